/*
 * GML (Himsolt 1997): ASCII, everything else by number (&#1571;), which networkx and Gephi read
 * back.  A node's `id` is a number and its `label` must be its own; `name` is our id.
 */
#include <string.h>

#include <wasl/export.h>

#include "caption.h"
#include "cell.h"
#include "row.h"

static const wasl_escape gml_string = {
	.ascii = { WASL_BY_NUMBER, ['"'] = "&quot;", ['&'] = "&amp;" },
	.numeric = true,
};

/* Those of nodes stand in their place. */
static const char *name_in_gml(const char *name)
{
	return strcmp(name, "id") && strcmp(name, "label") ? name : NULL;
}

static const struct dress of_graph = {
	"  ", " ", "\n", "\"", &gml_string, .name = name_in_gml, .pointed = true, .digits = true
};

static const struct dress of_items = {
	"    ", " ", "\n", "\"", &gml_string, .name = name_in_gml, .pointed = true, .digits = true
};

static wasl_status write_facts(FILE *out, const wasl_table *facts, wasl_error *error)
{
	struct row_writer attributes;
	wasl_status status = row_writer_open(&attributes, facts, &of_graph, NULL, error);
	if (!status && facts->rows)
		row_write(out, &attributes, 0, 0);
	row_writer_close(&attributes);
	return status;
}

static wasl_status write_nodes(FILE *out, const wasl_graph *graph, const wasl_captions *captions,
                               wasl_error *error)
{
	struct row_writer attributes;
	wasl_status status = row_writer_open(&attributes, &graph->nodes, &of_items, NULL, error);
	for (size_t row = 0; !status && row < graph->nodes.rows; row++) {
		fprintf(out, "  node [\n    id %zu\n    label \"", row);
		wasl_caption_write(out, captions, row, &gml_string);
		fputs("\"\n    name \"", out);
		wasl_cell_write(out, captions->ids, row, &gml_string);
		fputs("\"\n", out);
		row_write(out, &attributes, row, 0);
		fputs("  ]\n", out);
	}
	row_writer_close(&attributes);
	return status;
}

static wasl_status write_edges(FILE *out, const wasl_graph *graph, wasl_error *error)
{
	struct row_writer attributes;
	wasl_status status = row_writer_open(&attributes, &graph->edges, &of_items, NULL, error);
	for (size_t row = 0; !status && row < graph->edges.rows; row++) {
		fprintf(out, "  edge [\n    source %u\n    target %u\n", (unsigned)graph->source[row],
		        (unsigned)graph->target[row]);
		row_write(out, &attributes, row, 0);
		fputs("  ]\n", out);
	}
	row_writer_close(&attributes);
	return status;
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
	status = write_facts(out, &graph->facts, error);
	if (!status)
		status = write_nodes(out, graph, &captions, error);
	if (!status)
		status = write_edges(out, graph, error);
	fputs("]\n", out);
	wasl_captions_clear(&captions);
	return status ? status : wasl_export_finish(out, error);
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
