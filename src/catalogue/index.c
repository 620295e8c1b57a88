#include "index.h"

#include <string.h>

#include "../memory/alloc.h"
#include "catalogue.h"

enum { FIRST = 16, AHEAD = 16 /* ids whose slots are sent for at once */ };

static uint64_t hash_id(const struct id_index *index, const char *id)
{
	return wasl_hash(index->key, id, strlen(id));
}

static uint32_t place_of(const struct id_index *index, uint64_t hash)
{
	return (uint32_t)((hash & UINT32_MAX) * index->capacity >> 32);
}

/* What a slot with this row would hold. */
static uint32_t entry_of(const struct id_index *index, uint64_t hash, uint32_t row)
{
	return ((uint32_t)(hash >> 32) & ~index->mask) | row;
}

/* Where the id's row stands, or the free slot where it would. */
static uint32_t *find_slot(const wasl_catalogue *catalogue, const char *id, uint64_t hash)
{
	const struct id_index *index = &catalogue->rows;
	uint32_t tag = entry_of(index, hash, 0), at = place_of(index, hash);
	for (;; at = at + 1 == index->capacity ? 0 : at + 1) {
		uint32_t *slot = &index->slots[at];
		if (*slot == WASL_NO_ENTITY ||
		    ((*slot & ~index->mask) == tag && !strcmp(catalogue_id(catalogue, *slot & index->mask), id)))
			return slot;
	}
}

uint32_t index_find(const wasl_catalogue *catalogue, const char *id)
{
	const struct id_index *index = &catalogue->rows;
	if (!index->capacity)
		return WASL_NO_ENTITY;
	uint32_t entry = *find_slot(catalogue, id, hash_id(index, id));
	return entry == WASL_NO_ENTITY ? entry : entry & index->mask;
}

/* Slots for `count` rows, all of them free. */
static bool make_slots(struct id_index *index, size_t count)
{
	size_t wanted = index->capacity + index->capacity / 2;
	if (wanted < count + count / 3)
		wanted = count + count / 3 + FIRST;
	uint32_t *slots = wanted < WASL_NO_ENTITY ? wasl_alloc(wanted, sizeof *slots) : NULL;
	if (!slots)
		return false;
	memset(slots, 0xFF, wanted * sizeof *slots);
	if (!index->capacity)
		wasl_hash_key(index->key);
	wasl_free(index->slots);
	index->slots = slots;
	index->capacity = (uint32_t)wanted;
	index->count = 0;
	for (index->mask = FIRST - 1; index->mask < wanted; index->mask = index->mask * 2 + 1)
		continue;
	return true;
}

/* Take in a few entities side by side. */
static uint32_t take_in(wasl_catalogue *catalogue, uint32_t end)
{
	struct id_index *index = &catalogue->rows;
	uint64_t hashes[AHEAD];
	for (uint32_t row = index->count; row < end; row++) {
		uint64_t hash = hash_id(index, catalogue_id(catalogue, row));
		__builtin_prefetch(&index->slots[place_of(index, hash)], 1);
		hashes[row - index->count] = hash;
	}
	for (const uint64_t *hash = hashes; index->count < end; hash++) {
		uint32_t *slot = find_slot(catalogue, catalogue_id(catalogue, index->count), *hash);
		if (*slot != WASL_NO_ENTITY)
			return index->count;
		*slot = entry_of(index, *hash, index->count++);
	}
	return WASL_NO_ENTITY;
}

bool index_update(uint32_t *twice, wasl_catalogue *catalogue)
{
	struct id_index *index = &catalogue->rows;
	size_t count = catalogue->entity_count;
	*twice = WASL_NO_ENTITY;
	if (count + count / 3 > index->capacity && !make_slots(index, count))
		return false;
	while (index->count < count && *twice == WASL_NO_ENTITY) {
		size_t end = index->count + (size_t)AHEAD;
		*twice = take_in(catalogue, (uint32_t)(end < count ? end : count));
	}
	return true;
}

void index_clear(struct id_index *index)
{
	wasl_free(index->slots);
}
