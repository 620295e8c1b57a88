/*
 * A catalogue from the inside: flat tables over one store of strings, small, since a catalogue may
 * have a million names.
 */
#ifndef WASL_CATALOGUE_CATALOGUE_H
#define WASL_CATALOGUE_CATALOGUE_H

#include <wasl/catalogue.h>

#include "../memory/map.h"
#include "../memory/strings.h"
#include "index.h"

#define MOST_ENTITIES (UINT32_MAX >> 4) /* so that an alias's bearer and worth fit one number */

/* Numbers of strings. */
struct entity {
	uint32_t record; /* its id, type, wikidata and colour, one behind the other */
	uint32_t label;
};

struct alias {
	uint32_t text;
	uint32_t entity : 28;
	wasl_alias_kind kind : 2;
	uint32_t exact : 1;
	uint32_t defaults : 1;
};

/* A phrase that is no name. */
struct no_name {
	const char *text;
	bool ignored; /* not even where an alias has the same words */
};

struct wasl_catalogue {
	struct entity *entities;
	size_t entity_count, entity_capacity;
	struct alias *aliases;
	size_t alias_count, alias_capacity;
	struct no_name *nots;
	size_t not_count, not_capacity;
	struct id_index rows;
	wasl_map spoken; /* text -> its alias among those of the last entity; while reading only */
	wasl_strings strings;
	char hash[33];
};

static inline const char *catalogue_id(const wasl_catalogue *catalogue, uint32_t row)
{
	return wasl_strings_at(&catalogue->strings, catalogue->entities[row].record);
}

static inline const char *catalogue_text(const wasl_catalogue *catalogue, size_t alias)
{
	return wasl_strings_at(&catalogue->strings, catalogue->aliases[alias].text);
}

/*
 * Add an entity whose label is yet to be set; all is copied.  It is not found by its id before
 * index_update().  False without memory.
 */
bool catalogue_add_entity(wasl_catalogue *catalogue, const wasl_entity *entity);

/* Add an alias of the last entity unless that entity has it already; its text is copied. */
bool catalogue_add_alias(wasl_catalogue *catalogue, const wasl_alias *alias);

/* Add a phrase that only looks like an alias; its text is copied. */
bool catalogue_add_not(wasl_catalogue *catalogue, const char *text, bool ignored);

/* Settle the hash once everything is there. */
void catalogue_seal(wasl_catalogue *catalogue);

#endif
