#include "number.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DIGITS = 10, LARGEST_EXACT = 22 }; /* 10^22 is the largest power of ten that a double holds */

static const double powers[LARGEST_EXACT + 1] = {
	1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
	1e17, 1e18, 1e19, 1e20, 1e21, 1e22
};

/*
 * The ten leading digits of a positive `value` as an integer, and how many of them stand behind
 * the point; false outside [1e-13, 1e10), where printf() does the work.
 */
static bool leading_digits(int64_t *digits, int *decimals, double value)
{
	if (!(value >= 1e-13 && value < 1e10))
		return false;
	int places = DIGITS - 1;
	for (double unit = 10; value >= unit && places > 0; unit *= 10)
		places--;
	while (value * powers[places] < powers[DIGITS - 1] && places < LARGEST_EXACT)
		places++;
	*digits = (int64_t)nearbyint(value * powers[places]);
	*decimals = places;
	return true;
}

double wasl_round(double value)
{
	int64_t digits;
	int decimals;
	if (!isfinite(value) || value == 0)
		return value;
	if (leading_digits(&digits, &decimals, fabs(value)))
		return copysign((double)digits / powers[decimals], value);
	char text[WASL_NUMBER_SIZE];
	snprintf(text, sizeof text, "%.*e", DIGITS - 1, value);
	return strtod(text, NULL);
}

/* A host program may have set a locale whose decimal mark is no point. */
static void write_point(char *text)
{
	for (; *text; text++)
		if (!strchr("0123456789+-e.", *text)) {
			*text = '.';
			char *rest = text + 1;
			while (*rest && !strchr("0123456789+-e", *rest))
				rest++;
			memmove(text + 1, rest, strlen(rest) + 1);
		}
}

static void print_slowly(char *text, double value)
{
	static const int precisions[] = { DIGITS, 15, 16, 17 };
	for (size_t i = 0; i < sizeof precisions / sizeof *precisions; i++) {
		snprintf(text, WASL_NUMBER_SIZE, "%.*g", precisions[i], value);
		if (strtod(text, NULL) == value)
			break;
	}
	write_point(text);
}

/* An integer's digits, the last first; how many. */
static int reverse_digits(char *reversed, uint64_t digits)
{
	int count = 0;
	do
		reversed[count++] = (char)('0' + digits % 10);
	while (digits /= 10);
	return count;
}

/* Write `count` of them the right way round; what follows. */
static char *write_reversed(char *text, const char *reversed, int count)
{
	while (count > 0)
		*text++ = reversed[--count];
	return text;
}

/* Print digits with a point before the last `decimals` of them, without zeros at the end. */
static void print_digits(char *text, bool negative, int64_t digits, int decimals)
{
	char reversed[WASL_NUMBER_SIZE];
	for (; decimals > 0 && digits % 10 == 0; decimals--)
		digits /= 10;
	int count = reverse_digits(reversed, (uint64_t)digits);
	while (count <= decimals)
		reversed[count++] = '0';
	if (negative)
		*text++ = '-';
	text = write_reversed(text, reversed + decimals, count - decimals);
	if (decimals > 0)
		*text++ = '.';
	*write_reversed(text, reversed, decimals) = '\0';
}

/* The same as one digit, the others behind a point, and a power of ten below -4. */
static void print_small(char *text, bool negative, int64_t digits, int decimals)
{
	char reversed[WASL_NUMBER_SIZE];
	for (; digits % 10 == 0; decimals--)
		digits /= 10;
	int count = reverse_digits(reversed, (uint64_t)digits), power = decimals - count + 1;
	if (negative)
		*text++ = '-';
	*text++ = reversed[count - 1];
	if (count > 1)
		*text++ = '.';
	text = write_reversed(text, reversed, count - 1);
	memcpy(text, (char[]){ 'e', '-', (char)('0' + power / 10), (char)('0' + power % 10), '\0' }, 5);
}

const char *wasl_integer_print(char text[WASL_NUMBER_SIZE], int64_t value)
{
	char reversed[WASL_NUMBER_SIZE], *at = text;
	if (value < 0)
		*at++ = '-';
	uint64_t size = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
	*write_reversed(at, reversed, reverse_digits(reversed, size)) = '\0';
	return text;
}

const char *wasl_number_print(char text[WASL_NUMBER_SIZE], double value)
{
	int64_t digits;
	int decimals;
	/* Both operands are exact, so the quotient is what strtod() would read: the digits suffice. */
	double size = fabs(value);
	if (!leading_digits(&digits, &decimals, size) || (double)digits / powers[decimals] != size)
		print_slowly(text, value);
	else if (size < 1e-4)
		print_small(text, value < 0, digits, decimals);
	else
		print_digits(text, value < 0, digits, decimals);
	return text;
}
