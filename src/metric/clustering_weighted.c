#include "metric.h"

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	igraph_bool_t parallel;
	igraph_error_t code = igraph_has_multiple(&measuring->bridge->graph, &parallel);
	if (code)
		return code;
	if (parallel) { /* it is not defined there */
		igraph_vector_fill(result, IGRAPH_NAN);
		return IGRAPH_SUCCESS;
	}
	return igraph_transitivity_barrat(&measuring->bridge->graph, result, igraph_vss_all(),
	                                  &measuring->bridge->weights, IGRAPH_TRANSITIVITY_ZERO);
}

WASL_METRIC(clustering_weighted, false, WEIGHT,
            "the same as clustering, where strong ties count for more",
            "mean of (w1 + w2) / 2 over its closed pairs of ties / (strength (degree - 1)), each pair "
            "both ways; 0 with fewer than two ties; none with parallel ties; Barrat et al. 2004");
