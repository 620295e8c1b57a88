/* Dropping edges and nodes with all that is known of them. */
#ifndef WASL_GRAPH_KEEP_H
#define WASL_GRAPH_KEEP_H

#include <wasl/graph.h>

/* Keep the edges whose flag is set, in their order. */
void keep_edges(wasl_graph *graph, const bool *keep);

/* Keep the nodes whose flag is set, in their order, and the edges between them. */
wasl_status keep_nodes(wasl_graph *graph, const bool *keep, wasl_error *error);

/* A number of a cell as a real; NaN where there is none. */
double number_at(const wasl_column *column, size_t row);

#endif
