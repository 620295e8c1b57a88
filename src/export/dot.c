/*
 * DOT for Graphviz.  Every id and value is quoted; `weight` steers Graphviz's layout and must be a
 * small integer, so the count stands in `cooccurrences`; `pos` is a place to Graphviz, so the votes
 * for a pair stand in `positive`, and everything else under its own name.
 * Where the nodes have places Graphviz is told to lay out nothing (layout="nop").
 */
#include "dot.h"

#include <math.h>
#include <string.h>

#include <wasl/export.h>

#include "cell.h"
#include "row.h"
#include "../memory/alloc.h"
#include "../memory/number.h"
#include "../text/isolate.h"

#define FONTS "Noto Sans,Noto Naskh Arabic,Noto Sans Hebrew,DejaVu Sans"

const wasl_escape dot_string = {
	.ascii = { WASL_CONTROLS(""), ['"'] = "\\\"", ['\\'] = "\\\\", ['\n'] = "\\n", ['\r'] = "" },
};

/* In a picture a label is one line. */
static const wasl_escape one_line = {
	.ascii = { WASL_CONTROLS(""), ['"'] = "\\\"", ['\\'] = "\\\\", ['\n'] = " ", ['\r'] = "" },
};

const wasl_escape dot_markup = {
	.ascii = { WASL_CONTROLS(""), ['"'] = "&quot;", ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;",
	           ['\\'] = "\\\\", ['\n'] = " ", ['\r'] = "" },
	.xml = true,
};

/* Names that would mean something else to Graphviz than to us are none of the others'. */
static const char *name_in_dot(const char *name)
{
	static const char *const names[] = {
		"id", "label", "weight", "color", "size", "x", "y", "r", "g", "b", NULL
	};
	for (size_t i = 0; names[i]; i++)
		if (!strcmp(names[i], name))
			return NULL;
	return strcmp(name, "pos") ? name : "positive";
}

static const struct dress attributes = {
	", ", "=\"", "\"", .escape = &dot_string, .name = name_in_dot
};

/* A number that is not below 0, of at most two decimals. */
static double hundredths(double value)
{
	return round(100 * value) / 100;
}

static void write_number(FILE *out, const char *name, double value)
{
	char number[WASL_NUMBER_SIZE];
	wasl_put(out, ", ", name, "=\"", wasl_number_print(number, hundredths(value)), "\"");
}

static void write_point(FILE *out, const char *name, double x, double y)
{
	char across[WASL_NUMBER_SIZE], up[WASL_NUMBER_SIZE];
	wasl_put(out, ", ", name, "=\"", wasl_number_print(across, wasl_round(x)), ",",
	         wasl_number_print(up, wasl_round(y)), "\"");
}

bool dot_color(uint32_t *color, const struct channels *channels, size_t row)
{
	double red = wasl_cell_real(channels->red, row);
	double green = wasl_cell_real(channels->green, row);
	double blue = wasl_cell_real(channels->blue, row);
	if (!isfinite(red + green + blue))
		return false;
	*color = ((uint32_t)red & 0xFF) << 16 | ((uint32_t)green & 0xFF) << 8 | ((uint32_t)blue & 0xFF);
	return true;
}

static struct channels channels_of(const wasl_table *table)
{
	return (struct channels){ wasl_column_find(table, "r"), wasl_column_find(table, "g"),
	                          wasl_column_find(table, "b") };
}

static const char *name_of(const wasl_graph *graph, size_t row)
{
	const char *label = wasl_cell_text(wasl_column_find(&graph->nodes, "label"), row);
	return label ? label : wasl_column_find(&graph->nodes, "id")->as.texts[row];
}

void dot_label(struct drawing *drawing, size_t row, const wasl_escape *escape)
{
	const char *name = name_of(drawing->graph, row);
	size_t length = drawing->picture ? label_shown(name) : strlen(name);
	drawing->text.length = 0;
	if (!label_isolate(&drawing->text, name, length) ||
	    (name[length] && !wasl_bytes_append_string(&drawing->text, "…")))
		drawing->failed = true;
	wasl_escape_write(drawing->out, escape, drawing->text.data, drawing->text.length);
}

