#include "thai.h"

#include <string.h>

#include <unicode/ubrk.h>

#include "../language/language.h"

enum {
	CHARACTER = 3, /* bytes */
	AROUND = 40, /* characters on each side of a name that are looked at */
	LONGEST = 4 * AROUND /* of both and the name */
};

bool thai_open(struct UBreakIterator **words)
{
	UErrorCode error = U_ZERO_ERROR;
	if (!*words)
		*words = ubrk_open(UBRK_WORD, "th", NULL, 0, &error);
	return *words && U_SUCCESS(error);
}

void thai_close(struct UBreakIterator *words)
{
	if (words)
		ubrk_close(words);
}

/* Where the Thai around a place begins. */
static size_t begin_of(const char *text, size_t length, size_t at)
{
	for (int i = 0; i < AROUND && at >= CHARACTER && is_thai_at(text, length, at - CHARACTER); i++)
		at -= CHARACTER;
	return at;
}

/* The characters of Thai from `at` on; how many. */
static int32_t read_thai(UChar *out, const char *text, size_t length, size_t at, int32_t most)
{
	int32_t count = 0;
	for (; count < most && is_thai_at(text, length, at); at += CHARACTER)
		out[count++] = (UChar)(0xE00 | ((text[at + 1] & 1) << 6) | (text[at + 2] & 0x3F));
	return count;
}

/* Whether the bytes are a word that leads names. */
static bool is_lead(const char *bytes, size_t size)
{
	const struct wasl_language *language;
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		for (const char *const *word = language->leads; word && *word; word++)
			if (strlen(*word) == size && !memcmp(*word, bytes, size))
				return true;
	return false;
}

bool is_within_thai_word(struct UBreakIterator *words, const char *text, size_t length, size_t begin,
                         size_t end)
{
	UChar thai[LONGEST];
	UErrorCode error = U_ZERO_ERROR;
	size_t from = begin_of(text, length, begin);
	int32_t first = (int32_t)((begin - from) / CHARACTER), last = (int32_t)((end - from) / CHARACTER);
	int32_t count = read_thai(thai, text, length, from, LONGEST);
	if (last > count)
		return false; /* not Thai alone */
	ubrk_setText(words, thai, count, &error);
	int32_t left = ubrk_isBoundary(words, first) ? first : ubrk_preceding(words, first);
	int32_t right = ubrk_following(words, first);
	if (U_FAILURE(error) || right < last || (left == first && right == last))
		return false;
	return right > last || !is_lead(text + from + (size_t)left * CHARACTER, (size_t)(first - left) * CHARACTER);
}
