/* Backbones: the ties that are more than the strengths of their ends would give by chance. */
#ifndef WASL_GRAPH_BACKBONE_H
#define WASL_GRAPH_BACKBONE_H

#include <wasl/graph.h>

/* Set the flags of the edges that a backbone keeps, and add its column. */
wasl_status backbone_keep(bool *keep, wasl_graph *graph, const wasl_filter *filter,
                          wasl_error *error);

#endif
