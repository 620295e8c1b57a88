/* What a mistyped word was meant to be. */
#ifndef WASL_CLI_TYPO_H
#define WASL_CLI_TYPO_H

#include <stddef.h>

/* Further away a word is another one. */
enum { TYPO_MOST = 2 };

/* How many letters must be put in, taken out or changed (Levenshtein's distance). */
size_t typo_distance(const char *a, const char *b);

#endif
