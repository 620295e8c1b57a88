/* The name that begins at one place of a text. */
#ifndef WASL_MENTION_MATCH_H
#define WASL_MENTION_MATCH_H

#include "gazetteer.h"

/* A text and the tables to read it with. */
struct reading {
	const wasl_gazetteer *gazetteer;
	const char *text;
	wasl_span part; /* of it, which is read as if there were no more */
	bool judges_spelling; /* whether WASL_VIA_FOLDED is asked for */
	const struct sieve_walk *walk; /* whose last chunk the words are of */
};

#define NO_WORD UINT32_MAX

/* How far a text has been read. */
struct progress {
	uint32_t end; /* of the last word */
	uint32_t word; /* its number in the chunk, where the words behind it stand folded; or NO_WORD */
	const struct trie_search *next; /* for the word behind it, done; or NULL */
};

/* A word of the text. */
struct token {
	uint32_t begin, end; /* where it stands */
	const char *bytes; /* what it folds to */
	size_t size;
	uint32_t node; /* of the trie, behind the whole word; TRIE_NONE where no name begins with it */
	const struct word_fold *word; /* NULL where it folds byte by byte */
	uint32_t number; /* of the word in the chunk, or NO_WORD */
	const struct trie_search *next; /* for the word behind it, from `node`, done; or NULL */
};

/* The best name from one place on. */
struct match {
	uint32_t sense; /* NOBODY: none */
	uint32_t begin, end;
	uint32_t via;
};

/* Follow names from the node of their words up to the token's end, of which `begin` is the beginning. */
void match_follow(struct match *match, const struct reading *reading, uint32_t node, uint32_t begin,
                  const struct token *token);

/* Whether a name begins with the word, itself or behind a particle: the longest such. */
bool match_token(wasl_mention *mention, const struct reading *reading, const struct token *token);

/*
 * Whether what the name demands stands around [begin, end), and its very letters where it is exact;
 * the ends are moved to take it in.
 */
bool match_holds(uint32_t *begin, uint32_t *end, const struct reading *reading,
                 const struct demand *demand);

/* The node behind the next word of the text; TRIE_NONE where no name goes on so. */
uint32_t match_next(struct progress *progress, const struct reading *reading, uint32_t node);

#endif
