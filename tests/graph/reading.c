#include "written.h"

static const char shuffled[] =
	"{\"links\": [{\"source\": \"c\", \"target\": \"b\", \"weight\": 2.5, \"far\": true},"
	"             {\"target\": \"b\", \"source\": \"a\", \"weight\": 4}],"
	" \"nodes\": [{\"id\": \"c\"}, {\"id\": \"b\", \"windows\": 9, \"label\": \"\\u0628\"}, {\"id\": \"a\"}],"
	" \"graph\": {\"documents\": 3}, \"directed\": false}";

static void nodes_and_edges_stand_in_order_whatever_the_file_says(void **state)
{
	(void)state;
	wasl_graph *graph = graph_of(shuffled);
	assert_int_equal(graph->nodes.rows, 3);
	assert_string_equal(graph->nodes.columns[0].as.texts[0], "a");
	assert_string_equal(graph->nodes.columns[0].as.texts[2], "c");
	assert_int_equal(graph->edges.rows, 2);
	assert_int_equal(graph->source[0], 0);
	assert_int_equal(graph->target[0], 1);
	assert_int_equal(graph->source[1], 1); /* "c" to "b", the lower end first */
	assert_int_equal(graph->target[1], 2);
	wasl_graph_free(graph);
}

static void values_keep_their_rows_and_types(void **state)
{
	(void)state;
	wasl_graph *graph = graph_of(shuffled);
	const wasl_column *weights = wasl_column_find(&graph->edges, "weight");
	const wasl_column *far = wasl_column_find(&graph->edges, "far");
	assert_int_equal(weights->type, WASL_REAL); /* one of them is no whole number */
	assert_true(weights->as.reals[0] == 4 && weights->as.reals[1] == 2.5);
	assert_int_equal(far->type, WASL_BOOLEAN);
	assert_true(far->as.integers[0] == INT64_MIN && far->as.integers[1] == 1);
	assert_int_equal(wasl_column_find(&graph->nodes, "windows")->as.integers[1], 9);
	assert_string_equal(wasl_column_find(&graph->nodes, "label")->as.texts[1], "ب");
	assert_null(wasl_column_find(&graph->nodes, "label")->as.texts[0]);
	assert_int_equal(wasl_column_find(&graph->facts, "documents")->as.integers[0], 3);
	wasl_graph_free(graph);
}

static void a_column_that_the_file_calls_real_is_one_though_its_numbers_are_whole(void **state)
{
	(void)state;
	wasl_graph *graph = graph_of("{\"graph\": {\"diameter\": 1, \"windows\": 2}, \"nodes\": [{\"id\": \"a\", \"degree\": 1,"
	                             " \"strength\": 3}, {\"id\": \"b\"}], \"links\": [{\"source\": \"a\", \"target\": \"b\","
	                             " \"weight\": 3, \"pos\": 0, \"label\": \"x\"}], \"reals\": {\"graph\": [\"diameter\"],"
	                             " \"nodes\": [\"strength\", \"absent\", 7], \"edges\": [\"pos\", \"label\"]}}");
	assert_int_equal(wasl_column_find(&graph->nodes, "strength")->type, WASL_REAL);
	assert_true(wasl_column_find(&graph->nodes, "strength")->as.reals[0] == 3);
	assert_int_equal(wasl_column_find(&graph->nodes, "degree")->type, WASL_INTEGER);
	assert_int_equal(wasl_column_find(&graph->edges, "pos")->type, WASL_REAL);
	assert_int_equal(wasl_column_find(&graph->edges, "label")->type, WASL_TEXT);
	assert_int_equal(wasl_column_find(&graph->edges, "weight")->type, WASL_INTEGER);
	assert_int_equal(wasl_column_find(&graph->facts, "diameter")->type, WASL_REAL);
	assert_int_equal(wasl_column_find(&graph->facts, "windows")->type, WASL_INTEGER);
	wasl_graph_free(graph);
}

static void a_directed_edge_keeps_its_direction_and_parallel_edges_are_noticed(void **state)
{
	(void)state;
	wasl_graph *graph = graph_of("{\"directed\": true, \"nodes\": [{\"id\": \"a\"}, {\"id\": \"b\"}], \"edges\":"
	                             "[{\"source\": \"b\", \"target\": \"a\", \"weight\": 1},"
	                             " {\"source\": \"b\", \"target\": \"a\", \"weight\": 2}]}");
	assert_true(graph->directed && graph->parallel);
	assert_true(graph->source[0] == 1 && graph->target[0] == 0);
	wasl_graph_free(graph);
}

static void what_is_no_graph_is_refused_with_the_reason(void **state)
{
	(void)state;
	assert_refused("[]", ":1:1: not JSON");
	assert_refused("{\"nodes\": [{\"id\": \"a\"}", "not JSON");
	assert_refused("{\"nodes\": []} x", "something follows");
	assert_refused("{\"nodes\": [{\"label\": \"a\"}]}", "node 1 has no id");
	assert_refused("{\"nodes\": [{\"id\": \"a\"}, {\"id\": \"a\"}]}", "two nodes have the id \"a\"");
	assert_refused("{\"nodes\": [{\"id\": \"a\", \"x y\": 1}]}", "\"x y\" is no attribute");
	assert_refused("{\"nodes\": [{\"id\": \"a\", \"x\": []}]}", "\"x\" is no attribute");
	assert_refused("{\"nodes\": [{\"id\": \"a\", \"x\": 1}, {\"id\": \"b\", \"x\": \"1\"}]}",
	               "\"x\" is of another type");
	assert_refused("{\"nodes\": [{\"id\": \"a\", \"label\": 5}]}", "\"label\" of nodes is no text");
	assert_refused("{\"nodes\": [{\"id\": \"a\"}], \"links\": [{\"source\": \"a\", \"target\": \"b\","
	               " \"weight\": 1}]}", "edge 1: its target is no node");
	assert_refused("{\"nodes\": [{\"id\": \"a\"}], \"links\": [{\"source\": \"a\", \"target\": \"a\","
	               " \"weight\": 1}]}", "ties a node to itself");
	assert_refused("{\"nodes\": [{\"id\": \"a\"}, {\"id\": \"b\"}], \"links\": [{\"source\": \"a\","
	               " \"target\": \"b\"}]}", "no weight above 0");
}

static bool read_shuffled(void *context)
{
	wasl_graph *graph;
	if (wasl_graph_read(&graph, context, NULL))
		return false;
	wasl_graph_free(graph);
	return true;
}

static void without_memory_reading_fails_cleanly(void **state)
{
	(void)state;
	char path[] = "/tmp/wasl-graph-XXXXXX";
	int file = mkstemp(path);
	assert_true(file >= 0);
	assert_int_equal(write(file, shuffled, strlen(shuffled)), strlen(shuffled));
	close(file);
	brutally(read_shuffled, path);
	unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nodes_and_edges_stand_in_order_whatever_the_file_says),
		cmocka_unit_test(values_keep_their_rows_and_types),
		cmocka_unit_test(a_column_that_the_file_calls_real_is_one_though_its_numbers_are_whole),
		cmocka_unit_test(a_directed_edge_keeps_its_direction_and_parallel_edges_are_noticed),
		cmocka_unit_test(what_is_no_graph_is_refused_with_the_reason),
		cmocka_unit_test(without_memory_reading_fails_cleanly),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
