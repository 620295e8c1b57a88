/** @file
 * Tally: the counts, and nothing but counts: integers, mergeable, independent of order.
 */
#ifndef WASL_TALLY_H
#define WASL_TALLY_H

#include <stdio.h>

#include <wasl/mention.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What is counted, and how. Two tallies merge only where these are equal. */
typedef struct wasl_tally_options {
	wasl_window window;
	wasl_period period;
	uint32_t reach; /**< Also count pairs whose windows are 1 to this many apart, at most 64. */
} wasl_tally_options;

enum { WASL_REACH_MOST = 64 };

typedef struct wasl_tally wasl_tally;

wasl_status wasl_tally_new(wasl_tally **tally, const wasl_tally_options *options,
                           wasl_error *error);
void wasl_tally_free(wasl_tally *tally);

/**
 * Count one document, or one part of one (its parts in order).
 *
 * @param mentions  in text order, `window` set; unresolved ones are passed over
 * @param windows   how many windows this part adds to the document, blank ones not counted
 */
wasl_status wasl_tally_add(wasl_tally *tally, const wasl_document *document,
                           const wasl_mention *mentions, size_t count, uint64_t windows,
                           wasl_error *error);

/** How documents are drawn again and again, to see how much the counts owe to chance. */
typedef struct wasl_drawing {
	uint32_t draws; /**< How many, at most WASL_DRAWS_MOST. */
	uint64_t seed;
	bool documents; /**< Count documents with both instead of windows with both. */
} wasl_drawing;

enum { WASL_DRAWS_MOST = 10000 };

/**
 * Count under resampling, too: each document again and again, in each draw as often as a Poisson number of
 * mean 1 says (Hanley & MacGibbon 2006).  To be called before anything is counted.  Takes 8 bytes a
 * pair, or an entity, and document up to half as many documents as there are draws, then 4 a draw.
 */
wasl_status wasl_tally_resample(wasl_tally *tally, const wasl_drawing *drawing, wasl_error *error);

/** How a tally draws, or NULL. */
const wasl_drawing *wasl_tally_drawing(const wasl_tally *tally);

/** Say of which document the next wasl_tally_add() are the parts; needed by tallies that resample. */
void wasl_tally_begin(wasl_tally *tally, const wasl_document *document);

/**
 * What decides how often a document is drawn: SipHash-1-3 of its id, its title and the first 64 KiB of
 * its text, one after the other, each keyed by the hash before it (`seed` for the first) and the eight
 * bytes "bootstra"; the lowest 16 bits are 0.  Copies alike in all three are drawn together.
 */
uint64_t wasl_document_identity(const wasl_document *document, uint64_t seed);

/** How often the document counts in a draw (0, 1 ...): the Poisson number of mean 1 at the upper 32 bits of
 * the output number `draw` of SplitMix64 (Steele et al. 2014) begun at `identity`. */
unsigned wasl_draw_weight(uint64_t identity, uint32_t draw);

/**
 * Add what `other` counted over the same catalogue rows (another thread's share), whose counts may
 * move: `other` is good for nothing but wasl_tally_free() then.
 */
wasl_status wasl_tally_absorb(wasl_tally *tally, wasl_tally *other, wasl_error *error);

/** What was counted over everything. */
typedef struct wasl_totals {
	uint64_t windows; /**< N: windows with a character that shows. */
	uint64_t documents;
} wasl_totals;

/** Counts of one entity. */
typedef struct wasl_entity_count {
	uint64_t windows; /**< Windows that mention it. */
	uint64_t documents; /**< Documents with at least one such window. */
} wasl_entity_count;

/** Counts of one pair; a and b are entity rows, the id of `a` before that of `b` by bytes. */
typedef struct wasl_pair {
	uint32_t a, b;
	uint64_t windows; /**< Windows that mention both. */
	uint64_t documents; /**< Documents with at least one such window. */
} wasl_pair;

/** A pair's count in one period. */
typedef struct wasl_pair_period {
	uint32_t a, b;
	int32_t start; /**< First day of the period. */
	uint64_t windows;
} wasl_pair_period;

