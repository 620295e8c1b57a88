#include "metric.h"

/* From a sample of sources, scaled to all of them. */
static igraph_error_t estimate(const struct measuring *measuring, igraph_vector_t *result)
{
	const struct bridge *bridge = measuring->bridge;
	double scale = (double)igraph_vcount(&bridge->graph) /
	               (double)igraph_vector_int_size(measuring->sources);
	igraph_error_t code = igraph_betweenness_subset(&bridge->graph, result, igraph_vss_all(),
		IGRAPH_UNDIRECTED, igraph_vss_vector(measuring->sources), igraph_vss_all(), &bridge->distances);
	if (!code)
		igraph_vector_scale(result, scale);
	return code;
}

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	return measuring->sources ? estimate(measuring, result)
	                          : bridge_betweenness(measuring->bridge, result);
}

WASL_METRIC(betweenness, false, true,
            "how often it lies on the shortest way between two others: a bridge, a go-between",
            "pairs whose shortest paths lead through it, shared among equals; not normalised, each pair "
            "once; distance 1/weight; Freeman 1977, Brandes 2001");
