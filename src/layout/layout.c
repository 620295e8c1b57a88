#include <math.h>
#include <string.h>

#include <wasl/layout.h>

#include "../memory/alloc.h"
#include "place.h"

/* A hundredth of a point: finer than any picture. */
static double rounded(double value)
{
	return round(100 * value) / 100 + 0.0;
}

/* The places as columns; the whole begins at 0 on the left and below. */
static wasl_status add_places(wasl_graph *graph, const struct box *boxes, wasl_error *error)
{
	wasl_column *column;
	double left = INFINITY, bottom = INFINITY;
	for (size_t i = 0; i < graph->nodes.rows; i++) {
		left = fmin(left, boxes[i].x - boxes[i].half);
		bottom = fmin(bottom, boxes[i].y - boxes[i].below);
	}
	wasl_status status = wasl_column_add(&column, graph, &graph->nodes, "x", WASL_REAL, error);
	for (size_t i = 0; !status && i < graph->nodes.rows; i++)
		column->as.reals[i] = rounded(boxes[i].x - left);
	if (!status)
		status = wasl_column_add(&column, graph, &graph->nodes, "y", WASL_REAL, error);
	for (size_t i = 0; !status && i < graph->nodes.rows; i++)
		column->as.reals[i] = rounded(boxes[i].y - bottom);
	return status;
}

wasl_status wasl_graph_lay_out(wasl_graph *graph, const wasl_layout_options *options,
                               wasl_error *error)
{
	const char *how = options->how ? options->how : "auto";
	bool automatic = !strcmp(how, "auto");
	if (!strcmp(how, "none") || (automatic && graph->nodes.rows > WASL_LAYOUT_MOST))
		return WASL_OK;
	struct box *boxes = boxes_of(graph);
	if (!boxes)
		return wasl_fail_memory(error);
	wasl_status status;
	if (automatic)
		status = lay_out_by_forces(boxes, graph, options, error);
	else if (!strcmp(how, "circle"))
		status = lay_out_circle(boxes, graph, error);
	else
		status = lay_out_by_table(boxes, graph, how, error);
	if (!status)
		status = add_places(graph, boxes, error);
	wasl_free(boxes);
	return status;
}
