/* Two names whose end is written once: "North and South Korea", "Mr. and Mrs. Hill". */
#ifndef WASL_MENTION_PAIR_H
#define WASL_MENTION_PAIR_H

#include "match.h"

/* Note which words join two names. */
void pair_prepare(wasl_gazetteer *gazetteer);

/*
 * Whether the word is the first of such a pair, both of which are names.  The match is the first name;
 * it spans the word, with its full stop.
 */
bool pair_begins(struct match *match, const struct reading *reading, const struct token *token);

#endif
