/* Ways to find communities, for igraph 0.10 and 1.0: each fills `membership`, and `quality`: more is
 * better. */
#ifndef WASL_GRAPH_IGRAPH_GROUPS_H
#define WASL_GRAPH_IGRAPH_GROUPS_H

#include "igraph_bridge.h"

/* Quality: modularity. */
igraph_error_t groups_louvain(const struct bridge *bridge, igraph_vector_int_t *membership,
                              double *quality);
igraph_error_t groups_label_propagation(const struct bridge *bridge, igraph_vector_int_t *membership,
                                        double *quality);

/* Quality: how short a random walk can be told. */
igraph_error_t groups_infomap(const struct bridge *bridge, igraph_vector_int_t *membership,
                              double *quality);

/* Everybody in a community of their own. */
igraph_error_t groups_alone(igraph_vector_int_t *membership, igraph_integer_t nodes);

/* How alike two partitions are: 1 the same, 0 as by chance (adjusted Rand index). */
igraph_error_t groups_compare(const igraph_vector_int_t *a, const igraph_vector_int_t *b,
                              double *likeness);

#endif
