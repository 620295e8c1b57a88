/* What each format writes of one small graph with a hostile label. */
#include "harness.h"

#include <stdlib.h>
#include <string.h>

#include "graphs.h"

static void assert_written(const char *format, const char *expected)
{
	wasl_graph *graph = graph_of_two();
	wasl_export_options options = { 0 };
	char *text = exported(format, graph, &options);
	assert_string_equal(text, expected);
	free(text);
	wasl_graph_free(graph);
}

static void pajek_has_captions_positions_from_0_to_1_and_weights(void **state)
{
	(void)state;
	assert_written("pajek",
		"*Vertices 2\n"
		"1 \"<أ> & &#34;ب&#34;&#10;&#27;\" 0.05 0.95 0.5\n"
		"2 \"b\"\n"
		"*Edges\n"
		"1 2 3\n");
}

static void gml_is_ascii_and_its_reals_have_a_point(void **state)
{
	(void)state;
	assert_written("gml",
		"Creator \"wasl\"\n"
		"graph [\n"
		"  directed 0\n"
		"  windows 7\n"
		"  node [\n"
		"    id 0\n"
		"    label \"<&#1571;> &amp; &quot;&#1576;&quot;&#10;&#27;\"\n"
		"    name \"a\"\n"
		"    type \"person\"\n"
		"    pagerank 1.0e-09\n"
		"    size 12.5\n"
		"    x -1.5\n"
		"    y 2.0\n"
		"    r 255\n"
		"    g 0\n"
		"    b 127\n"
		"  ]\n"
		"  node [\n"
		"    id 1\n"
		"    label \"b\"\n"
		"    name \"b\"\n"
		"  ]\n"
		"  edge [\n"
		"    source 0\n"
		"    target 1\n"
		"    weight 3\n"
		"    rivals 1\n"
		"  ]\n"
		"]\n");
}

static void cypher_merges_nodes_then_ties(void **state)
{
	(void)state;
	assert_written("cypher",
		"CREATE INDEX entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id);\n"
		"UNWIND [\n"
		"  {`id`: 'a', `label`: '<أ> & \"ب\"\\n\\u001b', `type`: 'person', `pagerank`: 1.0e-09, "
		"`size`: 12.5, `x`: -1.5, `y`: 2.0, `r`: 255, `g`: 0, `b`: 127},\n"
		"  {`id`: 'b'}\n"
		"] AS row\n"
		"MERGE (n:Entity {id: row.id}) SET n += row;\n"
		"UNWIND [\n"
		"  {a: 'a', b: 'b', tie: {`weight`: 3, `rivals`: true}}\n"
		"] AS row\n"
		"MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})\n"
		"MERGE (a)-[t:TIED_TO]->(b) SET t += row.tie;\n");
}

static void json_lines_have_an_edge_each(void **state)
{
	(void)state;
	assert_written("jsonl", "{\"source\": \"a\", \"target\": \"b\", \"weight\": 3, \"rivals\": true}\n");
}

static void nodes_that_share_a_label_are_told_apart_by_their_ids(void **state)
{
	(void)state;
	wasl_graph *graph = graph_of_two();
	wasl_export_options options = { 0 };
	wasl_column *labels = (wasl_column *)wasl_column_find(&graph->nodes, "label");
	labels->as.texts[0] = labels->as.texts[1] = "Ali";
	char *text = exported("pajek", graph, &options);
	assert_non_null(strstr(text, "1 \"Ali (a)\""));
	assert_non_null(strstr(text, "2 \"Ali (b)\""));
	free(text);
	wasl_graph_free(graph);
}

static void a_row_may_be_longer_than_any_room(void **state)
{
	(void)state;
	static char name[5000], expected[sizeof name + 80];
	wasl_export_options options = { 0 };
	wasl_graph *graph = graph_of_two();
	memset(name, 'n', sizeof name - 1);
	add_column(graph, &graph->edges, name, WASL_INTEGER)->as.integers[0] = -7;
	char *text = exported("jsonl", graph, &options);
	snprintf(expected, sizeof expected,
	         "{\"source\": \"a\", \"target\": \"b\", \"weight\": 3, \"rivals\": true, \"%s\": -7}\n", name);
	assert_string_equal(text, expected);
	free(text);
	wasl_graph_free(graph);
}

