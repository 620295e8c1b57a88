/* Arabic words with vowel signs, told from names without folding them. */
#ifndef WASL_MENTION_VOWELLED_H
#define WASL_MENTION_VOWELLED_H

#include "sieve.h"

/*
 * Whether a name may begin with the word [begin, end) of the text, a stretch without blanks or signs that
 * part words.  False is certain; true where it has more than plain Arabic letters and their signs.
 */
bool vowelled_may_begin(const struct sieve *sieve, const char *text, uint32_t begin, uint32_t end);

#endif
