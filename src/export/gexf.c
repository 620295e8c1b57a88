/* GEXF 1.3 and 1.2 (gexf.net): the graph with colours, sizes and positions, as Gephi shows it. */
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
	"<attvalue for=\"", "\" value=\"", "\"/>", .escape = &wasl_escape_xml, .name = node_value
};

static const struct dress edge_dress = {
	"<attvalue for=\"", "\" value=\"", "\"/>", .escape = &wasl_escape_xml, .name = edge_value
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
static void write_place(struct pen *pen, const char *name, const wasl_column *column, size_t row)
{
	if (!column || !wasl_cell_has(column, row))
		return;
	pen_write(pen, " ");
	pen_write(pen, name);
	pen_write(pen, "=\"");
	pen_cell(pen, column, row, &wasl_escape_xml);
	pen_write(pen, "\"");
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

static void write_channel(struct pen *pen, const char *name, double value)
{
	pen_write(pen, name);
	pen_integer(pen, (int)value);
	pen_write(pen, "\"");
}

static void write_color(struct pen *pen, const struct looks *looks, size_t row)
{
	double red = wasl_cell_real(looks->red, row), green = wasl_cell_real(looks->green, row),
	       blue = wasl_cell_real(looks->blue, row);
	if (!isfinite(red + green + blue))
		return;
	write_channel(pen, "<viz:color r=\"", red);
	write_channel(pen, " g=\"", green);
	write_channel(pen, " b=\"", blue);
	pen_write(pen, "/>");
}

static void write_looks(struct pen *pen, const struct looks *looks, size_t row)
{
	write_color(pen, looks, row);
	if (isfinite(wasl_cell_real(looks->x, row) + wasl_cell_real(looks->y, row))) {
		pen_write(pen, "<viz:position");
		write_place(pen, "x", looks->x, row);
		write_place(pen, "y", looks->y, row);
		pen_write(pen, " z=\"0\"/>");
	}
	if (wasl_cell_real(looks->size, row) >= 0) {
		pen_write(pen, "<viz:size");
		write_place(pen, "value", looks->size, row);
		pen_write(pen, "/>");
	}
}

static wasl_status write_nodes(FILE *out, const wasl_graph *graph, wasl_error *error)
{
	struct row_writer values;
	struct pen pen;
	const wasl_table *nodes = &graph->nodes;
	const wasl_column *ids = wasl_column_find(nodes, "id");
	const wasl_column *labels = wasl_column_find(nodes, "label");
	struct looks looks = looks_of(nodes);
	wasl_status status = row_writer_open(&values, nodes, &node_dress, NULL, error);
	fprintf(out, "    <nodes count=\"%zu\">\n", nodes->rows);
	pen_take(&pen, out);
	for (size_t row = 0; !status && row < nodes->rows; row++) {
		pen_write(&pen, "      <node");
		write_place(&pen, "id", ids, row);
		write_place(&pen, "label", labels, row);
		pen_write(&pen, "><attvalues>");
		row_put(&pen, &values, row, 0);
		pen_write(&pen, "</attvalues>");
		write_looks(&pen, &looks, row);
		pen_write(&pen, "</node>\n");
	}
	pen_write(&pen, "    </nodes>\n");
	pen_empty(&pen);
	row_writer_close(&values);
	return status;
}

/* "a~b": no id of a catalogue has a tilde; a parallel edge is told by its number. */
static void write_edge_id(struct pen *pen, const wasl_graph *graph, const wasl_column *ids, size_t row)
{
	pen_write(pen, " id=\"");
	pen_cell(pen, ids, graph->source[row], &wasl_escape_xml);
	pen_write(pen, "~");
	pen_cell(pen, ids, graph->target[row], &wasl_escape_xml);
	if (graph->parallel) {
		pen_write(pen, "~");
		pen_integer(pen, (int64_t)row);
	}
	pen_write(pen, "\"");
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

static void write_days(struct pen *pen, const char *before, const wasl_spell *spell)
{
	char day[16];
	pen_write(pen, before);
	pen_write(pen, " start=\"");
	pen_write(pen, wasl_day_print(day, spell->start));
	pen_write(pen, "\" end=\"");
	pen_write(pen, wasl_day_print(day, spell->end));
	pen_write(pen, "\"/>");
}

static void write_spells(struct pen *pen, struct spells spells)
{
	if (spells.first == spells.end)
		return;
	pen_write(pen, "<spells>");
	for (const wasl_spell *spell = spells.first; spell < spells.end; spell++)
		write_days(pen, "<spell", spell);
	pen_write(pen, "</spells>");
}

static void write_spell_weights(struct pen *pen, struct spells spells)
{
	for (const wasl_spell *spell = spells.first; spell < spells.end; spell++) {
		pen_write(pen, "<attvalue for=\"weight\" value=\"");
		pen_integer(pen, (int64_t)spell->weight);
		write_days(pen, "\"", spell);
	}
}

/* What stands inside an edge; `weights` is NULL where the weight is an attribute of the element. */
static void write_edge_inside(struct pen *pen, const struct row_writer *values, size_t row,
                              const wasl_column *weights, struct spells spells)
{
	pen_write(pen, "<attvalues>");
	if (weights && wasl_cell_has(weights, row)) {
		pen_write(pen, "<attvalue for=\"total\"");
		write_place(pen, "value", weights, row);
		pen_write(pen, "/>");
	}
	write_spell_weights(pen, spells);
	row_put(pen, values, row, 0);
	pen_write(pen, "</attvalues>");
}

/* Kinds of parallel edges are new in 1.3. */
static wasl_status write_edges(FILE *out, const wasl_graph *graph, const wasl_export_options *options,
                               bool newest, wasl_error *error)
{
	bool dynamic = options->dynamic;
	struct row_writer values;
	struct pen pen;
	const wasl_table *edges = &graph->edges;
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	const wasl_column *weights = wasl_column_find(edges, "weight");
	const wasl_column *kinds = newest ? wasl_column_find(edges, "kind") : NULL;
	struct looks looks = looks_of(edges);
	struct spells spells = { graph->spells, graph->spells };
	wasl_status status = row_writer_open(&values, edges, &edge_dress, options->printed, error);
	fprintf(out, "    <edges count=\"%zu\">\n", edges->rows);
	pen_take(&pen, out);
	for (size_t row = 0; !status && row < edges->rows; row++) {
		pen_write(&pen, "      <edge");
		write_edge_id(&pen, graph, ids, row);
		write_place(&pen, "source", ids, graph->source[row]);
		write_place(&pen, "target", ids, graph->target[row]);
		write_place(&pen, "weight", dynamic ? NULL : weights, row);
		write_place(&pen, "kind", kinds, row);
		pen_write(&pen, ">");
		if (dynamic)
			spells = next_spells(graph, spells.end, row);
		write_spells(&pen, spells);
		write_edge_inside(&pen, &values, row, dynamic ? weights : NULL, spells);
		write_color(&pen, &looks, row);
		pen_write(&pen, "</edge>\n");
	}
	pen_write(&pen, "    </edges>\n");
	pen_empty(&pen);
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
		status = write_edges(out, graph, options, version == versions, error);
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
