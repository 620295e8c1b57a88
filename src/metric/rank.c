#include <stdlib.h>

#include "../memory/alloc.h"
#include "../memory/number.h"
#include "metric.h"

static int falling(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x < y) - (x > y);
}

/* How many of the sorted values are greater. */
static size_t count_greater(const double *sorted, size_t count, double value)
{
	size_t low = 0, high = count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (sorted[middle] > value)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	igraph_error_t code = bridge_strength(measuring->bridge, result);
	size_t nodes = (size_t)igraph_vector_size(result);
	double *sorted = wasl_alloc(nodes, sizeof *sorted);
	if (!sorted)
		return IGRAPH_ENOMEM;
	for (size_t i = 0; !code && i < nodes; i++)
		sorted[i] = VECTOR(*result)[i] = wasl_round(VECTOR(*result)[i]);
	if (!code) {
		qsort(sorted, nodes, sizeof *sorted, falling);
		for (size_t i = 0; i < nodes; i++)
			VECTOR(*result)[i] = (double)(1 + count_greater(sorted, nodes, VECTOR(*result)[i]));
	}
	wasl_free(sorted);
	return code;
}

WASL_METRIC(rank, true, WEIGHT,
            "its place by strength; equals share a place",
            "1 + how many are stronger");
