#include "number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

double wasl_round(double value)
{
	if (!isfinite(value) || value == 0)
		return value;
	char text[WASL_NUMBER_SIZE];
	snprintf(text, sizeof text, "%.9e", value);
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

const char *wasl_number_print(char text[WASL_NUMBER_SIZE], double value)
{
	for (int digits = 1; digits <= 17; digits++) {
		snprintf(text, WASL_NUMBER_SIZE, "%.*g", digits, value);
		if (strtod(text, NULL) == value)
			break;
	}
	write_point(text);
	return text;
}
