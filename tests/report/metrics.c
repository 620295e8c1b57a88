#include "harness.h"

#include <stdlib.h>
#include <string.h>

#include <wasl/report.h>

/*    a --2-- b --2-- c     the label of b is Arabic, that of c would end a cell and a line */
static wasl_graph *path_of_three(void)
{
	static const char *const ids[] = { "a", "b", "c" };
	static const char *const labels[] = { "A,B", "سامي", "x|y\nz" };
	wasl_graph *graph;
	wasl_column *column;
	assert_int_equal(wasl_graph_new(&graph, 3, 2, NULL), WASL_OK);
	assert_int_equal(wasl_column_add(&column, graph, &graph->nodes, "id", WASL_TEXT, NULL), WASL_OK);
	memcpy(column->as.texts, ids, sizeof ids);
	assert_int_equal(wasl_column_add(&column, graph, &graph->nodes, "label", WASL_TEXT, NULL), WASL_OK);
	memcpy(column->as.texts, labels, sizeof labels);
	assert_int_equal(wasl_column_add(&column, graph, &graph->edges, "weight", WASL_INTEGER, NULL),
	                 WASL_OK);
	for (uint32_t i = 0; i < 2; i++) {
		graph->source[i] = i;
		graph->target[i] = i + 1;
		column->as.integers[i] = 2;
	}
	wasl_metric_options options = { 0 };
	assert_int_equal(wasl_graph_measure(graph, &options, NULL), WASL_OK);
	return graph;
}

static char *report(const wasl_graph *graph, wasl_report_format format)
{
	char *text = NULL;
	size_t length;
	wasl_report_options options = { 0 };
	FILE *out = open_memstream(&text, &length);
	assert_int_equal(wasl_report_metrics(out, graph, format, &options, NULL), WASL_OK);
	fclose(out);
	return text;
}

static void assert_has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("no \"%s\" in:\n%s", part, text);
}

static void the_csv_lists_the_strongest_first_and_equals_by_id(void **state)
{
	(void)state;
	wasl_graph *graph = path_of_three();
	char *text = report(graph, WASL_REPORT_CSV);
	assert_ptr_equal(strstr(text, "id,label,type,degree,strength,betweenness,closeness,harmonic,"
	                        "eigenvector,pagerank,coreness,clustering,"), text);
	assert_has(text, "\nb,سامي,,2,4,1,2,4,1,");
	assert_has(text, "\na,\"A,B\",,1,2,0,1.333333333,3,0.7071067812,");
	assert_true(strstr(text, "\nb,") < strstr(text, "\na,"));
	assert_true(strstr(text, "\na,") < strstr(text, "\nc,"));
	free(text);
	wasl_graph_free(graph);
}

/* Four Arabic letters take four cells; the isolate that keeps numbers in their places takes none. */
static void the_table_is_aligned_by_cells_and_isolates_arabic(void **state)
{
	(void)state;
	wasl_graph *graph = path_of_three();
	char *text = report(graph, WASL_REPORT_TABLE);
	assert_has(text, "\nid  label  type  degree  strength  ");
	assert_has(text, "\nb   \u2068سامي\u2069              2         4  ");
	assert_has(text, "\na   A,B               1         2  ");
	assert_has(text, "\nc   x|yz              1         2  ");
	free(text);
	wasl_graph_free(graph);
}

static void no_label_ends_a_cell_of_markdown(void **state)
{
	(void)state;
	wasl_graph *graph = path_of_three();
	char *text = report(graph, WASL_REPORT_MARKDOWN);
	assert_has(text, "\n| c | x\\|y z |  | 1 | 2 |");
	assert_has(text, "- **betweenness**: how often it lies");
	free(text);
	wasl_graph_free(graph);
}

static void json_has_the_graph_and_its_nodes(void **state)
{
	(void)state;
	wasl_graph *graph = path_of_three();
	char *text = report(graph, WASL_REPORT_JSON);
	assert_has(text, "\"schema\": \"wasl/metrics/1\"");
	assert_has(text, "{\"id\": \"c\", \"label\": \"x|y\\nz\", \"degree\": 1, \"strength\": 2,");
	assert_has(text, "\"components\": 1");
	free(text);
	wasl_graph_free(graph);
}

