/* Who is tied to whom, node by node. */
#ifndef WASL_METRIC_ADJACENCY_H
#define WASL_METRIC_ADJACENCY_H

#include <wasl/graph.h>

/* A tie as one of its ends sees it. */
struct adjacent {
	uint32_t node, edge;
	double weight;
};

struct adjacency {
	size_t nodes, edges;
	size_t *start; /* the ties of node i: [start[i], start[i + 1]) */
	struct adjacent *ties;
};

wasl_status adjacency_open(struct adjacency *adjacency, const wasl_graph *graph,
                           const double *weights, wasl_error *error);
void adjacency_close(struct adjacency *adjacency);

#endif
