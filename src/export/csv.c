#include "csv.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cell.h"
#include "row.h"
#include "../memory/arena.h"

/* Inside quotes only the quote itself is written otherwise; nothing of the text is lost. */
static const wasl_escape quoted = { .ascii = { ['"'] = "\"\"" } };

static bool needs_quotes(const char *text, size_t length)
{
	if (length && (text[0] == ' ' || text[length - 1] == ' '))
		return true;
	for (size_t i = 0; i < length; i++)
		if (text[i] == ',' || text[i] == '"' || text[i] == '\r' || text[i] == '\n')
			return true;
	return false;
}

static void put_cell(struct pen *pen, const char *text, bool safe)
{
	bool formula = safe && *text && strchr("=+-@\t\r", *text);
	bool quotes = formula || needs_quotes(text, strlen(text));
	if (quotes)
		pen_write(pen, "\"");
	if (formula)
		pen_write(pen, "'");
	pen_escape(pen, &quoted, text, strlen(text));
	if (quotes)
		pen_write(pen, "\"");
}

static void put_plain(struct pen *pen, const char *text)
{
	put_cell(pen, text, false);
}

static void put_guarded(struct pen *pen, const char *text)
{
	put_cell(pen, text, true);
}

void wasl_csv_cell(FILE *out, const char *text, bool safe)
{
	struct pen pen;
	pen_take(&pen, out);
	put_cell(&pen, text, safe);
	pen_empty(&pen);
}

void wasl_csv_value(struct pen *pen, const wasl_column *column, size_t row, bool safe)
{
	if (!column || !wasl_cell_has(column, row))
		return;
	if (column->type == WASL_TEXT)
		put_cell(pen, column->as.texts[row], safe);
	else
		pen_cell(pen, column, row, &quoted);
}

struct dress wasl_csv_dress(const wasl_export_options *options, const char *(*name)(const char *))
{
	return (struct dress){
		.before = ",", .write_text = options->csv_safe ? put_guarded : put_plain, .name = name,
		.cells = true,
	};
}

static const char *unless_named(const char *name, const char *const *head)
{
	while (*head && strcmp(name, *head))
		head++;
	return *head ? NULL : name;
}

/* What the head of a line does not name already. */
static const char *other_of_nodes(const char *name)
{
	static const char *const head[] = { "id", "label", "type", NULL };
	return unless_named(name, head);
}

static const char *other_of_edges(const char *name)
{
	static const char *const head[] = { "weight", NULL };
	return unless_named(name, head);
}

static void write_names(FILE *out, const struct row_writer *others)
{
	for (size_t i = 0; i < others->count; i++)
		if (others->columns[i].column)
			fprintf(out, ",%s", others->columns[i].column->name);
	fputc('\n', out);
}

wasl_status wasl_csv_write_nodes(FILE *out, const wasl_graph *graph,
                                 const wasl_export_options *options, wasl_error *error)
{
	const wasl_table *nodes = &graph->nodes;
	const wasl_column *ids = wasl_column_find(nodes, "id");
	const wasl_column *labels = wasl_column_find(nodes, "label"), *types = wasl_column_find(nodes, "type");
	struct dress dress = wasl_csv_dress(options, other_of_nodes);
	struct row_writer others;
	struct pen pen;
	wasl_status status = row_writer_open(&others, nodes, &dress, NULL, error);
	fputs("Id,Label,Type", out);
	write_names(out, &others);
	pen_take(&pen, out);
	for (size_t row = 0; !status && row < nodes->rows; row++) {
		wasl_csv_value(&pen, ids, row, options->csv_safe);
		pen_write(&pen, ",");
		wasl_csv_value(&pen, labels, row, options->csv_safe);
		pen_write(&pen, ",");
		wasl_csv_value(&pen, types, row, options->csv_safe);
		row_put(&pen, &others, row, 0);
		pen_write(&pen, "\n");
	}
	pen_empty(&pen);
	row_writer_close(&others);
	return status ? status : wasl_export_finish(out, error);
}

wasl_status wasl_csv_write_edges(FILE *out, const wasl_graph *graph,
                                 const wasl_export_options *options, wasl_error *error)
{
	const wasl_table *edges = &graph->edges;
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	const wasl_column *weights = wasl_column_find(edges, "weight");
	struct dress dress = wasl_csv_dress(options, other_of_edges);
	struct row_writer others;
	struct pen pen;
	wasl_status status = row_writer_open(&others, edges, &dress, options->printed, error);
	fputs("Source,Target,Type,Weight", out);
	write_names(out, &others);
	pen_take(&pen, out);
	for (size_t row = 0; !status && row < edges->rows; row++) {
		wasl_csv_value(&pen, ids, graph->source[row], options->csv_safe);
		pen_write(&pen, ",");
		wasl_csv_value(&pen, ids, graph->target[row], options->csv_safe);
		pen_write(&pen, graph->directed ? ",Directed," : ",Undirected,");
		wasl_csv_value(&pen, weights, row, options->csv_safe);
		row_put(&pen, &others, row, 0);
		pen_write(&pen, "\n");
	}
	pen_empty(&pen);
	row_writer_close(&others);
	return status ? status : wasl_export_finish(out, error);
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
