/* The circle of each node: how much of what its ties reach the others of them reach as well. */
#ifndef WASL_METRIC_CIRCLE_H
#define WASL_METRIC_CIRCLE_H

#include "adjacency.h"

struct circle {
	double strength, greatest; /* of its ties; 0 without one */
	double effective_size, constraint; /* Burt 1992 */
	double closed; /* the weights of its ties, each as often as it closes a triangle */
};

/*
 * Go through the pairs that are tied, once.  Effective size, constraint and weighted clustering ask the same of
 * a pair, whom both are tied to; igraph, which asks twice, takes twenty times as long.
 * O(sum over the ties of the ends' lesser degree).
 * @return one a node, for wasl_free(); NULL without memory
 */
struct circle *circles_new(const struct adjacency *adjacency);

#endif
