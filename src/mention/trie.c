#include "trie.h"

#include <string.h>

#include "../memory/alloc.h"
#include "../memory/map.h"

/* Siblings of one spelling under many parents must not meet: the parent spreads them. */
static uint64_t hash_edge(const struct trie *trie, uint32_t parent, const uint16_t *units,
                          size_t count)
{
	uint64_t hash = wasl_hash(trie->key, (const char *)units, count * sizeof *units);
	return hash ^ (parent * UINT64_C(0x9e3779b97f4a7c15));
}

static bool is_edge(const struct trie *trie, uint32_t number, uint32_t parent,
                    const uint16_t *units, size_t count)
{
	const struct trie_node *node = &trie->nodes[number];
	return node->parent == parent && node->count == count &&
	       !memcmp(trie_edge(trie, node), units, count * sizeof *units);
}

/* Where the edge stands, or the free slot where it would. */
static struct trie_slot *find_slot(const struct trie *trie, uint32_t parent, const uint16_t *units,
                                   size_t count, uint64_t hash)
{
	size_t mask = trie->slot_count - 1;
	uint32_t tag = (uint32_t)(hash >> 32);
	for (size_t i = hash & mask;; i = (i + 1) & mask) {
		struct trie_slot *slot = &trie->slots[i];
		if (slot->node == TRIE_NONE)
			return slot;
		if (slot->tag == tag && is_edge(trie, slot->node, parent, units, count))
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
		const uint16_t *units = trie_edge(trie, node);
		uint64_t hash = hash_edge(trie, node->parent, units, node->count);
		*find_slot(trie, node->parent, units, node->count, hash) =
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

uint32_t trie_child(const struct trie *trie, uint32_t parent, const uint16_t *units, size_t count)
{
	return find_slot(trie, parent, units, count, hash_edge(trie, parent, units, count))->node;
}

static bool make_room(struct trie *trie, size_t units)
{
	if (trie->count >= trie->slot_count / 4 * 3 && !set_slots(trie, trie->slot_count * 2))
		return false;
	return wasl_reserve(&trie->nodes, &trie->capacity, trie->count + 1, sizeof *trie->nodes) &&
	       wasl_reserve(&trie->pool, &trie->pool_capacity, trie->pool_count + units,
	                    sizeof *trie->pool);
}

bool trie_add(uint32_t *child, struct trie *trie, uint32_t parent, const uint16_t *units,
              size_t count)
{
	if (!make_room(trie, count))
		return false;
	uint64_t hash = hash_edge(trie, parent, units, count);
	struct trie_slot *slot = find_slot(trie, parent, units, count, hash);
	if (slot->node == TRIE_NONE) {
		*slot = (struct trie_slot){ (uint32_t)(hash >> 32), (uint32_t)trie->count };
		trie->nodes[trie->count++] = (struct trie_node){ parent, (uint32_t)trie->pool_count,
		                                                 TRIE_NONE, (uint16_t)count, 0 };
		memcpy(trie->pool + trie->pool_count, units, count * sizeof *units);
		trie->pool_count += count;
	}
	*child = slot->node;
	return true;
}
