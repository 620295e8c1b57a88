/* Each component by igraph, turned and scaled to what its boxes need, then all of them packed. */
#include <math.h>

#include "../graph/igraph_spread.h"
#include "../memory/alloc.h"
#include "place.h"

/* How a component's area compares with that of its boxes, and how much wider than high it should be. */
static const double airiness = 3.4, narrowest = 1.4, widest = 1.7;

/* Room for one component at a time, as large as the largest. */
struct component {
	double *x, *y, *lengths;
	uint32_t *source, *target;
};

static void component_clear(struct component *component)
{
	wasl_free(component->x);
	wasl_free(component->y);
	wasl_free(component->lengths);
	wasl_free(component->source);
	wasl_free(component->target);
}

static bool component_new(struct component *component, const struct pieces *pieces)
{
	size_t nodes = 0, edges = 0;
	for (size_t i = 0; i < pieces->count; i++) {
		nodes = pieces->first[i + 1] - pieces->first[i] > nodes
			? pieces->first[i + 1] - pieces->first[i] : nodes;
		edges = pieces->first_edge[i + 1] - pieces->first_edge[i] > edges
			? pieces->first_edge[i + 1] - pieces->first_edge[i] : edges;
	}
	component->x = wasl_alloc_zero(nodes, sizeof(double));
	component->y = wasl_alloc_zero(nodes, sizeof(double));
	component->lengths = wasl_alloc(edges, sizeof(double));
	component->source = wasl_alloc(edges, sizeof(uint32_t));
	component->target = wasl_alloc(edges, sizeof(uint32_t));
	return component->x && component->y && component->lengths && component->source &&
	       component->target;
}

static double weight_of(const wasl_column *weights, size_t row)
{
	if (!weights || weights->type == WASL_TEXT)
		return 1;
	double weight = weights->type == WASL_REAL ? weights->as.reals[row]
	                                           : (double)weights->as.integers[row];
	return weight > 0 ? weight : 0;
}

/* Strong ties are short, and ties between communities long: so that groups stand apart. */
static double length_of(const wasl_graph *graph, size_t edge, double most)
{
	const wasl_column *weights = wasl_column_find(&graph->edges, "weight");
	const wasl_column *groups = wasl_column_find(&graph->nodes, "community");
	double share = most > 0 ? sqrt(weight_of(weights, edge) / most) : 1, length = 2 - share;
	if (groups && groups->type == WASL_INTEGER &&
	    groups->as.integers[graph->source[edge]] != groups->as.integers[graph->target[edge]])
		length *= 2;
	return length;
}

static double heaviest(const wasl_graph *graph)
{
	const wasl_column *weights = wasl_column_find(&graph->edges, "weight");
	double most = 0;
	for (size_t i = 0; i < graph->edges.rows; i++)
		most = fmax(most, weight_of(weights, i));
	return most;
}

/* Turn the places so that the longer axis (the first principal one) lies flat, round (0, 0). */
static void turn(double *x, double *y, size_t count)
{
	double across = 0, up = 0, xx = 0, xy = 0, yy = 0;
	for (size_t i = 0; i < count; i++) {
		across += x[i] / (double)count;
		up += y[i] / (double)count;
	}
	for (size_t i = 0; i < count; i++) {
		x[i] -= across;
		y[i] -= up;
		xx += x[i] * x[i];
		xy += x[i] * y[i];
		yy += y[i] * y[i];
	}
	double angle = atan2(2 * xy, xx - yy) / 2, cosine = cos(angle), sine = sin(angle);
	for (size_t i = 0; i < count; i++) {
		double before = x[i];
		x[i] = before * cosine + y[i] * sine;
		y[i] = y[i] * cosine - before * sine;
	}
}

/* Draw the outskirts in, so that the middle, where most is tied, gets more of the room. */
static void draw_in(double *x, double *y, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		double away = hypot(x[i], y[i]), factor = away > 0 ? pow(away, -.25) : 1;
		x[i] *= factor;
		y[i] *= factor;
	}
}

static double extent(const double *values, size_t count)
{
	double least = INFINITY, most = -INFINITY;
	for (size_t i = 0; i < count; i++) {
		least = fmin(least, values[i]);
		most = fmax(most, values[i]);
	}
	return fmax(most - least, 1e-9);
}

/* Give the boxes their places, in as much room as they need; labels lie, so width is worth more. */
static void scale(struct box **boxes, const double *x, const double *y, size_t count)
{
	double area = 0, wide = extent(x, count), high = fmax(extent(y, count), wide / 3);
	for (size_t i = 0; i < count; i++)
		area += (2 * boxes[i]->half + GAP) * (boxes[i]->above + boxes[i]->below + GAP);
	double ratio = fmin(fmax(wide / high, narrowest), widest) / (wide / high);
	ratio = fmin(fmax(ratio, .6), 2);
	double up = sqrt(airiness * area / (wide * ratio * high));
	for (size_t i = 0; i < count; i++) {
		boxes[i]->x = x[i] * up * ratio;
		boxes[i]->y = y[i] * up;
	}
}

static wasl_status spread(struct component *component, const struct pieces *pieces, size_t piece,
                          const wasl_graph *graph, uint64_t seed, double most, wasl_error *error)
{
	struct spreading spreading = {
		.nodes = pieces->first[piece + 1] - pieces->first[piece],
		.source = component->source, .target = component->target,
		.lengths = component->lengths, .seed = seed,
	};
	for (size_t i = pieces->first_edge[piece]; i < pieces->first_edge[piece + 1]; i++) {
		uint32_t edge = pieces->edges[i];
		component->source[spreading.edges] = pieces->inside[graph->source[edge]];
		component->target[spreading.edges] = pieces->inside[graph->target[edge]];
		component->lengths[spreading.edges++] = length_of(graph, edge, most);
	}
	component->x[0] = component->y[0] = 0;
	return spreading.nodes > 1 ? bridge_spread(component->x, component->y, &spreading, error) : WASL_OK;
}

static wasl_status lay_out_pieces(struct box **order, struct component *component,
                                  const struct pieces *pieces, const wasl_graph *graph,
                                  const wasl_layout_options *options, wasl_error *error)
{
	double most = heaviest(graph);
	wasl_status status = WASL_OK;
	for (size_t i = 0; !status && i < pieces->count; i++) {
		struct box **boxes = order + pieces->first[i];
		size_t count = pieces->first[i + 1] - pieces->first[i];
		status = spread(component, pieces, i, graph, options->seed, most, error);
		if (status)
			break;
		turn(component->x, component->y, count);
		draw_in(component->x, component->y, count);
		if (count > 1) {
			scale(boxes, component->x, component->y, count);
			status = boxes_part(boxes, count, error);
		}
	}
	return status ? status : groups_pack(order, pieces->first, pieces->count, error);
}

wasl_status lay_out_by_forces(struct box *boxes, const wasl_graph *graph,
                              const wasl_layout_options *options, wasl_error *error)
{
	struct pieces pieces;
	struct component component = { 0 };
	wasl_status status = pieces_find(&pieces, graph, error);
	if (status)
		return status;
	struct box **order = wasl_alloc(graph->nodes.rows, sizeof *order);
	if (!order || !component_new(&component, &pieces))
		status = wasl_fail_memory(error);
	for (size_t i = 0; !status && i < graph->nodes.rows; i++)
		order[i] = &boxes[pieces.nodes[i]];
	if (!status)
		status = lay_out_pieces(order, &component, &pieces, graph, options, error);
	component_clear(&component);
	wasl_free(order);
	pieces_clear(&pieces);
	return status;
}
