#include "harness.h"

#include <string.h>

#include "study/stated_date.h"

/* The date in a sentence, as it is printed; "" where there is none. */
static const char *date_in(char text[40], const char *sentence)
{
	char from[16], to[16];
	wasl_date date = stated_date(sentence, (wasl_span){ 0, (uint32_t)strlen(sentence) });
	text[0] = '\0';
	if (date.from != WASL_UNDATED.from)
		snprintf(text, 40, "%s %s", wasl_day_print(from, date.from), wasl_day_print(to, date.to));
	return text;
}

static void assert_date(const char *sentence, const char *expected)
{
	char text[40];
	assert_string_equal(date_in(text, sentence), expected);
}

static void a_day_with_month_and_year_is_a_date_in_any_order(void **state)
{
	(void)state;
	assert_date("A sued B on 5 November 2024.", "2024-11-05 2024-11-05");
	assert_date("A sued B on November 5th, 2024, and won.", "2024-11-05 2024-11-05");
	assert_date("On 2024-11-05 A sued B", "2024-11-05 2024-11-05");
	assert_date("Le 5 août 2024, A", "2024-08-05 2024-08-05");
}

static void a_month_with_a_year_is_all_its_days(void **state)
{
	(void)state;
	assert_date("In February 2024 A sued B.", "2024-02-01 2024-02-29");
	assert_date("in May of 1907", "1907-05-01 1907-05-31");
}

static void arabic_months_are_known_by_all_their_names(void **state)
{
	(void)state;
	assert_date("رفع أ دعوى في 5 نوفمبر 2024.", "2024-11-05 2024-11-05");
	assert_date("في ٥ تشرين الثاني ٢٠٢٤", "2024-11-05 2024-11-05");
	assert_date("5 نوفمبر/تشرين الثاني 2024", "2024-11-05 2024-11-05");
	assert_date("في أيلول من عام 2023،", "2023-09-01 2023-09-30");
}

static void what_is_no_date_of_an_event_is_none(void **state)
{
	(void)state;
	assert_date("A sued B in 2024.", "");
	assert_date("A may sue B.", "");
	assert_date("A has opposed B since May 2020.", "");
	assert_date("منذ مايو 2020", "");
	assert_date("On 31 February 2024", "");
	assert_date("May 20245", "");
	assert_date("", "");
}

static void two_dates_are_none_and_one_said_twice_is_one(void **state)
{
	(void)state;
	assert_date("between 5 May 2024 and 6 May 2024", "");
	assert_date("5 May 2024, 6 May 2024, 6 May 2024", "");
	assert_date("5 May 2024 (2024-05-05)", "2024-05-05 2024-05-05");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_day_with_month_and_year_is_a_date_in_any_order),
		cmocka_unit_test(a_month_with_a_year_is_all_its_days),
		cmocka_unit_test(arabic_months_are_known_by_all_their_names),
		cmocka_unit_test(what_is_no_date_of_an_event_is_none),
		cmocka_unit_test(two_dates_are_none_and_one_said_twice_is_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
