#include "metric.h"

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	igraph_vector_int_t points;
	igraph_error_t code = igraph_vector_int_init(&points, 0);
	if (code)
		return code;
	code = igraph_articulation_points(&measuring->bridge->graph, &points);
	for (igraph_integer_t i = 0; !code && i < igraph_vector_int_size(&points); i++)
		VECTOR(*result)[VECTOR(points)[i]] = 1;
	igraph_vector_int_destroy(&points);
	return code;
}

WASL_METRIC(articulation, true, TIES,
            "1 where the graph would fall apart without it",
            "articulation points; Hopcroft & Tarjan 1973");
