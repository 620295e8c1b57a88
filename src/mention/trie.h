/*
 * A trie whose edges are strings: here the folded words of names.  One hash table holds all edges;
 * the hash is keyed and only says where to look, the bytes decide.
 */
#ifndef WASL_MENTION_TRIE_H
#define WASL_MENTION_TRIE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TRIE_ROOT 0
#define TRIE_NONE UINT32_MAX

struct trie_node {
	uint32_t parent;
	uint32_t edge; /* where its bytes begin in the pool */
	uint32_t value; /* the caller's; TRIE_NONE at first */
	uint16_t size; /* of its edge, in bytes */
	uint16_t flags; /* the caller's */
};

struct trie_slot {
	uint32_t tag, node; /* the hash's other half; TRIE_NONE where the slot is free */
};

struct trie {
	struct trie_node *nodes;
	size_t count, capacity;
	char *pool;
	size_t pool_size, pool_capacity;
	struct trie_slot *slots;
	size_t slot_count; /* a power of two */
	uint64_t key[2];
};

/* Begin with the root alone; room for `nodes` without growing. */
bool trie_start(struct trie *trie, size_t nodes);

void trie_clear(struct trie *trie);

/* One search of many at once: for an edge from the root. */
struct trie_search {
	uint64_t hash;
	uint32_t node; /* found, or TRIE_NONE */
};

enum { TRIE_STEPS = 2 };

/* Begin, take each step, end: each sends for the memory that the next one reads. */
void trie_search_start(struct trie_search *search, const struct trie *trie, const char *bytes,
                       size_t size);
void trie_search_step(struct trie_search *search, const struct trie *trie, int step);
void trie_search_end(struct trie_search *search, const struct trie *trie, const char *bytes,
                     size_t size);

/* Whether the trie is too large for the processor's nearer memory, so that steps pay. */
static inline bool trie_is_far(const struct trie *trie)
{
	return trie->slot_count > 1 << 15;
}

/* The node behind an edge, or TRIE_NONE. */
uint32_t trie_child(const struct trie *trie, uint32_t parent, const char *bytes, size_t size);

/* The same, added where there is none; false without memory. */
bool trie_add(uint32_t *child, struct trie *trie, uint32_t parent, const char *bytes,
              size_t size);

static inline const char *trie_edge(const struct trie *trie, const struct trie_node *node)
{
	return trie->pool + node->edge;
}

#endif
