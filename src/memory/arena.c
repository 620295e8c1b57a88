#include "arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <string.h>

#include "alloc.h"

struct wasl_arena_block {
	struct wasl_arena_block *older;
	size_t size, used;
	alignas(max_align_t) unsigned char bytes[];
};

enum { FIRST_BLOCK = 4096, LARGEST_STEP = 1 << 20 };

static struct wasl_arena_block *add_block(wasl_arena *arena, size_t needed)
{
	size_t size = arena->newest ? arena->newest->size * 2 : FIRST_BLOCK;
	if (size > LARGEST_STEP)
		size = LARGEST_STEP;
	if (size < needed)
		size = needed;
	if (size > SIZE_MAX - sizeof(struct wasl_arena_block))
		return NULL;
	struct wasl_arena_block *block = wasl_alloc(sizeof *block + size, 1);
	if (!block)
		return NULL;
	block->older = arena->newest;
	block->size = size;
	block->used = 0;
	return arena->newest = block;
}

/* `size` bytes that begin on a multiple of `alignment`. */
static void *take(wasl_arena *arena, size_t size, size_t alignment)
{
	if (size > SIZE_MAX / 2)
		return NULL;
	struct wasl_arena_block *block = arena->newest;
	size_t at = block ? (block->used + alignment - 1) & ~(alignment - 1) : 0;
	if (!block || at > block->size || block->size - at < size) {
		block = add_block(arena, size);
		at = 0;
	}
	if (!block)
		return NULL;
	block->used = at + size;
	return block->bytes + at;
}

void *wasl_arena_alloc(wasl_arena *arena, size_t size)
{
	return take(arena, size, alignof(max_align_t));
}

/* Strings need no alignment: a million names stand close together. */
char *wasl_arena_copy(wasl_arena *arena, const char *bytes, size_t length)
{
	char *copy = length < SIZE_MAX ? take(arena, length + 1, 1) : NULL;
	if (!copy)
		return NULL;
	if (length)
		memcpy(copy, bytes, length);
	copy[length] = '\0';
	return copy;
}

void wasl_arena_reset(wasl_arena *arena)
{
	struct wasl_arena_block *kept = arena->newest;
	for (struct wasl_arena_block *block = arena->newest; block; block = block->older)
		if (block->size > kept->size)
			kept = block;
	for (struct wasl_arena_block *block = arena->newest, *older; block; block = older) {
		older = block->older;
		if (block != kept)
			wasl_free(block);
	}
	if (kept) {
		kept->older = NULL;
		kept->used = 0;
	}
	arena->newest = kept;
}

void wasl_arena_clear(wasl_arena *arena)
{
	for (struct wasl_arena_block *block = arena->newest, *older; block; block = older) {
		older = block->older;
		wasl_free(block);
	}
	arena->newest = NULL;
}
