#include "metric.h"

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	return igraph_constraint(&measuring->bridge->graph, result, igraph_vss_all(),
	                         &measuring->bridge->weights);
}

WASL_METRIC_OF_TIES(constraint,
            "how closed its circle is: high where all it is tied to are tied to each other "
            "anyway",
            "sum over others j of (p(j) + sum over q of p(q) p(q,j))^2, p the share of a tie in "
            "the strength; no value without a tie; Burt 1992");
