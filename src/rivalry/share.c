#include <wasl/rivalry.h>

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

const char *wasl_stance_name(wasl_stance stance)
{
	static const char *const names[] = {
		[WASL_INSUFFICIENT] = "insufficient", [WASL_RIVAL] = "rival", [WASL_ALLY] = "ally",
		[WASL_MIXED] = "mixed"
	};
	return names[stance];
}
