/*
 * The sieve lets pass the words of a text that may begin a name, and nearly no other.  It looks at
 * the last eight folded bytes of a word: particles are written in front, so the end of a name's
 * first word is the end of the text's word, whatever is glued to it.
 */
#ifndef WASL_MENTION_SIEVE_H
#define WASL_MENTION_SIEVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	SIEVE_KEY = 8, /* bytes that are looked at */
	SIEVE_CHUNK = 4096, /* bytes of text at a time */
	SIEVE_RUNS = SIEVE_CHUNK / 2 + 1, /* words that can end in a chunk */
	SIEVE_SPARE = 16 /* places that are written at a time */
};

#define SIEVE_FACTOR UINT64_C(0x9e3779b97f4a7c15) /* spreads a key over a hash: 2^64 by the golden ratio */

struct sieve {
	uint64_t *cells; /* each holds the bits of many keys, three of a key */
	unsigned shift;
};

/* What passed: a word that `folded` has as it folds, or, odd, a stretch to be read closely. */
struct sieve_run {
	uint32_t begin, end;
	uint32_t word; /* its number among the words of the chunk */
	const char *folded; /* end - begin bytes until the next stride; NULL where the run is odd */
};

/* A text on its way through the sieve. */
struct sieve_walk {
	const struct sieve *sieve;
	const char *text;
	uint32_t length, at;
	uint32_t open; /* where the word begins that the last chunk left open */
	bool is_open, is_odd; /* whether there is one; whether it has an odd byte already */
	unsigned char folded[SIEVE_KEY + SIEVE_CHUNK + 64]; /* the end of the chunk before, the chunk */
	uint64_t odd[SIEVE_CHUNK / 64 + 1]; /* one bit a place: an odd word ends here */
	uint32_t from, count; /* where the last chunk began, how many words end in it: */
	uint32_t begins[SIEVE_RUNS + SIEVE_SPARE], ends[SIEVE_RUNS + SIEVE_SPARE];
	uint32_t passed[SIEVE_RUNS + SIEVE_SPARE]; /* numbers of the words that passed */
};

/* Whether a word of the last chunk has an odd byte. */
static inline bool sieve_is_odd(const struct sieve_walk *walk, uint32_t word)
{
	uint32_t place = walk->ends[word] - walk->from;
	return walk->odd[place / 64] >> place % 64 & 1;
}

/* A word of the last chunk as it folds; NULL where it is odd or begins in an earlier one. */
static inline const char *sieve_folded(const struct sieve_walk *walk, uint32_t word)
{
	uint32_t begin = walk->begins[word];
	if (begin < walk->from || sieve_is_odd(walk, word))
		return NULL;
	return (const char *)walk->folded + SIEVE_KEY + (begin - walk->from);
}

/* What stands behind a word of the last chunk, as it folds. */
static inline const char *sieve_behind(const struct sieve_walk *walk, uint32_t word)
{
	return (const char *)walk->folded + SIEVE_KEY + (walk->ends[word] - walk->from);
}

/*
 * Whether there stands one blank and the next word, folded.  It cannot be foreseen, so no branch
 * depends on it.
 */
static inline bool sieve_goes_on(const struct sieve_walk *walk, uint32_t word)
{
	uint32_t next = word + 1 < walk->count ? word + 1 : word;
	bool odd = sieve_is_odd(walk, next), blank = *sieve_behind(walk, word) == ' ';
	return (walk->begins[next] == walk->ends[word] + 1) & blank & !odd;
}

/* Cells for `keys` keys. */
bool sieve_start(struct sieve *sieve, size_t keys);
void sieve_clear(struct sieve *sieve);

/* The last folded bytes of a word as one number. */
uint64_t sieve_key(const char *bytes, size_t size);

void sieve_add(struct sieve *sieve, uint64_t key);

static inline bool sieve_passes(const struct sieve *sieve, uint64_t key)
{
	uint64_t mixed = (key ^ key >> 32) * SIEVE_FACTOR;
	uint64_t cell = sieve->cells[mixed >> sieve->shift];
	return cell >> (mixed >> 14 & 63) & cell >> (mixed >> 20 & 63) & cell >> (mixed >> 26 & 63) & 1;
}

void sieve_walk_start(struct sieve_walk *walk, const struct sieve *sieve, const char *text,
                      uint32_t length);

static inline bool sieve_walk_ended(const struct sieve_walk *walk)
{
	return walk->at == walk->length && !walk->is_open;
}

/*
 * Let the next chunk through: the runs that end in it, in text order, how many it returns; `runs`
 * has room for SIEVE_RUNS.
 */
typedef size_t sieve_stride(struct sieve_run *runs, struct sieve_walk *walk);

/* One instruction set's way to walk; each gives the same runs. */
struct sieve_way {
	const char *name;
	bool (*is_usable)(void);
	sieve_stride *stride;
};

/* The i-th way, best first, or NULL past the last. */
const struct sieve_way *sieve_way_get(unsigned i);

/* The best way that this processor knows. */
const struct sieve_way *sieve_way_best(void);

#endif
