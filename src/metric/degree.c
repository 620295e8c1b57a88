#include "metric.h"

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	const size_t *start = measuring->adjacency->start;
	for (size_t i = 0; i < measuring->adjacency->nodes; i++)
		VECTOR(*result)[i] = (double)(start[i + 1] - start[i]);
	return IGRAPH_SUCCESS;
}

WASL_METRIC(degree, true, TIES,
            "how many others it is tied to",
            "number of edges; Freeman 1978");
