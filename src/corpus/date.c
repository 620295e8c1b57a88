#include <stdio.h>

#include "date.h"

/* Days before 1970-01-01 of a date of the proleptic Gregorian calendar: each 400 years are alike. */
static int32_t day_number(int year, int month, int day)
{
	year -= month <= 2;
	int era = (year >= 0 ? year : year - 399) / 400;
	int of_era = year - era * 400;
	int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

struct calendar {
	int year, month, day;
};

static struct calendar calendar_of(int32_t number)
{
	int days = number + 719468;
	int era = (days >= 0 ? days : days - 146096) / 146097;
	int of_era = days - era * 146097;
	int year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int of_year = of_era - (365 * year + year / 4 - year / 100);
	int month = (5 * of_year + 2) / 153;
	struct calendar date = { year + era * 400, month + (month < 10 ? 3 : -9),
	                         of_year - (153 * month + 2) / 5 + 1 };
	date.year += date.month <= 2;
	return date;
}

static int days_in(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return days[month - 1] + (month == 2 && leap);
}

/* Read exactly `count` digits; -1 where there are fewer. */
static int digits(const char *text, size_t length, size_t count)
{
	int number = 0;
	if (length < count)
		return -1;
	for (size_t i = 0; i < count; i++) {
		if (text[i] < '0' || text[i] > '9')
			return -1;
		number = number * 10 + (text[i] - '0');
	}
	return number;
}

/* A date ends, or goes on with a time: nothing of it may look like more of the date. */
static bool ends(const char *text, size_t length, size_t at)
{
	return at >= length || text[at] == 'T' || text[at] == ' ' || text[at] == 't';
}

static bool set_range(wasl_date *date, int year, int month, int day)
{
	if (year < 0 || month == 0 || month > 12 || day == 0)
		return false;
	if (month > 0 && day > days_in(year, month))
		return false;
	int last_month = month > 0 ? month : 12;
	date->from = day_number(year, month > 0 ? month : 1, day > 0 ? day : 1);
	date->to = day_number(year, last_month, day > 0 ? day : days_in(year, last_month));
	return true;
}

bool wasl_date_parse(wasl_date *date, const char *text, size_t length)
{
	*date = WASL_UNDATED;
	int year = digits(text, length, 4), month = -1, day = -1;
	if (year < 0)
		return false;
	if (ends(text, length, 4))
		return set_range(date, year, -1, -1);
	if (text[4] == '-') {
		month = digits(text + 5, length - 5, 2);
		if (month < 0)
			return false;
		if (ends(text, length, 7))
			return set_range(date, year, month, -1);
		if (text[7] != '-')
			return false;
		day = digits(text + 8, length - 8, 2);
		return day >= 0 && ends(text, length, 10) && set_range(date, year, month, day);
	}
	month = digits(text + 4, length - 4, 2);
	day = length > 6 ? digits(text + 6, length - 6, 2) : -1;
	return month >= 0 && day >= 0 && ends(text, length, 8) && set_range(date, year, month, day);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* YYYY-MM-DD or YYYY/MM/DD, not inside a longer number. */
static bool date_at(wasl_date *date, const char *text, size_t length, size_t at)
{
	if (length - at < 10 || (at > 0 && is_digit(text[at - 1])))
		return false;
	char mark = text[at + 4];
	if ((mark != '-' && mark != '/' && mark != '_') || text[at + 7] != mark ||
	    (length - at > 10 && is_digit(text[at + 10])))
		return false;
	int year = digits(text + at, 4, 4), month = digits(text + at + 5, 2, 2);
	int day = digits(text + at + 8, 2, 2);
	return year >= 1000 && month > 0 && day > 0 && set_range(date, year, month, day);
}

bool date_in_path(wasl_date *date, const char *path, size_t length)
{
	for (size_t at = length; at-- > 0;)
		if (date_at(date, path, length, at))
			return true;
	*date = WASL_UNDATED;
	return false;
}

/* Monday is 0; 1970-01-01 was a Thursday. */
static int weekday(int32_t day)
{
	int of_week = (int)((day + 3) % 7);
	return of_week < 0 ? of_week + 7 : of_week;
}

int32_t wasl_period_start(wasl_period period, int32_t day)
{
	struct calendar date = calendar_of(day);
	switch (period) {
	case WASL_DAY:
		return day;
	case WASL_WEEK:
		return day - weekday(day);
	case WASL_MONTH:
		return day_number(date.year, date.month, 1);
	case WASL_QUARTER:
		return day_number(date.year, (date.month - 1) / 3 * 3 + 1, 1);
	case WASL_YEAR:
		break;
	}
	return day_number(date.year, 1, 1);
}

/* Write a number in as many places, as "%0*d" would; returns what follows. */
static char *put_number(char *text, int number, int places)
{
	if (number < 0) { /* the Monday before the year 0 */
		*text++ = '-';
		places--;
		number = -number;
	}
	for (int i = places; i-- > 0; number /= 10)
		text[i] = (char)('0' + number % 10);
	return text + places;
}

const char *wasl_day_print(char text[16], int32_t day)
{
	struct calendar date = calendar_of(day);
	char *at = put_number(text, date.year, 4);
	*at++ = '-';
	at = put_number(at, date.month, 2);
	*at++ = '-';
	*put_number(at, date.day, 2) = '\0';
	return text;
}

/* An ISO week belongs to the year of its Thursday. */
static void print_week(char text[16], int32_t monday)
{
	int year = calendar_of(monday + 3).year;
	int32_t first = day_number(year, 1, 4);
	int week = (int)((monday - (first - weekday(first))) / 7) + 1;
	snprintf(text, 16, "%04d-W%02d", year % 10000, week % 100);
}

const char *wasl_period_print(char text[16], wasl_period period, int32_t start)
{
	struct calendar date = calendar_of(start);
	switch (period) {
	case WASL_DAY:
		return wasl_day_print(text, start);
	case WASL_WEEK:
		print_week(text, start);
		break;
	case WASL_MONTH:
		snprintf(text, 16, "%04d-%02d", date.year % 10000, date.month % 100);
		break;
	case WASL_QUARTER:
		snprintf(text, 16, "%04d-Q%d", date.year % 10000, (date.month - 1) / 3 % 4 + 1);
		break;
	case WASL_YEAR:
		snprintf(text, 16, "%04d", date.year % 10000);
		break;
	}
	return text;
}

bool date_overlaps(wasl_date date, bool has_since, wasl_date since, bool has_until, wasl_date until)
{
	return (!has_since || date.to >= since.from) && (!has_until || date.from <= until.to);
}

const char *wasl_date_print(char text[16], wasl_date date)
{
	if (date.from == date.to)
		return wasl_day_print(text, date.from);
	bool month = wasl_period_start(WASL_MONTH, date.to) == date.from;
	return wasl_period_print(text, month ? WASL_MONTH : WASL_YEAR, date.from);
}
