#include "map.h"

#include <string.h>
#include <sys/random.h>

#include "alloc.h"

enum { SMALL = 64 }; /* slots that are cheaper to wipe than to allocate anew */

struct wasl_map_slot {
	const char *key; /* NULL where the slot is free */
	size_t length;
	uint64_t hash, value;
};

static uint64_t rotate(uint64_t x, int by)
{
	return x << by | x >> (64 - by);
}

static void sip_round(uint64_t v[4])
{
	v[0] += v[1], v[1] = rotate(v[1], 13) ^ v[0], v[0] = rotate(v[0], 32);
	v[2] += v[3], v[3] = rotate(v[3], 16) ^ v[2];
	v[0] += v[3], v[3] = rotate(v[3], 21) ^ v[0];
	v[2] += v[1], v[1] = rotate(v[1], 17) ^ v[2], v[2] = rotate(v[2], 32);
}

static void sip_word(uint64_t v[4], uint64_t word)
{
	v[3] ^= word;
	sip_round(v);
	v[0] ^= word;
}

uint64_t wasl_hash(const uint64_t key[2], const char *bytes, size_t length)
{
	uint64_t v[4] = { key[0] ^ 0x736f6d6570736575u, key[1] ^ 0x646f72616e646f6du,
	                  key[0] ^ 0x6c7967656e657261u, key[1] ^ 0x7465646279746573u };
	uint64_t last = (uint64_t)length << 56;
	for (; length >= 8; bytes += 8, length -= 8) {
		uint64_t word;
		memcpy(&word, bytes, 8);
		sip_word(v, word);
	}
	uint64_t tail = 0;
	if (length)
		memcpy(&tail, bytes, length);
	sip_word(v, last | tail);
	v[2] ^= 0xff;
	for (int i = 0; i < 3; i++)
		sip_round(v);
	return v[0] ^ v[1] ^ v[2] ^ v[3];
}

void wasl_hash_key(uint64_t key[2])
{
	if (getrandom(key, 2 * sizeof *key, 0) != 2 * sizeof *key)
		key[0] = (uint64_t)(uintptr_t)key, key[1] = ~key[0];
}

static struct wasl_map_slot *find_slot(const wasl_map *map, const char *key, size_t length,
                                       uint64_t hash)
{
	size_t mask = map->capacity - 1;
	for (size_t i = hash & mask;; i = (i + 1) & mask) {
		struct wasl_map_slot *slot = &map->slots[i];
		if (!slot->key)
			return slot;
		if (slot->hash == hash && slot->length == length && !memcmp(slot->key, key, length))
			return slot;
	}
}

static bool grow(wasl_map *map)
{
	wasl_map wider = *map;
	wider.capacity = map->capacity ? map->capacity * 2 : 16;
	wider.slots = wasl_alloc_zero(wider.capacity, sizeof *wider.slots);
	if (!wider.slots)
		return false;
	if (!map->capacity)
		wasl_hash_key(wider.key);
	for (size_t i = 0; i < map->capacity; i++) {
		const struct wasl_map_slot *slot = &map->slots[i];
		if (slot->key)
			*find_slot(&wider, slot->key, slot->length, slot->hash) = *slot;
	}
	wasl_free(map->slots);
	*map = wider;
	return true;
}

uint64_t *wasl_map_put(wasl_map *map, const char *key, size_t length, bool *fresh)
{
	if (map->count * 4 >= map->capacity * 3 && !grow(map))
		return NULL;
	uint64_t hash = wasl_hash(map->key, key, length);
	struct wasl_map_slot *slot = find_slot(map, key, length, hash);
	*fresh = !slot->key;
	if (*fresh) {
		*slot = (struct wasl_map_slot){ key, length, hash, 0 };
		map->count++;
	}
	return &slot->value;
}

const uint64_t *wasl_map_get(const wasl_map *map, const char *key, size_t length)
{
	if (!map->count)
		return NULL;
	const struct wasl_map_slot *slot =
		find_slot(map, key, length, wasl_hash(map->key, key, length));
	return slot->key ? &slot->value : NULL;
}

void wasl_map_reset(wasl_map *map)
{
	if (map->capacity > SMALL)
		wasl_map_clear(map);
	else if (map->count)
		memset(map->slots, 0, map->capacity * sizeof *map->slots);
	map->count = 0;
}

void wasl_map_clear(wasl_map *map)
{
	wasl_free(map->slots);
	*map = (wasl_map)WASL_MAP_INIT;
}
