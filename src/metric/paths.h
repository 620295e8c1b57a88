/* Sums over shortest distances. */
#ifndef WASL_METRIC_PATHS_H
#define WASL_METRIC_PATHS_H

#include "metric.h"

/*
 * For each node add up `term` of its distance to every other that it reaches, and let `finish`
 * make the value of that: how many were reached, the sum, and by how much a sample must be scaled.
 */
igraph_error_t paths_sum(const struct measuring *measuring, igraph_vector_t *result,
                         double (*term)(double distance),
                         double (*finish)(double reached, double sum, double scale));

#endif
