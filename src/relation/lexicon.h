/* The cue tables of all languages, compiled: what a word form may mean. */
#ifndef WASL_RELATION_LEXICON_H
#define WASL_RELATION_LEXICON_H

#include <wasl/relation.h>

#include "../language/cues.h"
#include "../memory/arena.h"
#include "../memory/map.h"
#include "../text/word.h"

enum { BARE = 0, NO_CUE = UINT16_MAX, SIEVE_BITS = 1 << 19 };

/* A cue_row's lemma. */
struct cue {
	uint64_t takes; /* bits of prepositions; bit BARE for none */
	uint16_t flags;
	uint8_t type, kind;
	int8_t sign;
};

/* A folded word. */
struct form {
	const uint16_t *units;
	size_t count;
};

/* One thing that a form may be. */
struct sense {
	struct form follower; /* the word that must follow; no units where none must */
	uint32_t next; /* another sense of the same form, or 0 */
	uint16_t cue; /* or NO_CUE */
	uint8_t language, class, form;
	uint8_t preposition; /* its bit's number, for words of that kind */
};

struct folded_particle {
	struct form text;
	struct folded_particle *next; /* the next that may begin with the same unit, or NULL */
	uint8_t preposition, form;
	bool joins;
};

struct wasl_cues {
	wasl_arena arena; /* forms and particles */
	wasl_map map; /* form -> number of its first sense, and MAY_CUE where one of them is a cue */
	struct folded_particle *heads[64]; /* particles by the lowest six bits of their first units */
	uint64_t sieve[SIEVE_BITS / 64]; /* a bit for each form's hash: most words are in no table */
	struct fold_table fold;
	struct sense *senses; /* number 0 is none */
	size_t sense_count, sense_capacity;
	struct cue *cues;
	size_t cue_count, cue_capacity;
};

/* What was found for a word: senses, and what was written before it. */
struct found {
	uint32_t sense; /* the first, or 0 */
	uint8_t form, preposition;
	bool joins;
	bool cue; /* one of the senses is a cue */
};

/* Look a word up, particles taken off where it is nothing as it stands. */
struct found lexicon_find(const wasl_cues *cues, const uint16_t *units, size_t count);

/* Read what particles alone make of the letters before a name: «ول». False where they are none. */
bool lexicon_find_particles(struct found *found, const wasl_cues *cues, const uint16_t *units,
                            size_t count);

/* The same for an unknown word that has an article: «والمطربة». False where it has none. */
bool lexicon_find_article(struct found *found, const wasl_cues *cues, const uint16_t *units,
                          size_t count);

/* The data of the i-th language that has cues, or NULL past the last. */
const struct wasl_cues_data *lexicon_language(unsigned i);

#endif
