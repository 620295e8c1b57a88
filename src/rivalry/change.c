#include <wasl/rivalry.h>

#include <math.h>

#include <gsl/gsl_sf_gamma.h>

#include "../memory/number.h"

static const double prior = 0.5;

/* ln B(1/2 + ones, 1/2 + zeros) */
static double log_beta(size_t ones, size_t zeros)
{
	return gsl_sf_lnbeta(prior + (double)ones, prior + (double)zeros);
}

wasl_change wasl_change_find(const unsigned char *votes, size_t count)
{
	wasl_change change = { 1, 0 };
	size_t all = 0, ones = 0;
	for (size_t i = 0; i < count; i++)
		all += votes[i];
	if (count < 2)
		return change;
	double unchanged = log_beta(0, 0) + log_beta(all, count - all), sum = 0, best = -INFINITY;
	for (size_t at = 1; at < count; at++) {
		ones += votes[at - 1];
		double factor = exp(log_beta(ones, at - ones) +
		                    log_beta(all - ones, count - at - (all - ones)) - unchanged);
		sum += factor;
		if (wasl_round(factor) > best) {
			best = wasl_round(factor);
			change.at = at;
		}
	}
	change.bayes_factor = wasl_round(sum / (double)(count - 1));
	return change;
}
