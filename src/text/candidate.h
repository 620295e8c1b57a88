/* Where a sentence or a line may end: what must be read closely, found 64 bytes at a time. */
#ifndef WASL_TEXT_CANDIDATE_H
#define WASL_TEXT_CANDIDATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { CANDIDATE_BLOCKS = 32, CANDIDATE_BLOCK = 64, CANDIDATE_SPARE = 2 };

/*
 * Write the places of bytes that may begin a terminator, for certain none of the others does; how many.
 * The first block stands at `at`; two bytes behind the last can be read, CANDIDATE_SPARE places too
 * many written.
 */
typedef size_t candidates_look(uint32_t *places, const char *text, size_t at, size_t blocks);

/* A walk through one text, forwards. */
struct candidates {
	const char *text;
	size_t length;
	size_t looked; /* bytes that were looked at */
	size_t next, count; /* of the places found there */
	uint32_t places[CANDIDATE_BLOCKS * CANDIDATE_BLOCK + CANDIDATE_SPARE];
	candidates_look *look;
};

void candidates_start(struct candidates *candidates, const char *text, size_t length);

/*
 * The next byte from `at` on that may begin a terminator or a line end; the length without one.  What
 * was given once is not given again.
 */
size_t candidates_next(struct candidates *candidates, size_t at);

/* The i-th way to look that this processor knows, best first, or NULL past the last; all find the same. */
candidates_look *candidates_way(unsigned i);

#endif
