/*
 * The compiled catalogue: a trie of folded words.  A name is its words, what stands between them,
 * and what stands literally at its ends ("Yahoo!").  Every comparison is of the text itself; hashes
 * only say where to look.
 */
#ifndef WASL_MENTION_GAZETTEER_H
#define WASL_MENTION_GAZETTEER_H

#include <wasl/mention.h>

#include "../memory/arena.h"
#include "../memory/map.h"
#include "../text/word.h"

enum { NOBODY = UINT32_MAX, LITERAL_MOST = 24 };

/* What stands between two words: 0 nothing, 1 blanks or dashes, from 2 on a literal's number. */
struct edge_key {
	uint32_t node, gap, word;
};

struct node {
	uint32_t sense; /* first of its senses, NOBODY where no name ends */
	bool has_literal_gaps; /* some child stands behind a literal */
};

/* What a path through the trie may mean: aliases that no text can tell apart. */
struct sense {
	const char *prefix, *suffix; /* what must stand before and behind, "" for nothing */
	const char *exact; /* the text to be met to the letter, or NULL */
	uint32_t alias; /* first of its aliases, NOBODY for a phrase that is no name */
	uint32_t last_alias;
	uint32_t next; /* sense of the same node */
	bool shared; /* its aliases are of several entities */
};

/* A particle that may be written onto a name, folded. */
struct proclitic {
	uint16_t units[8];
	size_t count;
};

struct wasl_gazetteer {
	const wasl_catalogue *catalogue;
	struct fold_table *table;
	wasl_map words; /* folded units -> number of the word */
	wasl_map literals; /* what stands between words -> its number */
	wasl_map edges; /* edge_key -> node */
	struct node *nodes;
	size_t node_count, node_capacity;
	struct sense *senses;
	size_t sense_count, sense_capacity;
	uint32_t *next_alias; /* of the same sense, NOBODY at the end */
	uint32_t *sense_of; /* by alias */
	struct proclitic *proclitics;
	size_t proclitic_count;
	uint64_t *tails; /* one bit a hash of how a name's first word may end */
	unsigned tail_shift;
	wasl_arena arena;
	bool contextual, looks_ahead;
};

/* The node behind `node` over a gap and a word, or NOBODY. */
uint32_t gazetteer_child(const wasl_gazetteer *gazetteer, struct edge_key key);

/* The number of a folded word, or NOBODY. */
uint32_t gazetteer_word(const wasl_gazetteer *gazetteer, const uint16_t *units, size_t count);

/* The number of what stands between two words as edge_key.gap has it, or NOBODY. */
uint32_t gazetteer_gap(const wasl_gazetteer *gazetteer, const char *text, uint32_t begin,
                       uint32_t end, bool literals);

/* Whether a word may begin a name, with or without particles: no false refusals. */
bool gazetteer_may_begin(const wasl_gazetteer *gazetteer, const uint16_t *units, size_t count);

/* What stands between two words in one spelling: blanks as one blank, quotes as '. 0 when too long. */
size_t literal_normal(char normal[LITERAL_MOST], const char *text, uint32_t begin, uint32_t end);

#endif
