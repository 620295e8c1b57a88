/* Node-link JSON, as d3, sigma and networkx read it. */
#include <string.h>

#include <wasl/export.h>

#include "cell.h"
#include "json.h"

#define BETWEEN ", "

enum { FIRST = sizeof BETWEEN - 1 }; /* what the first member of all goes without */

const struct dress wasl_json_dress = {
	BETWEEN "\"", "\": ", .quote = "\"", .escape = &wasl_escape_json
};

void wasl_json_ends(struct pen *pen, const wasl_graph *graph, const wasl_column *ids, size_t edge)
{
	pen_write(pen, "\"source\": \"");
	pen_cell(pen, ids, graph->source[edge], &wasl_escape_json);
	pen_write(pen, "\", \"target\": \"");
	pen_cell(pen, ids, graph->target[edge], &wasl_escape_json);
	pen_write(pen, "\"");
}

static wasl_status write_facts(FILE *out, const wasl_table *facts, wasl_error *error)
{
	struct row_writer members;
	wasl_status status = row_writer_open(&members, facts, &wasl_json_dress, NULL, error);
	fputs("  \"graph\": {", out);
	if (!status && facts->rows)
		row_write(out, &members, 0, FIRST);
	fputs("},\n", out);
	row_writer_close(&members);
	return status;
}

static wasl_status write_nodes(FILE *out, const wasl_graph *graph, wasl_error *error)
{
	struct row_writer members;
	wasl_status status = row_writer_open(&members, &graph->nodes, &wasl_json_dress, NULL, error);
	fputs("  \"nodes\": [", out);
	for (size_t i = 0; !status && i < graph->nodes.rows; i++) {
		fputs(i ? ",\n    {" : "\n    {", out);
		row_write(out, &members, i, FIRST);
		fputc('}', out);
	}
	fputs("\n  ],\n", out);
	row_writer_close(&members);
	return status;
}

static wasl_status write_edges(FILE *out, const wasl_graph *graph, const wasl_export_options *options,
                               wasl_error *error)
{
	const char *key = options->edges_key ? options->edges_key : "links";
	struct row_writer members;
	struct pen pen;
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	wasl_status status = row_writer_open(&members, &graph->edges, &wasl_json_dress, options->printed,
	                                     error);
	fputs("  ", out);
	wasl_json_string(out, key, strlen(key));
	pen_take(&pen, out);
	pen_write(&pen, ": [");
	for (size_t i = 0; !status && i < graph->edges.rows; i++) {
		pen_write(&pen, i ? ",\n    {" : "\n    {");
		wasl_json_ends(&pen, graph, ids, i);
		row_put(&pen, &members, i, 0);
		pen_write(&pen, "}");
	}
	pen_write(&pen, "\n  ]");
	pen_empty(&pen);
	row_writer_close(&members);
	return status;
}

/* By the names of their ends, and apart from the edges: what reads an edge's attributes wants no lists. */
static void write_spells(FILE *out, const wasl_graph *graph)
{
	struct pen pen;
	char day[16];
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	pen_take(&pen, out);
	pen_write(&pen, ",\n  \"spells\": [");
	for (size_t i = 0; i < graph->spell_count; i++) {
		const wasl_spell *spell = &graph->spells[i];
		pen_write(&pen, i ? ",\n    {" : "\n    {");
		wasl_json_ends(&pen, graph, ids, spell->edge);
		pen_write(&pen, ", \"start\": \"");
		pen_write(&pen, wasl_day_print(day, spell->start));
		pen_write(&pen, "\", \"end\": \"");
		pen_write(&pen, wasl_day_print(day, spell->end));
		pen_write(&pen, "\", \"weight\": ");
		pen_integer(&pen, (int64_t)spell->weight);
		pen_write(&pen, "}");
	}
	pen_write(&pen, "\n  ]");
	pen_empty(&pen);
}

static bool holds_reals(const wasl_table *table, const wasl_column *column)
{
	size_t row = 0;
	while (row < table->rows && !wasl_cell_has(column, row))
		row++;
	return column->type == WASL_REAL && row < table->rows;
}

static void write_real_names(FILE *out, const char *before, const wasl_table *table)
{
	const char *between = "";
	fprintf(out, "%s: [", before);
	for (size_t i = 0; i < table->column_count; i++) {
		if (!holds_reals(table, &table->columns[i]))
			continue;
		fputs(between, out);
		wasl_json_string(out, table->columns[i].name, strlen(table->columns[i].name));
		between = ", ";
	}
	fputc(']', out);
}

/* JSON has numbers only: a 1 does not show whether it is a count. */
static void write_reals(FILE *out, const wasl_graph *graph)
{
	fputs(",\n  \"reals\": {", out);
	write_real_names(out, "\"graph\"", &graph->facts);
	write_real_names(out, ", \"nodes\"", &graph->nodes);
	write_real_names(out, ", \"edges\"", &graph->edges);
	fputc('}', out);
}

static wasl_status write_json(FILE *out, const char *path, const wasl_graph *graph,
                              const wasl_export_options *options, wasl_error *error)
{
	(void)path;
	fprintf(out, "{\n  \"schema\": \"wasl/graph/1\",\n  \"directed\": %s,\n  \"multigraph\": %s,\n",
	        graph->directed ? "true" : "false", graph->parallel ? "true" : "false");
	wasl_status status = write_facts(out, &graph->facts, error);
	if (!status)
		status = write_nodes(out, graph, error);
	if (!status)
		status = write_edges(out, graph, options, error);
	if (graph->spells)
		write_spells(out, graph);
	write_reals(out, graph);
	fputs("\n}\n", out);
	return status ? status : wasl_export_finish(out, error);
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
