#include <math.h>

#include "../memory/alloc.h"
#include "metric.h"

/* 1 - the sum of the squared shares of its strength that go to each community. */
static double participation(const struct adjacency *adjacency, uint32_t node,
                            const int64_t *community, double *to)
{
	size_t begin = adjacency->start[node], end = adjacency->start[node + 1];
	double strength = 0, squares = 0;
	for (size_t i = begin; i < end; i++) {
		strength += adjacency->ties[i].weight;
		to[community[adjacency->ties[i].node]] += adjacency->ties[i].weight;
	}
	for (size_t i = begin; i < end; i++) {
		double *sum = &to[community[adjacency->ties[i].node]];
		squares += pow(*sum / strength, 2);
		*sum = 0; /* once for each community */
	}
	return begin < end ? 1 - squares : NAN;
}

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	const struct adjacency *adjacency = measuring->adjacency;
	const wasl_column *community = wasl_column_find(&measuring->graph->nodes, "community");
	double *to = wasl_alloc_zero(adjacency->nodes, sizeof *to);
	if (!to)
		return IGRAPH_ENOMEM;
	for (uint32_t i = 0; i < adjacency->nodes; i++)
		VECTOR(*result)[i] = participation(adjacency, i, community->as.integers, to);
	wasl_free(to);
	return IGRAPH_SUCCESS;
}

WASL_METRIC_OF_TIES(participation,
            "how evenly its ties are spread over the communities; 0: all in one",
            "1 - sum over communities of (strength to it / strength)^2; no value without a tie; "
            "Guimera & Amaral 2005");
