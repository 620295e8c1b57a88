/* wasl verify: the corpus is read again, and every number of a build counted anew. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "degrees.h"
#include "output.h"
#include "product.h"
#include "recount.h"
#include "run_file.h"
#include "sheet_file.h"
#include "verdict.h"
#include "../report/counted.h"

struct verifying {
	const struct settings *settings;
	const char *folder;
	char catalogue_hash[33];
	struct recount recount;
	struct degrees degrees;
	struct mismatches mismatches;
	const char *wrong[8]; /* files that the recount has found wrong */
	size_t wrong_count;
};

static void note_if_wrong(struct verifying *verifying, const char *file, uint64_t mismatches_before)
{
	if (verifying->mismatches.count > mismatches_before)
		verifying->wrong[verifying->wrong_count++] = file;
}

static bool is_wrong(const struct verifying *verifying, const char *file)
{
	for (size_t i = 0; i < verifying->wrong_count; i++)
		if (!strcmp(verifying->wrong[i], file))
			return true;
	return false;
}

static wasl_status open_result(FILE **file, const char *folder, const char *name,
                               wasl_error *error)
{
	char path[4096];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	*file = fopen(path, "rb");
	return *file ? WASL_OK : wasl_fail(error, WASL_ENOINPUT, "%s: %s", path, strerror(errno));
}

static wasl_status open_temporary(FILE **file, wasl_error *error)
{
	*file = tmpfile();
	return *file ? WASL_OK
	             : wasl_fail(error, WASL_EIO, "a temporary file: %s", strerror(errno));
}

/* A table of a build on its way through, row by row. */
struct table {
	const char *name;
	wasl_status (*check_row)(struct verifying *verifying, const struct sheet_row *head,
	                         const struct sheet_row *row, wasl_error *error);
};

static const char *cell_of(const struct sheet_row *head, const struct sheet_row *row,
                           const char *name)
{
	return sheet_row_cell(row, sheet_row_find(head, name));
}

static void check_counts(struct verifying *verifying, const char *file, const char *who,
                         const struct sheet_row *head, const struct sheet_row *row,
                         const char *windows, struct recounted counted)
{
	mismatch_check_count(&verifying->mismatches, file, who, windows, cell_of(head, row, windows),
	                     counted.windows);
	mismatch_check_count(&verifying->mismatches, file, who, "documents",
	                     cell_of(head, row, "documents"), counted.documents);
}

static wasl_status check_node(struct verifying *verifying, const struct sheet_row *head,
                              const struct sheet_row *row, wasl_error *error)
{
	(void)error;
	const char *id = sheet_row_cell(row, 0);
	check_counts(verifying, "nodes.csv", id, head, row, "windows",
	             recount_get(&verifying->recount, id, NULL));
	return WASL_OK;
}

static wasl_status check_edge(struct verifying *verifying, const struct sheet_row *head,
                              const struct sheet_row *row, wasl_error *error)
{
	const char *a = sheet_row_cell(row, 0), *b = sheet_row_cell(row, 1);
	struct recounted counted = recount_get(&verifying->recount, a, b);
	char who[1024];
	snprintf(who, sizeof who, "%s,%s", a, b);
	check_counts(verifying, "edges.csv", who, head, row, "Weight", counted);
	return degrees_add(&verifying->degrees, a, b, counted.windows, error);
}

static wasl_status check_measures(struct verifying *verifying, const struct sheet_row *head,
                                  const struct sheet_row *row, wasl_error *error)
{
	(void)error;
	const char *id = sheet_row_cell(row, 0);
	struct degree degree = degrees_get(&verifying->degrees, id);
	mismatch_check_count(&verifying->mismatches, "metrics.csv", id, "degree",
	                     cell_of(head, row, "degree"), degree.ties);
	if (!verifying->settings->weight)
		mismatch_check_count(&verifying->mismatches, "metrics.csv", id, "strength",
		                     cell_of(head, row, "strength"), degree.windows);
	return WASL_OK;
}

static wasl_status check_table(uint64_t *rows, struct verifying *verifying,
                               const struct table *table, wasl_error *error)
{
	FILE *file;
	struct sheet_row head = SHEET_ROW_INIT, row = SHEET_ROW_INIT;
	uint64_t before = verifying->mismatches.count;
	wasl_status status = open_result(&file, verifying->folder, table->name, error);
	if (status)
		return status;
	if (!sheet_row_read(&head, file))
		status = wasl_fail(error, WASL_EFORMAT, "%s/%s: no table", verifying->folder, table->name);
	for (*rows = 0; !status && sheet_row_read(&row, file); ++*rows)
		status = table->check_row(verifying, &head, &row, error);
	note_if_wrong(verifying, table->name, before);
	sheet_row_clear(&head);
	sheet_row_clear(&row);
	fclose(file);
	return status;
}

