/* A map from pairs of numbers to counts, sized by its entries. */
#ifndef WASL_TALLY_COUNTS_H
#define WASL_TALLY_COUNTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct count {
	uint64_t key; /* UINT64_MAX where the slot is free */
	uint64_t windows;
	uint32_t documents;
	uint32_t last; /* document that counted last, so that each counts once */
};

struct counts {
	struct count *slots;
	size_t count, capacity; /* capacity is 0 or a power of two */
	uint64_t secret; /* of the hash, so that no corpus can be made to collide */
};

/* The slot of a key, fresh ones all zero; NULL without memory.  Good until the next call. */
struct count *counts_put(struct counts *counts, uint64_t key);

/* Say that the key will soon be put: its slot is on the way from memory meanwhile. */
void counts_expect(const struct counts *counts, uint64_t key);

/* The slot of a key, or NULL. */
const struct count *counts_get(const struct counts *counts, uint64_t key);

void counts_clear(struct counts *counts);

static inline uint64_t pair_key(uint32_t a, uint32_t b)
{
	return a < b ? (uint64_t)a << 32 | b : (uint64_t)b << 32 | a;
}

#endif
