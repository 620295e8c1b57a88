/* igraph's layouts of one connected graph. */
#ifndef WASL_GRAPH_IGRAPH_SPREAD_H
#define WASL_GRAPH_IGRAPH_SPREAD_H

#include <stddef.h>
#include <stdint.h>

#include <wasl/error.h>

struct spreading {
	size_t nodes, edges;
	const uint32_t *source, *target; /* of each edge, numbers below `nodes` */
	const double *lengths; /* that each edge would like to have, > 0 */
	uint64_t seed;
};

/* Give each node a place; the scale means nothing. */
wasl_status bridge_spread(double *x, double *y, const struct spreading *spreading,
                          wasl_error *error);

#endif
