/* GraphML 1.0 (graphml.graphdrawing.org), with the attribute names that Gephi maps. */
#include <string.h>

#include <wasl/export.h>

#include "cell.h"
#include "row.h"

static const char *type_name(wasl_type type)
{
	static const char *const names[] = {
		[WASL_INTEGER] = "long", [WASL_REAL] = "double", [WASL_TEXT] = "string",
		[WASL_BOOLEAN] = "boolean"
	};
	return names[type];
}

/* Ids of nodes stand in the XML; the table need not say them again. */
static const char *key_of(const char *name)
{
	return strcmp(name, "id") ? name : NULL;
}

/* Keys are short, "n3" and "e3": their ids stand at every value, their names once. */
static void write_keys(FILE *out, const wasl_table *table, const char *what)
{
	for (size_t i = 0; i < table->column_count; i++) {
		const wasl_column *column = &table->columns[i];
		if (!key_of(column->name))
			continue;
		fprintf(out, "  <key id=\"%c%zu\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n", *what, i, what,
		        column->name, type_name(column->type));
	}
}

static void write_id(struct pen *pen, const char *name, const wasl_column *ids, size_t node)
{
	pen_write(pen, " ");
	pen_write(pen, name);
	pen_write(pen, "=\"");
	pen_cell(pen, ids, node, &wasl_escape_xml);
	pen_write(pen, "\"");
}

static wasl_status write_nodes(FILE *out, const wasl_graph *graph, wasl_error *error)
{
	static const struct dress dress = {
		"<data key=\"n", "\">", "</data>", .escape = &wasl_escape_xml, .name = key_of, .numbered = true
	};
	struct row_writer data;
	struct pen pen;
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	const wasl_column *types = wasl_column_find(&graph->nodes, "type");
	pen_take(&pen, out);
	wasl_status status = row_writer_open(&data, &graph->nodes, &dress, NULL, error);
	for (size_t i = 0; !status && i < graph->nodes.rows; i++) {
		pen_write(&pen, "    <node");
		write_id(&pen, "id", ids, i);
		if (wasl_cell_text(types, i)) {
			pen_write(&pen, " labels=\":"); /* Neo4j's import makes it the node's type */
			pen_cell(&pen, types, i, &wasl_escape_xml);
			pen_write(&pen, "\"");
		}
		pen_write(&pen, ">");
		row_put(&pen, &data, i, 0);
		pen_write(&pen, "</node>\n");
	}
	pen_empty(&pen);
	row_writer_close(&data);
	return status;
}

static wasl_status write_edges(FILE *out, const wasl_graph *graph, const wasl_printed *printed,
                               wasl_error *error)
{
	static const struct dress dress = {
		"<data key=\"e", "\">", "</data>", .escape = &wasl_escape_xml, .name = key_of, .numbered = true
	};
	struct row_writer data;
	struct pen pen;
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	pen_take(&pen, out);
	wasl_status status = row_writer_open(&data, &graph->edges, &dress, printed, error);
	for (size_t i = 0; !status && i < graph->edges.rows; i++) {
		pen_write(&pen, "    <edge");
		write_id(&pen, "source", ids, graph->source[i]);
		write_id(&pen, "target", ids, graph->target[i]);
		pen_write(&pen, ">");
		row_put(&pen, &data, i, 0);
		pen_write(&pen, "</edge>\n");
	}
	pen_empty(&pen);
	row_writer_close(&data);
	return status;
}

static wasl_status write_graphml(FILE *out, const char *path, const wasl_graph *graph,
                                 const wasl_export_options *options, wasl_error *error)
{
	(void)path;
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
	wasl_status status = write_nodes(out, graph, error);
	if (!status)
		status = write_edges(out, graph, options->printed, error);
	fputs("  </graph>\n</graphml>\n", out);
	return status ? status : wasl_export_finish(out, error);
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