/* An edge with each kind of value, two without a value in turns. */
static wasl_graph *graph_of_values(void)
{
	wasl_graph *graph = graph_of_two();
	wasl_table *edges = &graph->edges;
	add_column(graph, edges, "none", WASL_REAL);
	add_column(graph, edges, "small", WASL_REAL)->as.reals[0] = -1.5e-12;
	add_column(graph, edges, "large", WASL_REAL)->as.reals[0] = 1e300;
	add_column(graph, edges, "stance", WASL_TEXT)->as.texts[0] = "\"7\", <8>";
	add_column(graph, edges, "kind", WASL_TEXT);
	add_column(graph, edges, "least", WASL_INTEGER)->as.integers[0] = INT64_MIN + 1;
	add_column(graph, edges, "nothing", WASL_INTEGER);
	add_column(graph, edges, "half", WASL_REAL)->as.reals[0] = .5;
	return graph;
}

static void numbers_printed_beforehand_are_written_as_they_would_be(void **state)
{
	(void)state;
	static const char *const formats[] = { "graphml", "dot", "gexf", "json", "jsonl" };
	wasl_graph *graph = graph_of_values();
	wasl_printed *printed;
	assert_int_equal(wasl_printed_new(&printed, &graph->edges, NULL), WASL_OK);
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		wasl_export_options beforehand = { .printed = printed }, options = { 0 };
		char *text = exported(formats[i], graph, &beforehand), *expected = exported(formats[i], graph, &options);
		assert_non_null(strstr(text, "-1.5e-12"));
		assert_string_equal(text, expected);
		free(text);
		free(expected);
	}
	wasl_printed_free(printed);
	wasl_graph_free(graph);
}

static bool print_edges(void *context)
{
	wasl_graph *graph = context;
	wasl_printed *printed;
	if (wasl_printed_new(&printed, &graph->edges, NULL))
		return false;
	wasl_printed_free(printed);
	return true;
}

static void without_memory_no_number_is_printed(void **state)
{
	(void)state;
	wasl_graph *graph = graph_of_values();
	brutally(print_edges, graph);
	wasl_graph_free(graph);
}

static bool write_anything(void *context)
{
	static const char *const formats[] = { "graphml", "gexf", "gml", "cypher", "json", "jsonl" };
	wasl_export_options options = { 0 };
	FILE *out = fopen("/dev/null", "w");
	bool written = out != NULL;
	for (size_t i = 0; written && i < sizeof formats / sizeof *formats; i++)
		written = wasl_exporter_find(formats[i])->write(out, NULL, context, &options, NULL) == WASL_OK;
	if (out)
		fclose(out);
	return written;
}

static void without_memory_no_format_is_written(void **state)
{
	(void)state;
	wasl_graph *graph = graph_of_two();
	brutally(write_anything, graph);
	wasl_graph_free(graph);
}

static bool write_pajek(void *context)
{
	wasl_export_options options = { 0 };
	return wasl_exporter_find("pajek")->write(stderr, NULL, context, &options, NULL) == WASL_OK;
}

static void without_memory_pajek_is_refused_cleanly(void **state)
{
	(void)state;
	wasl_graph *graph;
	assert_int_equal(wasl_graph_new(&graph, 0, 0, NULL), WASL_OK);
	brutally(write_pajek, graph);
	wasl_graph_free(graph);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pajek_has_captions_positions_from_0_to_1_and_weights),
		cmocka_unit_test(gml_is_ascii_and_its_reals_have_a_point),
		cmocka_unit_test(cypher_merges_nodes_then_ties),
		cmocka_unit_test(json_lines_have_an_edge_each),
		cmocka_unit_test(nodes_that_share_a_label_are_told_apart_by_their_ids),
		cmocka_unit_test(a_row_may_be_longer_than_any_room),
		cmocka_unit_test(numbers_printed_beforehand_are_written_as_they_would_be),
		cmocka_unit_test(without_memory_no_number_is_printed),
		cmocka_unit_test(without_memory_no_format_is_written),
		cmocka_unit_test(without_memory_pajek_is_refused_cleanly),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
