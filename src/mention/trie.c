#include "trie.h"

#include <string.h>

#include "../memory/alloc.h"
#include "../memory/map.h"

static uint64_t load_8(const char *bytes)
{
	uint64_t word;
	memcpy(&word, bytes, sizeof word);
	return word;
}

/* The first and last eight of up to sixteen bytes, of fewer than eight what there is: without a branch. */
static void load_ends(uint64_t ends[2], const char *bytes, size_t size)
{
	static const unsigned char ones[] = { 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0 };
	size_t few = size < 8 ? size : 8;
	uint64_t mask = load_8((const char *)ones + 8 - few);
	ends[0] = load_8(bytes) & mask;
	ends[1] = load_8(bytes + size - few) & mask;
}

static bool are_same(const char *a, const char *b, size_t size)
{
	uint64_t x[2], y[2];
	for (; size > 16; a += 16, b += 16, size -= 16)
		if (load_8(a) != load_8(b) || load_8(a + 8) != load_8(b + 8))
			return false;
	load_ends(x, a, size);
	load_ends(y, b, size);
	return !((x[0] ^ y[0]) | (x[1] ^ y[1]));
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
		hash = mix(hash ^ load_8(bytes), trie->key[1] ^ load_8(bytes + 8));
	uint64_t ends[2];
	load_ends(ends, bytes, size);
	return mix(hash ^ ends[0], trie->key[1] ^ ends[1]);
}

static bool is_edge(const struct trie *trie, uint32_t number, uint32_t parent,
                    const char *bytes, size_t size)
{
	const struct trie_node *node = trie_node(trie, number);
	return node->parent == parent && node->size == size && are_same(node->edge, bytes, size);
}

/* The first slot that is looked at. */
static uint32_t *first_slot(const struct trie *trie, uint64_t hash)
{
	return &trie->slots[hash & (trie->slot_count - 1)];
}

/* Whether the node in a slot may be the one, told by the hash's upper half. */
static bool is_likely(const struct trie *trie, uint32_t slot, uint64_t hash)
{
	return !((slot ^ (uint32_t)(hash >> 32)) & ~trie->mask) & (slot != TRIE_NONE);
}

/* What stands in the slot of a node. */
static uint32_t slot_of(const struct trie *trie, uint32_t node, uint64_t hash)
{
	return ((uint32_t)(hash >> 32) & ~trie->mask) | node;
}

/* Where the edge stands, or the free slot where it would. */
static uint32_t *find_slot(const struct trie *trie, uint32_t parent, const char *bytes, size_t size,
                           uint64_t hash)
{
	const uint32_t *end = trie->slots + trie->slot_count;
	for (uint32_t *slot = first_slot(trie, hash);; slot = slot + 1 == end ? trie->slots : slot + 1)
		if (*slot == TRIE_NONE || (is_likely(trie, *slot, hash) &&
		                           is_edge(trie, *slot & trie->mask, parent, bytes, size)))
			return slot;
}

static uint32_t find(const struct trie *trie, uint32_t parent, const char *bytes, size_t size,
                     uint64_t hash)
{
	uint32_t slot = *find_slot(trie, parent, bytes, size, hash);
	return slot == TRIE_NONE ? slot : slot & trie->mask;
}

enum {
	AHEAD = 16, /* nodes whose slots are sent for at once */
	TYPICAL = 8 /* units of the pool that a node takes */
};

/* Enter nodes from `node` on; the first that is left, or TRIE_NONE. */
static uint32_t enter_some(struct trie *trie, uint32_t node)
{
	uint32_t nodes[AHEAD], count = 0;
	uint64_t hashes[AHEAD];
	for (; count < AHEAD && node != TRIE_NONE; node = trie_next(trie, node), count++) {
		const struct trie_node *at = trie_node(trie, node);
		nodes[count] = node;
		hashes[count] = hash_edge(trie, at->parent, at->edge, at->size);
		__builtin_prefetch(first_slot(trie, hashes[count]), 1);
	}
	for (uint32_t i = 0; i < count; i++) {
		uint32_t *slot = first_slot(trie, hashes[i]), *end = trie->slots + trie->slot_count;
		while (*slot != TRIE_NONE)
			slot = slot + 1 == end ? trie->slots : slot + 1;
		*slot = slot_of(trie, nodes[i], hashes[i]);
	}
	return node;
}

/* Slots anew, for the nodes of a pool of as much as `size`. */
static bool set_slots(struct trie *trie, size_t slot_count, size_t size)
{
	uint32_t *slots = wasl_alloc(slot_count, sizeof *slots);
	if (!slots)
		return false;
	memset(slots, 0xFF, slot_count * sizeof *slots);
	wasl_free(trie->slots);
	trie->slots = slots;
	trie->slot_count = slot_count;
	while (trie->mask < size)
		trie->mask = trie->mask * 2 + 1;
	for (uint32_t node = trie_next(trie, TRIE_ROOT); node != TRIE_NONE;)
		node = enter_some(trie, node);
	return true;
}

