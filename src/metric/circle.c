#include "circle.h"

#include "../memory/alloc.h"

/* What a node gives another: the weight of their ties, and its share in all that the other is given. */
struct gift {
	double weight, share;
};

/* What two that are tied give those whom both are tied to, one's gifts times the other's. */
struct common {
	size_t count;
	double weights, shares;
};

static void add_ties(struct circle *circle, const struct adjacency *adjacency, uint32_t node)
{
	for (size_t i = adjacency->start[node]; i < adjacency->start[node + 1]; i++) {
		double weight = adjacency->ties[i].weight;
		circle->strength += weight;
		circle->greatest = weight > circle->greatest ? weight : circle->greatest;
	}
}

/* Whether the ties of `a` are gone through for the pair and those of `b` looked up: the fewer. */
static bool is_smaller(const struct adjacency *adjacency, uint32_t a, uint32_t b)
{
	const size_t *start = adjacency->start;
	size_t of_a = start[a + 1] - start[a], of_b = start[b + 1] - start[b];
	return of_a != of_b ? of_a < of_b : a < b;
}

static struct common common_of(const struct adjacency *adjacency, uint32_t contact, const struct gift *gifts)
{
	struct common common = { 0, 0, 0 };
	for (size_t i = adjacency->start[contact]; i < adjacency->start[contact + 1]; i++) {
		const struct adjacent *tie = &adjacency->ties[i];
		const struct gift *gift = &gifts[tie->node];
		common.count += gift->weight > 0;
		common.weights += gift->weight * tie->weight;
		common.shares += gift->share * tie->weight;
	}
	return common;
}

/* Add a tie of the circle's; `all` is the weight of all between the two, whose constraint they part. */
static void add_tie(struct circle *circle, const struct circle *contact, double weight, double all,
                    const struct common *common)
{
	double invested = (all + common->shares) / circle->strength;
	circle->effective_size += 1 - common->weights / circle->strength / contact->greatest;
	circle->constraint += weight / all * invested * invested;
	circle->closed += weight * (double)common->count;
}

/* Add to both circles the ties with contacts of fewer ties. */
static void add_pairs(struct circle *circles, const struct adjacency *adjacency, uint32_t node,
                      struct gift *gifts)
{
	size_t begin = adjacency->start[node], end = adjacency->start[node + 1];
	for (size_t i = begin; i < end; i++) {
		const struct adjacent *tie = &adjacency->ties[i];
		gifts[tie->node].weight += tie->weight;
		gifts[tie->node].share += tie->weight / circles[tie->node].strength;
	}
	for (size_t i = begin; i < end; i++) {
		const struct adjacent *tie = &adjacency->ties[i];
		if (!is_smaller(adjacency, tie->node, node))
			continue;
		struct common common = common_of(adjacency, tie->node, gifts);
		double all = gifts[tie->node].weight;
		add_tie(&circles[node], &circles[tie->node], tie->weight, all, &common);
		add_tie(&circles[tie->node], &circles[node], tie->weight, all, &common);
	}
	for (size_t i = begin; i < end; i++)
		gifts[adjacency->ties[i].node] = (struct gift){ 0, 0 };
}

struct circle *circles_new(const struct adjacency *adjacency)
{
	struct circle *circles = wasl_alloc_zero(adjacency->nodes, sizeof *circles);
	struct gift *gifts = circles ? wasl_alloc_zero(adjacency->nodes, sizeof *gifts) : NULL;
	if (!gifts) {
		wasl_free(circles);
		return NULL;
	}
	for (uint32_t i = 0; i < adjacency->nodes; i++)
		add_ties(&circles[i], adjacency, i);
	for (uint32_t i = 0; i < adjacency->nodes; i++)
		add_pairs(circles, adjacency, i, gifts);
	wasl_free(gifts);
	return circles;
}
