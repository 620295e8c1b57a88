#include <math.h>

#include "weight.h"

static double compute(const wasl_contingency *c)
{
	return log2(c->both / expected(c));
}

const wasl_weight wasl_weight_pmi = {
	.name = "pmi",
	.summary = "bits by which the two are met together more often than chance would",
	.source = "log2(f(x,y) / E), E = f(x) f(y) / N; Church & Hanks 1990",
	.counts = false,
	.compute = compute,
};
