#include "weight.h"

#include <math.h>
#include <stdlib.h>

#include "../memory/alloc.h"

#define WEIGHT(name) extern const wasl_weight wasl_weight_##name;
#include "weights.def"
#undef WEIGHT

static const wasl_weight *const weights[] = {
#define WEIGHT(name) &wasl_weight_##name,
#include "weights.def"
#undef WEIGHT
};

const wasl_weight *wasl_weight_get(size_t i)
{
	return i < sizeof weights / sizeof *weights ? weights[i] : NULL;
}

double deviance(double x, double mean)
{
	double v = (x - mean) / (x + mean);
	if (!(fabs(v) < .1))
		return (x > 0 ? x * log(x / mean) : 0) + mean - x;
	double sum = (x - mean) * v, power = 2 * x * v, odd = 1, before;
	do {
		before = sum;
		power *= v * v;
		odd += 2;
		sum += power / odd;
	} while (sum != before);
	return sum;
}

struct ranked {
	double p;
	size_t place;
};

static int by_p(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	return (x->p > y->p) - (x->p < y->p);
}

wasl_status wasl_weight_q(double *p, size_t count, wasl_error *error)
{
	struct ranked *ranks = wasl_alloc(count, sizeof *ranks);
	if (!ranks)
		return wasl_fail_memory(error);
	for (size_t i = 0; i < count; i++)
		ranks[i] = (struct ranked){ p[i], i };
	qsort(ranks, count, sizeof *ranks, by_p);
	double least = 1;
	for (size_t rank = count; rank > 0; rank--) {
		double q = ranks[rank - 1].p * (double)count / (double)rank;
		if (q < least)
			least = q;
		p[ranks[rank - 1].place] = least;
	}
	wasl_free(ranks);
	return WASL_OK;
}
