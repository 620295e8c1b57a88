/* The words around a full stop: which are listed, which surely are not. */
#ifndef WASL_TEXT_ABBREVIATION_H
#define WASL_TEXT_ABBREVIATION_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Whether the word that ends at `stop` is for certain a common one: two or more plain letters
 * (ASCII, most of Arabic), none else, and no title, short form or word before numbers of any
 * language.  The answer no says nothing.  Words begin at `from` at the earliest; `text[stop]` can be
 * read.
 */
bool is_surely_common(const char *text, size_t from, size_t stop);

enum { STOP_WORDS_MOST = 4096 }; /* words that all lists of all languages may have */

/* The lists of words in a language's record that tell of full stops; see language.h. */
enum stop_list {
	LIST_TITLES, LIST_SHORTENED, LIST_BEFORE_NUMBERS, LIST_STARTERS, LIST_AFTER_NUMBERS,
	LIST_BEFORE_ORDINALS, LIST_BEFORE_LETTERS, LIST_AFTER_LETTERS, LIST_LETTER_NAMES, STOP_LISTS
};

/* Whether any language has the word, NUL-terminated and in small letters, in that list. */
bool any_language_has(enum stop_list list, const char *word, size_t length);

#endif
