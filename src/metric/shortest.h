/* All shortest paths from one node, and what they add to every measure of paths. */
#ifndef WASL_METRIC_SHORTEST_H
#define WASL_METRIC_SHORTEST_H

#include "adjacency.h"

/* What shortest paths from some nodes add up to. Lists of one value a node, `ties` one an edge. */
struct path_sums {
	double *between; /* ordered pairs whose shortest paths lead through the node, in shares */
	double *ties; /* the same of each edge */
	double *distance, *nearness; /* sums of distances to the sources and of 1 / distance */
	double *reached; /* how many sources reach the node, itself not counted */
	double farthest;
};

bool path_sums_open(struct path_sums *sums, const struct adjacency *adjacency);
void path_sums_close(struct path_sums *sums);
void path_sums_add(struct path_sums *sums, const struct path_sums *more,
                   const struct adjacency *adjacency);

/* Room to search in. */
struct search;

struct search *search_new(const struct adjacency *adjacency);
void search_free(struct search *search);

/* Add what the shortest paths from `source` give; an edge is 1 / weight long. */
void search_from(struct search *search, uint32_t source, struct path_sums *sums);

#endif
