#include "counts.h"

#include <string.h>

#include "../memory/alloc.h"
#include "../memory/map.h"

static size_t slot_of(const struct counts *counts, uint64_t key)
{
	uint64_t hash = (key ^ counts->secret) * 0x9e3779b97f4a7c15u;
	hash = (hash ^ hash >> 32) * 0xd6e8feb86659fd93u;
	return (size_t)(hash ^ hash >> 29) & (counts->capacity - 1);
}

static struct count *find(const struct counts *counts, uint64_t key)
{
	size_t slot = slot_of(counts, key);
	while (counts->slots[slot].key != key && counts->slots[slot].key != UINT64_MAX)
		slot = (slot + 1) & (counts->capacity - 1);
	return &counts->slots[slot];
}

static bool grow(struct counts *counts)
{
	struct counts wider = *counts;
	wider.capacity = counts->capacity ? counts->capacity * 2 : 64;
	wider.slots = wasl_alloc(wider.capacity, sizeof *wider.slots);
	if (!wider.slots)
		return false;
	if (!counts->capacity) {
		uint64_t key[2];
		wasl_hash_key(key);
		wider.secret = key[0];
	}
	memset(wider.slots, 0xFF, wider.capacity * sizeof *wider.slots);
	for (size_t i = 0; i < counts->capacity; i++)
		if (counts->slots[i].key != UINT64_MAX)
			*find(&wider, counts->slots[i].key) = counts->slots[i];
	wasl_free(counts->slots);
	*counts = wider;
	return true;
}

struct count *counts_put(struct counts *counts, uint64_t key)
{
	if (counts->count * 4 >= counts->capacity * 3 && !grow(counts))
		return NULL;
	struct count *slot = find(counts, key);
	if (slot->key == UINT64_MAX) {
		*slot = (struct count){ key, 0, 0, 0 };
		counts->count++;
	}
	return slot;
}

void counts_expect(const struct counts *counts, uint64_t key)
{
	if (counts->capacity)
		__builtin_prefetch(&counts->slots[slot_of(counts, key)], 1);
}

const struct count *counts_get(const struct counts *counts, uint64_t key)
{
	const struct count *slot = counts->capacity ? find(counts, key) : NULL;
	return slot && slot->key == key ? slot : NULL;
}

void counts_clear(struct counts *counts)
{
	wasl_free(counts->slots);
	*counts = (struct counts){ 0 };
}
