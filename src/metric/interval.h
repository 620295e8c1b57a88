/* What many draws say of a measure: between which values it lies, and how sure a place is. */
#ifndef WASL_METRIC_INTERVAL_H
#define WASL_METRIC_INTERVAL_H

#include <wasl/metric.h>

/* The values of one metric in all draws. */
struct sample {
	const double *values; /* of node i in draw d: values[d * stride + i]; NaN: none */
	size_t draws, stride;
	double level;
};

/* Add the columns of a metric to graph->resampled, as wasl_graph_resample() says. */
wasl_status interval_add(wasl_graph *graph, const wasl_metric *metric, const struct sample *sample,
                         wasl_error *error);

#endif
