#include <math.h>

#include "weight.h"

static double compute(const wasl_contingency *c)
{
	return (c->both - expected(c)) / sqrt(c->both);
}

const wasl_weight wasl_weight_t = {
	.name = "t",
	.summary = "how far the count lies above chance, in its own standard errors",
	.source = "(f(x,y) - E) / sqrt(f(x,y)); Church et al. 1991",
	.counts = false,
	.compute = compute,
};
