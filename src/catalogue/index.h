/*
 * Rows by id: 4 bytes a slot, as the ids stand with their entities.  Keyed, so that no catalogue
 * can be made to collide.
 */
#ifndef WASL_CATALOGUE_INDEX_H
#define WASL_CATALOGUE_INDEX_H

#include <wasl/catalogue.h>

struct id_index {
	uint32_t *slots; /* rows, WASL_NO_ENTITY where free */
	size_t capacity; /* 0 or a power of two */
	uint64_t key[2];
};

/* The row with this id, or WASL_NO_ENTITY. */
uint32_t index_find(const struct id_index *index, const wasl_entity *entities, const char *id);

/* Add row `count`, whose id is new, behind as many others; false without memory. */
bool index_add(struct id_index *index, const wasl_entity *entities, size_t count);

void index_clear(struct id_index *index);

#endif
