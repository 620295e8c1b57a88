/* A signed graph with each node's edges side by side. */
#ifndef WASL_RIVALRY_SIGNED_GRAPH_H
#define WASL_RIVALRY_SIGNED_GRAPH_H

#include <wasl/rivalry.h>

struct signed_graph {
	size_t nodes, count;
	const wasl_signed_edge *edges;
	size_t *first; /* node v's edges are places[first[v]] .. places[first[v + 1]] */
	size_t *places; /* rows of `edges` */
};

wasl_status signed_graph_start(struct signed_graph *graph, size_t nodes,
                               const wasl_signed_edge *edges, size_t count, wasl_error *error);
void signed_graph_end(struct signed_graph *graph);

/* The node at the other end of edge `row`. */
uint32_t signed_graph_other(const struct signed_graph *graph, size_t row, uint32_t node);

/* Whether the split breaks the edge: friends apart, or enemies together. */
bool signed_graph_breaks(const struct signed_graph *graph, const uint32_t *camp, size_t row);

/* Count triangles by their negative edges, and bound the frustration from below by those that
 * are unbalanced and share no edge. */
wasl_status signed_graph_triads(size_t triads[4], size_t *lower_bound,
                                const struct signed_graph *graph, wasl_error *error);

#endif
