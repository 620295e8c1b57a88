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

/* Where the edge stands, or the free slot where it would. */
static struct trie_slot *find_slot(const struct trie *trie, uint32_t parent, const char *bytes,
                                   size_t size, uint64_t hash)
{
	size_t mask = trie->slot_count - 1;
	uint32_t tag = (uint32_t)(hash >> 32);
	for (size_t i = hash & mask;; i = (i + 1) & mask) {
		struct trie_slot *slot = &trie->slots[i];
		if (slot->node == TRIE_NONE ||
		    (slot->tag == tag && is_edge(trie, slot->node, parent, bytes, size)))
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
	for (uint32_t i = trie_next(trie, TRIE_ROOT); i != TRIE_NONE; i = trie_next(trie, i)) {
		const struct trie_node *node = trie_node(trie, i);
		uint64_t hash = hash_edge(trie, node->parent, node->edge, node->size);
		*find_slot(trie, node->parent, node->edge, node->size, hash) =
			(struct trie_slot){ (uint32_t)(hash >> 32), i };
	}
	return true;
}

/* How much of the pool a node takes. */
static size_t extent(size_t edge)
{
	return (sizeof(struct trie_node) + edge + sizeof(uint32_t) - 1) / sizeof(uint32_t);
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
	*node = (struct trie_node){ .parent = parent, .value = TRIE_NONE, .size = (uint16_t)size };
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
	if (!set_slots(trie, slot_count)) {
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
	const struct trie_slot *slot = &trie->slots[search->hash & (trie->slot_count - 1)];
	return search->bytes && slot->tag == (uint32_t)(search->hash >> 32) ? slot->node : TRIE_NONE;
}

static void send_for_slots(struct trie_search *searches, size_t count, const struct trie *trie)
{
	for (struct trie_search *search = searches; search < searches + count; search++) {
		if (!search->bytes)
			continue;
		search->hash = hash_edge(trie, search->parent, search->bytes, search->size);
		__builtin_prefetch(&trie->slots[search->hash & (trie->slot_count - 1)]);
	}
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
		search->node = search->bytes ? find_slot(trie, search->parent, search->bytes, search->size,
		                                         search->hash)->node : TRIE_NONE;
}

uint32_t trie_child(const struct trie *trie, uint32_t parent, const char *bytes, size_t size)
{
	return find_slot(trie, parent, bytes, size, hash_edge(trie, parent, bytes, size))->node;
}

static bool make_room(struct trie *trie, size_t edge)
{
	if (trie->count >= trie->slot_count / 4 * 3 && !set_slots(trie, trie->slot_count * 2))
		return false;
	size_t needed = trie->used + extent(edge + TRIE_SPARE);
	return needed < TRIE_NONE &&
	       wasl_reserve(&trie->pool, &trie->capacity, needed, sizeof *trie->pool);
}

bool trie_add(uint32_t *child, struct trie *trie, uint32_t parent, const char *bytes,
              size_t size)
{
	if (!make_room(trie, size))
		return false;
	uint64_t hash = hash_edge(trie, parent, bytes, size);
	struct trie_slot *slot = find_slot(trie, parent, bytes, size, hash);
	if (slot->node == TRIE_NONE)
		*slot = (struct trie_slot){ (uint32_t)(hash >> 32), append(trie, parent, bytes, size) };
	*child = slot->node;
	return true;
}
