#include "harness.h"

#include <math.h>
#include <string.h>

#include <wasl/graph.h>

struct tie {
	uint32_t a, b;
	int64_t weight;
};

/* A graph of nodes "a", "b", "c" ... */
static wasl_graph *graph_of(size_t nodes, const struct tie *ties, size_t count)
{
	static const char *const ids[] = { "a", "b", "c", "d", "e", "f", "g" };
	wasl_graph *graph;
	wasl_column *column;
	assert_int_equal(wasl_graph_new(&graph, nodes, count, NULL), WASL_OK);
	assert_int_equal(wasl_column_add(&column, graph, &graph->nodes, "id", WASL_TEXT, NULL), WASL_OK);
	memcpy(column->as.texts, ids, nodes * sizeof *ids);
	assert_int_equal(wasl_column_add(&column, graph, &graph->edges, "weight", WASL_INTEGER, NULL),
	                 WASL_OK);
	for (size_t i = 0; i < count; i++) {
		graph->source[i] = ties[i].a;
		graph->target[i] = ties[i].b;
		column->as.integers[i] = ties[i].weight;
	}
	return graph;
}

/* The graph's ties by their ends' ids, "ab cd", then what nodes there are. */
static const char *shape(const wasl_graph *graph)
{
	static char text[200];
	const char *const *ids = wasl_column_find(&graph->nodes, "id")->as.texts;
	text[0] = '\0';
	for (size_t i = 0; i < graph->edges.rows; i++) {
		strcat(text, ids[graph->source[i]]);
		strcat(strcat(text, ids[graph->target[i]]), " ");
	}
	strcat(text, "of ");
	for (size_t i = 0; i < graph->nodes.rows; i++)
		strcat(text, ids[i]);
	return text;
}

/* Five ties of a worked example: a is tied to b by 10, to c and d by 1; b to c by 8; c to d by 1. */
static wasl_graph *five_ties(void)
{
	const struct tie ties[] = { { 0, 1, 10 }, { 0, 2, 1 }, { 0, 3, 1 }, { 1, 2, 8 }, { 2, 3, 1 } };
	return graph_of(4, ties, 5);
}

static void assert_filtered(wasl_graph *graph, const wasl_filter *filter, const char *expected)
{
	wasl_dropped dropped[WASL_FILTERS];
	assert_int_equal(wasl_graph_filter(graph, filter, dropped, NULL), WASL_OK);
	assert_string_equal(shape(graph), expected);
	wasl_graph_free(graph);
}

static void assert_column(const char *name, wasl_backbone backbone, const double *expected)
{
	wasl_graph *graph = five_ties();
	wasl_filter filter = { .backbone = backbone, .alpha = 1, .delta = 1e-300 };
	wasl_dropped dropped[WASL_FILTERS];
	assert_int_equal(wasl_graph_filter(graph, &filter, dropped, NULL), WASL_OK);
	const wasl_column *column = wasl_column_find(&graph->edges, name);
	for (size_t i = 0; i < graph->edges.rows; i++)
		if (fabs(column->as.reals[i] - expected[i]) > 1e-5 * fabs(expected[i]))
			fail_msg("%zu: %.9g, not %.9g", i, column->as.reals[i], expected[i]);
	wasl_graph_free(graph);
}

/* a: (1 - 10/12)^2 = 1/36; b to c: (1 - 8/10)^2 = 1/25 at c, (1 - 8/18)^1 = 10/18 at b. */
static void the_disparity_filter_keeps_what_one_end_finds_unlikely(void **state)
{
	(void)state;
	const double alpha[] = { 1.0 / 36, .81, .5, .04, .5 };
	assert_column("disparity", WASL_BACKBONE_DISPARITY, alpha);
	wasl_filter filter = { .backbone = WASL_BACKBONE_DISPARITY };
	assert_filtered(five_ties(), &filter, "ab bc of abcd");
}

/* Score / deviation of Coscia & Neffke's own program: .320755 / .015079 and so on; a - c is below 0. */
static void the_noise_corrected_backbone_keeps_what_exceeds_its_deviation(void **state)
{
	(void)state;
	const double kept[] = { .320755 / .015079, .272727 / .173665, .302326 / .006353,
	                        .354839 / .153049 };
	wasl_graph *graph = five_ties();
	wasl_filter filter = { .backbone = WASL_BACKBONE_NOISE_CORRECTED, .delta = 1.28 };
	wasl_dropped dropped[WASL_FILTERS];
	assert_int_equal(wasl_graph_filter(graph, &filter, dropped, NULL), WASL_OK);
	assert_string_equal(shape(graph), "ab ad bc cd of abcd");
	const wasl_column *column = wasl_column_find(&graph->edges, "noise_corrected");
	for (size_t i = 0; i < 4; i++)
		if (fabs(column->as.reals[i] - kept[i]) > 1e-3 * kept[i])
			fail_msg("%zu: %.9g, not %.9g", i, column->as.reals[i], kept[i]);
	wasl_graph_free(graph);
	filter.delta = 0; /* 1.64 */
	assert_filtered(five_ties(), &filter, "ab bc cd of abcd");
}

/* An end with a single tie can find nothing unlikely: the other end decides. */
static void a_tie_is_kept_for_its_stronger_end_alone(void **state)
{
	(void)state;
	const struct tie ties[] = { { 0, 1, 90 }, { 0, 2, 1 }, { 0, 3, 1 } };
	wasl_filter filter = { .backbone = WASL_BACKBONE_DISPARITY };
	assert_filtered(graph_of(4, ties, 3), &filter, "ab of abcd");
}

