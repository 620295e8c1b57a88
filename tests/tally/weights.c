#include "harness.h"

#include <math.h>
#include <string.h>

#include <wasl/tally.h>

static double weigh(const char *name, wasl_contingency counts)
{
	const wasl_weight *weight;
	for (size_t i = 0; (weight = wasl_weight_get(i)); i++)
		if (!strcmp(weight->name, name))
			return weight->compute(&counts);
	fail_msg("no weight %s", name);
	return NAN;
}

static void assert_near(double found, double expected)
{
	if (!(fabs(found - expected) <= 1e-6 * fabs(expected)))
		fail_msg("%.12g is not %.12g", found, expected);
}

/* N = 1000, f(x) = 40, f(y) = 30, both 12: worked out by hand and with scipy.stats. */
static void weights_of_a_small_table_are_those_worked_out_by_hand(void **state)
{
	(void)state;
	wasl_contingency c = { 12, 40, 30, 1000, 5, 0 };
	assert_near(weigh("documents", c), 5);
	assert_near(weigh("jaccard", c), .2068965517);
	assert_near(weigh("dice", c), .3428571429);
	assert_near(weigh("cosine", c), 12 / sqrt(1200));
	assert_near(weigh("pmi", c), 3.321928095);
	assert_near(weigh("npmi", c), .520611);
	assert_near(weigh("g2", c), 41.798606);
	assert_near(weigh("association", c), 1);
	assert_near(weigh("t", c), 3.117691454);
	assert_near(weigh("chi2", c), 104.381443);
	assert_near(weigh("odds", c), 22.428571);
	assert_near(weigh("p_value", c), 1.529829e-10);
}

/*
 * Exact rationals:
 * python3 -c 'from math import comb; from fractions import Fraction as F
 * for N, a, b, k in ...: print(float(F(sum(comb(a, j) * comb(N - a, b - j)
 *                        for j in range(k, min(a, b) + 1)), comb(N, b))))'
 */
static const struct {
	wasl_contingency counts;
	double p;
} tails[] = {
	{ { 12, 40, 30, 1000, 0, 0 }, 1.52982909733997027e-10 },
	{ { 20, 42, 20, 14307668, 0, 0 }, 9.67253497042331146e-114 },
	{ { 150, 12593, 932, 14307668, 0, 0 }, 1.40900259465620863e-282 },
	{ { 8, 15828, 4675, 14307668, 0, 0 }, 1.51770709509792184e-01 },
	{ { 5, 900, 1200, 200000, 0, 0 }, 6.27868043351303862e-01 },
	{ { 40, 900, 1200, 200000, 0, 0 }, 3.95719500767619334e-22 },
	{ { 20, 25, 25, 50, 0, 0 }, 2.36388394155158999e-05 },
	{ { 400, 30000, 20000, 3000000, 0, 0 }, 2.04391389889669892e-36 },
	{ { 9, 4000, 3000, 2000000, 0, 0 }, 1.52400482743002580e-01 },
	{ { 3, 3, 3, 3, 0, 0 }, 1 },
	{ { 2, 2, 3, 4, 0, 0 }, .5 },
};

static void the_exact_test_is_exact_to_eleven_digits(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
		double found = weigh("p_value", tails[i].counts);
		if (!(fabs(found - tails[i].p) <= 1e-11 * tails[i].p))
			fail_msg("%.17g is not %.17g", found, tails[i].p);
	}
}

/* With 50 digits: python3, decimal.getcontext().prec = 50, 2 * sum(o * (o / e).ln()) over the cells. */
static const struct {
	wasl_contingency counts;
	double g2;
} ratios[] = {
	{ { 12, 40, 30, 1000, 0, 0 }, 4.17986066144586417e+01 },
	{ { 150, 12593, 932, 14307668, 0, 0 }, 1.29131905712554067e+03 },
	{ { 8, 15828, 4675, 14307668, 0, 0 }, 1.32538939780025844e+00 },
	{ { 6, 15828, 4675, 14307668, 0, 0 }, 1.26265585058099344e-01 },
	{ { 5, 900, 1200, 200000, 0, 0 }, 3.07031424379927767e-02 },
	{ { 20, 25, 25, 50, 0, 0 }, 1.92744757021757422e+01 },
	{ { 20, 42, 20, 14307668, 0, 0 }, 5.21093839066503733e+02 },
};

static void the_likelihood_ratio_keeps_its_digits_in_a_large_corpus(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof ratios / sizeof *ratios; i++) {
		double found = weigh("g2", ratios[i].counts);
		if (!(fabs(found - ratios[i].g2) <= 1e-11 * ratios[i].g2))
			fail_msg("%.17g is not %.17g", found, ratios[i].g2);
	}
}

static void counts_that_no_windows_give_have_no_p(void **state)
{
	(void)state;
	assert_true(isnan(weigh("p_value", (wasl_contingency){ 9, 3, 4, 100, 0, 0 })));
	assert_true(isnan(weigh("p_value", (wasl_contingency){ 1, 30, 40, 20, 0, 0 })));
}

/* "new companies" in Manning and Schuetze, chapter 5. */
static void the_t_score_of_a_known_collocation_is_the_published_one(void **state)
{
	(void)state;
	wasl_contingency c = { 8, 15828, 4675, 14307668, 0, 0 };
	assert_near(weigh("t", c), .99993205);
	assert_true(fabs(weigh("chi2", c) - 1.5489) < 5e-5);
}

static void a_pair_that_is_never_apart_has_no_odds_and_full_npmi(void **state)
{
	(void)state;
	wasl_contingency c = { 10, 10, 10, 10, 1, 0 };
	assert_true(isnan(weigh("odds", c)));
	assert_near(weigh("npmi", c), 1);
	assert_true(weigh("p_value", c) == 1);
}

static void rarer_than_chance_is_a_negative_association(void **state)
{
	(void)state;
	wasl_contingency c = { 1, 500, 500, 1000, 1, 0 };
	assert_near(weigh("association", c), -1);
	assert_true(weigh("pmi", c) < 0);
	assert_true(weigh("p_value", c) > .999);
}

/* p = .01 .02 .03 .5: q = .04 .04 .04 .5 */
static void q_values_are_those_of_benjamini_and_hochberg(void **state)
{
	(void)state;
	double p[] = { .03, .5, .01, .02 };
	assert_int_equal(wasl_weight_q(p, 4, NULL), WASL_OK);
	assert_near(p[0], .04);
	assert_near(p[1], .5);
	assert_near(p[2], .04);
	assert_near(p[3], .04);
}

static void every_weight_says_what_it_is(void **state)
{
	(void)state;
	const wasl_weight *weight;
	for (size_t i = 0; (weight = wasl_weight_get(i)); i++) {
		assert_non_null(weight->summary);
		assert_non_null(weight->source);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(weights_of_a_small_table_are_those_worked_out_by_hand),
		cmocka_unit_test(the_exact_test_is_exact_to_eleven_digits),
		cmocka_unit_test(the_likelihood_ratio_keeps_its_digits_in_a_large_corpus),
		cmocka_unit_test(counts_that_no_windows_give_have_no_p),
		cmocka_unit_test(the_t_score_of_a_known_collocation_is_the_published_one),
		cmocka_unit_test(a_pair_that_is_never_apart_has_no_odds_and_full_npmi),
		cmocka_unit_test(rarer_than_chance_is_a_negative_association),
		cmocka_unit_test(q_values_are_those_of_benjamini_and_hochberg),
		cmocka_unit_test(every_weight_says_what_it_is),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
