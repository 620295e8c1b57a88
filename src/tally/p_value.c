/*
 * The hypergeometric tail, right to a dozen digits however small it is: differences of log-gammas
 * lose half of them in a corpus of ten million windows.
 */
#include <math.h>

#include "weight.h"

static const double half_log_two_pi = 0.91893853320467274178;

/* ln n! less Stirling's approximation of it, n > 0. */
static double stirling_error(double n)
{
	if (n > 15) {
		double nn = n * n;
		return (1 / 12. - (1 / 360. - (1 / 1260. - (1 / 1680. - 1 / 1188. / nn) / nn) / nn) / nn) / n;
	}
	double factorial = 1;
	for (double i = 2; i <= n; i++)
		factorial *= i;
	return log(factorial) - (n + .5) * log(n) + n - half_log_two_pi;
}

/* The logarithm of the chance of x among n trials of chance p: the saddle-point form of Loader,
 * "Fast and Accurate Computation of Binomial Probabilities", 2000. */
static double log_binomial(double x, double n, double p)
{
	double rest = n - x;
	if (x <= 0)
		return n * log1p(-p);
	if (rest <= 0)
		return n * log(p);
	return stirling_error(n) - stirling_error(x) - stirling_error(rest) - deviance(x, n * p) -
	       deviance(rest, n * (1 - p)) - half_log_two_pi + .5 * log(n / x / rest);
}

/* The chance of exactly x windows with both. */
static double chance(double x, const wasl_contingency *c)
{
	double p = c->b / c->all;
	return exp(log_binomial(x, c->a, p) + log_binomial(c->b - x, c->all - c->a, p) -
	           log_binomial(c->b, c->all, p));
}

/* How many times more likely x + 1 is than x. */
static double step(double x, const wasl_contingency *c)
{
	return (c->a - x) * (c->b - x) / ((x + 1) * (c->all - c->a - c->b + x + 1));
}

/* The sum of the chances from `both` up in units of that at `peak`, from there to either side. */
static double sum_around(double peak, const wasl_contingency *c)
{
	double sum = 1, term = 1;
	for (double x = peak; term > sum * 1e-18; x++)
		sum += term *= step(x, c);
	term = 1;
	for (double x = peak; x > c->both && term > sum * 1e-18; x--)
		sum += term /= step(x - 1, c);
	return sum;
}

static double compute(const wasl_contingency *c)
{
	if (!(c->both <= c->a && c->both <= c->b && c->a + c->b - c->both <= c->all))
		return NAN; /* no counts of windows, as a tally written by hand may hold them */
	if (c->both < 1 || c->a >= c->all || c->b >= c->all)
		return 1;
	double mode = floor((c->a + 1) * (c->b + 1) / (c->all + 2));
	double peak = fmax(c->both, fmin(mode, fmin(c->a, c->b)));
	return fmin(1, chance(peak, c) * sum_around(peak, c));
}

const wasl_weight wasl_weight_p_value = {
	.name = "p_value",
	.summary = "chance of at least so many windows with both if the two were independent",
	.source = "Fisher's exact test, one-sided: hypergeometric P(X >= f(x,y))",
	.compute = compute,
};
