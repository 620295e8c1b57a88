/* Graphs that come back from GraphML and GEXF. */
#include "written.h"

#include <wasl/export.h>

#define GRAPHML(inside) "<?xml version=\"1.0\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">" \
	"<desc>windows: 7; modularity: .5; note: a: b</desc>\n" \
	"<key id=\"l\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>" \
	"<key id=\"d\" for=\"node\" attr.name=\"degree\" attr.type=\"long\"/>" \
	"<key id=\"w\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>" \
	"<key id=\"s\" for=\"edge\" attr.name=\"sure\" attr.type=\"boolean\"/>\n" inside "</graphml>"

static const char shuffled[] = GRAPHML("<graph edgedefault=\"undirected\">"
	"<node id=\"b\"><data key=\"l\">&#x628;&lt;</data></node><node id=\"a\"><data key=\"d\">3</data></node>"
	"<edge source=\"b\" target=\"a\"><data key=\"w\">2.5</data><data key=\"s\">false</data></edge></graph>");

static void nodes_edges_values_and_facts_come_back_from_graphml(void **state)
{
	(void)state;
	wasl_graph *graph = graph_of(shuffled);
	const wasl_table *nodes = &graph->nodes, *edges = &graph->edges, *facts = &graph->facts;
	assert_int_equal(nodes->rows, 2);
	assert_string_equal(wasl_column_find(nodes, "id")->as.texts[0], "a");
	assert_string_equal(wasl_column_find(nodes, "label")->as.texts[1], "ب<");
	assert_null(wasl_column_find(nodes, "label")->as.texts[0]);
	assert_int_equal(wasl_column_find(nodes, "degree")->as.integers[0], 3);
	assert_true(wasl_column_find(nodes, "degree")->as.integers[1] == INT64_MIN);
	assert_true(graph->source[0] == 0 && graph->target[0] == 1 && !graph->directed);
	assert_true(wasl_column_find(edges, "weight")->as.reals[0] == 2.5);
	assert_int_equal(wasl_column_find(edges, "sure")->as.integers[0], 0);
	assert_int_equal(wasl_column_find(facts, "windows")->as.integers[0], 7);
	assert_true(wasl_column_find(facts, "modularity")->as.reals[0] == .5);
	assert_string_equal(wasl_column_find(facts, "note")->as.texts[0], "a: b");
	wasl_graph_free(graph);
}

#define GEXF(graph) "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3\" version=\"1.3\">" \
	"<meta><description>windows: 7</description></meta>" graph "</gexf>"
#define EDGE_ATTRIBUTE "<attributes class=\"edge\"><attribute id=\"k\" title=\"kind\" type=\"string\"/></attributes>"

static const char seen[] = GEXF("<graph mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\">"
	"<attributes class=\"edge\" mode=\"static\"><attribute id=\"total\" title=\"total\" type=\"double\"/></attributes>"
	"<attributes class=\"edge\" mode=\"dynamic\"><attribute id=\"weight\" title=\"Weight\" type=\"double\"/></attributes>"
	EDGE_ATTRIBUTE "<nodes><node id=\"a\" label=\"A\"><viz:position x=\"1\" y=\"2.5\" z=\"0\"/></node><node id=\"b\">"
	"<viz:color r=\"1\" g=\"2\" b=\"3\"/><viz:size value=\"9\"/></node></nodes><edges>"
	"<edge source=\"b\" target=\"a\"><spells><spell start=\"2024-01-01\" end=\"2024-12-31\"/></spells>"
	"<attvalues><attvalue for=\"total\" value=\"5\"/><attvalue for=\"k\" value=\"ally\"/>"
	"<attvalue for=\"weight\" value=\"4\" start=\"2024-01-01\" end=\"2024-12-31\"/></attvalues></edge></edges></graph>");

