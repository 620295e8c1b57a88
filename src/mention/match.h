/* The name that begins at one place of a text. */
#ifndef WASL_MENTION_MATCH_H
#define WASL_MENTION_MATCH_H

#include "gazetteer.h"

/* A text and the tables to read it with. */
struct reading {
	const wasl_gazetteer *gazetteer;
	const char *text;
	uint32_t length;
};

/* A word of the text. */
struct token {
	uint32_t begin, end; /* where it stands */
	const char *bytes; /* what it folds to */
	size_t size;
	const struct word_fold *word; /* NULL where it folds byte by byte */
};

/* Whether a name begins with the word, itself or behind a particle: the longest such. */
bool match_token(wasl_mention *mention, const struct reading *reading, const struct token *token);

#endif
