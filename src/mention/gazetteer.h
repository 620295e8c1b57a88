/*
 * The compiled catalogue: a trie of folded words.  A name is its words, what stands between them,
 * and what stands literally at its ends ("Yahoo!").  Every comparison is of the text itself; hashes
 * only say where to look.
 */
#ifndef WASL_MENTION_GAZETTEER_H
#define WASL_MENTION_GAZETTEER_H

#include <wasl/mention.h>

#include "sieve.h"
#include "words.h"
#include "trie.h"
#include "../memory/arena.h"
#include "../text/word.h"

#define NOBODY UINT32_MAX

enum {
	LITERAL_MOST = 24, /* bytes between two words of a name, where it is more than a blank */
	SPELLING_MOST = 3 * WORD_MOST + TRIE_SPARE, /* bytes of a folded word */
	EDGE_MOST = LITERAL_MOST + 1 + SPELLING_MOST, /* bytes of a gap and the word behind it */
	WORDS_MOST = 32, /* words of a name; a longer alias is never met */
	SPECIALS_MOST = (1 << 28) - 1
};

_Static_assert((int)EDGE_MOST <= (int)TRIE_EDGE_MOST, "a node tells its edge's size in a byte");

/* In trie_node.flags. */
enum {
	HAS_CHILDREN = 1,
	HAS_LITERAL_GAPS = 2 /* some edge from here begins with a literal */
};

/* What a name demands beyond its folded words: "" and NULL for nothing. */
struct demand {
	const char *prefix, *suffix; /* what must stand before and behind */
	bool loose_prefix, loose_suffix; /* blanks may part them from the name, as in the alias */
	const char *exact; /* the text to be met to the letter */
	bool ignored; /* no name, even where it is spelt like one */
};

/* What few senses have. */
struct special {
	struct demand demand;
	uint32_t claimant; /* the first entity that names it in default_for, or WASL_NO_ENTITY */
	uint32_t next; /* sense of the same node, or NOBODY */
};

/* What a node may mean: aliases that no text can tell apart. */
struct sense {
	uint32_t alias; /* first of its aliases, NOBODY for a phrase that is no name */
	uint32_t entity; /* of the first */
	uint32_t special : 28; /* its row; row 0 is nothing of all that */
	wasl_alias_kind kind : 2; /* of the first */
	uint32_t shared : 1; /* its aliases are of several entities */
	uint32_t spelt_once : 1; /* its aliases are the same text */
};

/* A particle that may be written onto a name, folded. */
struct particle {
	char bytes[14];
	uint8_t size;
	bool ends_in_lam;
};

/* Where the particles stand that may begin with a letter. */
struct particle_range {
	uint16_t from, to;
};

struct wasl_gazetteer {
	const wasl_catalogue *catalogue;
	struct fold_table *table;
	struct sieve sieve;
	const struct sieve_way *way;
	struct trie trie; /* a node's value is the first of its senses */
	struct sense *senses;
	size_t sense_count, sense_capacity;
	struct special *specials;
	size_t special_count, special_capacity;
	uint32_t *next_alias; /* of the same sense, NOBODY at the end */
	uint32_t *sense_of; /* by alias */
	struct particle *particles;
	size_t particle_count;
	struct particle_range particles_by_letter[256]; /* see letter_of() */
	uint64_t conjunctions[256 / 64]; /* a bit for letter_of() each that joins two names */
	struct words words; /* what names spelt otherwise are not */
	wasl_arena arena;
	bool contextual, looks_ahead;
};

static inline const struct special *special_of(const wasl_gazetteer *gazetteer, uint32_t sense)
{
	return &gazetteer->specials[gazetteer->senses[sense].special];
}

/* Roughly the script of a word's ends: particles go with names of their own, or make a word mixed. */
static inline unsigned script_at_start(const char *bytes)
{
	unsigned char lead = (unsigned char)*bytes;
	return lead < 0x80 ? 0 : lead & 0xFC;
}

static inline unsigned script_at_end(const char *bytes, size_t size)
{
	while (((unsigned char)bytes[--size] & 0xC0) == 0x80 && size > 0)
		continue;
	return script_at_start(bytes + size);
}

/* A number for the two bytes that a particle or a word begins with; others may share it. */
static inline unsigned char letter_of(const char *bytes)
{
	return (unsigned char)((unsigned char)bytes[0] << 6 | ((unsigned char)bytes[1] & 63));
}

/* The folded word in UTF-8 (a unit of a pair stands alone); returns its size. */
size_t spell(char bytes[SPELLING_MOST], const struct word_fold *word);

/*
 * What stands between two words, as an edge begins with it: nothing, one blank for blanks and
 * dashes, or literally (quotes as ', a run of blanks as one) with a NUL behind.  False where no
 * name can have such a gap.
 */
bool spell_gap(char bytes[LITERAL_MOST + 1], size_t *size, bool *is_literal,
               const struct fold_table *table, const char *text, uint32_t begin, uint32_t end);

#endif