static void looks_times_and_direction_come_back_from_gexf(void **state)
{
	(void)state;
	wasl_graph *graph = graph_of(seen);
	const wasl_table *nodes = &graph->nodes, *edges = &graph->edges;
	assert_true(graph->directed && graph->source[0] == 1 && graph->target[0] == 0);
	assert_int_equal(wasl_column_find(nodes, "x")->as.integers[0], 1);
	assert_true(wasl_column_find(nodes, "y")->as.reals[0] == 2.5);
	assert_int_equal(wasl_column_find(nodes, "size")->as.integers[1], 9);
	assert_int_equal(wasl_column_find(nodes, "b")->as.integers[1], 3);
	assert_int_equal(wasl_column_find(edges, "weight")->as.integers[0], 5);
	assert_string_equal(wasl_column_find(edges, "kind")->as.texts[0], "ally");
	assert_int_equal(graph->spell_count, 1);
	assert_int_equal(graph->spells[0].weight, 4);
	assert_int_equal(graph->spells[0].end - graph->spells[0].start, 365); /* 2024 was a leap year */
	assert_null(wasl_column_find(edges, "total"));
	wasl_graph_free(graph);
}

static void what_is_no_graph_is_refused_with_the_reason(void **state)
{
	(void)state;
	assert_refused("<html/>", "neither GraphML nor GEXF");
	assert_refused("<graphml><graph>", ":1:17: no element found");
	assert_refused("<graphml><graph></graphml>", "mismatched tag");
	assert_refused(GRAPHML("<key id=\"x\" for=\"node\" attr.name=\"a b\" attr.type=\"long\"/>"), "no attribute of a graph");
	assert_refused("<graphml><key id=\"i\" for=\"node\" attr.name=\"id\" attr.type=\"long\"/></graphml>",
	               "\"id\" of nodes is no text");
	assert_refused("<graphml><key id=\"i\" for=\"edge\" attr.name=\"weight\" attr.type=\"string\"/></graphml>",
	               "\"weight\" of edges is no number");
	assert_refused(GRAPHML("<key id=\"x\" for=\"port\" attr.name=\"a\" attr.type=\"long\"/>"), "neither for nodes nor");
	assert_refused(GRAPHML("<graph><node/></graph>"), ":4:8: a node without an id");
	assert_refused(GRAPHML("<graph><node id=\"a\"/><node id=\"a\"/></graph>"), "two nodes have the id \"a\"");
	assert_refused(GRAPHML("<graph><node id=\"a\"><data key=\"d\">x</data></node></graph>"), "not of its attribute's type");
	assert_refused(GRAPHML("<graph><node id=\"a\"><data key=\"?\">x</data></node></graph>"), "not declared");
	assert_refused(GRAPHML("<graph><node id=\"a\"/><edge source=\"a\" target=\"b\"/></graph>"), "an end of this edge");
	assert_refused(GRAPHML("<graph><node id=\"a\"/><edge source=\"a\" target=\"a\"/></graph>"), "ties a node to itself");
	assert_refused(GRAPHML("<graph><node id=\"a\"/><node id=\"b\"/><edge source=\"a\" target=\"b\"/></graph>"),
	               "no weight above 0");
	assert_refused(GEXF("<graph><nodes><node id=\"a\"/><node id=\"b\"/></nodes><edges>"
	                    "<edge source=\"a\" target=\"b\" weight=\"x\"/></edges></graph>"), "this is no number");
	assert_refused("<!DOCTYPE g [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><gexf>&b;&c;</gexf>", "undefined entity");
}

static bool read_back(void *context)
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
	const char *const texts[] = { shuffled, seen };
	for (size_t i = 0; i < 2; i++) {
		char path[] = "/tmp/wasl-graph-XXXXXX";
		int file = mkstemp(path);
		assert_true(file >= 0);
		assert_int_equal(write(file, texts[i], strlen(texts[i])), strlen(texts[i]));
		close(file);
		brutally(read_back, path);
		unlink(path);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nodes_edges_values_and_facts_come_back_from_graphml),
		cmocka_unit_test(looks_times_and_direction_come_back_from_gexf),
		cmocka_unit_test(what_is_no_graph_is_refused_with_the_reason),
		cmocka_unit_test(without_memory_reading_fails_cleanly),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
