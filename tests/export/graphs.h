/* Graphs that the tests of the exporters share. */
#ifndef WASL_TESTS_EXPORT_GRAPHS_H
#define WASL_TESTS_EXPORT_GRAPHS_H

#include "harness.h"

#include <stdlib.h>

#include <wasl/export.h>

static inline wasl_column *add_column(wasl_graph *graph, wasl_table *table, const char *name,
                                      wasl_type type)
{
	wasl_column *column;
	assert_int_equal(wasl_column_add(&column, graph, table, name, type, NULL), WASL_OK);
	return column;
}

/* Two nodes, a with every value and a hostile label, b with none but its id; an edge of weight 3. */
static inline wasl_graph *graph_of_two(void)
{
	wasl_graph *graph;
	assert_int_equal(wasl_graph_new(&graph, 2, 1, NULL), WASL_OK);
	wasl_table *nodes = &graph->nodes, *edges = &graph->edges;
	wasl_column *ids = add_column(graph, nodes, "id", WASL_TEXT);
	ids->as.texts[0] = "a";
	ids->as.texts[1] = "b";
	add_column(graph, nodes, "label", WASL_TEXT)->as.texts[0] = "<أ> & \"ب\"\n\x1b";
	add_column(graph, nodes, "type", WASL_TEXT)->as.texts[0] = "person";
	add_column(graph, nodes, "pagerank", WASL_REAL)->as.reals[0] = 1e-9;
	add_column(graph, nodes, "size", WASL_REAL)->as.reals[0] = 12.5;
	add_column(graph, nodes, "x", WASL_REAL)->as.reals[0] = -1.5;
	add_column(graph, nodes, "y", WASL_REAL)->as.reals[0] = 2;
	add_column(graph, nodes, "r", WASL_INTEGER)->as.integers[0] = 255;
	add_column(graph, nodes, "g", WASL_INTEGER)->as.integers[0] = 0;
	add_column(graph, nodes, "b", WASL_INTEGER)->as.integers[0] = 127;
	graph->target[0] = 1;
	add_column(graph, edges, "weight", WASL_INTEGER)->as.integers[0] = 3;
	add_column(graph, edges, "rivals", WASL_BOOLEAN)->as.integers[0] = 1;
	add_column(graph, &graph->facts, "windows", WASL_INTEGER)->as.integers[0] = 7;
	return graph;
}

/* What a format that streams writes; to be freed. */
static inline char *exported(const char *format, const wasl_graph *graph,
                             const wasl_export_options *options)
{
	char *text;
	size_t length;
	FILE *out = open_memstream(&text, &length);
	assert_non_null(out);
	assert_int_equal(wasl_exporter_find(format)->write(out, NULL, graph, options, NULL), WASL_OK);
	fclose(out);
	return text;
}

#endif
