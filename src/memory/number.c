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

/* Places behind the point that leave ten digits of a positive `value`, or one fewer, by its power of
 * two: 1233 / 4096 is near enough to log10(2) for all of these. */
static int least_places(double value)
{
	uint64_t bits;
	memcpy(&bits, &value, sizeof bits);
	int places = DIGITS - 1 - (((int)(bits >> 52) - 1022) * 1233 >> 12);
	return places > 0 ? places : 0;
}

/* nearbyint() of what is not below 0 and less than 2^51, without a call: the sum has no room for halves. */
static double nearest(double value)
{
	return value + 0x1p52 - 0x1p52;
}

/*
 * The ten leading digits of a positive `value` as an integer, and how many of them stand behind
 * the point; false outside [1e-13, 1e10), where printf() does the work.
 */
static bool leading_digits(int64_t *digits, int *decimals, double value)
{
	if (!(value >= 1e-13 && value < 1e10))
		return false;
	int places = least_places(value);
	while (value * powers[places] < powers[DIGITS - 1] && places < LARGEST_EXACT)
		places++;
	*digits = (int64_t)nearest(value * powers[places]);
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

static int count_digits(uint64_t digits)
{
	int count = 1;
	while (digits >= 10) {
		digits /= 10;
		count++;
	}
	return count;
}

/* Write the last `count` digits of an integer, zeros in front where it has fewer; what follows. */
static char *write_digits(char *text, uint64_t digits, int count)
{
	static const char pairs[] =
		"00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748"
		"49505152535455565758596061626364656667686970717273747576777879808182838485868788899091929394959697"
		"9899";
	for (int at = count; at > 0; at -= 2, digits /= 100)
		if (at > 1)
			memcpy(text + at - 2, pairs + 2 * (digits % 100), 2);
		else
			*text = (char)('0' + digits % 10);
	return text + count;
}

static char *write_integer(char *text, uint64_t value)
{
	return write_digits(text, value, count_digits(value));
}

/* Write digits with a point before the last `decimals` of them; the last one is no 0 behind it. */
static char *write_fixed(char *text, uint64_t digits, int decimals)
{
	uint64_t unit = (uint64_t)(int64_t)powers[decimals], whole = digits < unit ? 0 : digits / unit;
	text = write_integer(text, whole);
	if (decimals > 0) {
		*text++ = '.';
		text = write_digits(text, digits - whole * unit, decimals);
	}
	return text;
}

/* The same as one digit, the others behind a point, and a power of ten below -4. */
static char *write_small(char *text, uint64_t digits, int decimals)
{
	int behind = count_digits(digits) - 1, power = decimals - behind;
	text = write_fixed(text, digits, behind);
	*text++ = 'e';
	*text++ = '-';
	return write_digits(text, (uint64_t)power, 2);
}

static char *write_size(char *text, double size, uint64_t digits, int decimals)
{
	while (digits % 10 == 0 && (decimals > 0 || size < 1)) {
		digits /= 10;
		decimals--;
	}
	return size < 1e-4 ? write_small(text, digits, decimals) : write_fixed(text, digits, decimals);
}

char *wasl_integer_write(char *text, int64_t value)
{
	if (value < 0)
		*text++ = '-';
	return write_integer(text, value < 0 ? 0 - (uint64_t)value : (uint64_t)value);
}

char *wasl_number_write(char *text, double value)
{
	int64_t digits = 0;
	int decimals = 0;
	double size = fabs(value);
	/* Both operands are exact, so the quotient is what strtod() would read: the digits suffice. */
	if (size != 0 && (!leading_digits(&digits, &decimals, size) ||
	                  (double)digits / powers[decimals] != size)) {
		print_slowly(text, value);
		return text + strlen(text);
	}
	if (signbit(value))
		*text++ = '-';
	return size == 0 ? write_integer(text, 0) : write_size(text, size, (uint64_t)digits, decimals);
}

const char *wasl_integer_print(char text[WASL_NUMBER_SIZE], int64_t value)
{
	*wasl_integer_write(text, value) = '\0';
	return text;
}

const char *wasl_number_print(char text[WASL_NUMBER_SIZE], double value)
{
	*wasl_number_write(text, value) = '\0';
	return text;
}
