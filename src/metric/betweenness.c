#include "metric.h"

/* The searches count each pair from both its ends. */
static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	const struct paths *paths = measuring->paths;
	for (size_t i = 0; i < measuring->graph->nodes.rows; i++)
		VECTOR(*result)[i] = paths->sums.between[i] * paths->scale / 2;
	return IGRAPH_SUCCESS;
}

WASL_METRIC(betweenness, false, DISTANCE,
            "how often it lies on the shortest way between two others: a bridge, a go-between",
            "pairs whose shortest paths lead through it, shared among equals; not normalised, "
            "each pair once; Freeman 1977, Brandes 2001");
