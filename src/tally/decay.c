#include "weight.h"

static double compute(const wasl_contingency *c)
{
	return c->decayed;
}

const wasl_weight wasl_weight_decay = {
	.name = "decay",
	.summary = "windows with both, and those further apart counting less (with --reach)",
	.source = "sum of exp(-d) over pairs of windows d apart; Spitz & Gertz 2016",
	.reach = true,
	.compute = compute,
};
