#include "metric.h"

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	const struct path_sums *sums = &measuring->paths->sums;
	for (size_t i = 0; i < measuring->graph->nodes.rows; i++)
		VECTOR(*result)[i] = sums->distance[i] > 0 ? sums->reached[i] / sums->distance[i] : 0;
	return IGRAPH_SUCCESS;
}

WASL_METRIC(closeness, false, DISTANCE,
            "how near it is to all whom it can reach; strong ties are short ways",
            "(r - 1) / sum of the distances to the r - 1 others it reaches; 0 where it reaches "
            "no one; Bavelas 1950");
