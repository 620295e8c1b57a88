#include "harness.h"

#include <math.h>

#include <wasl/rivalry.h>

/* Figures of R's qbeta() and pbeta(), to three places. */
static void assert_share(double pos, double neg, double low, double high, double p)
{
	wasl_share share = wasl_share_estimate(pos, neg);
	assert_true(fabs(share.low - low) < 0.0005);
	assert_true(fabs(share.high - high) < 0.0005);
	assert_true(fabs(share.p_conflict - p) < 0.0005);
}

static void the_share_of_conflict_has_the_interval_of_jeffreys(void **state)
{
	(void)state;
	assert_share(2, 8, .497, .956, .974);
	assert_share(0, 3, .464, 1.000, .967);
	assert_share(1, 1, .061, .939, .500);
	assert_share(10, 30, .602, .864, .999);
}

static void no_votes_leave_the_prior(void **state)
{
	(void)state;
	wasl_share share = wasl_share_estimate(0, 0);
	assert_true(share.mean == 0.5);
	assert_true(fabs(share.p_conflict - 0.5) < 1e-9);
}

/* With 95 of 100 right on both sides, 20 % observed are 16.7 %; limits by Lang & Reiczigel's formulas,
 * worked out in Python. */
static void misread_signs_are_taken_out_of_the_share(void **state)
{
	(void)state;
	const wasl_accuracy accuracy = { 95, 100, 95, 100 };
	wasl_corrected corrected = wasl_share_correct(80, 20, &accuracy);
	assert_true(fabs(corrected.share - .166667) < 1e-6);
	assert_true(fabs(corrected.low - .070719) < 1e-6);
	assert_true(fabs(corrected.high - .268975) < 1e-6);
}

static void a_corrected_share_stays_a_share(void **state)
{
	(void)state;
	const wasl_accuracy accuracy = { 95, 100, 95, 100 };
	assert_true(wasl_share_correct(0, 5, &accuracy).share == 1);
	assert_true(wasl_share_correct(0, 5, &accuracy).high == 1);
	assert_true(wasl_share_correct(5, 0, &accuracy).share == 0);
	assert_true(wasl_share_correct(5, 0, &accuracy).low == 0);
}

static wasl_change change_of(const char *votes)
{
	unsigned char list[64];
	size_t count = 0;
	for (; votes[count]; count++)
		list[count] = votes[count] == '1';
	return wasl_change_find(list, count);
}

static void a_clean_switch_is_found_where_it_is(void **state)
{
	(void)state;
	wasl_change change = change_of("0000011111");
	assert_true(fabs(change.bayes_factor - 35.178) < 0.0005);
	assert_int_equal(change.at, 5);
}

static void alternation_is_no_change(void **state)
{
	(void)state;
	assert_true(fabs(change_of("0101010101").bayes_factor - 0.681) < 0.0005);
}

static void a_weak_switch_has_a_weak_factor(void **state)
{
	(void)state;
	wasl_change change = change_of("001001110111");
	assert_true(fabs(change.bayes_factor - 2.051) < 0.0005);
	assert_int_equal(change.at, 5);
}

static void one_vote_cannot_change(void **state)
{
	(void)state;
	assert_true(change_of("1").bayes_factor == 1);
	assert_true(change_of("").bayes_factor == 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_share_of_conflict_has_the_interval_of_jeffreys),
		cmocka_unit_test(no_votes_leave_the_prior),
		cmocka_unit_test(misread_signs_are_taken_out_of_the_share),
		cmocka_unit_test(a_corrected_share_stays_a_share),
		cmocka_unit_test(a_clean_switch_is_found_where_it_is),
		cmocka_unit_test(alternation_is_no_change),
		cmocka_unit_test(a_weak_switch_has_a_weak_factor),
		cmocka_unit_test(one_vote_cannot_change),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