static void check_number(struct verifying *verifying, const wasl_table *table, const char *who,
                         const char *name, size_t row, uint64_t counted)
{
	const wasl_column *column = wasl_column_find(table, name);
	char text[24] = "";
	if (column && column->type == WASL_INTEGER)
		snprintf(text, sizeof text, "%lld", (long long)column->as.integers[row]);
	mismatch_check_count(&verifying->mismatches, "graph.json", who, name, text, counted);
}

static wasl_status check_graph(struct verifying *verifying, wasl_error *error)
{
	char path[4096], who[1024];
	wasl_graph *graph;
	uint64_t before = verifying->mismatches.count;
	snprintf(path, sizeof path, "%s/graph.json", verifying->folder);
	wasl_status status = wasl_graph_read(&graph, path, error);
	if (status)
		return status;
	const char **ids = wasl_column_find(&graph->nodes, "id")->as.texts;
	for (size_t i = 0; i < graph->nodes.rows; i++)
		check_number(verifying, &graph->nodes, ids[i], "windows", i,
		             recount_get(&verifying->recount, ids[i], NULL).windows);
	for (size_t i = 0; i < graph->edges.rows; i++) {
		const char *a = ids[graph->source[i]], *b = ids[graph->target[i]];
		snprintf(who, sizeof who, "%s,%s", a, b);
		check_number(verifying, &graph->edges, who, "weight", i,
		             recount_get(&verifying->recount, a, b).windows);
	}
	note_if_wrong(verifying, "graph.json", before);
	wasl_graph_free(graph);
	return WASL_OK;
}

static bool is_filtered(const struct settings *settings)
{
	return settings->min_count || settings->fdr > 0 || settings->backbone || settings->top_edges ||
	       settings->top_nodes || settings->largest || settings->no_isolates;
}

/* Whoever was counted must have a row, unless filters took some out. */
static void check_rows(struct verifying *verifying, uint64_t nodes, uint64_t edges)
{
	char written[24];
	snprintf(written, sizeof written, "%llu", (unsigned long long)(nodes + edges));
	if (!is_filtered(verifying->settings))
		mismatch_check_count(&verifying->mismatches, "nodes.csv, edges.csv", "all", "rows", written,
		                     verifying->recount.count);
}

static wasl_status check_tables(struct verifying *verifying, wasl_error *error)
{
	static const struct table tables[] = {
		{ "nodes.csv", check_node }, { "edges.csv", check_edge }, { "metrics.csv", check_measures },
	};
	uint64_t rows[3];
	wasl_status status = WASL_OK;
	for (size_t i = 0; !status && i < 3; i++)
		status = check_table(&rows[i], verifying, &tables[i], error);
	if (!status)
		check_rows(verifying, rows[0], rows[1]);
	return status ? status : check_graph(verifying, error);
}

/* What the corpus gave, sorted: names are counted, statements kept as lines and judged. */
static wasl_status sort_out(struct verifying *verifying, wasl_ledger *ledger, FILE *found,
                            FILE *statements, wasl_error *error)
{
	char *line = NULL;
	size_t room = 0;
	uint64_t number = 0;
	ssize_t length;
	wasl_status status = WASL_OK;
	rewind(found);
	while (!status && (length = getline(&line, &room, found)) > 0) {
		if (line[0] != 'R') {
			status = recount_line(&verifying->recount, line, error);
			continue;
		}
		if (fwrite(line + 1, 1, (size_t)length - 1, statements) != (size_t)length - 1)
			status = wasl_fail(error, WASL_EIO, "a temporary file: %s", strerror(errno));
		else
			status = wasl_ledger_read_lines(ledger, line + 1, (size_t)length - 1, "statements",
			                                &number, error);
	}
	free(line);
	return status ? status : recount_finish(&verifying->recount, error);
}

/* run.json names paths and options as they were given, so only some of it can be compared. */
static wasl_status check_run(struct verifying *verifying, FILE *written, FILE *made,
                             wasl_error *error)
{
	struct run_file before, now;
	wasl_status status = run_file_read(&before, written, "run.json", error);
	if (status)
		return status;
	status = run_file_read(&now, made, "run.json", error);
	if (!status) {
		run_file_check(&before, &now, &verifying->mismatches);
		run_file_clear(&now);
	}
	run_file_clear(&before);
	return status;
}

static wasl_status check_file(struct verifying *verifying, const struct product *product,
                              FILE *made, wasl_error *error)
{
	FILE *written;
	wasl_status status = open_result(&written, verifying->folder, product->name, error);
	if (status)
		return status;
	rewind(made);
	if (product->write == write_run_record)
		status = check_run(verifying, written, made, error);
	else
		mismatch_check_lines(&verifying->mismatches, product->name, written, made);
	fclose(written);
	return status;
}