static void rare_ties_and_all_but_the_top_are_dropped(void **state)
{
	(void)state;
	wasl_filter rare = { .min_count = 2 }, edges = { .top_edges = 3 }, nodes = { .top_nodes = 3 };
	assert_filtered(five_ties(), &rare, "ab bc of abcd");
	assert_filtered(five_ties(), &edges, "ab ac bc of abcd"); /* of equals the first */
	assert_filtered(five_ties(), &nodes, "ab ac bc of abc"); /* d has 2, the others 10 and more */
}

static void components_and_lone_nodes_are_told_apart(void **state)
{
	(void)state;
	const struct tie ties[] = { { 1, 2, 1 }, { 3, 5, 1 }, { 4, 5, 1 } };
	wasl_filter largest = { .largest = true }, tied = { .no_isolates = true };
	assert_filtered(graph_of(7, ties, 3), &largest, "df ef of def");
	assert_filtered(graph_of(7, ties, 3), &tied, "bc df ef of bcdef");
	assert_filtered(graph_of(0, NULL, 0), &largest, "of ");
	assert_filtered(graph_of(1, NULL, 0), &largest, "of a");
	assert_filtered(graph_of(1, NULL, 0), &tied, "of ");
}

static void what_was_dropped_is_counted_filter_by_filter(void **state)
{
	(void)state;
	wasl_graph *graph = five_ties();
	wasl_filter filter = { .min_count = 2, .no_isolates = true };
	wasl_dropped dropped[WASL_FILTERS];
	assert_int_equal(wasl_graph_filter(graph, &filter, dropped, NULL), WASL_OK);
	assert_string_equal(dropped[0].name, "min-count");
	assert_int_equal(dropped[0].edges, 3);
	assert_null(dropped[1].name);
	assert_string_equal(dropped[6].name, "no-isolates");
	assert_int_equal(dropped[6].nodes, 1);
	wasl_graph_free(graph);
}

static void ties_that_are_likely_chance_are_dropped_by_their_q(void **state)
{
	(void)state;
	const double q[] = { .01, .2, NAN, .05, .051 };
	wasl_graph *graph = five_ties();
	wasl_column *column;
	assert_int_equal(wasl_column_add(&column, graph, &graph->edges, "q_value", WASL_REAL, NULL), WASL_OK);
	memcpy(column->as.reals, q, sizeof q);
	wasl_filter filter = { .fdr = .05 };
	assert_filtered(graph, &filter, "ab bc of abcd");
}

static void a_filter_that_has_nothing_to_go_by_says_so(void **state)
{
	(void)state;
	wasl_error error = WASL_ERROR_INIT;
	wasl_graph *graph = five_ties();
	wasl_dropped dropped[WASL_FILTERS];
	wasl_filter chance = { .fdr = .05 }, unknown = { .weight = "luck" };
	assert_int_equal(wasl_graph_filter(graph, &chance, dropped, &error), WASL_EFORMAT);
	assert_int_equal(wasl_graph_filter(graph, &unknown, dropped, &error), WASL_EUNKNOWN);
	wasl_column *column;
	assert_int_equal(wasl_column_add(&column, graph, &graph->edges, "npmi", WASL_REAL, NULL), WASL_OK);
	wasl_filter backbone = { .weight = "npmi", .backbone = WASL_BACKBONE_DISPARITY };
	assert_int_equal(wasl_graph_filter(graph, &backbone, dropped, &error), WASL_EFORMAT);
	wasl_graph_free(graph);
}

static bool filter_everything(void *context)
{
	(void)context;
	wasl_dropped dropped[WASL_FILTERS];
	wasl_filter filter = { .min_count = 1, .backbone = WASL_BACKBONE_DISPARITY, .alpha = .6,
	                       .top_edges = 4, .top_nodes = 3, .largest = true, .no_isolates = true };
	wasl_graph *graph = NULL;
	wasl_column *column;
	wasl_status status = wasl_graph_new(&graph, 4, 1, NULL);
	if (!status)
		status = wasl_column_add(&column, graph, &graph->edges, "weight", WASL_INTEGER, NULL);
	if (!status) {
		graph->target[0] = 1;
		column->as.integers[0] = 1;
		status = wasl_graph_filter(graph, &filter, dropped, NULL);
	}
	wasl_graph_free(graph);
	assert_true(status == WASL_OK || status == WASL_ENOMEM);
	return status == WASL_OK;
}

static void filtering_without_memory_fails_cleanly(void **state)
{
	(void)state;
	brutally(filter_everything, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_disparity_filter_keeps_what_one_end_finds_unlikely),
		cmocka_unit_test(the_noise_corrected_backbone_keeps_what_exceeds_its_deviation),
		cmocka_unit_test(a_tie_is_kept_for_its_stronger_end_alone),
		cmocka_unit_test(rare_ties_and_all_but_the_top_are_dropped),
		cmocka_unit_test(components_and_lone_nodes_are_told_apart),
		cmocka_unit_test(what_was_dropped_is_counted_filter_by_filter),
		cmocka_unit_test(ties_that_are_likely_chance_are_dropped_by_their_q),
		cmocka_unit_test(a_filter_that_has_nothing_to_go_by_says_so),
		cmocka_unit_test(filtering_without_memory_fails_cleanly),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
