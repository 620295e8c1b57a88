/* wasl verify: the corpus is read again, and every number of a build counted anew. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "output.h"
#include "recount.h"
#include "sheet_file.h"
#include "verdict.h"

struct verifying {
	const struct settings *settings;
	const char *folder;
	struct recount recount;
	wasl_ledger *ledger; /* of the statements found anew */
	uint64_t checked, mismatches;
};

static wasl_status open_result(FILE **file, const struct verifying *verifying, const char *name,
                               wasl_error *error)
{
	char path[4096];
	snprintf(path, sizeof path, "%s/%s", verifying->folder, name);
	*file = fopen(path, "rb");
	return *file ? WASL_OK : wasl_fail(error, WASL_ENOINPUT, "%s: %s", path, strerror(errno));
}

/* Compare one number of a table with what was counted. */
static void check(struct verifying *verifying, const char *file, const char *who, const char *what,
                  const char *written, uint64_t counted)
{
	char text[24];
	snprintf(text, sizeof text, "%llu", (unsigned long long)counted);
	verifying->checked++;
	if (!strcmp(text, written))
		return;
	verifying->mismatches++;
	printf("%s: %s: %s is %s, counted %s\n", file, who, what, *written ? written : "missing", text);
}

static void check_row(struct verifying *verifying, const char *file, const struct sheet_row *head,
                      const struct sheet_row *row, bool pair)
{
	const char *a = sheet_row_cell(row, 0), *b = pair ? sheet_row_cell(row, 1) : NULL;
	const char *windows = pair ? "Weight" : "windows";
	struct recounted counted = recount_get(&verifying->recount, a, b);
	char who[1024];
	snprintf(who, sizeof who, pair ? "%s,%s" : "%s", a, b);
	check(verifying, file, who, windows, sheet_row_cell(row, sheet_row_find(head, windows)),
	      counted.windows);
	check(verifying, file, who, "documents", sheet_row_cell(row, sheet_row_find(head, "documents")),
	      counted.documents);
}

static wasl_status check_table(uint64_t *rows, struct verifying *verifying, const char *name,
                               bool pairs, wasl_error *error)
{
	FILE *file;
	struct sheet_row head = { .bytes = WASL_BYTES_INIT }, row = { .bytes = WASL_BYTES_INIT };
	wasl_status status = open_result(&file, verifying, name, error);
	if (status)
		return status;
	if (!sheet_row_read(&head, file))
		status = wasl_fail(error, WASL_EFORMAT, "%s/%s: no table", verifying->folder, name);
	for (*rows = 0; !status && sheet_row_read(&row, file); ++*rows)
		check_row(verifying, name, &head, &row, pairs);
	wasl_bytes_clear(&head.bytes);
	wasl_bytes_clear(&row.bytes);
	fclose(file);
	return status;
}

static uint64_t integer_of(const wasl_table *table, const char *name, size_t row)
{
	const wasl_column *column = wasl_column_find(table, name);
	return column && column->type == WASL_INTEGER ? (uint64_t)column->as.integers[row] : UINT64_MAX;
}

static void check_number(struct verifying *verifying, const char *who, const char *what,
                         uint64_t written, uint64_t counted)
{
	char text[24];
	snprintf(text, sizeof text, "%llu", (unsigned long long)written);
	check(verifying, "graph.json", who, what, text, counted);
}

static wasl_status check_graph(struct verifying *verifying, wasl_error *error)
{
	char path[4096], who[1024];
	wasl_graph *graph;
	snprintf(path, sizeof path, "%s/graph.json", verifying->folder);
	wasl_status status = wasl_graph_read(&graph, path, error);
	if (status)
		return status;
	const char **ids = wasl_column_find(&graph->nodes, "id")->as.texts;
	for (size_t i = 0; i < graph->nodes.rows; i++)
		check_number(verifying, ids[i], "windows", integer_of(&graph->nodes, "windows", i),
		             recount_get(&verifying->recount, ids[i], NULL).windows);
	for (size_t i = 0; i < graph->edges.rows; i++) {
		const char *a = ids[graph->source[i]], *b = ids[graph->target[i]];
		snprintf(who, sizeof who, "%s,%s", a, b);
		check_number(verifying, who, "weight", integer_of(&graph->edges, "weight", i),
		             recount_get(&verifying->recount, a, b).windows);
	}
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
	uint64_t counted = verifying->recount.count;
	if (is_filtered(verifying->settings))
		return;
	verifying->checked++;
	if (counted == nodes + edges)
		return;
	verifying->mismatches++;
	printf("nodes.csv, edges.csv: %llu rows, counted %llu\n", (unsigned long long)(nodes + edges),
	       (unsigned long long)counted);
}

