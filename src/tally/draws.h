/*
 * Counts under resampling: what each key counts in each of many draws of the documents.  A document
 * weighs in a draw as a Poisson number of mean 1 says, which follows from its identity alone, so that
 * nothing needs to be kept of it (Hanley & MacGibbon 2006).
 */
#ifndef WASL_TALLY_DRAWS_H
#define WASL_TALLY_DRAWS_H

#include <wasl/tally.h>

#include "counts.h"

/*
 * One key in every draw: the documents that counted it, each its identity and, in the lowest 16
 * bits, how often, until a sum for each draw takes less room.
 */
struct draw_list {
	union {
		uint64_t *documents;
		uint32_t *sums;
	} as;
	uint32_t count; /* of documents */
	bool summed;
};

struct draws {
	wasl_drawing drawing;
	uint64_t document; /* the identity of the one at hand */
	uint8_t *weights; /* of the document at hand in each draw */
	bool weighed; /* they are computed */
	struct counts numbers; /* key -> number of its list, as `windows` */
	struct draw_list *lists;
	size_t list_count, list_capacity;
	uint64_t *windows, *documents; /* of all, in each draw */
	uint64_t *keys; /* that the document at hand counted and that are not counted yet */
	size_t key_count, key_capacity;
};

wasl_status draws_open(struct draws **draws, const wasl_drawing *drawing, wasl_error *error);
void draws_free(struct draws *draws);

/* A document begins. */
void draws_begin(struct draws *draws, uint64_t identity);

/* The document at hand counts a key once more; false without memory. */
bool draws_note(struct draws *draws, uint64_t key);

/* Count what was noted, in a part of the document with so many windows. */
bool draws_count(struct draws *draws, uint64_t windows, bool continued);

/* Add another thread's share, whose lists may move. */
bool draws_absorb(struct draws *draws, struct draws *other);

/* The list of a key, or NULL where nothing counted it. */
const struct draw_list *draws_find(const struct draws *draws, uint64_t key);

/* How often the key counts in a draw. */
uint64_t draws_sum(const struct draw_list *list, uint32_t draw);

/* The key of an entity beside those of pairs. */
static inline uint64_t entity_key(uint32_t row)
{
	return (uint64_t)row << 32 | row;
}

#endif
