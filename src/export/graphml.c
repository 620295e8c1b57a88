/* GraphML 1.0 (graphml.graphdrawing.org), with the attribute names that Gephi maps. */
#include <string.h>

#include <wasl/export.h>

#include "cell.h"

static const char *type_name(wasl_type type)
{
	static const char *const names[] = {
		[WASL_INTEGER] = "long", [WASL_REAL] = "double", [WASL_TEXT] = "string",
		[WASL_BOOLEAN] = "boolean"
	};
	return names[type];
}

/* Ids of nodes stand in the XML; the table need not say them again. */
static bool is_written(const wasl_column *column)
{
	return strcmp(column->name, "id") != 0;
}

static void write_keys(FILE *out, const wasl_table *table, const char *what)
{
	for (size_t i = 0; i < table->column_count; i++) {
		const wasl_column *column = &table->columns[i];
		if (!is_written(column))
			continue;
		fprintf(out, "  <key id=\"%s-%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n", what,
		        column->name, what, column->name, type_name(column->type));
	}
}

static void write_data(FILE *out, const wasl_table *table, size_t row, const char *what,
                       const char *indent)
{
	for (size_t i = 0; i < table->column_count; i++) {
		const wasl_column *column = &table->columns[i];
		if (!is_written(column) || !wasl_cell_has(column, row))
			continue;
		wasl_put(out, indent, "<data key=\"", what, "-", column->name, "\">");
		wasl_cell_write(out, column, row, &wasl_escape_xml);
		fputs("</data>\n", out);
	}
}

static void write_id(FILE *out, const char *name, const wasl_column *ids, size_t node)
{
	wasl_put(out, " ", name, "=\"");
	wasl_cell_write(out, ids, node, &wasl_escape_xml);
	fputc('"', out);
}

static void write_nodes(FILE *out, const wasl_graph *graph)
{
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	const wasl_column *types = wasl_column_find(&graph->nodes, "type");
	for (size_t i = 0; i < graph->nodes.rows; i++) {
		fputs("    <node", out);
		write_id(out, "id", ids, i);
		if (wasl_cell_text(types, i)) {
			fputs(" labels=\":", out); /* Neo4j's import makes it the node's type */
			wasl_cell_write(out, types, i, &wasl_escape_xml);
			fputc('"', out);
		}
		fputs(">\n", out);
		write_data(out, &graph->nodes, i, "node", "      ");
		fputs("    </node>\n", out);
	}
}

static void write_edges(FILE *out, const wasl_graph *graph)
{
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	for (size_t i = 0; i < graph->edges.rows; i++) {
		fputs("    <edge", out);
		write_id(out, "source", ids, graph->source[i]);
		write_id(out, "target", ids, graph->target[i]);
		fputs(">\n", out);
		write_data(out, &graph->edges, i, "edge", "      ");
		fputs("    </edge>\n", out);
	}
}

static wasl_status write_graphml(FILE *out, const char *path, const wasl_graph *graph,
                                 const wasl_export_options *options, wasl_error *error)
{
	(void)path;
	(void)options;
	fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"\n"
	      "         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
	      "         xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
	      "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n", out);
	fputs("  <desc>", out);
	wasl_facts_write(out, &graph->facts, &wasl_escape_xml); /* Gephi warns of keys for graphs */
	fputs("</desc>\n", out);
	write_keys(out, &graph->nodes, "node");
	write_keys(out, &graph->edges, "edge");
	fprintf(out, "  <graph edgedefault=\"%s\">\n", graph->directed ? "directed" : "undirected");
	write_nodes(out, graph);
	write_edges(out, graph);
	fputs("  </graph>\n</graphml>\n", out);
	return wasl_export_finish(out, error);
}

const wasl_exporter wasl_exporter_graphml = {
	.name = "graphml",
	.extension = ".graphml",
	.readers = "Gephi, networkx, igraph, yEd, Cytoscape, Neo4j (APOC)",
	.carries = "every attribute of nodes and edges, positions and colours; facts of the graph only in\n"
	           "            words (Gephi warns of more); wasl reads it back; no time",
	.ties = "parallel edges told by kind, and arcs; Gephi adds parallel ones up",
	.write = write_graphml,
};
