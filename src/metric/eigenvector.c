/*
 * ARPACK begins at a vector with some noise: where several parts of the graph lead together, how
 * much each gets is chance.  So each part that leads is scaled for itself, and the others are 0.
 */
#include <math.h>

#include "metric.h"
#include "part.h"

static const double least = 1e-9; /* what is smaller in a part that does not lead is noise */

/* x'Ax / x'x: the eigenvalue, where x is an eigenvector of the part. */
static double quotient(const struct part *part, const igraph_vector_t *values)
{
	const struct adjacency *adjacency = part->adjacency;
	double product = 0, squares = 0;
	for (size_t k = 0; k < part->count; k++) {
		uint32_t node = part->nodes[k];
		double value = VECTOR(*values)[node], sum = 0;
		for (size_t i = adjacency->start[node]; i < adjacency->start[node + 1]; i++)
			sum += adjacency->ties[i].weight * VECTOR(*values)[adjacency->ties[i].node];
		product += value * sum;
		squares += value * value;
	}
	return squares > 0 ? product / squares : 0;
}

static double greatest_of(const struct part *part, const igraph_vector_t *values)
{
	double greatest = 0;
	for (size_t i = 0; i < part->count; i++)
		greatest = fmax(greatest, VECTOR(*values)[part->nodes[i]]);
	return greatest;
}

static void scale(const struct part *part, igraph_vector_t *values, double factor)
{
	for (size_t i = 0; i < part->count; i++)
		VECTOR(*values)[part->nodes[i]] *= factor;
}

/* The part with the greatest entry leads; so does every other with the same eigenvalue. */
static igraph_error_t scale_parts(const struct adjacency *adjacency, igraph_vector_t *values)
{
	struct part part;
	double leading = 0;
	if (!part_open(&part, adjacency))
		return IGRAPH_ENOMEM;
	while (part_next(&part))
		if (greatest_of(&part, values) >= 1)
			leading = fmax(leading, quotient(&part, values));
	part_close(&part);
	if (!part_open(&part, adjacency))
		return IGRAPH_ENOMEM;
	while (part_next(&part)) {
		double greatest = greatest_of(&part, values);
		bool leads = greatest >= least && quotient(&part, values) >= leading * (1 - 1e-9);
		scale(&part, values, leads ? 1 / greatest : 0);
	}
	part_close(&part);
	return IGRAPH_SUCCESS;
}

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	igraph_error_t code = bridge_eigenvector(measuring->bridge, result);
	if (code || !measuring->adjacency->edges) /* all 1 */
		return code;
	for (igraph_integer_t i = 0; i < igraph_vector_size(result); i++)
		VECTOR(*result)[i] = fmax(0, VECTOR(*result)[i]);
	return scale_parts(measuring->adjacency, result);
}

WASL_METRIC(eigenvector, false, WEIGHT,
            "whether those it is tied to are well tied themselves; 1 is the most",
            "leading eigenvector of the weights, its greatest entry 1 in each part of the graph "
            "that leads, 0 in the others; Bonacich 1972");
