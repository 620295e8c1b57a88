/* Words of a text: where they stand, and what they fold to. */
#ifndef WASL_TEXT_WORD_H
#define WASL_TEXT_WORD_H

#include "fold.h"

enum { WORD_MOST = 64 }; /* units of a word that are looked at; no name's word is longer */

/* One word. Units beyond WORD_MOST are not kept: such a word is no name. */
struct word_fold {
	uint32_t begin, end; /* bytes; marks behind the last letter belong to it */
	uint16_t units[WORD_MOST];
	uint32_t at[WORD_MOST]; /* where the character of each unit begins */
	size_t count;
	bool cut; /* there were more */
};

/*
 * Read the next word from `from` on; false at the end of the text.  A character of a script
 * without blanks is a word of its own.
 */
bool word_next(struct word_fold *word, const struct fold_table *table, const char *text,
               uint32_t length, uint32_t from);

/* What stands between two words of one name. */
enum word_gap { GAP_NONE, GAP_SPACE, GAP_OTHER };

/* The kind of the bytes [begin, end) between two words. */
enum word_gap word_gap(const struct fold_table *table, const char *text, uint32_t begin,
                       uint32_t end);

#endif
