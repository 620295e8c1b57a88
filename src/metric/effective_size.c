#include <math.h>

#include "../memory/alloc.h"
#include "metric.h"

/* What is known of a node before its contacts are gone through. */
struct circle {
	double strength, greatest; /* of its ties */
};

static struct circle circle_of(const struct adjacency *adjacency, uint32_t node)
{
	struct circle circle = { 0, 0 };
	for (size_t i = adjacency->start[node]; i < adjacency->start[node + 1]; i++) {
		double weight = adjacency->ties[i].weight;
		circle.strength += weight;
		circle.greatest = weight > circle.greatest ? weight : circle.greatest;
	}
	return circle;
}

/* Whether the ties of `a` are gone through for the pair and those of `b` looked up: the fewer. */
static bool is_smaller(const struct adjacency *adjacency, uint32_t a, uint32_t b)
{
	const size_t *start = adjacency->start;
	size_t of_a = start[a + 1] - start[a], of_b = start[b + 1] - start[b];
	return of_a != of_b ? of_a < of_b : a < b;
}

/* Sum of the products of what two give to those whom both are tied to; `own` is what one of them gives. */
static double shared(const struct adjacency *adjacency, uint32_t contact, const double *own)
{
	double sum = 0;
	for (size_t i = adjacency->start[contact]; i < adjacency->start[contact + 1]; i++)
		sum += own[adjacency->ties[i].node] * adjacency->ties[i].weight;
	return sum;
}

/* Add what each contact of fewer ties adds to the node's size, and the node to the contact's. */
static void add_pairs(const struct adjacency *adjacency, uint32_t node, const struct circle *circles,
                      double *own, igraph_vector_t *sizes)
{
	size_t begin = adjacency->start[node], end = adjacency->start[node + 1];
	for (size_t i = begin; i < end; i++)
		own[adjacency->ties[i].node] += adjacency->ties[i].weight;
	for (size_t i = begin; i < end; i++) {
		uint32_t contact = adjacency->ties[i].node;
		if (!is_smaller(adjacency, contact, node))
			continue;
		double sum = shared(adjacency, contact, own);
		VECTOR(*sizes)[node] += 1 - sum / circles[node].strength / circles[contact].greatest;
		VECTOR(*sizes)[contact] += 1 - sum / circles[contact].strength / circles[node].greatest;
	}
	for (size_t i = begin; i < end; i++)
		own[adjacency->ties[i].node] = 0;
}

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	const struct adjacency *adjacency = measuring->adjacency;
	double *own = wasl_alloc_zero(adjacency->nodes, sizeof *own);
	struct circle *circles = wasl_alloc(adjacency->nodes, sizeof *circles);
	bool made = own && circles;
	for (uint32_t i = 0; made && i < adjacency->nodes; i++)
		circles[i] = circle_of(adjacency, i);
	for (uint32_t i = 0; made && i < adjacency->nodes; i++)
		if (adjacency->start[i] < adjacency->start[i + 1])
			add_pairs(adjacency, i, circles, own, result);
		else
			VECTOR(*result)[i] = NAN;
	wasl_free(own);
	wasl_free(circles);
	return made ? IGRAPH_SUCCESS : IGRAPH_ENOMEM;
}

WASL_METRIC_OF_TIES(effective_size,
            "how many of its ties lead to someone whom its other ties do not reach",
            "sum over its ties j of 1 - sum over q of p(q) m(j,q), p the share of a tie in the "
            "strength, m in j's strongest tie; no value without a tie; Burt 1992");
