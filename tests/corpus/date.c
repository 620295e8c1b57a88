#include "harness.h"

#include <string.h>

#include "corpus/date.h"

static wasl_date read_date(const char *text)
{
	wasl_date date;
	bool found = wasl_date_parse(&date, text, strlen(text));
	assert_int_equal(found, date.from != WASL_UNDATED.from);
	return date;
}

/* Each case: a date, then its first and last day, or "undated". */
static void check_case(const struct text_case *record)
{
	char first[16], last[16], found[40];
	wasl_date date = read_date(record->input);
	if (date.from == WASL_UNDATED.from)
		strcpy(found, "undated");
	else
		snprintf(found, sizeof found, "%s %s", wasl_day_print(first, date.from),
		         wasl_day_print(last, date.to));
	if (strcmp(found, record->expected))
		fail_msg("date.cases:%zu: \"%s\" is %s, not %s", record->line, record->input, found,
		         record->expected);
}

static void dates_are_read_as_the_table_says(void **state)
{
	(void)state;
	for_each_case("corpus/date.cases", check_case);
}

static void days_count_from_1970_and_print_back(void **state)
{
	(void)state;
	char text[16];
	assert_int_equal(read_date("1970-01-01").from, 0);
	assert_int_equal(read_date("2000-03-01").from, 11017);
	for (int32_t day = read_date("1890-01-01").from; day < 40000; day++) {
		wasl_date date = read_date(wasl_day_print(text, day));
		assert_int_equal(date.from, day);
		assert_int_equal(date.to, day);
	}
}

static void assert_period(wasl_period period, const char *day, const char *start, const char *name)
{
	char text[16];
	int32_t first = wasl_period_start(period, read_date(day).from);
	assert_string_equal(wasl_day_print(text, first), start);
	assert_string_equal(wasl_period_print(text, period, first), name);
}

/* ISO weeks at the turn of years, from the tables of ISO 8601's own examples. */
static void a_week_belongs_to_the_year_of_its_thursday(void **state)
{
	(void)state;
	assert_period(WASL_WEEK, "2005-01-01", "2004-12-27", "2004-W53");
	assert_period(WASL_WEEK, "2005-01-03", "2005-01-03", "2005-W01");
	assert_period(WASL_WEEK, "2007-12-31", "2007-12-31", "2008-W01");
	assert_period(WASL_WEEK, "2010-01-03", "2009-12-28", "2009-W53");
	assert_period(WASL_WEEK, "1969-12-29", "1969-12-29", "1970-W01");
}

static void other_periods_begin_where_the_calendar_says(void **state)
{
	(void)state;
	assert_period(WASL_DAY, "2024-02-29", "2024-02-29", "2024-02-29");
	assert_period(WASL_MONTH, "2024-02-29", "2024-02-01", "2024-02");
	assert_period(WASL_QUARTER, "2024-03-31", "2024-01-01", "2024-Q1");
	assert_period(WASL_QUARTER, "2024-12-31", "2024-10-01", "2024-Q4");
	assert_period(WASL_YEAR, "1914-06-28", "1914-01-01", "1914");
}

static void assert_path(const char *path, const char *day)
{
	char text[16];
	wasl_date date;
	bool found = date_in_path(&date, path, strlen(path));
	assert_int_equal(found, day != NULL);
	if (day)
		assert_string_equal(wasl_day_print(text, date.from), day);
}

static void a_path_may_name_its_date(void **state)
{
	(void)state;
	assert_path("news/2018-02-21-title.txt", "2018-02-21");
	assert_path("news/2018/02/21/x.txt", "2018-02-21");
	assert_path("2017-01-01/2018-02-21.txt", "2018-02-21");
	assert_path("news/12018-02-21.txt", NULL);
	assert_path("news/2018-02-210.txt", NULL);
	assert_path("news/2018-02-30.txt", NULL);
	assert_path("news.txt", NULL);
	assert_path("", NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_are_read_as_the_table_says),
		cmocka_unit_test(days_count_from_1970_and_print_back),
		cmocka_unit_test(a_week_belongs_to_the_year_of_its_thursday),
		cmocka_unit_test(other_periods_begin_where_the_calendar_says),
		cmocka_unit_test(a_path_may_name_its_date),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