static wasl_status check_product(struct verifying *verifying, const struct product *product,
                                 const struct results *results, wasl_error *error)
{
	FILE *made;
	wasl_status status = open_temporary(&made, error);
	if (status)
		return status;
	status = product_write(made, product, results, error);
	if (!status)
		status = check_file(verifying, product, made, error);
	fclose(made);
	return status;
}

/* Every file is made anew and compared, but for those that the recount has already found wrong. */
static wasl_status check_products(struct verifying *verifying, struct session *session,
                                  FILE *statements, wasl_error *error)
{
	struct results results;
	wasl_status status = check_file(verifying, product_get(0), statements, error);
	if (status)
		return status;
	status = results_make(&results, session, verifying->catalogue_hash, error);
	if (status)
		return status;
	for (size_t i = 1; !status && i < PRODUCTS; i++)
		if (!is_wrong(verifying, product_get(i)->name))
			status = check_product(verifying, product_get(i), &results, error);
	results_clear(&results);
	return status;
}

static wasl_status check_all(struct verifying *verifying, struct session *session, FILE *found,
                             FILE *statements, wasl_error *error)
{
	wasl_status status = session_run(session, FIND_RELATIONS, true, recount_print, found, error);
	if (!status)
		status = verdict_ledger(&session->ledger, verifying->settings, error);
	if (!status)
		status = sort_out(verifying, session->ledger, found, statements, error);
	if (!status)
		status = check_tables(verifying, error);
	return status ? status : check_products(verifying, session, statements, error);
}

static wasl_status verify(struct verifying *verifying, struct session *session, wasl_error *error)
{
	FILE *found, *statements;
	snprintf(verifying->catalogue_hash, sizeof verifying->catalogue_hash, "%s",
	         wasl_catalogue_hash(session->catalogue));
	wasl_status status = open_temporary(&found, error);
	if (status)
		return status;
	status = open_temporary(&statements, error);
	if (!status) {
		status = check_all(verifying, session, found, statements, error);
		fclose(statements);
	}
	fclose(found);
	recount_clear(&verifying->recount);
	degrees_clear(&verifying->degrees);
	return status;
}

static int verify_folder(const struct settings *settings, const char *folder)
{
	wasl_error error = WASL_ERROR_INIT;
	struct session session;
	struct verifying verifying = { .settings = settings, .folder = folder };
	wasl_status status = session_open(&session, settings, FIND_RELATIONS, &error);
	if (!status)
		status = session_cover(&session, &error);
	if (!status)
		status = verify(&verifying, &session, &error);
	int code = session_end(&session, status);
	if (status)
		return exit_with(&error);
	char mismatches[COUNTED_SIZE];
	complain("%llu numbers and lines checked, %s", (unsigned long long)verifying.mismatches.checked,
	         counted(mismatches, verifying.mismatches.count, "mismatch", "mismatches"));
	return verifying.mismatches.count ? EXIT_BAD_DATA : code;
}

static wasl_status read_run(struct run_file *run, const char *folder, wasl_error *error)
{
	FILE *file;
	char path[4096];
	wasl_status status = open_result(&file, folder, "run.json", error);
	if (status)
		return status;
	snprintf(path, sizeof path, "%s/run.json", folder);
	status = run_file_read(run, file, path, error);
	fclose(file);
	return status;
}

static int run(const struct settings *settings)
{
	if (!settings->operand_count || settings->output) {
		complain("verify: wants the folder of a build and its corpus, and writes nothing");
		return EXIT_USAGE;
	}
	struct settings recalled = *settings;
	struct run_file record;
	wasl_error error = WASL_ERROR_INIT;
	recalled.operands++;
	recalled.operand_count--;
	wasl_status status = read_run(&record, settings->operands[0], &error);
	if (status)
		return exit_with(&error);
	status = run_file_recall(&record, &recalled, &error);
	int code = status ? exit_with(&error) : verify_folder(&recalled, settings->operands[0]);
	run_file_clear(&record);
	return code;
}

const struct command command_verify = {
	.name = "verify",
	.summary = "read the corpus again and recount what a build wrote",
	.operands = "DIR CORPUS...",
	.description = "Read the corpus again with the options that run.json names, count every node and tie\n"
	               "of a build anew by plain means, make every file anew and compare all of them. Each\n"
	               "mismatch is a line; with one the end is 65.",
	.groups = OPTIONS_READ | OPTIONS_MATCH | OPTIONS_RELATE | OPTIONS_FOLDER | OPTIONS_GRAPH |
	          OPTIONS_RESAMPLE,
	.run = run,
};
