#include "metric.h"

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	return bridge_eigenvector(measuring->bridge, result);
}

WASL_METRIC(eigenvector, false, false, "how much it is tied to those who are themselves well tied",
            "leading eigenvector of the weights, its greatest entry 1; Bonacich 1972");
