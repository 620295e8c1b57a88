#include <math.h>

#include "weight.h"

static double compute(const wasl_contingency *c)
{
	return c->both / sqrt(c->a * c->b);
}

const wasl_weight wasl_weight_cosine = {
	.name = "cosine",
	.summary = "windows with both, against the geometric mean of their own",
	.source = "f(x,y) / sqrt(f(x) f(y)); Salton & McGill 1983",
	.counts = false,
	.compute = compute,
};
