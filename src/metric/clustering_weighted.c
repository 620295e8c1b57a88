#include "circle.h"
#include "metric.h"

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	const struct circle *circles = measuring->circles;
	const size_t *start = measuring->adjacency->start;
	igraph_bool_t parallel; /* it is not defined there */
	igraph_error_t code = igraph_has_multiple(&measuring->bridge->graph, &parallel);
	for (size_t i = 0; !code && i < measuring->graph->nodes.rows; i++) {
		double others = (double)(start[i + 1] - start[i]) - 1;
		VECTOR(*result)[i] = others > 0 ? circles[i].closed / (circles[i].strength * others) : 0;
		if (parallel)
			VECTOR(*result)[i] = IGRAPH_NAN;
	}
	return code;
}

WASL_METRIC(clustering_weighted, false, WEIGHT,
            "the same as clustering, where strong ties count for more",
            "mean of (w1 + w2) / 2 over its closed pairs of ties / (strength (degree - 1)), each pair "
            "both ways; 0 with fewer than two ties; none with parallel ties; Barrat et al. 2004");
