/* Where a sentence or a line may end: what must be read closely, found 64 bytes at a time. */
#ifndef WASL_TEXT_CANDIDATE_H
#define WASL_TEXT_CANDIDATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A walk through one text, forwards. */
struct candidates {
	const char *text;
	size_t length;
	size_t block; /* where the bytes stand that `bits` tells of */
	uint64_t bits; /* which of them may begin a terminator; for certain none of the others does */
	uint64_t (*look)(const unsigned char *block); /* 65 bytes can be read from `block` on */
};

void candidates_start(struct candidates *candidates, const char *text, size_t length);

/* The next byte from `at` on that may begin a terminator or a line end; the length without one. */
size_t candidates_next(struct candidates *candidates, size_t at);

/* The same answers whatever the processor can do. */
uint64_t candidates_portable(const unsigned char *block);

#endif
