/* Shortest paths from every node, or from a sample, in parallel. */
#ifndef WASL_METRIC_PATHS_H
#define WASL_METRIC_PATHS_H

#include <wasl/metric.h>

#include "shortest.h"

struct paths {
	struct path_sums sums;
	size_t sources; /* how many nodes the paths begin at */
	double scale; /* nodes / sources */
};

/*
 * Search from each of `sources` (NULL: from every node).
 * @param options  how many threads, which never shows, and whom to tell of progress
 */
wasl_status paths_open(struct paths *paths, const struct adjacency *adjacency,
                       const uint32_t *sources, size_t count,
                       const wasl_metric_options *options, wasl_error *error);
void paths_close(struct paths *paths);

#endif
