/*
 * A hash map from byte strings to numbers.  Keyed (SipHash-1-3), so that no input can be made to
 * collide; the order of its slots is never shown.
 */
#ifndef WASL_MEMORY_MAP_H
#define WASL_MEMORY_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct wasl_map_slot;

typedef struct wasl_map {
	struct wasl_map_slot *slots;
	size_t count, capacity; /* capacity is 0 or a power of two */
	uint64_t key[2];
} wasl_map;

#define WASL_MAP_INIT { NULL, 0, 0, { 0, 0 } }

/*
 * Where the value of `key` stands; a new key gets value 0 and `*fresh` true.
 * The key's bytes are not copied: they must outlive the map.  NULL without memory.
 * The place is good until the next call.
 */
uint64_t *wasl_map_put(wasl_map *map, const char *key, size_t length, bool *fresh);

/* Where the value of `key` stands, or NULL. */
const uint64_t *wasl_map_get(const wasl_map *map, const char *key, size_t length);

/* Forget all keys; a small map keeps its slots for what comes next. */
void wasl_map_reset(wasl_map *map);

void wasl_map_clear(wasl_map *map);

/* 64 bits of SipHash-1-3 (Aumasson & Bernstein 2012) of `length` bytes. */
uint64_t wasl_hash(const uint64_t key[2], const char *bytes, size_t length);

/* A key that no one outside the process knows, the same for its whole life of the caller's map. */
void wasl_hash_key(uint64_t key[2]);

#endif
