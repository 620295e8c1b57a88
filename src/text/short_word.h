/* A short word beside a full stop, read in small letters. */
#ifndef WASL_TEXT_SHORT_WORD_H
#define WASL_TEXT_SHORT_WORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "abbreviation.h"
#include "property.h"

enum { LONGEST_WORD = 24 }; /* bytes; no abbreviation is longer */

/* A short word in small letters; empty where it is longer than any abbreviation. */
struct short_word {
	char text[LONGEST_WORD + 4];
	size_t length; /* bytes */
	size_t letters, dots, digits;
	uint32_t first, last; /* its ends, as they stand */
	size_t begin, end; /* where it stands */
};

/* The word that ends where the full stop stands. */
void word_before(struct short_word *word, const char *text, size_t from, size_t stop);

/* The next word behind blanks, quotes and brackets. */
void word_after(struct short_word *word, const char *text, size_t length, size_t at);

/* Whether some language lists it. */
static inline bool is_listed(enum stop_list list, const struct short_word *word)
{
	return any_language_has(list, word->text, word->length);
}

static inline bool is_small(uint32_t code)
{
	return sentence_break_of(code) == SB_LOWER;
}

static inline bool is_capital(uint32_t code)
{
	return sentence_break_of(code) == SB_UPPER;
}

#endif
