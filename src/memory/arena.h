/* Many small allocations that live and die together. */
#ifndef WASL_MEMORY_ARENA_H
#define WASL_MEMORY_ARENA_H

#include <stddef.h>

struct wasl_arena_block;

typedef struct wasl_arena {
	struct wasl_arena_block *newest;
} wasl_arena;

#define WASL_ARENA_INIT { NULL }

/* `size` bytes aligned for any type; NULL without memory. */
void *wasl_arena_alloc(wasl_arena *arena, size_t size);

/* A NUL-terminated copy of `length` bytes; NULL without memory. */
char *wasl_arena_copy(wasl_arena *arena, const char *bytes, size_t length);

/* Forget everything but keep the largest block for what comes next. */
void wasl_arena_reset(wasl_arena *arena);

void wasl_arena_clear(wasl_arena *arena);

#endif
