#include "csv.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cell.h"
#include "../memory/arena.h"

/* Inside quotes only the quote itself is written otherwise; nothing of the text is lost. */
static const wasl_escape quoted = { .ascii = { ['"'] = "\"\"" } };

static bool needs_quotes(const char *text, size_t length)
{
	if (length && (text[0] == ' ' || text[length - 1] == ' '))
		return true;
	for (size_t i = 0; i < length; i++)
		if (text[i] == '\0' || strchr(",\"\r\n", text[i]))
			return true;
	return false;
}

void wasl_csv_cell(FILE *out, const char *text, size_t length, bool safe)
{
	bool formula = safe && length && strchr("=+-@\t\r", text[0]);
	bool quotes = formula || needs_quotes(text, length);
	if (quotes)
		fputc('"', out);
	if (formula)
		fputc('\'', out);
	wasl_escape_write(out, &quoted, text, length);
	if (quotes)
		fputc('"', out);
}

void wasl_csv_value(FILE *out, const wasl_column *column, size_t row, bool safe)
{
	if (!column || !wasl_cell_has(column, row))
		return;
	if (column->type == WASL_TEXT)
		wasl_csv_cell(out, column->as.texts[row], strlen(column->as.texts[row]), safe);
	else
		wasl_cell_write(out, column, row, &quoted);
}

static bool is_one_of(const char *name, const char *const *names)
{
	while (*names && strcmp(name, *names))
		names++;
	return *names != NULL;
}

/* The columns that the head of the line does not name already. */
static void write_other_names(FILE *out, const wasl_table *table, const char *const *head)
{
	for (size_t i = 0; i < table->column_count; i++)
		if (!is_one_of(table->columns[i].name, head))
			fprintf(out, ",%s", table->columns[i].name);
	fputc('\n', out);
}

static void write_other_values(FILE *out, const wasl_table *table, size_t row,
                               const char *const *head, bool safe)
{
	for (size_t i = 0; i < table->column_count; i++)
		if (!is_one_of(table->columns[i].name, head)) {
			fputc(',', out);
			wasl_csv_value(out, &table->columns[i], row, safe);
		}
	fputc('\n', out);
}

wasl_status wasl_csv_write_nodes(FILE *out, const wasl_graph *graph,
                                 const wasl_export_options *options, wasl_error *error)
{
	static const char *const head[] = { "id", "label", "type", NULL };
	const wasl_table *nodes = &graph->nodes;
	fputs("Id,Label,Type", out);
	write_other_names(out, nodes, head);
	for (size_t row = 0; row < nodes->rows; row++) {
		for (size_t i = 0; head[i]; i++) {
			fputs(i ? "," : "", out);
			wasl_csv_value(out, wasl_column_find(nodes, head[i]), row, options->csv_safe);
		}
		write_other_values(out, nodes, row, head, options->csv_safe);
	}
	return wasl_export_finish(out, error);
}

wasl_status wasl_csv_write_edges(FILE *out, const wasl_graph *graph,
                                 const wasl_export_options *options, wasl_error *error)
{
	static const char *const head[] = { "weight", NULL };
	const wasl_table *edges = &graph->edges;
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	const wasl_column *weights = wasl_column_find(edges, "weight");
	fputs("Source,Target,Type,Weight", out);
	write_other_names(out, edges, head);
	for (size_t row = 0; row < edges->rows; row++) {
		wasl_csv_value(out, ids, graph->source[row], options->csv_safe);
		fputc(',', out);
		wasl_csv_value(out, ids, graph->target[row], options->csv_safe);
		fputs(graph->directed ? ",Directed," : ",Undirected,", out);
		wasl_csv_value(out, weights, row, options->csv_safe);
		write_other_values(out, edges, row, head, options->csv_safe);
	}
	return wasl_export_finish(out, error);
}

static wasl_status fail(const char *path, wasl_error *error)
{
	return wasl_fail(error, WASL_EIO, "%s: %s", path, strerror(errno));
}

/* `names`: what the file will be called, and what it is called until then. */
static wasl_status write_file(const char *const *names, wasl_csv_writer *write,
                              const wasl_graph *graph, const wasl_export_options *options,
                              wasl_error *error)
{
	FILE *out = fopen(names[1], "w");
	if (!out)
		return fail(names[0], error);
	wasl_status status = write(out, graph, options, error);
	if (fclose(out) && !status)
		status = fail(names[0], error);
	return status;
}

/* The names in the folder, each followed by that of its unfinished file; NULL without memory. */
static const char **name_files(wasl_arena *arena, const char *folder, const wasl_csv_file *files,
                               size_t count)
{
	const char **names = wasl_arena_alloc(arena, 2 * count * sizeof *names);
	for (size_t i = 0; names && i < 2 * count; i++) {
		size_t size = strlen(folder) + strlen(files[i / 2].name) + 24;
		char *name = wasl_arena_alloc(arena, size);
		if (!name)
			return NULL;
		int length = snprintf(name, size, "%s/%s", folder, files[i / 2].name);
		if (i % 2)
			snprintf(name + length, size - (size_t)length, ".%ld", (long)getpid());
		names[i] = name;
	}
	return names;
}

/* Written beside and renamed when all are whole, so that a failure leaves what was there. */
static wasl_status write_files(const char *const *names, const wasl_csv_file *files, size_t count,
                               const wasl_graph *graph, const wasl_export_options *options,
                               wasl_error *error)
{
	wasl_status status = WASL_OK;
	for (size_t i = 0; !status && i < count; i++)
		status = write_file(&names[2 * i], files[i].write, graph, options, error);
	for (size_t i = 0; i < count; i++)
		if (status)
			remove(names[2 * i + 1]);
		else if (rename(names[2 * i + 1], names[2 * i]))
			status = fail(names[2 * i], error);
	return status;
}

wasl_status wasl_csv_write_folder(const char *path, const wasl_csv_file *files, size_t count,
                                  const wasl_graph *graph, const wasl_export_options *options,
                                  wasl_error *error)
{
	if (mkdir(path, 0777) && errno != EEXIST)
		return fail(path, error);
	wasl_arena arena = WASL_ARENA_INIT;
	const char **names = name_files(&arena, path, files, count);
	wasl_status status = names ? write_files(names, files, count, graph, options, error)
	                           : wasl_fail_memory(error);
	wasl_arena_clear(&arena);
	return status;
}

static wasl_status write_csv(FILE *out, const char *path, const wasl_graph *graph,
                             const wasl_export_options *options, wasl_error *error)
{
	static const wasl_csv_file files[] = {
		{ "nodes.csv", wasl_csv_write_nodes }, { "edges.csv", wasl_csv_write_edges },
	};
	(void)out;
	return wasl_csv_write_folder(path, files, 2, graph, options, error);
}

const wasl_exporter wasl_exporter_csv = {
	.name = "csv",
	.extension = "",
	.readers = "Gephi's spreadsheet import, spreadsheets, R, pandas",
	.carries = "every attribute, in a folder with nodes.csv and edges.csv; no facts, no time",
	.ties = "a row a kind, Type Undirected, or an arc, Type Directed",
	.files = true,
	.write = write_csv,
};
