#include "alloc.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void *wasl_alloc(size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		return NULL;
	size_t bytes = count * size;
	return malloc(bytes ? bytes : 1);
}

void *wasl_alloc_zero(size_t count, size_t size)
{
	return calloc(count ? count : 1, size ? size : 1);
}

void *wasl_realloc(void *old, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		return NULL;
	size_t bytes = count * size;
	return realloc(old, bytes ? bytes : 1);
}

char *wasl_copy(const char *bytes, size_t length)
{
	char *copy = wasl_alloc(length + 1, 1);
	if (!copy)
		return NULL;
	if (length)
		memcpy(copy, bytes, length);
	copy[length] = '\0';
	return copy;
}

void wasl_free(void *memory)
{
	free(memory);
}

bool wasl_reserve(void *items, size_t *capacity, size_t needed, size_t size)
{
	if (needed <= *capacity)
		return true;
	size_t wanted = *capacity ? *capacity : 8;
	while (wanted < needed)
		wanted = wanted > SIZE_MAX / 2 ? needed : wanted * 2;
	void *old;
	memcpy(&old, items, sizeof old);
	void *grown = wasl_realloc(old, wanted, size);
	if (!grown)
		return false;
	memcpy(items, &grown, sizeof grown);
	*capacity = wanted;
	return true;
}