/* Two streams, line by line; each line that differs is one mismatch. */
static void check_lines(struct verifying *verifying, const char *name, FILE *written, FILE *made)
{
	char *line = NULL, *wanted = NULL;
	size_t line_room = 0, wanted_room = 0;
	for (uint64_t number = 1;; number++) {
		ssize_t length = getline(&line, &line_room, written);
		ssize_t expected = getline(&wanted, &wanted_room, made);
		if (length < 0 && expected < 0)
			break;
		verifying->checked++;
		if (length == expected && !memcmp(line, wanted, (size_t)length))
			continue;
		verifying->mismatches++;
		printf("%s:%llu: %s\n", name, (unsigned long long)number,
		       length < 0 ? "a line is missing" : "not what the corpus gives");
	}
	free(line);
	free(wanted);
}

static wasl_status check_against(struct verifying *verifying, const char *name, FILE *made,
                                 wasl_error *error)
{
	FILE *written;
	wasl_status status = open_result(&written, verifying, name, error);
	if (status)
		return status;
	rewind(made);
	check_lines(verifying, name, written, made);
	fclose(written);
	return WASL_OK;
}

/* What the corpus gave, sorted: names are counted, statements kept as lines and judged. */
static wasl_status sort_out(struct verifying *verifying, FILE *found, FILE *statements,
                            wasl_error *error)
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
			status = wasl_ledger_read_lines(verifying->ledger, line + 1, (size_t)length - 1,
			                                "statements", &number, error);
	}
	free(line);
	return status ? status : recount_finish(&verifying->recount, error);
}

static wasl_status check_rivals(struct verifying *verifying, const wasl_catalogue *catalogue,
                                wasl_error *error)
{
	wasl_verdict verdict;
	wasl_judging how = { .min_p = verifying->settings->min_p,
	                     .period = (wasl_period)verifying->settings->period };
	wasl_report_options options = { .csv_safe = verifying->settings->csv_safe,
	                                .catalogue = catalogue };
	FILE *made = tmpfile();
	if (!made)
		return wasl_fail(error, WASL_EIO, "a temporary file: %s", strerror(errno));
	wasl_status status = wasl_ledger_judge(&verdict, verifying->ledger, &how, error);
	if (!status) {
		status = wasl_report_rivals(made, &verdict, WASL_REPORT_CSV, &options, error);
		wasl_verdict_clear(&verdict);
	}
	if (!status)
		status = check_against(verifying, "rivals.csv", made, error);
	fclose(made);
	return status;
}

static wasl_status check_all(struct verifying *verifying, FILE *found, FILE *statements,
                             const wasl_catalogue *catalogue, wasl_error *error)
{
	uint64_t nodes, edges;
	wasl_status status = sort_out(verifying, found, statements, error);
	if (!status)
		status = check_table(&nodes, verifying, "nodes.csv", false, error);
	if (!status)
		status = check_table(&edges, verifying, "edges.csv", true, error);
	if (!status)
		check_rows(verifying, nodes, edges);
	if (!status)
		status = check_graph(verifying, error);
	if (!status)
		status = check_against(verifying, "relations.jsonl", statements, error);
	return status ? status : check_rivals(verifying, catalogue, error);
}

static wasl_status verify(struct verifying *verifying, struct session *session, wasl_error *error)
{
	FILE *found = tmpfile(), *statements = tmpfile();
	wasl_status status = WASL_OK;
	if (!found || !statements)
		status = wasl_fail(error, WASL_EIO, "a temporary file: %s", strerror(errno));
	if (!status)
		status = wasl_ledger_new(&verifying->ledger, error);
	if (!status)
		status = session_run(session, FIND_RELATIONS, false, recount_print, found, error);
	if (!status)
		status = check_all(verifying, found, statements, session->catalogue, error);
	if (found)
		fclose(found);
	if (statements)
		fclose(statements);
	wasl_ledger_free(verifying->ledger);
	recount_clear(&verifying->recount);
	return status;
}

static int run(const struct settings *settings)
{
	if (!settings->operand_count || settings->output) {
		complain("verify: wants the folder of a build and its corpus, and writes nothing");
		return EXIT_USAGE;
	}
	struct settings shifted = *settings;
	shifted.operands++;
	shifted.operand_count--;
	wasl_error error = WASL_ERROR_INIT;
	struct session session;
	struct verifying verifying = { .settings = settings, .folder = settings->operands[0] };
	wasl_status status = session_open(&session, &shifted, FIND_RELATIONS, &error);
	if (!status)
		status = verify(&verifying, &session, &error);
	int code = session_end(&session, status);
	if (status)
		return exit_with(&error);
	complain("%llu numbers and lines checked, %llu mismatches", (unsigned long long)verifying.checked,
	         (unsigned long long)verifying.mismatches);
	return verifying.mismatches ? EXIT_BAD_DATA : code;
}

const struct command command_verify = {
	.name = "verify",
	.summary = "read the corpus again and recount what a build wrote",
	.operands = "DIR CORPUS...",
	.description = "Read the corpus again, count every node and tie of a build anew by plain means, and\n"
	               "compare every statement, its offsets and every verdict. Each mismatch is a line; with\n"
	               "one the end is 65. Give the options that the build was given.",
	.groups = OPTIONS_READ | OPTIONS_MATCH | OPTIONS_RELATE | OPTIONS_FOLDER | OPTIONS_GRAPH,
	.run = run,
};
