#include <math.h>

#include "../memory/alloc.h"
#include "metric.h"

static double greatest_tie(const struct adjacency *adjacency, uint32_t node)
{
	double greatest = 0;
	for (size_t i = adjacency->start[node]; i < adjacency->start[node + 1]; i++)
		greatest = fmax(greatest, adjacency->ties[i].weight);
	return greatest;
}

/* What of a contact the other contacts give as well; `own` has the node's ties, 0 elsewhere. */
static double redundancy(const struct adjacency *adjacency, uint32_t contact, const double *own,
                         double strength)
{
	double sum = 0;
	for (size_t i = adjacency->start[contact]; i < adjacency->start[contact + 1]; i++)
		sum += own[adjacency->ties[i].node] * adjacency->ties[i].weight;
	return sum / strength / greatest_tie(adjacency, contact);
}

static double size_of(const struct adjacency *adjacency, uint32_t node, double *own)
{
	size_t begin = adjacency->start[node], end = adjacency->start[node + 1];
	double strength = 0, size = 0;
	for (size_t i = begin; i < end; i++) {
		strength += adjacency->ties[i].weight;
		own[adjacency->ties[i].node] = adjacency->ties[i].weight;
	}
	for (size_t i = begin; i < end; i++)
		size += 1 - redundancy(adjacency, adjacency->ties[i].node, own, strength);
	for (size_t i = begin; i < end; i++)
		own[adjacency->ties[i].node] = 0;
	return size;
}

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	const struct adjacency *adjacency = measuring->adjacency;
	double *own = wasl_alloc_zero(adjacency->nodes, sizeof *own);
	if (!own)
		return IGRAPH_ENOMEM;
	for (uint32_t i = 0; i < adjacency->nodes; i++)
		VECTOR(*result)[i] = adjacency->start[i] < adjacency->start[i + 1]
			? size_of(adjacency, i, own) : NAN;
	wasl_free(own);
	return IGRAPH_SUCCESS;
}

WASL_METRIC_OF_TIES(effective_size,
            "how many of its ties lead to someone whom its other ties do not reach",
            "sum over its ties j of 1 - sum over q of p(q) m(j,q), p the share of a tie in the "
            "strength, m in j's strongest tie; no value without a tie; Burt 1992");
