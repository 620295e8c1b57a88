#include <math.h>

#include "weight.h"

static double compute(const wasl_contingency *c)
{
	struct cells o = cells_of(c);
	double apart = o.only_a * o.only_b;
	return apart > 0 ? o.both * o.neither / apart : NAN; /* infinite: no value */
}

const wasl_weight wasl_weight_odds = {
	.name = "odds",
	.summary = "odds of one with the other, against the odds without it",
	.source = "ad / bc of the four cells",
	.compute = compute,
};
