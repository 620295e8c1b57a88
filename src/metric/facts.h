/* What can be said of a graph as a whole. */
#ifndef WASL_METRIC_FACTS_H
#define WASL_METRIC_FACTS_H

#include "metric.h"

/* Add the facts of wasl_fact_get() to the graph, those of communities apart. */
wasl_status facts_add(wasl_graph *graph, const struct measuring *measuring);

/* Add one fact; what is not finite has no value. */
wasl_status fact_add(wasl_graph *graph, const char *name, double value, wasl_error *error);

#endif
