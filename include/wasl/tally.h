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
	uint32_t reach; /**< Also count pairs up to this many windows apart (0: none). */
	uint32_t bootstrap; /**< Draws of a document bootstrap (0: none). */
	uint64_t seed; /**< Of the bootstrap. */
} wasl_tally_options;

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

/** Add what `other` counted over the same catalogue rows (another thread's share). */
wasl_status wasl_tally_absorb(wasl_tally *tally, const wasl_tally *other, wasl_error *error);

/** Counts of one pair a < b (entity rows). */
typedef struct wasl_pair {
	uint32_t a, b;
	uint64_t windows; /**< Windows that mention both. */
	uint64_t documents; /**< Documents with at least one such window. */
} wasl_pair;

#ifdef __cplusplus
}
#endif

#endif
