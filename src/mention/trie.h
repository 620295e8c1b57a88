/*
 * A trie whose edges are strings: here the folded words of names.  One hash table holds all edges;
 * the hash is keyed and only says where to look, the bytes decide.  A node lies together with its
 * edge's bytes, so that a step costs two far places of memory: the slot and the node.
 */
#ifndef WASL_MENTION_TRIE_H
#define WASL_MENTION_TRIE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TRIE_ROOT 0
#define TRIE_NONE UINT32_MAX

enum {
	TRIE_SPARE = 8, /* bytes that are read, and do not matter, from an edge's first on */
	TRIE_EDGE_MOST = UINT8_MAX
};

struct trie_node {
	uint32_t parent;
	uint32_t value; /* the caller's; TRIE_NONE at first */
	uint8_t size; /* of its edge, in bytes */
	uint8_t flags; /* the caller's */
	char edge[];
};

struct trie {
	uint32_t *pool; /* nodes one behind the other; a node's number is its place */
	size_t used, capacity; /* of the pool */
	size_t count; /* of the nodes */
	uint32_t *slots; /* a node, and above it as many bits of the hash as there is room for; or TRIE_NONE */
	size_t slot_count; /* a power of two */
	uint32_t mask; /* of a slot's bits that are a node: all nodes are less */
	uint64_t key[2];
};

/* Begin with the root alone; room for `nodes` without growing. */
bool trie_start(struct trie *trie, size_t nodes);

void trie_clear(struct trie *trie);

/* One search of many at once. */
struct trie_search {
	const char *bytes; /* of the edge; NULL: nothing is looked for */
	uint32_t size, parent;
	uint32_t node; /* what was found, or TRIE_NONE */
	uint64_t hash;
};

/* Find the nodes of all, side by side: what one step of a search sends for is there at the next. */
void trie_search(struct trie_search *searches, size_t count, const struct trie *trie);

/* The node behind an edge, or TRIE_NONE. */
uint32_t trie_child(const struct trie *trie, uint32_t parent, const char *bytes, size_t size);

/* Send for what looking an edge up would read first. */
void trie_send_for(struct trie_search *search, const struct trie *trie);

/* The node behind an edge that was sent for, added where there is none; false without memory. */
bool trie_add(uint32_t *child, struct trie *trie, const struct trie_search *edge);

static inline struct trie_node *trie_node(const struct trie *trie, uint32_t node)
{
	return (struct trie_node *)(void *)(trie->pool + node);
}

/* The node that was added after another, TRIE_NONE after the last. */
uint32_t trie_next(const struct trie *trie, uint32_t node);

#endif
