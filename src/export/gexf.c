/* GEXF 1.3 and 1.2 (gexf.net): the graph with colours, sizes and positions, as Gephi shows it. */
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include <wasl/export.h>

#include "cell.h"
#include "row.h"

/* In 1.3 colours and positions live in the namespace of the rest; readers go by the prefix. */
static const struct version {
	const char *name, *names, *viz;
} versions[] = {
	{ "1.3", "http://gexf.net/1.3", "http://gexf.net/1.3" },
	{ "1.2", "http://www.gexf.net/1.2draft", "http://www.gexf.net/1.2draft/viz" },
};

static const struct version *version_of(const wasl_export_options *options)
{
	const char *wanted = options->gexf_version ? options->gexf_version : versions[0].name;
	for (size_t i = 0; i < sizeof versions / sizeof *versions; i++)
		if (!strcmp(versions[i].name, wanted))
			return &versions[i];
	return NULL;
}

/* Columns that have a place of their own in the XML. */
static const char *const node_places[] = { "id", "label", "x", "y", "size", "r", "g", "b", NULL };
static const char *const edge_places[] = { "weight", "r", "g", "b", NULL };

static const char *unless_placed(const char *name, const char *const *places)
{
	while (*places && strcmp(name, *places))
		places++;
	return *places ? NULL : name;
}

static const char *node_value(const char *name)
{
	return unless_placed(name, node_places);
}

static const char *edge_value(const char *name)
{
	return unless_placed(name, edge_places);
}

static const struct dress node_dress = {
	"          <attvalue for=\"", "\" value=\"", "\"/>\n", .escape = &wasl_escape_xml, .name = node_value
};

static const struct dress edge_dress = {
	"          <attvalue for=\"", "\" value=\"", "\"/>\n", .escape = &wasl_escape_xml, .name = edge_value
};

static void write_attributes(FILE *out, const wasl_table *table, const char *what,
                             const struct dress *dress)
{
	static const char *const types[] = {
		[WASL_INTEGER] = "long", [WASL_REAL] = "double", [WASL_TEXT] = "string",
		[WASL_BOOLEAN] = "boolean"
	};
	fprintf(out, "    <attributes class=\"%s\" mode=\"static\">\n", what);
	for (size_t i = 0; i < table->column_count; i++) {
		const wasl_column *column = &table->columns[i];
		if (dress->name(column->name))
			fprintf(out, "      <attribute id=\"%s\" title=\"%s\" type=\"%s\"/>\n", column->name,
			        column->name, types[column->type]);
	}
	fputs("    </attributes>\n", out);
}

/* In a graph over time the weight has a value a period; `total` is that of all time. */
static void write_dynamic_attributes(FILE *out)
{
	fputs("    <attributes class=\"edge\" mode=\"static\">\n"
	      "      <attribute id=\"total\" title=\"total\" type=\"double\"/>\n"
	      "    </attributes>\n"
	      "    <attributes class=\"edge\" mode=\"dynamic\">\n"
	      "      <attribute id=\"weight\" title=\"Weight\" type=\"double\"/>\n"
	      "    </attributes>\n", out);
}

/* An attribute, where the row has a value for it. */
static void write_place(FILE *out, const char *name, const wasl_column *column, size_t row)
{
	if (!column || !wasl_cell_has(column, row))
		return;
	wasl_put(out, " ", name, "=\"");
	wasl_cell_write(out, column, row, &wasl_escape_xml);
	fputc('"', out);
}

/* What a picture shows; the columns are those of one graph. */
struct looks {
	const wasl_column *red, *green, *blue, *x, *y, *size;
};

static struct looks looks_of(const wasl_table *table)
{
	return (struct looks){
		wasl_column_find(table, "r"), wasl_column_find(table, "g"), wasl_column_find(table, "b"),
		wasl_column_find(table, "x"), wasl_column_find(table, "y"), wasl_column_find(table, "size"),
	};
}

