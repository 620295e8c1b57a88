#include <math.h>

#include "circle.h"
#include "metric.h"

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	const struct circle *circles = measuring->circles;
	for (size_t i = 0; i < measuring->graph->nodes.rows; i++)
		VECTOR(*result)[i] = circles[i].strength > 0 ? circles[i].effective_size : NAN;
	return IGRAPH_SUCCESS;
}

WASL_METRIC_OF_TIES(effective_size,
            "how many of its ties lead to someone whom its other ties do not reach",
            "sum over its ties j of 1 - sum over q of p(q) m(j,q), p the share of a tie in the "
            "strength, m in j's strongest tie; no value without a tie; Burt 1992");
