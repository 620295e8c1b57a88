#include <math.h>

#include "weight.h"

/* What one cell adds; 0 where its margins leave nothing to expect. */
static double term(double observed, double row, double column, double all)
{
	return row > 0 && column > 0 ? deviance(observed, row * column / all) : 0;
}

/* As the cells' O - E add up to 0, O ln(O / E) - (O - E) gives the same sum without its loss. */
static double compute(const wasl_contingency *c)
{
	struct cells o = cells_of(c);
	return 2 * (term(o.both, c->a, c->b, c->all) + term(o.only_a, c->a, c->all - c->b, c->all) +
	            term(o.only_b, c->all - c->a, c->b, c->all) +
	            term(o.neither, c->all - c->a, c->all - c->b, c->all));
}

const wasl_weight wasl_weight_g2 = {
	.name = "g2",
	.summary = "log-likelihood ratio: how surely the two are not independent (see association)",
	.source = "2 sum O ln(O / E) over the four cells; Dunning 1993",
	.compute = compute,
};
