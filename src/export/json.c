/* Node-link JSON, as d3, sigma and networkx read it. */
#include <inttypes.h>
#include <string.h>

#include <wasl/export.h>

#include "cell.h"
#include "json.h"

void wasl_json_row(FILE *out, const wasl_table *table, size_t row, const char *between)
{
	for (size_t i = 0; i < table->column_count; i++) {
		const wasl_column *column = &table->columns[i];
		if (!wasl_cell_has(column, row))
			continue;
		const char *quote = column->type == WASL_TEXT ? "\"" : "";
		wasl_put(out, between, "\"", column->name, "\": ", quote);
		wasl_cell_write(out, column, row, &wasl_escape_json);
		fputs(quote, out);
		between = ", ";
	}
}

static void write_id(FILE *out, const char *name, const wasl_column *ids, size_t node)
{
	wasl_put(out, "\"", name, "\": \"");
	wasl_cell_write(out, ids, node, &wasl_escape_json);
	fputc('"', out);
}

void wasl_json_ends(FILE *out, const wasl_graph *graph, const wasl_column *ids, size_t edge)
{
	write_id(out, "source", ids, graph->source[edge]);
	fputs(", ", out);
	write_id(out, "target", ids, graph->target[edge]);
}

static void write_nodes(FILE *out, const wasl_graph *graph)
{
	for (size_t i = 0; i < graph->nodes.rows; i++) {
		fputs(i ? ",\n    {" : "\n    {", out);
		wasl_json_row(out, &graph->nodes, i, "");
		fputc('}', out);
	}
}

static void write_edges(FILE *out, const wasl_graph *graph)
{
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	for (size_t i = 0; i < graph->edges.rows; i++) {
		fputs(i ? ",\n    {" : "\n    {", out);
		wasl_json_ends(out, graph, ids, i);
		wasl_json_row(out, &graph->edges, i, ", ");
		fputc('}', out);
	}
}

/* By the names of their ends, and apart from the edges: what reads an edge's attributes wants no lists. */
static void write_spells(FILE *out, const wasl_graph *graph)
{
	char day[16];
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	fputs(",\n  \"spells\": [", out);
	for (size_t i = 0; i < graph->spell_count; i++) {
		const wasl_spell *spell = &graph->spells[i];
		fputs(i ? ",\n    {" : "\n    {", out);
		wasl_json_ends(out, graph, ids, spell->edge);
		fprintf(out, ", \"start\": \"%s\"", wasl_day_print(day, spell->start));
		fprintf(out, ", \"end\": \"%s\", \"weight\": %" PRIu64 "}", wasl_day_print(day, spell->end),
		        spell->weight);
	}
	fputs("\n  ]", out);
}

static wasl_status write_json(FILE *out, const char *path, const wasl_graph *graph,
                              const wasl_export_options *options, wasl_error *error)
{
	(void)path;
	const char *edges_key = options->edges_key ? options->edges_key : "links";
	fprintf(out, "{\n  \"schema\": \"wasl/graph/1\",\n  \"directed\": %s,\n  \"multigraph\": %s,\n",
	        graph->directed ? "true" : "false", graph->parallel ? "true" : "false");
	fputs("  \"graph\": {", out);
	if (graph->facts.rows)
		wasl_json_row(out, &graph->facts, 0, "");
	fputs("},\n  \"nodes\": [", out);
	write_nodes(out, graph);
	fputs("\n  ],\n  ", out);
	wasl_json_string(out, edges_key, strlen(edges_key));
	fputs(": [", out);
	write_edges(out, graph);
	fputs("\n  ]", out);
	if (graph->spells)
		write_spells(out, graph);
	fputs("\n}\n", out);
	return wasl_export_finish(out, error);
}

const wasl_exporter wasl_exporter_json = {
	.name = "json",
	.extension = ".json",
	.readers = "d3, sigma, force-graph, networkx (node_link_graph)",
	.carries = "every attribute and fact, to the last bit, and apart from the edges when each was seen\n"
	           "            (spells); wasl reads it back",
	.ties = "parallel edges and arcs: networkx makes a MultiGraph or MultiDiGraph of them",
	.spells = true,
	.write = write_json,
};
