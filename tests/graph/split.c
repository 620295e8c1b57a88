#include "harness.h"

#include <string.h>

#include <wasl/graph.h>

static wasl_column *add(wasl_graph *graph, const char *name, wasl_type type)
{
	wasl_column *column;
	return wasl_column_add(&column, graph, &graph->edges, name, type, NULL) ? NULL : column;
}

/* a-b: 5 times together, 2 for and 1 against; a-c: 4 times together, nothing said. */
static wasl_graph *signed_graph(void)
{
	wasl_graph *graph;
	wasl_column *column;
	if (wasl_graph_new(&graph, 3, 2, NULL))
		return NULL;
	graph->target[0] = 1;
	graph->target[1] = 2;
	bool fits = (column = add(graph, "weight", WASL_INTEGER)) != NULL;
	if (fits)
		column->as.integers[0] = 5, column->as.integers[1] = 4;
	fits = fits && (column = add(graph, "pos", WASL_REAL)) != NULL;
	if (fits)
		column->as.reals[0] = 2, column->as.reals[1] = 0;
	fits = fits && (column = add(graph, "neg", WASL_REAL)) != NULL;
	if (fits)
		column->as.reals[0] = 1, column->as.reals[1] = 0;
	if (fits)
		return graph;
	wasl_graph_free(graph);
	return NULL;
}

static void each_kind_of_tie_becomes_an_edge_with_its_own_weight(void **state)
{
	(void)state;
	static const struct { uint32_t target; const char *kind; double weight; } expected[] = {
		{ 1, "together", 5 }, { 1, "ally", 2 }, { 1, "rival", 1 }, { 2, "together", 4 },
	};
	wasl_graph *graph = signed_graph();
	assert_int_equal(wasl_graph_split(graph, WASL_TIES_MULTI, NULL), WASL_OK);
	assert_true(graph->parallel);
	assert_int_equal(graph->edges.rows, 4);
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(graph->target[i], expected[i].target);
		assert_string_equal(wasl_column_find(&graph->edges, "kind")->as.texts[i], expected[i].kind);
		assert_true(wasl_column_find(&graph->edges, "weight")->as.reals[i] == expected[i].weight);
	}
	wasl_graph_free(graph);
}

static void other_attributes_stay_on_the_first_edge_of_a_pair(void **state)
{
	(void)state;
	wasl_graph *graph = signed_graph();
	assert_int_equal(wasl_graph_split(graph, WASL_TIES_MULTI, NULL), WASL_OK);
	const double *pos = wasl_column_find(&graph->edges, "pos")->as.reals;
	assert_true(pos[0] == 2 && pos[1] != pos[1] && pos[2] != pos[2] && pos[3] == 0);
	wasl_graph_free(graph);
}

/* a-b: a is against b (2), b for a (1); nothing is known of a-c. */
static wasl_graph *graph_of_acts(void)
{
	wasl_graph *graph = signed_graph();
	wasl_column *column;
	bool fits = graph && (column = add(graph, "neg_forward", WASL_REAL)) != NULL;
	if (fits)
		column->as.reals[0] = 2;
	fits = fits && (column = add(graph, "pos_backward", WASL_REAL)) != NULL;
	if (fits)
		column->as.reals[0] = 1;
	fits = fits && add(graph, "pos_forward", WASL_REAL) != NULL;
	if (fits)
		return graph;
	wasl_graph_free(graph);
	return NULL;
}

static void who_acts_is_where_the_arc_begins(void **state)
{
	(void)state;
	wasl_graph *graph = graph_of_acts();
	assert_int_equal(wasl_graph_split(graph, WASL_TIES_DIRECTED, NULL), WASL_OK);
	const wasl_column *kinds = wasl_column_find(&graph->edges, "kind");
	const wasl_column *together = wasl_column_find(&graph->edges, "together");
	assert_true(graph->directed && !graph->parallel);
	assert_int_equal(graph->edges.rows, 2);
	assert_true(graph->source[0] == 0 && graph->target[0] == 1);
	assert_string_equal(kinds->as.texts[0], "rival");
	assert_true(graph->source[1] == 1 && graph->target[1] == 0);
	assert_string_equal(kinds->as.texts[1], "ally");
	assert_true(together->as.integers[0] == 5 && together->as.integers[1] == 5);
	wasl_graph_free(graph);
}

static void what_says_nothing_of_sides_is_not_split(void **state)
{
	(void)state;
	wasl_graph *graph = signed_graph();
	assert_int_equal(wasl_graph_split(graph, WASL_TIES_DIRECTED, NULL), WASL_EFORMAT);
	assert_int_equal(wasl_graph_split(graph, WASL_TIES_MERGED, NULL), WASL_OK);
	assert_int_equal(graph->edges.rows, 2);
	assert_int_equal(wasl_graph_split(graph, WASL_TIES_MULTI, NULL), WASL_OK);
	assert_int_equal(wasl_graph_split(graph, WASL_TIES_MULTI, NULL), WASL_EFORMAT);
	wasl_graph_free(graph);
}

static bool direct(void *context)
{
	(void)context;
	wasl_graph *graph = graph_of_acts();
	bool done = graph && wasl_graph_split(graph, WASL_TIES_DIRECTED, NULL) == WASL_OK;
	wasl_graph_free(graph);
	return done;
}

static bool split(void *context)
{
	(void)context;
	wasl_graph *graph = signed_graph();
	bool done = graph && wasl_graph_split(graph, WASL_TIES_MULTI, NULL) == WASL_OK;
	wasl_graph_free(graph);
	return done;
}

static void without_memory_splitting_fails_cleanly(void **state)
{
	(void)state;
	brutally(split, NULL);
	brutally(direct, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_of_tie_becomes_an_edge_with_its_own_weight),
		cmocka_unit_test(other_attributes_stay_on_the_first_edge_of_a_pair),
		cmocka_unit_test(who_acts_is_where_the_arc_begins),
		cmocka_unit_test(what_says_nothing_of_sides_is_not_split),
		cmocka_unit_test(without_memory_splitting_fails_cleanly),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