/* The label below its disc, where Graphviz would not put it by itself, on a pale ground: ties cross it. */
static void write_label_below(struct drawing *drawing, size_t row)
{
	const struct box *box = &drawing->boxes[row];
	fputs("label=\"\"", drawing->out);
	if (box->font == 0 || !*name_of(drawing->graph, row))
		return;
	fputs(", xlabel=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\"><TR>"
	      "<TD BGCOLOR=\"#ffffffb0\">", drawing->out);
	dot_label(drawing, row, &dot_markup);
	fputs("</TD></TR></TABLE>>", drawing->out);
	write_point(drawing->out, "xlp", box->x, box->y - (box->radius + box->below) / 2);
}

/* The label as other readers take it; where marks were added, `plain_label` has it without. */
static void write_label(struct drawing *drawing, size_t row)
{
	const char *name = name_of(drawing->graph, row);
	fputs("label=\"", drawing->out);
	dot_label(drawing, row, drawing->picture ? &one_line : &dot_string);
	fputc('"', drawing->out);
	if (drawing->picture || drawing->text.length == strlen(name))
		return;
	fputs(", plain_label=\"", drawing->out);
	wasl_escape_write(drawing->out, &dot_string, name, strlen(name));
	fputc('"', drawing->out);
}

static void write_node(struct drawing *drawing, const struct row_writer *rest, size_t row)
{
	FILE *out = drawing->out;
	uint32_t color;
	const struct box *box = &drawing->boxes[row];
	const wasl_table *nodes = &drawing->graph->nodes;
	fputs("\t\"", out);
	wasl_cell_write(out, wasl_column_find(nodes, "id"), row, &dot_string);
	fputs("\" [", out);
	if (drawing->picture && drawing->pinned)
		write_label_below(drawing, row);
	else
		write_label(drawing, row);
	write_number(out, "width", box->radius / 36);
	write_number(out, "fontsize", box->font > 0 ? box->font : 8);
	if (dot_color(&color, &drawing->node_colors, row))
		fprintf(out, ", fillcolor=\"#%06x\"", (unsigned)color);
	if (drawing->pinned)
		write_point(out, "pos", box->x, box->y);
	if (!drawing->picture)
		row_write(out, rest, row, 0);
	fputs("];\n", out);
}

static wasl_status write_nodes(struct drawing *drawing, wasl_error *error)
{
	struct row_writer rest;
	wasl_status status = row_writer_open(&rest, &drawing->graph->nodes, &attributes, NULL, error);
	for (size_t row = 0; !status && row < drawing->graph->nodes.rows; row++)
		write_node(drawing, &rest, row);
	row_writer_close(&rest);
	return status;
}

/* Faint where it is weak, so that the strong ones are seen; red is dashed too, for print in grey. */
static void write_edge_color(struct pen *pen, const struct drawing *drawing, size_t row, double share)
{
	char text[48];
	uint32_t color;
	if (!dot_color(&color, &drawing->edge_colors, row))
		return;
	unsigned red = color >> 16, blue = color & 0xFF;
	unsigned alpha = (unsigned)((red == blue ? 0x48 : 0x88) + 0x60 * sqrt(share));
	snprintf(text, sizeof text, ", color=\"#%06x%02x\"%s", (unsigned)color, alpha,
	         red > blue ? ", style=\"dashed\"" : "");
	pen_write(pen, text);
}

static double heaviest(const wasl_table *edges, const wasl_column *weights)
{
	double most = 0;
	for (size_t i = 0; i < edges->rows; i++)
		most = fmax(most, wasl_cell_real(weights, i));
	return most;
}

/* An edge up to its look: `share` is its weight's in the greatest. */
static void begin_edge(struct pen *pen, const struct drawing *drawing, const wasl_column *ids, size_t row,
                       double share)
{
	const wasl_graph *graph = drawing->graph;
	pen_write(pen, "\t\"");
	pen_cell(pen, ids, graph->source[row], &dot_string);
	pen_write(pen, graph->directed ? "\" -> \"" : "\" -- \"");
	pen_cell(pen, ids, graph->target[row], &dot_string);
	pen_write(pen, "\" [weight=\"");
	pen_integer(pen, 1 + (int)(9 * share));
	pen_write(pen, "\", penwidth=\"");
	pen_end(pen, wasl_number_write(pen_begin(pen), hundredths(.5 + 5.5 * share)));
	pen_write(pen, "\"");
	write_edge_color(pen, drawing, row, share);
}

