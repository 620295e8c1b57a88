/*
 * The one door to igraph, for 0.10 and 1.0: the same calls with the same answers, its errors as
 * ours, one thread, seeded.
 */
#ifndef WASL_GRAPH_IGRAPH_BRIDGE_H
#define WASL_GRAPH_IGRAPH_BRIDGE_H

#include <igraph.h>

#include <wasl/graph.h>

/* A graph as igraph sees it. */
struct bridge {
	igraph_t graph;
	igraph_vector_t weights; /* of edges, all > 0 */
	igraph_vector_t distances; /* 1 / weight */
};

/* Make igraph's view of a graph weighed by an edge column, whose values must be > 0. */
wasl_status bridge_open(struct bridge *bridge, const wasl_graph *graph, const char *weight,
                        wasl_error *error);
void bridge_close(struct bridge *bridge);

/* One thread, and errors are returned, not printed: before any call of igraph. */
void bridge_quiet(void);

/* WASL_OK, or the failure that an igraph code stands for. */
wasl_status bridge_status(igraph_error_t code, const char *what, wasl_error *error);

/* Make igraph's random numbers begin at `seed`. */
void bridge_seed(uint64_t seed);

igraph_error_t bridge_pagerank(const struct bridge *bridge, igraph_vector_t *result);
igraph_error_t bridge_eigenvector(const struct bridge *bridge, igraph_vector_t *result);
igraph_error_t bridge_strength(const struct bridge *bridge, igraph_vector_t *result);
igraph_error_t bridge_leiden(const struct bridge *bridge, igraph_vector_int_t *membership,
                             double *quality);

#endif
