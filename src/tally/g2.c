#include <math.h>

#include "weight.h"

/* O ln(O / E), 0 where nothing was observed. */
static double term(double observed, double row, double column, double all)
{
	return observed > 0 ? observed * log(observed * all / (row * column)) : 0;
}

static double compute(const wasl_contingency *c)
{
	struct cells o = cells_of(c);
	double sum = term(o.both, c->a, c->b, c->all) + term(o.only_a, c->a, c->all - c->b, c->all) +
	             term(o.only_b, c->all - c->a, c->b, c->all) +
	             term(o.neither, c->all - c->a, c->all - c->b, c->all);
	return fmax(0, 2 * sum);
}

const wasl_weight wasl_weight_g2 = {
	.name = "g2",
	.summary = "log-likelihood ratio: how surely the two are not independent (see association)",
	.source = "2 sum O ln(O / E) over the four cells; Dunning 1993",
	.compute = compute,
};
