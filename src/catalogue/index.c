#include "index.h"

#include <string.h>

#include "../memory/alloc.h"
#include "../memory/map.h"

/* Where the id's row stands, or the free slot where it would. */
static uint32_t *find_slot(const struct id_index *index, const wasl_entity *entities, const char *id)
{
	size_t mask = index->capacity - 1;
	size_t at = wasl_hash(index->key, id, strlen(id)) & mask;
	while (index->slots[at] != WASL_NO_ENTITY && strcmp(entities[index->slots[at]].id, id))
		at = (at + 1) & mask;
	return &index->slots[at];
}

uint32_t index_find(const struct id_index *index, const wasl_entity *entities, const char *id)
{
	return index->capacity ? *find_slot(index, entities, id) : WASL_NO_ENTITY;
}

static bool grow(struct id_index *index, const wasl_entity *entities, size_t count)
{
	struct id_index wider = *index;
	wider.capacity = index->capacity ? index->capacity * 2 : 16;
	wider.slots = wasl_alloc(wider.capacity, sizeof *wider.slots);
	if (!wider.slots)
		return false;
	if (!index->capacity)
		wasl_hash_key(wider.key);
	memset(wider.slots, 0xFF, wider.capacity * sizeof *wider.slots);
	for (uint32_t row = 0; row < count; row++)
		*find_slot(&wider, entities, entities[row].id) = row;
	wasl_free(index->slots);
	*index = wider;
	return true;
}

bool index_add(struct id_index *index, const wasl_entity *entities, size_t count)
{
	if (count * 3 >= index->capacity * 2 && !grow(index, entities, count))
		return false;
	*find_slot(index, entities, entities[count].id) = (uint32_t)count;
	return true;
}

void index_clear(struct id_index *index)
{
	wasl_free(index->slots);
}
