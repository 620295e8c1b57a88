/* What a mistyped word was meant to be. */
#ifndef WASL_CLI_TYPO_H
#define WASL_CLI_TYPO_H

#include <stdbool.h>
#include <stddef.h>

/* Further away a word is another one. */
enum { TYPO_MOST = 2 };

/*
 * Whether a word is nearer to the typed one than `*least`, which then becomes its distance: how many letters
 * must be put in, taken out or changed (Levenshtein).  Begin with TYPO_MOST + 1.
 */
bool typo_is_nearer(size_t *least, const char *typed, const char *word);

#endif
