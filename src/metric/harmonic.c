#include "metric.h"
#include "paths.h"

static double nearness(double distance)
{
	return 1 / distance;
}

static double scaled_sum(double reached, double sum, double scale)
{
	(void)reached;
	return sum * scale;
}

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	return paths_sum(measuring, result, nearness, scaled_sum);
}

WASL_METRIC(harmonic, false, true,
            "how near it is to everyone, those out of reach counting as infinitely far",
            "sum of 1 / distance to each other node; distance 1/weight; Marchiori & Latora 2000");