static void write_color(FILE *out, const struct looks *looks, size_t row)
{
	double red = wasl_cell_real(looks->red, row), green = wasl_cell_real(looks->green, row),
	       blue = wasl_cell_real(looks->blue, row);
	if (isfinite(red + green + blue))
		fprintf(out, "        <viz:color r=\"%d\" g=\"%d\" b=\"%d\"/>\n", (int)red, (int)green,
		        (int)blue);
}

static void write_looks(FILE *out, const struct looks *looks, size_t row)
{
	write_color(out, looks, row);
	if (isfinite(wasl_cell_real(looks->x, row) + wasl_cell_real(looks->y, row))) {
		fputs("        <viz:position", out);
		write_place(out, "x", looks->x, row);
		write_place(out, "y", looks->y, row);
		fputs(" z=\"0\"/>\n", out);
	}
	if (wasl_cell_real(looks->size, row) >= 0) {
		fputs("        <viz:size", out);
		write_place(out, "value", looks->size, row);
		fputs("/>\n", out);
	}
}

static wasl_status write_nodes(FILE *out, const wasl_graph *graph, wasl_error *error)
{
	struct row_writer values;
	const wasl_table *nodes = &graph->nodes;
	const wasl_column *ids = wasl_column_find(nodes, "id");
	const wasl_column *labels = wasl_column_find(nodes, "label");
	struct looks looks = looks_of(nodes);
	wasl_status status = row_writer_open(&values, nodes, &node_dress, error);
	fprintf(out, "    <nodes count=\"%zu\">\n", nodes->rows);
	for (size_t row = 0; !status && row < nodes->rows; row++) {
		fputs("      <node", out);
		write_place(out, "id", ids, row);
		write_place(out, "label", labels, row);
		fputs(">\n", out);
		fputs("        <attvalues>\n", out);
		row_write(out, &values, row, 0);
		fputs("        </attvalues>\n", out);
		write_looks(out, &looks, row);
		fputs("      </node>\n", out);
	}
	fputs("    </nodes>\n", out);
	row_writer_close(&values);
	return status;
}

/* "a~b": no id of a catalogue has a tilde; a parallel edge is told by its number. */
static void write_edge_id(FILE *out, const wasl_graph *graph, const wasl_column *ids, size_t row)
{
	fputs(" id=\"", out);
	wasl_cell_write(out, ids, graph->source[row], &wasl_escape_xml);
	fputc('~', out);
	wasl_cell_write(out, ids, graph->target[row], &wasl_escape_xml);
	if (graph->parallel)
		fprintf(out, "~%zu", row);
	fputc('"', out);
}

/* The spells of one edge. */
struct spells {
	const wasl_spell *first, *end;
};

/* The spells of `edge`, which begin behind those of the edges before it. */
static struct spells next_spells(const wasl_graph *graph, const wasl_spell *first, size_t edge)
{
	struct spells spells = { first, first };
	while (spells.end < graph->spells + graph->spell_count && spells.end->edge == edge)
		spells.end++;
	return spells;
}

static void write_spells(FILE *out, struct spells spells)
{
	char start[16], end[16];
	if (spells.first == spells.end)
		return;
	fputs("        <spells>\n", out);
	for (const wasl_spell *spell = spells.first; spell < spells.end; spell++)
		fprintf(out, "          <spell start=\"%s\" end=\"%s\"/>\n",
		        wasl_day_print(start, spell->start), wasl_day_print(end, spell->end));
	fputs("        </spells>\n", out);
}

static void write_spell_weights(FILE *out, struct spells spells)
{
	char start[16], end[16];
	for (const wasl_spell *spell = spells.first; spell < spells.end; spell++)
		fprintf(out, "          <attvalue for=\"weight\" value=\"%" PRIu64 "\" start=\"%s\" end=\"%s\"/>\n",
		        spell->weight, wasl_day_print(start, spell->start), wasl_day_print(end, spell->end));
}

