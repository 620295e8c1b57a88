/** @file
 * Metrics: what a graph's shape says about its nodes, edges and itself.
 */
#ifndef WASL_METRIC_H
#define WASL_METRIC_H

#include <wasl/graph.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A figure of every node. */
typedef struct wasl_metric {
	const char *name; /**< Its column. */
	const char *summary; /**< For a reader who has never heard of it. */
	const char *source; /**< Its definition, and which weight or distance it uses. */
	bool whole; /**< It is a whole number. */
} wasl_metric;

/** The i-th metric in the order of the columns, or NULL past the last. */
const wasl_metric *wasl_metric_get(size_t i);

/** What and how to measure. Zero means the default everywhere. */
typedef struct wasl_metric_options {
	const char *weight; /**< Edge column to weigh by, > 0 on every edge; NULL: "weight". */
	uint64_t seed; /**< Of whatever draws lots. */
	bool exact; /**< Path metrics from every node, whatever the size. */
	bool no_paths; /**< Leave betweenness, closeness and harmonic out. */
} wasl_metric_options;

/**
 * Add the column of every metric, and `community`, to the nodes; facts of the graph (density,
 * components, modularity ...) to its facts.
 *
 * Path metrics use the distance 1 / weight; above 2,000 nodes they are estimated from 200 seeded
 * sources unless `exact` is set, and the fact `path_sources` says so.  Same graph, options and
 * seed: same columns.  igraph is not thread-safe: one call at a time.
 *
 * @return WASL_OK, WASL_EUNKNOWN where no positive weight has that name, WASL_ENOMEM, WASL_EINTERNAL
 */
wasl_status wasl_graph_measure(wasl_graph *graph, const wasl_metric_options *options,
                               wasl_error *error);

#ifdef __cplusplus
}
#endif

#endif
