#include "weight.h"

static double compute(const wasl_contingency *c)
{
	return c->both / (c->a + c->b - c->both);
}

const wasl_weight wasl_weight_jaccard = {
	.name = "jaccard",
	.summary = "share of the windows with either that have both",
	.source = "f(x,y) / (f(x) + f(y) - f(x,y)); Jaccard 1901",
	.counts = false,
	.compute = compute,
};
