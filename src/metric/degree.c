#include "metric.h"

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	igraph_vector_fill(result, 0);
	for (size_t i = 0; i < measuring->graph->edges.rows; i++) {
		VECTOR(*result)[measuring->graph->source[i]]++;
		VECTOR(*result)[measuring->graph->target[i]]++;
	}
	return IGRAPH_SUCCESS;
}

WASL_METRIC(degree, true, TIES,
            "how many others it is tied to",
            "number of edges; Freeman 1978");
