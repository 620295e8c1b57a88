#include <math.h>

#include "weight.h"

static double compute(const wasl_contingency *c)
{
	struct cells o = cells_of(c);
	double cross = o.both * o.neither - o.only_a * o.only_b;
	double margins = c->a * c->b * (c->all - c->a) * (c->all - c->b);
	return margins > 0 ? c->all * cross * cross / margins : NAN;
}

const wasl_weight wasl_weight_chi2 = {
	.name = "chi2",
	.summary = "Pearson's chi-squared of the four cells, without correction",
	.source = "N (ad - bc)^2 / product of the margins; Pearson 1900",
	.compute = compute,
};
