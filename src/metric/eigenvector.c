/*
 * ARPACK begins at a vector with some noise: where several parts of the graph lead together, how
 * much each gets is chance.  So each part that leads is scaled for itself, and the others are 0.
 * Its error is small beside the greatest entry only: a few multiplications make small ones exact.
 */
#include <math.h>
#include <string.h>

#include "../memory/alloc.h"
#include "metric.h"
#include "part.h"

enum { MOST_STEPS = 100 };

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
static igraph_error_t choose_parts(const struct adjacency *adjacency, igraph_vector_t *values)
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

static igraph_error_t scale_parts(const struct adjacency *adjacency, igraph_vector_t *values)
{
	struct part part;
	if (!part_open(&part, adjacency))
		return IGRAPH_ENOMEM;
	while (part_next(&part)) {
		double greatest = greatest_of(&part, values);
		scale(&part, values, greatest > 0 ? 1 / greatest : 0);
	}
	part_close(&part);
	return IGRAPH_SUCCESS;
}

/* next = (A + shift) values, scaled to a greatest entry of 1; how far entries moved, relatively. */
static double multiply(const struct adjacency *adjacency, double *next, const double *values,
                       double shift)
{
	double greatest = 0, moved = 0;
	for (size_t node = 0; node < adjacency->nodes; node++) {
		double sum = shift * values[node];
		for (size_t i = adjacency->start[node]; i < adjacency->start[node + 1]; i++)
			sum += adjacency->ties[i].weight * values[adjacency->ties[i].node];
		next[node] = sum;
		greatest = fmax(greatest, sum);
	}
	for (size_t node = 0; node < adjacency->nodes; node++) {
		next[node] /= greatest;
		moved = fmax(moved, fabs(next[node] - values[node]) / next[node]); /* 0 / 0 is left out */
	}
	return moved;
}

/* Half the strongest eigenvalue as shift keeps a graph of two sides from swinging. */
static igraph_error_t polish(const struct adjacency *adjacency, igraph_vector_t *values)
{
	double leading = 0, moved = 1, *x = VECTOR(*values);
	double *next = wasl_alloc(adjacency->nodes, sizeof *next);
	if (!next)
		return IGRAPH_ENOMEM;
	for (size_t node = 0; node < adjacency->nodes; node++) {
		double sum = 0;
		for (size_t i = adjacency->start[node]; i < adjacency->start[node + 1]; i++)
			sum += adjacency->ties[i].weight * x[adjacency->ties[i].node];
		if (x[node] >= 1)
			leading = sum;
	}
	for (int step = 0; step < MOST_STEPS && moved > 1e-14; step++) {
		moved = multiply(adjacency, next, x, leading / 2);
		memcpy(x, next, adjacency->nodes * sizeof *x);
	}
	wasl_free(next);
	return IGRAPH_SUCCESS;
}

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	igraph_error_t code = bridge_eigenvector(measuring->bridge, result);
	if (code || !measuring->adjacency->edges) /* all 1 */
		return code;
	for (igraph_integer_t i = 0; i < igraph_vector_size(result); i++)
		VECTOR(*result)[i] = fmax(0, VECTOR(*result)[i]);
	code = choose_parts(measuring->adjacency, result);
	if (!code)
		code = polish(measuring->adjacency, result);
	return code ? code : scale_parts(measuring->adjacency, result);
}

WASL_METRIC(eigenvector, false, WEIGHT,
            "whether those it is tied to are well tied themselves; 1 is the most",
            "leading eigenvector of the weights, its greatest entry 1 in each part of the graph "
            "that leads, 0 in the others; Bonacich 1972");
