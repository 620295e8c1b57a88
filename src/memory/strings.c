#include "strings.h"

#include <string.h>

#include "alloc.h"

/* Blocks for `size` bytes that adjoin. */
static bool add_blocks(wasl_strings *strings, size_t size)
{
	size_t more = (size + STRINGS_BLOCK - 1) / STRINGS_BLOCK;
	if (strings->count + more > UINT32_MAX / STRINGS_BLOCK ||
	    !wasl_reserve(&strings->blocks, &strings->capacity, strings->count + more,
	                  sizeof *strings->blocks))
		return false;
	char *room = wasl_arena_alloc(&strings->arena, more * STRINGS_BLOCK);
	if (!room)
		return false;
	strings->end = (uint32_t)(strings->count * STRINGS_BLOCK);
	for (; more > 0; more--, room += STRINGS_BLOCK)
		strings->blocks[strings->count++] = room;
	return true;
}

char *wasl_strings_room(uint32_t *number, wasl_strings *strings, size_t length)
{
	size_t left = strings->count * STRINGS_BLOCK - strings->end;
	if (length >= UINT32_MAX || (length >= left && !add_blocks(strings, length + 1)))
		return NULL;
	*number = strings->end;
	char *room = strings->blocks[*number / STRINGS_BLOCK] + *number % STRINGS_BLOCK;
	strings->end += (uint32_t)length + 1;
	room[length] = '\0';
	return room;
}

const char *wasl_strings_add(uint32_t *number, wasl_strings *strings, const char *bytes,
                             size_t length)
{
	char *room = wasl_strings_room(number, strings, length);
	return room && length ? memcpy(room, bytes, length) : room;
}

void wasl_strings_clear(wasl_strings *strings)
{
	wasl_arena_clear(&strings->arena);
	wasl_free(strings->blocks);
}