static void write_count(struct pen *pen, const wasl_column *weights, size_t row)
{
	if (!weights || !wasl_cell_has(weights, row))
		return;
	pen_write(pen, ", cooccurrences=\"");
	pen_cell(pen, weights, row, &dot_string);
	pen_write(pen, "\"");
}

static wasl_status write_edges(struct drawing *drawing, wasl_error *error)
{
	struct row_writer rest;
	struct pen pen;
	const wasl_table *edges = &drawing->graph->edges;
	const wasl_column *ids = wasl_column_find(&drawing->graph->nodes, "id");
	const wasl_column *weights = wasl_column_find(edges, "weight");
	double most = heaviest(edges, weights);
	wasl_status status = row_writer_open(&rest, edges, &attributes, drawing->printed, error);
	pen_take(&pen, drawing->out);
	for (size_t row = 0; !status && row < edges->rows; row++) {
		double share = most > 0 ? fmax(0, wasl_cell_real(weights, row)) / most : 0;
		begin_edge(&pen, drawing, ids, row, share);
		if (!drawing->picture) {
			write_count(&pen, weights, row);
			row_put(&pen, &rest, row, 0);
		}
		pen_write(&pen, "];\n");
	}
	pen_empty(&pen);
	row_writer_close(&rest);
	return status;
}

static const char *layout_of(const struct drawing *drawing)
{
	if (drawing->pinned)
		return "nop";
	return drawing->graph->nodes.rows <= 150 ? "neato" : "sfdp";
}

static void write_head(struct drawing *drawing)
{
	FILE *out = drawing->out;
	fprintf(out, "%s \"wasl\" {\n", drawing->graph->directed ? "digraph" : "graph");
	fprintf(out, "\tgraph [charset=\"UTF-8\", layout=\"%s\", overlap=\"%s\", splines=\"line\", "
	        "outputorder=\"edgesfirst\",\n\t\tbgcolor=\"white\", pad=\"0.2\", fontname=\"" FONTS "\"",
	        layout_of(drawing), drawing->pinned ? "true" : "prism");
	dot_legend(drawing);
	fputs("];\n\tnode [shape=\"circle\", style=\"filled\", fillcolor=\"#cccccc\", color=\"#ffffff\", "
	      "fixedsize=\"shape\",\n\t\tfontcolor=\"#111111\", fontname=\"" FONTS "\"];\n"
	      "\tedge [color=\"#99999980\"];\n", out);
}

static bool all_placed(const wasl_graph *graph)
{
	const wasl_column *x = wasl_column_find(&graph->nodes, "x");
	const wasl_column *y = wasl_column_find(&graph->nodes, "y");
	for (size_t i = 0; i < graph->nodes.rows; i++)
		if (!isfinite(wasl_cell_real(x, i) + wasl_cell_real(y, i)))
			return false;
	return graph->nodes.rows > 0;
}

wasl_status dot_write(FILE *out, const wasl_graph *graph, const wasl_export_options *options, bool picture,
                      wasl_error *error)
{
	struct drawing drawing = {
		.out = out, .graph = graph, .printed = options->printed, .boxes = boxes_of(graph),
		.picture = picture,
		.pinned = all_placed(graph), .node_colors = channels_of(&graph->nodes),
		.edge_colors = channels_of(&graph->edges),
	};
	if (!drawing.boxes)
		return wasl_fail_memory(error);
	write_head(&drawing);
	wasl_status status = write_nodes(&drawing, error);
	if (!status)
		status = write_edges(&drawing, error);
	fputs("}\n", out);
	wasl_free(drawing.boxes);
	wasl_bytes_clear(&drawing.text);
	if (drawing.failed && !status)
		status = wasl_fail_memory(error);
	return status ? status : wasl_export_finish(out, error);
}

static wasl_status write_dot(FILE *out, const char *path, const wasl_graph *graph,
                             const wasl_export_options *options, wasl_error *error)
{
	(void)path;
	return dot_write(out, graph, options, false, error);
}

const wasl_exporter wasl_exporter_dot = {
	.name = "dot",
	.extension = ".dot",
	.readers = "Graphviz (neato, sfdp, dot)",
	.carries = "every attribute, sizes and colours, positions where there are any; the weight is called\n"
	           "            cooccurrences (weight steers the layout); no control characters, no facts",
	.ties = "parallel edges, and arcs",
	.write = write_dot,
};
