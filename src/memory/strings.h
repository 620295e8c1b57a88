/* Many strings that live and die together, each known by a number of 4 bytes; none ever moves. */
#ifndef WASL_MEMORY_STRINGS_H
#define WASL_MEMORY_STRINGS_H

#include <stdint.h>

#include "arena.h"

enum { STRINGS_BLOCK = 1 << 16 };

typedef struct wasl_strings {
	wasl_arena arena;
	char **blocks; /* of STRINGS_BLOCK bytes; a longer string has several that adjoin */
	size_t count, capacity;
	uint32_t end; /* the number behind the last string */
} wasl_strings;

#define WASL_STRINGS_INIT { WASL_ARENA_INIT, NULL, 0, 0, 0 }

/* Room for a string of `length` bytes, its NUL there already; NULL without memory, or beyond 4 GB. */
char *wasl_strings_room(uint32_t *number, wasl_strings *strings, size_t length);

/* The same with a copy of `bytes` in it. */
const char *wasl_strings_add(uint32_t *number, wasl_strings *strings, const char *bytes,
                             size_t length);

/* Forget the last string. */
static inline void wasl_strings_drop(wasl_strings *strings, uint32_t number)
{
	strings->end = number;
}

static inline const char *wasl_strings_at(const wasl_strings *strings, uint32_t number)
{
	return strings->blocks[number / STRINGS_BLOCK] + number % STRINGS_BLOCK;
}

void wasl_strings_clear(wasl_strings *strings);

#endif
