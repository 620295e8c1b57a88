/*
 * GML (Himsolt 1997): ASCII, everything else by number (&#1571;), which networkx and Gephi read
 * back.  A node's `id` is a number and its `label` must be its own; `name` is our id.
 */
#include <string.h>

#include <wasl/export.h>

#include "caption.h"
#include "cell.h"

static const wasl_escape gml_string = {
	.ascii = { WASL_BY_NUMBER, ['"'] = "&quot;", ['&'] = "&amp;" },
	.numeric = true,
};

static void write_value(FILE *out, const wasl_column *column, size_t row)
{
	switch (column->type) {
	case WASL_BOOLEAN:
		fputc(column->as.integers[row] ? '1' : '0', out);
		break;
	case WASL_INTEGER:
		wasl_cell_write(out, column, row, &gml_string);
		break;
	case WASL_REAL:
		wasl_real_write(out, column->as.reals[row]);
		break;
	case WASL_TEXT:
		fputc('"', out);
		wasl_cell_write(out, column, row, &gml_string);
		fputc('"', out);
		break;
	}
}

static bool is_written(const char *name)
{
	return strcmp(name, "id") && strcmp(name, "label");
}

static void write_attributes(FILE *out, const wasl_table *table, size_t row, const char *indent)
{
	for (size_t i = 0; i < table->column_count; i++) {
		const wasl_column *column = &table->columns[i];
		if (!is_written(column->name) || !wasl_cell_has(column, row))
			continue;
		fprintf(out, "%s%s ", indent, column->name);
		write_value(out, column, row);
		fputc('\n', out);
	}
}

static void write_nodes(FILE *out, const wasl_graph *graph, const wasl_captions *captions)
{
	for (size_t row = 0; row < graph->nodes.rows; row++) {
		fprintf(out, "  node [\n    id %zu\n    label \"", row);
		wasl_caption_write(out, captions, row, &gml_string);
		fputs("\"\n    name \"", out);
		wasl_cell_write(out, captions->ids, row, &gml_string);
		fputs("\"\n", out);
		write_attributes(out, &graph->nodes, row, "    ");
		fputs("  ]\n", out);
	}
}

static void write_edges(FILE *out, const wasl_graph *graph)
{
	for (size_t row = 0; row < graph->edges.rows; row++) {
		fprintf(out, "  edge [\n    source %u\n    target %u\n", (unsigned)graph->source[row],
		        (unsigned)graph->target[row]);
		write_attributes(out, &graph->edges, row, "    ");
		fputs("  ]\n", out);
	}
}

static wasl_status write_gml(FILE *out, const char *path, const wasl_graph *graph,
                             const wasl_export_options *options, wasl_error *error)
{
	(void)path;
	(void)options;
	wasl_captions captions;
	wasl_status status = wasl_captions_new(&captions, graph, error);
	if (status)
		return status;
	fprintf(out, "Creator \"wasl\"\ngraph [\n  directed %d\n", graph->directed);
	if (graph->parallel)
		fputs("  multigraph 1\n", out);
	if (graph->facts.rows)
		write_attributes(out, &graph->facts, 0, "  ");
	write_nodes(out, graph, &captions);
	write_edges(out, graph);
	fputs("]\n", out);
	wasl_captions_clear(&captions);
	return wasl_export_finish(out, error);
}

const wasl_exporter wasl_exporter_gml = {
	.name = "gml",
	.extension = ".gml",
	.readers = "networkx, yEd, Cytoscape (igraph shows other letters by number: better graphml)",
	.carries = "every attribute and fact; true and false as 1 and 0, the id as name, equal labels told\n"
	           "            apart by it; no time",
	.ties = "parallel edges (multigraph 1), and arcs (directed 1)",
	.write = write_gml,
};
