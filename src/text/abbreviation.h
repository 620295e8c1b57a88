/* A quick look at the word before a full stop. */
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

#endif
