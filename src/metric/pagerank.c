#include "metric.h"

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	return bridge_pagerank(measuring->bridge, result);
}

WASL_METRIC(pagerank, false, false, "share of a random walk along the ties that is spent there",
            "damping 0.85, all nodes together 1; by weight; Brin & Page 1998");