const wasl_tally_options *wasl_tally_options_of(const wasl_tally *tally);
wasl_totals wasl_tally_totals(const wasl_tally *tally);

/** Counts of an entity's row; zeros where it was never mentioned. */
wasl_entity_count wasl_tally_entity(const wasl_tally *tally, uint32_t row);

/** The pairs, sorted by the ids of their entities; a new list, to be freed with wasl_pairs_free(). */
wasl_status wasl_tally_pairs(wasl_pair **pairs, size_t *count, const wasl_tally *tally,
                             const wasl_catalogue *catalogue, wasl_error *error);
void wasl_pairs_free(wasl_pair *pairs);

/** The pairs' counts by period, of dated documents whose date lies in one period; sorted by ids,
 * then time; to be freed with wasl_pair_periods_free(). */
wasl_status wasl_tally_periods(wasl_pair_period **periods, size_t *count, const wasl_tally *tally,
                               const wasl_catalogue *catalogue, wasl_error *error);
void wasl_pair_periods_free(wasl_pair_period *periods);

/** Sum of exp(-d) over the ways in which the two stand in windows d apart, d = 0 to the reach, never
 * beyond a document's ends (Spitz & Gertz 2016).  Time: linear in the reach. */
double wasl_tally_decayed(const wasl_tally *tally, const wasl_pair *pair);

/**
 * Write a tally as text: a head (schema, window, period, catalogue hash, shards, totals), a line
 * an entity, a line a pair, a line a pair and period, and an end with a checksum.  See wasl-tally(5).
 *
 * @param shards  digests of the inputs that were counted, sorted
 */
wasl_status wasl_tally_write(FILE *out, const wasl_tally *tally, const wasl_catalogue *catalogue,
                             const char *catalogue_hash, const char *const *shards, size_t count,
                             wasl_error *error);

/** A tally that was read, with the entities that it names. */
typedef struct wasl_shard {
	wasl_tally *tally;
	wasl_catalogue *catalogue; /**< Ids, labels and types; no aliases. */
	char catalogue_hash[33];
	const char **shards; /**< Sorted digests of the inputs. */
	size_t shard_count;
	struct wasl_shard_store *store; /**< Private. */
} wasl_shard;

/** Whether the first bytes of a file say that it is a tally. */
bool wasl_shard_sniff(const char *head, size_t length);

/** Read a tally file; WASL_EFORMAT names file, line and what is wrong, a cut file too. */
wasl_status wasl_shard_read(wasl_shard *shard, const char *path, wasl_error *error);

/** Add another shard; WASL_EFORMAT where catalogue or options differ or an input repeats.  In which
 * order shards are added never shows.  After WASL_ENOMEM the sum is only good for clearing. */
wasl_status wasl_shard_merge(wasl_shard *shard, const wasl_shard *other, const char *name,
                             wasl_error *error);
void wasl_shard_clear(wasl_shard *shard);

/** What the weights of an edge are computed from. */
typedef struct wasl_contingency {
	double both; /**< f(x,y): windows with both. */
	double a, b; /**< f(x), f(y). */
	double all; /**< N. */
	double documents; /**< Documents with both. */
	double decayed; /**< wasl_tally_decayed(). */
} wasl_contingency;

/** A weight: how strong a tie is, from its counts alone. */
typedef struct wasl_weight {
	const char *name; /**< Its column. */
	const char *summary; /**< For a person. */
	const char *source; /**< Where its formula comes from. */
	bool counts; /**< It is a whole number. */
	bool reach; /**< It needs a tally that reaches beyond a window. */
	/** NaN where it has no value, never infinite. */
	double (*compute)(const wasl_contingency *counts);
} wasl_weight;

/** The i-th weight in the order of the columns, or NULL past the last. */
const wasl_weight *wasl_weight_get(size_t i);

/** Benjamini and Hochberg's q of each of `count` p-values, in place: q(i) = min over k >= i of p(k) m / k. */
wasl_status wasl_weight_q(double *p, size_t count, wasl_error *error);

#ifdef __cplusplus
}
#endif

#endif
