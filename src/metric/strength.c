#include "metric.h"

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	return bridge_strength(measuring->bridge, result);
}

WASL_METRIC(strength, false, WEIGHT,
            "all its ties together: their weights added up",
            "sum of the weights of its edges; Barrat et al. 2004");
