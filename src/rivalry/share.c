#include <wasl/rivalry.h>

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "../memory/number.h"

static const double prior = 0.5; /* Jeffreys */

wasl_share wasl_share_estimate(double pos, double neg)
{
	double a = neg + prior, b = pos + prior;
	return (wasl_share){
		.mean = wasl_round(a / (a + b)),
		.low = wasl_round(gsl_cdf_beta_Pinv(0.025, a, b)),
		.high = wasl_round(gsl_cdf_beta_Pinv(0.975, a, b)),
		.p_conflict = wasl_round(gsl_cdf_beta_Q(0.5, a, b)),
	};
}

wasl_accuracy wasl_accuracy_measured(void)
{
	return (wasl_accuracy){ 160, 163, 201, 203 };
}

static double within(double share)
{
	return wasl_round(fmin(fmax(share, 0), 1));
}

/* Lang & Reiczigel's limits: z^2 votes and two labelled statements of each kind are added. */
wasl_corrected wasl_share_correct(double pos, double neg, const wasl_accuracy *accuracy)
{
	const double z = 1.959963985, n = neg + pos;
	double p = neg / n;
	double se = accuracy->neg_right / accuracy->neg, sp = accuracy->pos_right / accuracy->pos;
	double share = (p + sp - 1) / (se + sp - 1);
	double n_se = accuracy->neg + 2, n_sp = accuracy->pos + 2;
	p = (neg + z * z / 2) / (n + z * z);
	se = (accuracy->neg_right + 1) / n_se;
	sp = (accuracy->pos_right + 1) / n_sp;
	double middle = (p + sp - 1) / (se + sp - 1);
	double var_se = se * (1 - se) / n_se, var_sp = sp * (1 - sp) / n_sp;
	double shift = 2 * z * z * (middle * var_se - (1 - middle) * var_sp);
	double spread = z / (se + sp - 1) * sqrt(p * (1 - p) / (n + z * z) + middle * middle * var_se +
	                                         (1 - middle) * (1 - middle) * var_sp);
	return (wasl_corrected){ within(share), within(middle + shift - spread),
	                         within(middle + shift + spread) };
}

const char *wasl_stance_name(wasl_stance stance)
{
	static const char *const names[] = {
		[WASL_INSUFFICIENT] = "insufficient", [WASL_RIVAL] = "rival", [WASL_ALLY] = "ally",
		[WASL_MIXED] = "mixed"
	};
	return names[stance];
}
