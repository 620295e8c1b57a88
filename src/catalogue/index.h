/*
 * Rows by id: 4 bytes a slot, a row in the low bits and bits of the id's hash in the high ones, so
 * that hardly any other id is looked at.  Keyed, so that no catalogue can be made to collide.
 */
#ifndef WASL_CATALOGUE_INDEX_H
#define WASL_CATALOGUE_INDEX_H

#include <wasl/catalogue.h>

struct id_index {
	uint32_t *slots; /* WASL_NO_ENTITY where free */
	uint32_t capacity;
	uint32_t mask; /* of the bits that are a row */
	uint32_t count; /* of the rows that are in it: [0, count) */
	uint64_t key[2];
};

/* The row with this id, or WASL_NO_ENTITY. */
uint32_t index_find(const wasl_catalogue *catalogue, const char *id);

/*
 * Take in the entities that have come since; false without memory.  `*twice` is the first of them
 * whose id is there already, which ends it, or WASL_NO_ENTITY.
 */
bool index_update(uint32_t *twice, wasl_catalogue *catalogue);

void index_clear(struct id_index *index);

#endif
