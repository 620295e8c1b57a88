#include <math.h>

#include "metric.h"
#include "paths.h"

static double mean_nearness(double reached, double sum, double scale)
{
	(void)scale;
	return sum > 0 ? reached / sum : 0;
}

static double one(double distance)
{
	return distance;
}

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	return paths_sum(measuring, result, one, mean_nearness);
}

WASL_METRIC(closeness, false, true, "how near it is to all whom it can reach",
            "(r - 1) / sum of the distances to the r - 1 others it reaches; 0 where it reaches no one; "
            "distance 1/weight; Bavelas 1950");
