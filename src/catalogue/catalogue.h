/* A catalogue from the inside: flat tables over one arena of strings. */
#ifndef WASL_CATALOGUE_CATALOGUE_H
#define WASL_CATALOGUE_CATALOGUE_H

#include <wasl/catalogue.h>

#include "../memory/arena.h"
#include "../memory/map.h"
#include "index.h"

/* A phrase that is no name. */
struct no_name {
	const char *text;
	bool ignored; /* not even where an alias has the same words */
};

struct wasl_catalogue {
	wasl_entity *entities;
	size_t entity_count, entity_capacity;
	wasl_alias *aliases;
	size_t alias_count, alias_capacity;
	struct no_name *nots;
	size_t not_count, not_capacity;
	struct id_index rows;
	wasl_map spoken; /* text -> its alias among those of the last entity; while reading only */
	wasl_arena strings;
	char hash[33];
};

/* Add an entity; its strings must live in the catalogue's arena. False without memory. */
bool catalogue_add_entity(wasl_catalogue *catalogue, const wasl_entity *entity);

/* Add an alias of the last entity unless that entity has it already; its text is copied. */
bool catalogue_add_alias(wasl_catalogue *catalogue, const wasl_alias *alias);

/* Add a phrase that only looks like an alias; its text is copied. */
bool catalogue_add_not(wasl_catalogue *catalogue, const char *text, bool ignored);

/* Settle the hash once everything is there. */
void catalogue_seal(wasl_catalogue *catalogue);

#endif
