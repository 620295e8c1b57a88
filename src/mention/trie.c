#include "trie.h"

#include <string.h>

#include "../memory/alloc.h"
#include "../memory/map.h"

static uint64_t load(const char *bytes, size_t size)
{
	uint64_t word = 0;
	memcpy(&word, bytes, size);
	return word;
}

/* Both halves of a product, folded: every bit of the one depends on every bit of the other. */
static uint64_t mix(uint64_t a, uint64_t b)
{
	__extension__ typedef unsigned __int128 wide;
	wide product = (wide)a * b;
	return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/* Keyed, for catalogues may be hostile; the parent keeps one word under many parents apart. */
static uint64_t hash_edge(const struct trie *trie, uint32_t parent, const char *bytes, size_t size)
{
	uint64_t hash = mix(trie->key[0] ^ parent, trie->key[1] ^ size);
	for (; size > 16; bytes += 16, size -= 16)
		hash = mix(hash ^ load(bytes, 8), trie->key[1] ^ load(bytes + 8, 8));
	uint64_t low, high = 0;
	if (size >= 8) {
		low = load(bytes, 8);
		high = load(bytes + size - 8, 8);
	} else {
		low = load(bytes, size);
	}
	return mix(hash ^ low, trie->key[1] ^ high);
}

static bool is_edge(const struct trie *trie, uint32_t number, uint32_t parent,
                    const char *bytes, size_t size)
{
	const struct trie_node *node = &trie->nodes[number];
	return node->parent == parent && node->size == size &&
	       !memcmp(trie_edge(trie, node), bytes, size);
}

/* Where the edge stands, or the free slot where it would. */
static struct trie_slot *find_slot(const struct trie *trie, uint32_t parent, const char *bytes,
                                   size_t size, uint64_t hash)
{
	size_t mask = trie->slot_count - 1;
	uint32_t tag = (uint32_t)(hash >> 32);
	for (size_t i = hash & mask;; i = (i + 1) & mask) {
		struct trie_slot *slot = &trie->slots[i];
		if (slot->node == TRIE_NONE)
			return slot;
		if (slot->tag == tag && is_edge(trie, slot->node, parent, bytes, size))
			return slot;
	}
}

static bool set_slots(struct trie *trie, size_t slot_count)
{
	struct trie_slot *slots = wasl_alloc(slot_count, sizeof *slots);
	if (!slots)
		return false;
	memset(slots, 0xFF, slot_count * sizeof *slots);
	wasl_free(trie->slots);
	trie->slots = slots;
	trie->slot_count = slot_count;
	for (uint32_t i = TRIE_ROOT + 1; i < trie->count; i++) {
		const struct trie_node *node = &trie->nodes[i];
		const char *bytes = trie_edge(trie, node);
		uint64_t hash = hash_edge(trie, node->parent, bytes, node->size);
		*find_slot(trie, node->parent, bytes, node->size, hash) =
			(struct trie_slot){ (uint32_t)(hash >> 32), i };
	}
	return true;
}

bool trie_start(struct trie *trie, size_t nodes)
{
	size_t slot_count = 16;
	while (slot_count / 4 * 3 < nodes)
		slot_count *= 2;
	*trie = (struct trie){ 0 };
	wasl_hash_key(trie->key);
	if (!wasl_reserve(&trie->nodes, &trie->capacity, 1, sizeof *trie->nodes) ||
	    !set_slots(trie, slot_count)) {
		trie_clear(trie);
		return false;
	}
	trie->nodes[trie->count++] = (struct trie_node){ TRIE_NONE, 0, TRIE_NONE, 0, 0 };
	return true;
}

void trie_clear(struct trie *trie)
{
	wasl_free(trie->nodes);
	wasl_free(trie->pool);
	wasl_free(trie->slots);
	*trie = (struct trie){ 0 };
}

void trie_search_start(struct trie_search *search, const struct trie *trie, const char *bytes,
                       size_t size)
{
	search->hash = hash_edge(trie, TRIE_ROOT, bytes, size);
	__builtin_prefetch(&trie->slots[search->hash & (trie->slot_count - 1)]);
}

void trie_search_step(struct trie_search *search, const struct trie *trie, int step)
{
	const struct trie_slot *slot = &trie->slots[search->hash & (trie->slot_count - 1)];
	if (slot->node == TRIE_NONE || slot->tag != (uint32_t)(search->hash >> 32))
		return;
	if (step == 0)
		__builtin_prefetch(&trie->nodes[slot->node]);
	else
		__builtin_prefetch(trie_edge(trie, &trie->nodes[slot->node]));
}

void trie_search_end(struct trie_search *search, const struct trie *trie, const char *bytes,
                     size_t size)
{
	search->node = find_slot(trie, TRIE_ROOT, bytes, size, search->hash)->node;
}

uint32_t trie_child(const struct trie *trie, uint32_t parent, const char *bytes, size_t size)
{
	return find_slot(trie, parent, bytes, size, hash_edge(trie, parent, bytes, size))->node;
}

static bool make_room(struct trie *trie, size_t bytes)
{
	if (trie->count >= trie->slot_count / 4 * 3 && !set_slots(trie, trie->slot_count * 2))
		return false;
	return wasl_reserve(&trie->nodes, &trie->capacity, trie->count + 1, sizeof *trie->nodes) &&
	       wasl_reserve(&trie->pool, &trie->pool_capacity, trie->pool_size + bytes,
	                    sizeof *trie->pool);
}

bool trie_add(uint32_t *child, struct trie *trie, uint32_t parent, const char *bytes,
              size_t size)
{
	if (!make_room(trie, size))
		return false;
	uint64_t hash = hash_edge(trie, parent, bytes, size);
	struct trie_slot *slot = find_slot(trie, parent, bytes, size, hash);
	if (slot->node == TRIE_NONE) {
		*slot = (struct trie_slot){ (uint32_t)(hash >> 32), (uint32_t)trie->count };
		trie->nodes[trie->count++] = (struct trie_node){ parent, (uint32_t)trie->pool_size,
		                                                 TRIE_NONE, (uint16_t)size, 0 };
		memcpy(trie->pool + trie->pool_size, bytes, size);
		trie->pool_size += size;
	}
	*child = slot->node;
	return true;
}
