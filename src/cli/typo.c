#include "typo.h"

#include <string.h>

enum { LETTERS_MOST = 63 };

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

static size_t distance(const char *a, const char *b)
{
	size_t row[LETTERS_MOST + 1], length = smaller(strlen(b), LETTERS_MOST);
	for (size_t j = 0; j <= length; j++)
		row[j] = j;
	for (size_t i = 1; *a; a++, i++) {
		size_t diagonal = row[0];
		row[0] = i;
		for (size_t j = 1; j <= length; j++) {
			size_t above = row[j];
			row[j] = smaller(smaller(above, row[j - 1]) + 1, diagonal + (*a != b[j - 1]));
			diagonal = above;
		}
	}
	return row[length];
}

bool typo_is_nearer(size_t *least, const char *typed, const char *word)
{
	size_t steps = distance(typed, word);
	bool nearer = steps < *least;
	if (nearer)
		*least = steps;
	return nearer;
}
