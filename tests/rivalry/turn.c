#include "harness.h"

#include <math.h>

#include <wasl/rivalry.h>

/* One vote a day, day 0, 1, 2 ...: 1 is conflict; a blank keeps the day. */
static wasl_turn turn_of(const char *votes)
{
	wasl_turn turn = { 0, 0 };
	wasl_ballot ballots[64];
	size_t count = 0;
	for (int32_t day = 0; *votes; votes++) {
		ballots[count++] = (wasl_ballot){ day, *votes == '1' };
		if (votes[1] == ' ')
			votes++;
		else
			day++;
	}
	assert_int_equal(wasl_turn_find(&turn, ballots, count, WASL_DAY, NULL), WASL_OK);
	return turn;
}

/* Of the 70 orders of four and four, two are as clean: p = 2/70 = .029; 1000 orders are drawn. */
static void a_clean_turn_of_eight_is_as_rare_as_its_orders_are_few(void **state)
{
	(void)state;
	wasl_turn turn = turn_of("00001111");
	assert_int_equal(turn.at, 4);
	assert_true(fabs(turn.p_value - 2.0 / 70) < .016); /* three standard errors */
}

static void three_and_three_cannot_tell(void **state)
{
	(void)state;
	assert_true(turn_of("000111").p_value > .05); /* 2 of 20 orders */
}

static void alternation_is_no_turn(void **state)
{
	(void)state;
	assert_true(turn_of("010101010101").p_value > .5);
}

static void votes_of_one_side_never_turn(void **state)
{
	(void)state;
	assert_true(turn_of("111111111111").p_value == 1);
}

static void a_flipped_vote_does_not_move_the_turn(void **state)
{
	(void)state;
	wasl_turn turn = turn_of("0010000011111011");
	assert_int_equal(turn.at, 8);
	assert_true(turn.p_value < .02);
}

/* The fourth and the fifth vote are of one day, and so stand on one side. */
static void a_turn_falls_between_two_days(void **state)
{
	(void)state;
	assert_int_equal(turn_of("0000 1111").at, 3);
}

static void fewer_than_six_votes_have_no_place_for_a_turn(void **state)
{
	(void)state;
	assert_int_equal(turn_of("00111").at, 0);
	assert_true(turn_of("00111").p_value == 1);
}

static bool attempt(void *context)
{
	(void)context;
	wasl_turn turn;
	const wasl_ballot ballots[] = { { 0, 0 }, { 1, 0 }, { 2, 0 }, { 3, 1 }, { 4, 1 }, { 5, 1 } };
	return wasl_turn_find(&turn, ballots, 6, WASL_YEAR, NULL) == WASL_OK;
}

static void without_memory_no_turn_is_sought(void **state)
{
	(void)state;
	brutally(attempt, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_clean_turn_of_eight_is_as_rare_as_its_orders_are_few),
		cmocka_unit_test(three_and_three_cannot_tell),
		cmocka_unit_test(alternation_is_no_turn),
		cmocka_unit_test(votes_of_one_side_never_turn),
		cmocka_unit_test(a_flipped_vote_does_not_move_the_turn),
		cmocka_unit_test(a_turn_falls_between_two_days),
		cmocka_unit_test(fewer_than_six_votes_have_no_place_for_a_turn),
		cmocka_unit_test(without_memory_no_turn_is_sought),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
