#include "harness.h"

#include <stdlib.h>
#include <string.h>

#include <wasl/export.h>

#include "graphs.h"

/* What the exporter of GEXF writes. */
static char *written(const wasl_graph *graph, const char *version)
{
	wasl_export_options options = { .gexf_version = version };
	return exported("gexf", graph, &options);
}

static void names_sizes_colours_and_places_are_where_gephi_looks(void **state)
{
	(void)state;
	wasl_graph *graph = graph_of_two();
	char *text = written(graph, NULL);
	assert_string_equal(text,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3\" version=\"1.3\">\n"
		"  <meta>\n    <creator>wasl</creator>\n    <description>windows: 7</description>\n  </meta>\n"
		"  <graph mode=\"static\" defaultedgetype=\"undirected\">\n"
		"    <attributes class=\"node\" mode=\"static\">\n"
		"      <attribute id=\"type\" title=\"type\" type=\"string\"/>\n"
		"      <attribute id=\"pagerank\" title=\"pagerank\" type=\"double\"/>\n"
		"    </attributes>\n"
		"    <attributes class=\"edge\" mode=\"static\">\n"
		"      <attribute id=\"rivals\" title=\"rivals\" type=\"boolean\"/>\n"
		"    </attributes>\n"
		"    <nodes count=\"2\">\n"
		"      <node id=\"a\" label=\"&lt;أ&gt; &amp; &quot;ب&quot;&#10;\"><attvalues>"
		"<attvalue for=\"type\" value=\"person\"/><attvalue for=\"pagerank\" value=\"1e-09\"/></attvalues>"
		"<viz:color r=\"255\" g=\"0\" b=\"127\"/><viz:position x=\"-1.5\" y=\"2\" z=\"0\"/>"
		"<viz:size value=\"12.5\"/></node>\n"
		"      <node id=\"b\"><attvalues></attvalues></node>\n"
		"    </nodes>\n"
		"    <edges count=\"1\">\n"
		"      <edge id=\"a~b\" source=\"a\" target=\"b\" weight=\"3\"><attvalues>"
		"<attvalue for=\"rivals\" value=\"true\"/></attvalues></edge>\n"
		"    </edges>\n"
		"  </graph>\n"
		"</gexf>\n");
	free(text);
	wasl_graph_free(graph);
}

static void version_1_2_has_its_own_namespaces(void **state)
{
	(void)state;
	wasl_graph *graph = graph_of_two();
	char *text = written(graph, "1.2");
	assert_non_null(strstr(text, "<gexf xmlns=\"http://www.gexf.net/1.2draft\" "
	                             "xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" version=\"1.2\">"));
	free(text);
	wasl_graph_free(graph);
}

static void a_graph_over_time_has_a_spell_and_a_weight_for_each_period(void **state)
{
	(void)state;
	wasl_graph *graph = graph_of_two();
	wasl_export_options options = { .dynamic = true };
	graph->spells = calloc(2, sizeof *graph->spells);
	graph->spells[0] = (wasl_spell){ 0, 18262, 18627, 1 }; /* 2020 */
	graph->spells[1] = (wasl_spell){ 0, 18993, 19357, 2 }; /* 2022 */
	graph->spell_count = 2;
	char *text = exported("gexf", graph, &options);
	assert_non_null(strstr(text, "<graph mode=\"dynamic\" defaultedgetype=\"undirected\" timeformat=\"date\">"));
	assert_non_null(strstr(text, "<attribute id=\"weight\" title=\"Weight\" type=\"double\"/>"));
	assert_non_null(strstr(text,
		"      <edge id=\"a~b\" source=\"a\" target=\"b\"><spells><spell start=\"2020-01-01\" end=\"2020-12-31\"/>"
		"<spell start=\"2022-01-01\" end=\"2022-12-31\"/></spells>"
		"<attvalues><attvalue for=\"total\" value=\"3\"/>"
		"<attvalue for=\"weight\" value=\"1\" start=\"2020-01-01\" end=\"2020-12-31\"/>"
		"<attvalue for=\"weight\" value=\"2\" start=\"2022-01-01\" end=\"2022-12-31\"/>"));
	free(text);
	wasl_graph_free(graph);
}

static void without_spells_there_is_no_graph_over_time(void **state)
{
	(void)state;
	wasl_graph *graph = graph_of_two();
	wasl_export_options options = { .dynamic = true };
	assert_int_equal(wasl_exporter_find("gexf")->write(stderr, NULL, graph, &options, NULL),
	                 WASL_EFORMAT);
	wasl_graph_free(graph);
}

static void an_unknown_version_is_refused(void **state)
{
	(void)state;
	wasl_graph *graph = graph_of_two();
	wasl_export_options options = { .gexf_version = "2.0" };
	assert_int_equal(wasl_exporter_find("gexf")->write(stderr, NULL, graph, &options, NULL),
	                 WASL_EUNKNOWN);
	wasl_graph_free(graph);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_sizes_colours_and_places_are_where_gephi_looks),
		cmocka_unit_test(version_1_2_has_its_own_namespaces),
		cmocka_unit_test(a_graph_over_time_has_a_spell_and_a_weight_for_each_period),
		cmocka_unit_test(without_spells_there_is_no_graph_over_time),
		cmocka_unit_test(an_unknown_version_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
