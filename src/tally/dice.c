#include "weight.h"

static double compute(const wasl_contingency *c)
{
	return 2 * c->both / (c->a + c->b);
}

const wasl_weight wasl_weight_dice = {
	.name = "dice",
	.summary = "twice the windows with both, per window with either one counted",
	.source = "2 f(x,y) / (f(x) + f(y)); Dice 1945",
	.counts = false,
	.compute = compute,
};
