/* What the weights share: the table of windows with and without the two entities. */
#ifndef WASL_TALLY_WEIGHT_H
#define WASL_TALLY_WEIGHT_H

#include <wasl/tally.h>

/* Windows with both, with x only, with y only, with neither. */
struct cells {
	double both, only_a, only_b, neither;
};

static inline struct cells cells_of(const wasl_contingency *c)
{
	return (struct cells){ c->both, c->a - c->both, c->b - c->both, c->all - c->a - c->b + c->both };
}

/* E = f(x) f(y) / N: windows with both if the two had nothing to do with each other. */
static inline double expected(const wasl_contingency *c)
{
	return c->a * c->b / c->all;
}

/* x ln(x / mean) + mean - x, at least 0, without the loss where the two are close; mean > 0. */
double deviance(double x, double mean);

#endif
