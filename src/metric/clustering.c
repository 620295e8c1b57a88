#include "metric.h"

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	return igraph_transitivity_local_undirected(&measuring->bridge->graph, result, igraph_vss_all(),
	                                            IGRAPH_TRANSITIVITY_ZERO);
}

WASL_METRIC(clustering, false, TIES,
            "how many of those it is tied to are tied to each other: 0 none, 1 all",
            "share of its pairs of neighbours with an edge, 0 with fewer than two; Watts & "
            "Strogatz 1998");
