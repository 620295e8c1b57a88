#include "metric.h"

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	igraph_vector_int_t cores;
	igraph_error_t code = igraph_vector_int_init(&cores, 0);
	if (code)
		return code;
	code = igraph_coreness(&measuring->bridge->graph, &cores, IGRAPH_ALL);
	for (igraph_integer_t i = 0; !code && i < igraph_vector_int_size(&cores); i++)
		VECTOR(*result)[i] = (double)VECTOR(cores)[i];
	igraph_vector_int_destroy(&cores);
	return code;
}

WASL_METRIC(coreness, true, TIES,
            "how deep it sits in the dense heart of the graph, where all are tied to many",
            "the largest k such that it is among nodes with k ties among themselves; Seidman "
            "1983");
