/** @file
 * Metrics: what a graph's shape says about its nodes, edges and itself.
 */
#ifndef WASL_METRIC_H
#define WASL_METRIC_H

#include <wasl/graph.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What and how to measure. Zero means the default everywhere. */
typedef struct wasl_metric_options {
	const char *weight; /**< Edge column to weigh by; NULL: "weight". */
	const char *communities; /**< leiden (default), louvain, infomap, label-propagation. */
	uint64_t seed;
	uint32_t stability; /**< Seeds of the stability run; 0: none. */
	bool exact; /**< Path measures exact whatever the size. */
	bool paths; /**< Measure betweenness, closeness and harmonic at all. */
	void (*progress)(void *context, const char *what, double share);
	void *context;
} wasl_metric_options;

/** Add every metric's columns to the graph. */
wasl_status wasl_graph_measure(wasl_graph *graph, const wasl_metric_options *options,
                               wasl_error *error);

#ifdef __cplusplus
}
#endif

#endif
