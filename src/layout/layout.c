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

/* Let the whole begin at 0 on the left and below. */
static void move_to_origin(struct box *boxes, size_t count)
{
	double left = INFINITY, bottom = INFINITY;
	for (size_t i = 0; i < count; i++) {
		left = fmin(left, boxes[i].x - boxes[i].half);
		bottom = fmin(bottom, boxes[i].y - boxes[i].below);
	}
	for (size_t i = 0; i < count; i++) {
		boxes[i].x -= left;
		boxes[i].y -= bottom;
	}
}

static wasl_status add_places(wasl_graph *graph, const struct box *boxes, wasl_error *error)
{
	wasl_column *column;
	wasl_status status = wasl_column_add(&column, graph, &graph->nodes, "x", WASL_REAL, error);
	for (size_t i = 0; !status && i < graph->nodes.rows; i++)
		column->as.reals[i] = rounded(boxes[i].x);
	if (!status)
		status = wasl_column_add(&column, graph, &graph->nodes, "y", WASL_REAL, error);
	for (size_t i = 0; !status && i < graph->nodes.rows; i++)
		column->as.reals[i] = rounded(boxes[i].y);
	return status;
}

wasl_status wasl_graph_lay_out(wasl_graph *graph, const wasl_layout_options *options,
                               wasl_error *error)
{
	const char *how = options->how ? options->how : "auto";
	bool automatic = !strcmp(how, "auto");
	if (!strcmp(how, "none") || (!options->how && graph->nodes.rows > WASL_LAYOUT_MOST))
		return WASL_OK;
	struct box *boxes = boxes_of(graph);
	if (!boxes)
		return wasl_fail_memory(error);
	bool circle = !strcmp(how, "circle");
	wasl_status status = automatic ? lay_out_by_forces(boxes, graph, options, error)
		: circle ? lay_out_circle(boxes, graph, error) : lay_out_by_table(boxes, graph, how, error);
	if (automatic || circle)
		move_to_origin(boxes, graph->nodes.rows);
	if (!status)
		status = add_places(graph, boxes, error);
	wasl_free(boxes);
	return status;
}
