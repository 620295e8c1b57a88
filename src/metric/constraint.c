#include <math.h>

#include "circle.h"
#include "metric.h"

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	const struct circle *circles = measuring->circles;
	for (size_t i = 0; i < measuring->graph->nodes.rows; i++)
		VECTOR(*result)[i] = circles[i].strength > 0 ? circles[i].constraint : NAN;
	return IGRAPH_SUCCESS;
}

WASL_METRIC_OF_TIES(constraint,
            "how closed its circle is: high where all it is tied to are tied to each other "
            "anyway",
            "sum over others j of (p(j) + sum over q of p(q) p(q,j))^2, p the share of a tie in "
            "the strength; no value without a tie; Burt 1992");
