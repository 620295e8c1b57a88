/*
 * Pajek's .net.  The format has no escapes: what a quoted label cannot hold is written as Pajek
 * writes characters by number, &#34;.
 */
#include <math.h>

#include <wasl/export.h>

#include "caption.h"
#include "cell.h"
#include "../memory/number.h"

static const wasl_escape pajek_label = {
	.ascii = { WASL_BY_NUMBER, ['"'] = "&#34;", ['\\'] = "&#92;" },
};

/* Pajek's window runs from 0 to 1. */
struct frame {
	const wasl_column *x, *y;
	double left, bottom, side;
};

static void stretch(double *least, double *most, const wasl_column *column, size_t rows)
{
	for (size_t row = 0; row < rows; row++) {
		double value = wasl_cell_real(column, row);
		if (!(value >= *least))
			*least = isfinite(value) ? value : *least;
		if (!(value <= *most))
			*most = isfinite(value) ? value : *most;
	}
}

static struct frame frame_of(const wasl_table *nodes)
{
	struct frame frame = { wasl_column_find(nodes, "x"), wasl_column_find(nodes, "y"), NAN, NAN, 1 };
	double right = NAN, top = NAN;
	stretch(&frame.left, &right, frame.x, nodes->rows);
	stretch(&frame.bottom, &top, frame.y, nodes->rows);
	double side = fmax(right - frame.left, top - frame.bottom);
	if (side > 0)
		frame.side = side;
	return frame;
}

/* Pajek counts downwards. */
static void write_position(FILE *out, const struct frame *frame, size_t row)
{
	double x = .05 + .9 * (wasl_cell_real(frame->x, row) - frame->left) / frame->side;
	double y = .95 - .9 * (wasl_cell_real(frame->y, row) - frame->bottom) / frame->side;
	char across[WASL_NUMBER_SIZE], down[WASL_NUMBER_SIZE];
	if (isfinite(x + y))
		fprintf(out, " %s %s 0.5", wasl_number_print(across, wasl_round(x)),
		        wasl_number_print(down, wasl_round(y)));
}

static void write_vertices(FILE *out, const wasl_graph *graph, const wasl_captions *captions)
{
	struct frame frame = frame_of(&graph->nodes);
	fprintf(out, "*Vertices %zu\n", graph->nodes.rows);
	for (size_t row = 0; row < graph->nodes.rows; row++) {
		fprintf(out, "%zu \"", row + 1);
		wasl_caption_write(out, captions, row, &pajek_label);
		fputc('"', out);
		write_position(out, &frame, row);
		fputc('\n', out);
	}
}

static void write_edges(FILE *out, const wasl_graph *graph)
{
	const wasl_column *weights = wasl_column_find(&graph->edges, "weight");
	fputs(graph->directed ? "*Arcs\n" : "*Edges\n", out);
	for (size_t row = 0; row < graph->edges.rows; row++) {
		fprintf(out, "%u %u", (unsigned)graph->source[row] + 1, (unsigned)graph->target[row] + 1);
		if (weights && wasl_cell_has(weights, row)) {
			fputc(' ', out);
			wasl_cell_write(out, weights, row, &pajek_label);
		}
		fputc('\n', out);
	}
}

static wasl_status write_pajek(FILE *out, const char *path, const wasl_graph *graph,
                               const wasl_export_options *options, wasl_error *error)
{
	(void)path;
	(void)options;
	wasl_captions captions;
	wasl_status status = wasl_captions_new(&captions, graph, error);
	if (status)
		return status;
	write_vertices(out, graph, &captions);
	write_edges(out, graph);
	wasl_captions_clear(&captions);
	return wasl_export_finish(out, error);
}

const wasl_exporter wasl_exporter_pajek = {
	.name = "pajek",
	.extension = ".net",
	.readers = "Pajek, igraph, networkx",
	.carries = "labels (equal ones told apart by the id), weights, positions; nothing else",
	.ties = "parallel lines (*Edges), or arcs (*Arcs), without their kinds",
	.write = write_pajek,
};
