#include "metric.h"

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	const struct paths *paths = measuring->paths;
	for (size_t i = 0; i < measuring->graph->nodes.rows; i++)
		VECTOR(*result)[i] = paths->sums.nearness[i] * paths->scale;
	return IGRAPH_SUCCESS;
}

WASL_METRIC(harmonic, false, DISTANCE,
            "how near it is to everyone; whoever is out of reach adds nothing",
            "sum of 1 / distance to each other node; Marchiori & Latora 2000");
