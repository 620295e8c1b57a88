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
	wasl_contingency c = { 12, 40, 30, 1000, 5 };
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

/* "new companies" in Manning and Schuetze, chapter 5. */
static void the_t_score_of_a_known_collocation_is_the_published_one(void **state)
{
	(void)state;
	wasl_contingency c = { 8, 15828, 4675, 14307668, 0 };
	assert_near(weigh("t", c), .99993205);
	assert_true(fabs(weigh("chi2", c) - 1.5489) < 5e-5);
}

static void a_pair_that_is_never_apart_has_no_odds_and_full_npmi(void **state)
{
	(void)state;
	wasl_contingency c = { 10, 10, 10, 10, 1 };
	assert_true(isnan(weigh("odds", c)));
	assert_near(weigh("npmi", c), 1);
	assert_true(weigh("p_value", c) == 1);
}

static void rarer_than_chance_is_a_negative_association(void **state)
{
	(void)state;
	wasl_contingency c = { 1, 500, 500, 1000, 1 };
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
		cmocka_unit_test(the_t_score_of_a_known_collocation_is_the_published_one),
		cmocka_unit_test(a_pair_that_is_never_apart_has_no_odds_and_full_npmi),
		cmocka_unit_test(rarer_than_chance_is_a_negative_association),
		cmocka_unit_test(q_values_are_those_of_benjamini_and_hochberg),
		cmocka_unit_test(every_weight_says_what_it_is),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
