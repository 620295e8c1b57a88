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
	const struct paths *paths; /* NULL where paths are left out */
	wasl_error *error;
};

struct wasl_metric_code {
	wasl_metric metric;
	/* Fill `result`, one value a node. */
	igraph_error_t (*compute)(const struct measuring *measuring, igraph_vector_t *result);
};

/* Others build on it. */
extern const struct wasl_metric_code wasl_metric_eigenvector;

/* The metrics' common form. */
#define WASL_METRIC(name_, whole_, use_, summary_, source_) \
	const struct wasl_metric_code wasl_metric_##name_ = { \
		{ #name_, summary_, source_, whole_, WASL_USES_##use_ }, compute }

#endif
