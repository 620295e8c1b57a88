#include <math.h>

#include "weight.h"

static double compute(const wasl_contingency *c)
{
	/* A pair that is in every window is never apart. */
	return c->both < c->all ? log(c->both / expected(c)) / -log(c->both / c->all) : 1;
}

const wasl_weight wasl_weight_npmi = {
	.name = "npmi",
	.summary = "the same between -1 (never together) and +1 (never apart)",
	.source = "ln(f(x,y) / E) / -ln(f(x,y) / N); Bouma 2009",
	.counts = false,
	.compute = compute,
};
