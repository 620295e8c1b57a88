/* Endings that are written onto names, and come off where the whole word is none. */
#ifndef WASL_MENTION_ENDING_H
#define WASL_MENTION_ENDING_H

#include "../text/word.h"

/*
 * Whether the word has one: the ا of the accusative with a tanwin before or behind it
 * («رأيت محمداً»), or what a language lists to stand behind a joiner (ایران‌ها).
 */
bool ending_is_there(const struct word_fold *word, const char *text);

/* Take the ending off; false where the word has none. */
bool ending_drop(struct word_fold *word, const char *text);

/* Whether an ending begins at `at`, where a name ends: one that was taken off. */
bool ending_begins(const char *text, size_t length, size_t at);

#endif