/* What stands inside an edge; `weights` is NULL where the weight is an attribute of the element. */
static void write_edge_inside(FILE *out, const struct row_writer *values, size_t row,
                              const wasl_column *weights, struct spells spells)
{
	fputs("        <attvalues>\n", out);
	if (weights && wasl_cell_has(weights, row)) {
		fputs("          <attvalue for=\"total\"", out);
		write_place(out, "value", weights, row);
		fputs("/>\n", out);
	}
	write_spell_weights(out, spells);
	row_write(out, values, row, 0);
	fputs("        </attvalues>\n", out);
}

/* Kinds of parallel edges are new in 1.3. */
static wasl_status write_edges(FILE *out, const wasl_graph *graph, bool dynamic, bool newest,
                               wasl_error *error)
{
	struct row_writer values;
	const wasl_table *edges = &graph->edges;
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	const wasl_column *weights = wasl_column_find(edges, "weight");
	const wasl_column *kinds = newest ? wasl_column_find(edges, "kind") : NULL;
	struct looks looks = looks_of(edges);
	struct spells spells = { graph->spells, graph->spells };
	wasl_status status = row_writer_open(&values, edges, &edge_dress, error);
	fprintf(out, "    <edges count=\"%zu\">\n", edges->rows);
	for (size_t row = 0; !status && row < edges->rows; row++) {
		fputs("      <edge", out);
		write_edge_id(out, graph, ids, row);
		write_place(out, "source", ids, graph->source[row]);
		write_place(out, "target", ids, graph->target[row]);
		write_place(out, "weight", dynamic ? NULL : weights, row);
		write_place(out, "kind", kinds, row);
		fputs(">\n", out);
		if (dynamic)
			spells = next_spells(graph, spells.end, row);
		write_spells(out, spells);
		write_edge_inside(out, &values, row, dynamic ? weights : NULL, spells);
		write_color(out, &looks, row);
		fputs("      </edge>\n", out);
	}
	fputs("    </edges>\n", out);
	row_writer_close(&values);
	return status;
}

static wasl_status write_gexf(FILE *out, const char *path, const wasl_graph *graph,
                              const wasl_export_options *options, wasl_error *error)
{
	(void)path;
	const struct version *version = version_of(options);
	if (!version)
		return wasl_fail(error, WASL_EUNKNOWN, "there is no GEXF %s; 1.3 or 1.2",
		                 options->gexf_version);
	if (options->dynamic && !graph->spells)
		return wasl_fail(error, WASL_EFORMAT, "nothing says when the ties of this graph were seen");
	fprintf(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	        "<gexf xmlns=\"%s\" xmlns:viz=\"%s\" version=\"%s\">\n",
	        version->names, version->viz, version->name);
	fputs("  <meta>\n    <creator>wasl</creator>\n    <description>", out);
	wasl_facts_write(out, &graph->facts, &wasl_escape_xml);
	fputs("</description>\n  </meta>\n", out);
	fprintf(out, "  <graph mode=\"%s\" defaultedgetype=\"%s\"%s>\n",
	        options->dynamic ? "dynamic" : "static", graph->directed ? "directed" : "undirected",
	        options->dynamic ? " timeformat=\"date\"" : "");
	write_attributes(out, &graph->nodes, "node", &node_dress);
	write_attributes(out, &graph->edges, "edge", &edge_dress);
	if (options->dynamic)
		write_dynamic_attributes(out);
	wasl_status status = write_nodes(out, graph, error);
	if (!status)
		status = write_edges(out, graph, options->dynamic, version == versions, error);
	fputs("  </graph>\n</gexf>\n", out);
	return status ? status : wasl_export_finish(out, error);
}

const wasl_exporter wasl_exporter_gexf = {
	.name = "gexf",
	.extension = ".gexf",
	.readers = "Gephi, Gephi Lite and sigma (graphology); networkx before 3.5 with --gexf 1.2",
	.carries = "every attribute of nodes and edges, sizes, positions and colours; --dynamic adds the\n"
	           "            weights of each period (graphology reads the last); facts in words; wasl reads it back",
	.ties = "edges of a kind each (1.2: told by the attribute kind), and arcs; all kept by Gephi",
	.write = write_gexf,
};
