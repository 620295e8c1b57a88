#include "ending.h"

#include <string.h>

#include "../language/language.h"
#include "../memory/utf8.h"
#include "../text/fold.h"

static const char tanwin[] = "\u064B", joiner[] = "\u200C", alef[] = "ا";

static bool has_accusative(const struct word_fold *word, const char *text)
{
	enum { ALEF = 0x627, SHORTEST = 3 };
	if (word->count <= SHORTEST || word->units[word->count - 1] != ALEF)
		return false;
	for (uint32_t at = word->at[word->count - 2]; at + sizeof tanwin - 1 <= word->end; at++)
		if (!memcmp(text + at, tanwin, sizeof tanwin - 1))
			return true;
	return false;
}

/* Whether the units are the ending, folded. */
static bool are_ending(const char *ending, const uint16_t *units, size_t count)
{
	size_t length = strlen(ending), done = 0;
	for (size_t at = 0; at < length;) {
		uint16_t folded[FOLD_MOST];
		uint32_t code;
		size_t size;
		at += utf8_read(&code, ending + at, length - at);
		fold_character(folded, &size, code);
		if (done + size > count || memcmp(units + done, folded, size * sizeof *units))
			return false;
		done += size;
	}
	return done == count;
}

static bool is_listed(const uint16_t *units, size_t count)
{
	const struct wasl_language *language;
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		for (const char *const *ending = language->endings; ending && *ending; ending++)
			if (are_ending(*ending, units, count))
				return true;
	return false;
}

/* How many of the word's units stand before the joiner that a listed ending follows; 0 without one. */
static size_t before_joiner(uint32_t *at, const struct word_fold *word, const char *text)
{
	const size_t size = sizeof joiner - 1;
	const char *end = text + word->end, *found = NULL;
	for (const char *next = text + word->begin;
	     (next = memchr(next, joiner[0], (size_t)(end - next))); next++)
		if ((size_t)(end - next) >= size && !memcmp(next, joiner, size))
			found = next;
	if (!found)
		return 0; /* nearly always */
	uint32_t last = (uint32_t)(found - text);
	size_t kept = word->count;
	while (kept > 0 && word->at[kept - 1] > last)
		kept--;
	*at = last;
	return kept < word->count && is_listed(word->units + kept, word->count - kept) ? kept : 0;
}

bool ending_is_there(const struct word_fold *word, const char *text)
{
	uint32_t at;
	return has_accusative(word, text) || before_joiner(&at, word, text) > 0;
}

bool ending_drop(struct word_fold *word, const char *text)
{
	const size_t mark = sizeof tanwin - 1;
	uint32_t at;
	if (has_accusative(word, text)) {
		word->end = word->at[--word->count];
		if (!memcmp(text + word->end - mark, tanwin, mark))
			word->end -= (uint32_t)mark;
		return true;
	}
	size_t kept = before_joiner(&at, word, text);
	if (kept == 0)
		return false;
	word->count = kept;
	word->end = at;
	return true;
}

static bool stands_at(const char *what, const char *text, size_t length, size_t at)
{
	size_t size = strlen(what);
	return length - at >= size && !memcmp(text + at, what, size);
}

bool ending_begins(const char *text, size_t length, size_t at)
{
	return stands_at(tanwin, text, length, at) || stands_at(joiner, text, length, at) ||
	       stands_at(alef, text, length, at);
}
