#include "rank.h"

#include <math.h>
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

void rank_values(uint32_t *places, const double *values, size_t count, double *room)
{
	size_t known = 0;
	for (size_t i = 0; i < count; i++)
		if (!isnan(values[i]))
			room[known++] = values[i];
	if (known)
		qsort(room, known, sizeof *room, falling);
	for (size_t i = 0; i < count; i++)
		places[i] = 1 + (uint32_t)(isnan(values[i]) ? known : count_greater(room, known, values[i]));
}

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	igraph_error_t code = bridge_strength(measuring->bridge, result);
	size_t nodes = (size_t)igraph_vector_size(result);
	double *room = wasl_alloc(nodes, sizeof *room);
	uint32_t *places = wasl_alloc(nodes, sizeof *places);
	if (!code && (!room || !places))
		code = IGRAPH_ENOMEM;
	for (size_t i = 0; !code && i < nodes; i++)
		VECTOR(*result)[i] = wasl_round(VECTOR(*result)[i]);
	if (!code)
		rank_values(places, VECTOR(*result), nodes, room);
	for (size_t i = 0; !code && i < nodes; i++)
		VECTOR(*result)[i] = (double)places[i];
	wasl_free(room);
	wasl_free(places);
	return code;
}

WASL_METRIC(rank, true, WEIGHT,
            "its place by strength; equals share a place",
            "1 + how many are stronger");
