#include "weight.h"

static double compute(const wasl_contingency *c)
{
	return c->both >= expected(c) ? 1 : -1;
}

const wasl_weight wasl_weight_association = {
	.name = "association",
	.summary = "+1 where the two are met together more often than chance would, -1 where less",
	.source = "sign of f(x,y) - E",
	.counts = true,
	.compute = compute,
};
