/*
 * DOT for Graphviz.  Every id and value is quoted; `weight` steers Graphviz's layout and must be a
 * small integer, so the count stands in `cooccurrences`, and everything else under its own name.
 */
#include <math.h>
#include <string.h>

#include <wasl/export.h>

#include "cell.h"
#include "../memory/number.h"

/* A quoted string of DOT; a doubled backslash keeps \N and \G from being replaced. */
static const wasl_escape dot_string = {
	.ascii = { WASL_CONTROLS(""), ['"'] = "\\\"", ['\\'] = "\\\\", ['\n'] = "\\n", ['\r'] = "" },
};

/* Names that would mean something else to Graphviz than to us. */
static bool is_reserved(const char *name)
{
	static const char *const names[] = {
		"id", "label", "weight", "color", "size", "x", "y", "r", "g", "b", NULL
	};
	for (size_t i = 0; names[i]; i++)
		if (!strcmp(names[i], name))
			return true;
	return false;
}

static void write_id(FILE *out, const wasl_column *ids, size_t node)
{
	fputc('"', out);
	wasl_cell_write(out, ids, node, &dot_string);
	fputc('"', out);
}

static void write_pair(FILE *out, const char *name, const wasl_column *column, size_t row)
{
	fprintf(out, ", %s=\"", name);
	wasl_cell_write(out, column, row, &dot_string);
	fputc('"', out);
}

static void write_rest(FILE *out, const wasl_table *table, size_t row)
{
	for (size_t i = 0; i < table->column_count; i++) {
		const wasl_column *column = &table->columns[i];
		if (!is_reserved(column->name) && wasl_cell_has(column, row))
			write_pair(out, column->name, column, row);
	}
}

static double largest(const wasl_column *column, size_t rows)
{
	double most = 0;
	for (size_t i = 0; i < rows; i++) {
		double value = wasl_cell_real(column, i);
		if (value > most)
			most = value;
	}
	return most;
}

/* Areas grow with strength, so that a disc twice as large to the eye means twice as much. */
static void write_size(FILE *out, double strength, double most)
{
	double share = most > 0 && strength > 0 ? sqrt(strength / most) : 0;
	char diameter[WASL_NUMBER_SIZE], font[WASL_NUMBER_SIZE];
	wasl_number_print(diameter, round(100 * (0.25 + 0.9 * share)) / 100);
	wasl_number_print(font, round(10 + 14 * share));
	fprintf(out, ", width=\"%s\", fontsize=\"%s\"", diameter, font);
}

static void write_color(FILE *out, const wasl_table *nodes, size_t row)
{
	double red = wasl_cell_real(wasl_column_find(nodes, "r"), row);
	double green = wasl_cell_real(wasl_column_find(nodes, "g"), row);
	double blue = wasl_cell_real(wasl_column_find(nodes, "b"), row);
	if (isfinite(red + green + blue))
		fprintf(out, ", fillcolor=\"#%02x%02x%02x\"", (unsigned)red, (unsigned)green, (unsigned)blue);
}

static void write_position(FILE *out, const wasl_table *nodes, size_t row)
{
	double x = wasl_cell_real(wasl_column_find(nodes, "x"), row);
	double y = wasl_cell_real(wasl_column_find(nodes, "y"), row);
	char across[WASL_NUMBER_SIZE], up[WASL_NUMBER_SIZE];
	if (isfinite(x + y))
		fprintf(out, ", pos=\"%s,%s\"", wasl_number_print(across, x), wasl_number_print(up, y));
}

static void write_nodes(FILE *out, const wasl_graph *graph)
{
	const wasl_table *nodes = &graph->nodes;
	const wasl_column *ids = wasl_column_find(nodes, "id");
	const wasl_column *labels = wasl_column_find(nodes, "label");
	const wasl_column *strengths = wasl_column_find(nodes, "strength");
	double most = strengths ? largest(strengths, nodes->rows) : 0;
	for (size_t row = 0; row < nodes->rows; row++) {
		fputc('\t', out);
		write_id(out, ids, row);
		fputs(" [label=\"", out);
		wasl_cell_write(out, wasl_cell_text(labels, row) ? labels : ids, row, &dot_string);
		fputc('"', out);
		write_size(out, wasl_cell_real(strengths, row), most);
		write_color(out, nodes, row);
		write_position(out, nodes, row);
		write_rest(out, nodes, row);
		fputs("];\n", out);
	}
}

static void write_edges(FILE *out, const wasl_graph *graph)
{
	const wasl_table *edges = &graph->edges;
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	const wasl_column *weights = wasl_column_find(edges, "weight");
	double most = largest(weights, edges->rows);
	for (size_t row = 0; row < edges->rows; row++) {
		double share = most > 0 ? wasl_cell_real(weights, row) / most : 0;
		char width[WASL_NUMBER_SIZE];
		wasl_number_print(width, round(100 * (0.4 + 5.6 * share)) / 100);
		fputc('\t', out);
		write_id(out, ids, graph->source[row]);
		fputs(graph->directed ? " -> " : " -- ", out);
		write_id(out, ids, graph->target[row]);
		fprintf(out, " [penwidth=\"%s\", weight=\"%d\"", width, 1 + (int)(9 * share));
		write_pair(out, "cooccurrences", weights, row);
		write_rest(out, edges, row);
		fputs("];\n", out);
	}
}

static wasl_status write_dot(FILE *out, const char *path, const wasl_graph *graph,
                             const wasl_export_options *options, wasl_error *error)
{
	(void)path;
	(void)options;
	fprintf(out, "%s \"wasl\" {\n", graph->directed ? "digraph" : "graph");
	fprintf(out, "\tgraph [charset=\"UTF-8\", layout=\"%s\", overlap=\"prism\", outputorder=\"edgesfirst\",\n"
	        "\t\tsplines=\"line\", fontname=\"Noto Sans,Noto Sans Arabic\"];\n",
	        graph->nodes.rows <= 150 ? "neato" : "sfdp");
	fputs("\tnode [shape=\"circle\", style=\"filled\", fillcolor=\"#cccccc\", color=\"#ffffff\", "
	      "fixedsize=\"true\",\n\t\tfontname=\"Noto Sans,Noto Sans Arabic\"];\n"
	      "\tedge [color=\"#99999980\"];\n", out);
	write_nodes(out, graph);
	write_edges(out, graph);
	fputs("}\n", out);
	return wasl_export_finish(out, error);
}

const wasl_exporter wasl_exporter_dot = {
	.name = "dot",
	.extension = ".dot",
	.readers = "Graphviz (neato, sfdp, dot)",
	.carries = "every attribute, sizes and colours; positions only where a layout was computed",
	.write = write_dot,
};