/* b is tied to both others: one community, its members by strength; equal ties by their ids. */
static void groups_and_ties_are_told_in_words(void **state)
{
	(void)state;
	wasl_graph *graph = path_of_three();
	char *page = report(graph, WASL_REPORT_MARKDOWN), *table = report(graph, WASL_REPORT_TABLE);
	assert_has(page, "\n## Communities: who belongs together, the strongest first\n\n"
	           "- 0 (3): \u2068سامي\u2069, A,B, x\\|y z\n");
	assert_has(page, "(weight: windows that name both)\n\n- A,B - \u2068سامي\u2069: 2\n- \u2068سامي\u2069 - x\\|y z: 2\n");
	assert_has(page, "\n- degree (how many others it is tied to): \u2068سامي\u2069 2, A,B 1, x\\|y z 1\n");
	assert_has(page, "a go-between): \u2068سامي\u2069 1\n"); /* who is between no one does not lead */
	assert_has(table, "\n  0 (3): \u2068سامي\u2069, A,B, x|yz\n");
	assert_null(strstr(page, "surprising")); /* without npmi nothing can be called so */
	free(page);
	free(table);
	wasl_graph_free(graph);
}

/* a - b has the greater npmi, but may well be chance. */
static void only_ties_that_are_no_chance_are_called_surprising(void **state)
{
	(void)state;
	wasl_graph *graph = path_of_three();
	wasl_column *column;
	assert_int_equal(wasl_column_add(&column, graph, &graph->edges, "npmi", WASL_REAL, NULL), WASL_OK);
	column->as.reals[0] = .9;
	column->as.reals[1] = .2;
	assert_int_equal(wasl_column_add(&column, graph, &graph->edges, "q_value", WASL_REAL, NULL), WASL_OK);
	column->as.reals[0] = .5;
	column->as.reals[1] = .01;
	char *text = report(graph, WASL_REPORT_JSON);
	assert_has(text, "\"surprising\": [\n    {\"source\": \"b\", \"target\": \"c\", \"npmi\": 0.2}\n  ]");
	assert_has(text, "\"communities\": [\n    {\"community\": 0, \"size\": 3, \"leading\": [\"b\", \"a\", \"c\"]}");
	free(text);
	wasl_graph_free(graph);
}

static void a_graph_without_nodes_has_a_report(void **state)
{
	(void)state;
	wasl_graph *graph;
	wasl_metric_options options = { 0 };
	assert_int_equal(wasl_graph_new(&graph, 0, 0, NULL), WASL_OK);
	assert_int_equal(wasl_graph_measure(graph, &options, NULL), WASL_OK);
	for (int format = WASL_REPORT_TABLE; format <= WASL_REPORT_MARKDOWN; format++)
		free(report(graph, (wasl_report_format)format));
	wasl_graph_free(graph);
}

static bool write_table(void *graph)
{
	wasl_report_options options = { 0 };
	char text[1 << 14];
	FILE *out = fmemopen(text, sizeof text, "w");
	wasl_status status = wasl_report_metrics(out, graph, WASL_REPORT_TABLE, &options, NULL);
	fclose(out);
	assert_true(status == WASL_OK || status == WASL_ENOMEM);
	return status == WASL_OK;
}

static void a_report_without_memory_fails_cleanly(void **state)
{
	(void)state;
	wasl_graph *graph = path_of_three();
	brutally(write_table, graph);
	wasl_graph_free(graph);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_csv_lists_the_strongest_first_and_equals_by_id),
		cmocka_unit_test(the_table_is_aligned_by_cells_and_isolates_arabic),
		cmocka_unit_test(no_label_ends_a_cell_of_markdown),
		cmocka_unit_test(json_has_the_graph_and_its_nodes),
		cmocka_unit_test(groups_and_ties_are_told_in_words),
		cmocka_unit_test(only_ties_that_are_no_chance_are_called_surprising),
		cmocka_unit_test(a_graph_without_nodes_has_a_report),
		cmocka_unit_test(a_report_without_memory_fails_cleanly),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
