/* The one door to malloc: every allocation of the library goes through here. */
#ifndef WASL_MEMORY_ALLOC_H
#define WASL_MEMORY_ALLOC_H

#include <stdbool.h>
#include <stddef.h>

/* Room for `count` things of `size` bytes; NULL without memory or where the product overflows. */
void *wasl_alloc(size_t count, size_t size);

/* The same, all bytes 0. */
void *wasl_alloc_zero(size_t count, size_t size);

/* Resize what wasl_alloc() gave; on failure NULL, and `old` still stands. */
void *wasl_realloc(void *old, size_t count, size_t size);

/* A NUL-terminated copy of `length` bytes. */
char *wasl_copy(const char *bytes, size_t length);

void wasl_free(void *memory);

/*
 * Make room for `needed` items in a growing array (amortised: doubles).
 * `items` is the address of the array's pointer.  False without memory; nothing changed then.
 */
bool wasl_reserve(void *items, size_t *capacity, size_t needed, size_t size);

#endif
