/* The order in which every graph stands. */
#ifndef WASL_GRAPH_ORDER_H
#define WASL_GRAPH_ORDER_H

#include <wasl/graph.h>

/*
 * Sort the edges by source, then target; undirected ones begin at the lower node.  Sets `parallel`
 * where two edges tie the same nodes.
 */
wasl_status graph_sort_edges(wasl_graph *graph, wasl_error *error);

#endif
