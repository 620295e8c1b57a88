#include "metric.h"

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	return bridge_pagerank(measuring->bridge, result);
}

WASL_METRIC(pagerank, false, WEIGHT,
            "share of a random walk along the ties that is spent there; all have 1 together",
            "damping 0.85; Brin & Page 1998");
