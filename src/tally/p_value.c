#include <gsl/gsl_cdf.h>

#include "weight.h"

static double compute(const wasl_contingency *c)
{
	if (c->both < 1)
		return 1;
	return gsl_cdf_hypergeometric_Q((unsigned)c->both - 1, (unsigned)c->a, (unsigned)(c->all - c->a),
	                                (unsigned)c->b);
}

const wasl_weight wasl_weight_p_value = {
	.name = "p_value",
	.summary = "chance of at least so many windows with both if the two were independent",
	.source = "Fisher's exact test, one-sided: hypergeometric P(X >= f(x,y))",
	.compute = compute,
};
