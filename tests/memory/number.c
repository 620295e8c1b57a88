#include "harness.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory/number.h"

static void assert_printed(double value, const char *expected)
{
	char text[WASL_NUMBER_SIZE];
	assert_string_equal(wasl_number_print(text, value), expected);
}

static void numbers_print_as_a_person_would_write_them(void **state)
{
	(void)state;
	assert_printed(0, "0");
	assert_printed(3, "3");
	assert_printed(-17, "-17");
	assert_printed(0.1, "0.1");
	assert_printed(-0.25, "-0.25");
	assert_printed(1.0 / 3, "0.3333333333333333");
	assert_printed(123456.75, "123456.75");
	assert_printed(10, "10");
	assert_printed(0.05, "0.05");
	assert_printed(9007199254740992.0, "9007199254740992");
	assert_printed(1e-9, "1e-09");
	assert_printed(1e300, "1e+300");
}

/* A fixed linear congruential generator: the test must not depend on the C library's. */
static uint64_t next(uint64_t *seed)
{
	return *seed = *seed * 6364136223846793005u + 1442695040888963407u;
}

static void every_printed_number_reads_back_to_the_last_bit(void **state)
{
	(void)state;
	uint64_t seed = 1;
	for (int i = 0; i < 20000; i++) {
		double value = ldexp((double)(next(&seed) >> 11), (int)(next(&seed) >> 58) - 80);
		if (i % 2)
			value = wasl_round(value);
		if (i % 3 == 0)
			value = -value;
		char text[WASL_NUMBER_SIZE];
		assert_true(strtod(wasl_number_print(text, value), NULL) == value);
	}
}

static void ten_digits_are_those_of_the_c_library(void **state)
{
	(void)state;
	uint64_t seed = 3;
	for (int i = 0; i < 20000; i++) {
		double value = wasl_round(ldexp((double)(next(&seed) >> 11), (int)(next(&seed) >> 58) - 110));
		char expected[WASL_NUMBER_SIZE];
		snprintf(expected, sizeof expected, "%.10g", value);
		assert_printed(value, expected);
	}
}

static void integers_print_to_the_ends_of_their_range(void **state)
{
	(void)state;
	char text[WASL_NUMBER_SIZE];
	assert_string_equal(wasl_integer_print(text, 0), "0");
	assert_string_equal(wasl_integer_print(text, -40), "-40");
	assert_string_equal(wasl_integer_print(text, INT64_MAX), "9223372036854775807");
	assert_string_equal(wasl_integer_print(text, INT64_MIN), "-9223372036854775808");
}

static void rounding_keeps_ten_digits_and_is_settled_after_one_pass(void **state)
{
	(void)state;
	assert_true(wasl_round(1.0 / 3) == 0.3333333333);
	assert_true(wasl_round(-2e10 / 3) == -6666666667.0);
	assert_true(wasl_round(2e-10 / 3) == 6.666666667e-11);
	assert_true(wasl_round(9.99999999999) == 10);
	uint64_t seed = 7;
	for (int i = 0; i < 20000; i++) {
		double once = wasl_round(ldexp((double)(next(&seed) >> 11), (int)(next(&seed) >> 58) - 80));
		assert_true(wasl_round(once) == once);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_print_as_a_person_would_write_them),
		cmocka_unit_test(every_printed_number_reads_back_to_the_last_bit),
		cmocka_unit_test(ten_digits_are_those_of_the_c_library),
		cmocka_unit_test(integers_print_to_the_ends_of_their_range),
		cmocka_unit_test(rounding_keeps_ten_digits_and_is_settled_after_one_pass),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
