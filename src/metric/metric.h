/* A metric: one file with its descriptor, one row in metrics.def. */
#ifndef WASL_METRIC_METRIC_H
#define WASL_METRIC_METRIC_H

#include <wasl/metric.h>

#include "paths.h"
#include "../graph/igraph_bridge.h"

/* What a metric computes from. */
struct measuring {
	const wasl_graph *graph;
	const struct bridge *bridge;
	const wasl_metric_options *options;
	const struct adjacency *adjacency;
	const struct circle *circles; /* one a node */
	bool nodes_only; /* and their communities stand */
	const struct paths *paths; /* NULL where paths are left out */
	wasl_error *error;
};

struct wasl_metric_code {
	wasl_metric metric;
	/* Fill `result`, one value a node. */
	igraph_error_t (*compute)(const struct measuring *measuring, igraph_vector_t *result);
	bool follows; /* it reads the column of one that stands before it */
};

/* Measure the nodes alone, whose communities are there already. */
wasl_status measure_nodes(wasl_graph *graph, const wasl_metric_options *options,
                          wasl_error *error);

/* The metrics' common form. */
#define WASL_METRIC(name_, whole_, use_, summary_, source_) \
	const struct wasl_metric_code wasl_metric_##name_ = { \
		{ #name_, summary_, source_, whole_, WASL_USES_##use_, false }, compute, false }

#define WASL_METRIC_THAT_FOLLOWS(name_, summary_, source_) \
	const struct wasl_metric_code wasl_metric_##name_ = { \
		{ #name_, summary_, source_, false, WASL_USES_WEIGHT, false }, compute, true }

/* One that has no value without a tie. */
#define WASL_METRIC_OF_TIES(name_, summary_, source_) \
	const struct wasl_metric_code wasl_metric_##name_ = { \
		{ #name_, summary_, source_, false, WASL_USES_WEIGHT, true }, compute, false }

#endif
