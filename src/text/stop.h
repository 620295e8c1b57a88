/* Full stops that are a part of a word. */
#ifndef WASL_TEXT_STOP_H
#define WASL_TEXT_STOP_H

#include "boundary.h"

/* Whether the boundary's full stop belongs to a word, and the sentence that began at `from` goes on. */
bool stop_is_part_of_a_word(const struct boundary *boundary, const char *text, size_t length,
                            size_t from);

/* Whether the boundary's Urdu full stop stands between letters' names: بی۔بی۔سی. */
bool stop_parts_letters(const struct boundary *boundary, const char *text, size_t length, size_t from);

#endif
