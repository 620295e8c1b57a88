/*
 * One chunk through the sieve, the same for every instruction set: a file of each names its
 * shape_*() and gets its own copy.  No branch depends on a word but that of its bits' count.
 */
#ifndef WASL_MENTION_STRIDE_H
#define WASL_MENTION_STRIDE_H

#include <string.h>

#include "../text/shape.h"
#include "sieve.h"

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "sieve_key() has a word's last byte in front");

#define STRIDE_INLINE static inline __attribute__((always_inline))

typedef struct shape stride_shape(unsigned char *folded, const unsigned char *text);

/* Writes the places of the bits, and up to SIEVE_SPARE - 1 places too many; returns how many there are. */
typedef size_t stride_spread(uint32_t *places, uint64_t bits, uint32_t base);

/* Notes which words pass, and which are odd, with room for SIEVE_SPARE more; returns how many. */
typedef size_t stride_sift(struct sieve_walk *walk);

/* A block with the bytes on either side, zeros where the text has none. */
STRIDE_INLINE const unsigned char *stride_block(unsigned char *room, const struct sieve_walk *walk,
                                                uint32_t at)
{
	const unsigned char *text = (const unsigned char *)walk->text;
	if (at > 0 && walk->length - at > SHAPE_BLOCK)
		return text + at;
	memset(room, 0, SHAPE_BLOCK + 2);
	if (at > 0)
		room[0] = text[at - 1];
	memcpy(room + 1, text + at,
	       walk->length - at < SHAPE_BLOCK + 1 ? walk->length - at : SHAPE_BLOCK + 1);
	return room + 1;
}

/* Eight at a time. */
STRIDE_INLINE size_t stride_places(uint32_t *places, uint64_t bits, uint32_t base)
{
	size_t count = (size_t)__builtin_popcountll(bits);
	for (size_t i = 0; i < count; i += 8)
		for (size_t j = i; j < i + 8; j++) {
			places[j] = base + (uint32_t)__builtin_ctzll(bits | UINT64_C(1) << 63);
			bits &= bits - 1;
		}
	return count;
}

/* Fold the chunk's blocks and note where words begin and end; returns how many end. */
STRIDE_INLINE size_t stride_shapes(struct sieve_walk *walk, uint32_t stop, stride_shape *shape_of,
                                   stride_spread *places_of)
{
	size_t begins = 0, ends = 0;
	uint64_t open = walk->is_open, odd_open = walk->is_odd;
	if (open)
		walk->begins[begins++] = walk->open;
	unsigned char *folded = walk->folded + SIEVE_KEY;
	for (uint32_t at = walk->at, i = 0; at < stop || (open && at == walk->length);
	     at += SHAPE_BLOCK, i++) {
		unsigned char room[SHAPE_BLOCK + 2];
		struct shape shape = shape_of(folded + i * SHAPE_BLOCK, stride_block(room, walk, at));
		uint64_t before = shape.words << 1 | open, sum;
		/* Added to its word an odd bit carries to the place behind the word's end. */
		bool carry = __builtin_add_overflow(shape.words, shape.odd | odd_open, &sum);
		walk->odd[i] = sum & ~shape.words;
		begins += places_of(walk->begins + begins, shape.words & ~before, at);
		ends += places_of(walk->ends + ends, ~shape.words & before, at);
		open = shape.words >> 63;
		odd_open = carry;
	}
	walk->is_open = open;
	walk->is_odd = odd_open;
	if (open)
		walk->open = walk->begins[begins - 1];
	return ends;
}

/* One after the other. */
STRIDE_INLINE size_t stride_probe(struct sieve_walk *walk)
{
	const struct sieve sieve = *walk->sieve;
	size_t passed = 0;
	for (uint32_t i = 0; i < walk->count; i++) {
		uint32_t begin = walk->begins[i], end = walk->ends[i], place = end - walk->from;
		uint32_t size = end - begin < SIEVE_KEY ? end - begin : SIEVE_KEY;
		uint64_t key;
		memcpy(&key, walk->folded + place, sizeof key); /* the bytes before `place` of the chunk */
		walk->passed[passed] = i;
		bool passes = sieve_passes(&sieve, key >> (8 * (SIEVE_KEY - size))), odd = sieve_is_odd(walk, i);
		passed += passes | odd;
	}
	return passed;
}

STRIDE_INLINE size_t stride(struct sieve_run *runs, struct sieve_walk *walk, stride_shape *shape_of,
                            stride_spread *places_of, stride_sift *probe)
{
	uint32_t left = walk->length - walk->at;
	uint32_t stop = walk->at + (left < SIEVE_CHUNK ? left : SIEVE_CHUNK);
	memcpy(walk->folded, walk->folded + SIEVE_CHUNK, SIEVE_KEY);
	walk->from = walk->at;
	walk->count = (uint32_t)stride_shapes(walk, stop, shape_of, places_of);
	walk->at = stop;
	size_t passed = probe(walk);
	for (size_t i = 0; i < passed; i++) {
		uint32_t word = walk->passed[i];
		runs[i] = (struct sieve_run){ walk->begins[word], walk->ends[word], word,
		                              sieve_folded(walk, word) };
	}
	return passed;
}

#endif