/* How much of the pool a node takes. */
static size_t extent(size_t edge)
{
	return (offsetof(struct trie_node, edge) + edge + sizeof(uint32_t) - 1) / sizeof(uint32_t);
}

uint32_t trie_next(const struct trie *trie, uint32_t node)
{
	size_t next = node + extent(trie_node(trie, node)->size);
	return next < trie->used ? (uint32_t)next : TRIE_NONE;
}

/* Append a node for which there is room. */
static uint32_t append(struct trie *trie, uint32_t parent, const char *bytes, size_t size)
{
	uint32_t number = (uint32_t)trie->used;
	struct trie_node *node = trie_node(trie, number);
	*node = (struct trie_node){ .parent = parent, .value = TRIE_NONE, .size = (uint8_t)size };
	if (size)
		memcpy(node->edge, bytes, size);
	trie->used += extent(size);
	trie->count++;
	return number;
}

bool trie_start(struct trie *trie, size_t nodes)
{
	size_t slot_count = 16;
	while (slot_count / 4 * 3 < nodes)
		slot_count *= 2;
	*trie = (struct trie){ 0 };
	wasl_hash_key(trie->key);
	if (!wasl_reserve(&trie->pool, &trie->capacity, extent(TRIE_SPARE), sizeof *trie->pool)) {
		trie_clear(trie);
		return false;
	}
	append(trie, TRIE_NONE, NULL, 0);
	if (!set_slots(trie, slot_count, nodes * TYPICAL)) {
		trie_clear(trie);
		return false;
	}
	return true;
}

void trie_clear(struct trie *trie)
{
	wasl_free(trie->pool);
	wasl_free(trie->slots);
	*trie = (struct trie){ 0 };
}

/* The node that the hash leads to at first sight, or TRIE_NONE. */
static uint32_t first_sight(const struct trie_search *search, const struct trie *trie)
{
	uint32_t slot = *first_slot(trie, search->hash);
	return search->bytes && is_likely(trie, slot, search->hash) ? slot & trie->mask : TRIE_NONE;
}

void trie_send_for(struct trie_search *search, const struct trie *trie)
{
	search->hash = hash_edge(trie, search->parent, search->bytes, search->size);
	__builtin_prefetch(first_slot(trie, search->hash));
}

static void send_for_slots(struct trie_search *searches, size_t count, const struct trie *trie)
{
	for (struct trie_search *search = searches; search < searches + count; search++)
		if (search->bytes)
			trie_send_for(search, trie);
}

static void send_for_nodes(const struct trie_search *searches, size_t count, const struct trie *trie)
{
	for (size_t i = 0; i < count; i++) {
		uint32_t number = first_sight(&searches[i], trie);
		if (number == TRIE_NONE)
			continue;
		const struct trie_node *node = trie_node(trie, number);
		__builtin_prefetch(node);
		__builtin_prefetch(node->edge + searches[i].size - 1);
	}
}

void trie_search(struct trie_search *searches, size_t count, const struct trie *trie)
{
	send_for_slots(searches, count, trie);
	send_for_nodes(searches, count, trie);
	for (struct trie_search *search = searches; search < searches + count; search++)
		search->node = search->bytes ? find(trie, search->parent, search->bytes, search->size, search->hash)
		                             : TRIE_NONE;
}

uint32_t trie_child(const struct trie *trie, uint32_t parent, const char *bytes, size_t size)
{
	return find(trie, parent, bytes, size, hash_edge(trie, parent, bytes, size));
}

static bool make_room(struct trie *trie, size_t edge)
{
	size_t needed = trie->used + extent(edge + TRIE_SPARE);
	bool is_full = trie->count >= trie->slot_count / 4 * 3;
	return edge <= TRIE_EDGE_MOST && needed < TRIE_NONE &&
	       wasl_reserve(&trie->pool, &trie->capacity, needed, sizeof *trie->pool) &&
	       ((!is_full && needed <= trie->mask) ||
	        set_slots(trie, trie->slot_count * (is_full ? 2 : 1), needed));
}

bool trie_add(uint32_t *child, struct trie *trie, const struct trie_search *edge)
{
	if (!make_room(trie, edge->size))
		return false;
	uint32_t *slot = find_slot(trie, edge->parent, edge->bytes, edge->size, edge->hash);
	if (*slot == TRIE_NONE)
		*slot = slot_of(trie, append(trie, edge->parent, edge->bytes, edge->size), edge->hash);
	*child = *slot & trie->mask;
	return true;
}
