#include "words.h"

#include <stdlib.h>
#include <string.h>

#include "../language/language.h"
#include "../memory/alloc.h"

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Copy every word to `sorted`, or only count them where it is NULL. */
static size_t gather(const char **sorted)
{
	const struct wasl_language *language;
	size_t count = 0;
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		for (const char *const *word = language->words; word && *word; word++, count++)
			if (sorted)
				sorted[count] = *word;
	return count;
}

/* The bit of a word by its size and its ends: one look tells that nearly every word is none of these. */
static uint32_t bit_of(const char *bytes, size_t size)
{
	uint16_t first = 0, last = 0;
	if (size >= 2) {
		memcpy(&first, bytes, 2);
		memcpy(&last, bytes + size - 2, 2);
	}
	uint32_t mixed = (uint32_t)first << 16 | last;
	return (mixed * 0x9E3779B1u ^ (uint32_t)size * 0x85EBCA6Bu) >> (32 - WORDS_BITS);
}

bool words_collect(struct words *words)
{
	words->count = gather(NULL);
	words->sorted = wasl_alloc(words->count, sizeof *words->sorted);
	if (!words->sorted)
		return false;
	gather(words->sorted);
	qsort(words->sorted, words->count, sizeof *words->sorted, by_bytes);
	for (size_t i = 0; i < words->count; i++) {
		uint32_t bit = bit_of(words->sorted[i], strlen(words->sorted[i]));
		words->bits[bit / 64] |= UINT64_C(1) << bit % 64;
	}
	return true;
}

void words_clear(struct words *words)
{
	wasl_free(words->sorted);
}

bool words_have(const struct words *words, const char *bytes, size_t size)
{
	size_t low = 0, high = words->count;
	uint32_t bit = bit_of(bytes, size);
	if (!(words->bits[bit / 64] >> bit % 64 & 1))
		return false;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strncmp(words->sorted[middle], bytes, size);
		if (order == 0 && words->sorted[middle][size] == '\0')
			return true;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}
