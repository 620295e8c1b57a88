#include "catalogue.h"

#include <stdio.h>
#include <string.h>

#define XXH_STATIC_LINKING_ONLY /* the state lives on the stack */
#include <xxhash.h>

#include "../memory/alloc.h"

wasl_status wasl_catalogue_new(wasl_catalogue **catalogue, wasl_error *error)
{
	wasl_catalogue *fresh = wasl_alloc_zero(1, sizeof *fresh);
	if (!fresh)
		return wasl_fail_memory(error);
	catalogue_seal(fresh);
	*catalogue = fresh;
	return WASL_OK;
}

void wasl_catalogue_free(wasl_catalogue *catalogue)
{
	if (!catalogue)
		return;
	wasl_free(catalogue->entities);
	wasl_free(catalogue->aliases);
	wasl_free(catalogue->nots);
	index_clear(&catalogue->rows);
	wasl_map_clear(&catalogue->spoken);
	wasl_arena_clear(&catalogue->strings);
	wasl_free(catalogue);
}

bool catalogue_add_entity(wasl_catalogue *catalogue, const wasl_entity *entity)
{
	if (!wasl_reserve(&catalogue->entities, &catalogue->entity_capacity,
	                  catalogue->entity_count + 1, sizeof *catalogue->entities))
		return false;
	catalogue->entities[catalogue->entity_count] = *entity;
	if (!index_add(&catalogue->rows, catalogue->entities, catalogue->entity_count))
		return false;
	catalogue->entity_count++;
	wasl_map_reset(&catalogue->spoken);
	return true;
}

static bool same_alias(const wasl_alias *a, const wasl_alias *b)
{
	return a->entity == b->entity && a->kind == b->kind && a->exact == b->exact &&
	       !strcmp(a->text, b->text);
}

bool catalogue_add_alias(wasl_catalogue *catalogue, const wasl_alias *alias)
{
	const uint64_t *last = wasl_map_get(&catalogue->spoken, alias->text, strlen(alias->text));
	bool fresh;
	if (last && same_alias(&catalogue->aliases[*last], alias))
		return true;
	if (!wasl_reserve(&catalogue->aliases, &catalogue->alias_capacity, catalogue->alias_count + 1,
	                  sizeof *catalogue->aliases))
		return false;
	wasl_alias copy = *alias;
	copy.text = wasl_arena_copy(&catalogue->strings, alias->text, strlen(alias->text));
	uint64_t *place = copy.text ? wasl_map_put(&catalogue->spoken, copy.text, strlen(copy.text),
	                                           &fresh) : NULL;
	if (!place)
		return false;
	*place = catalogue->alias_count;
	catalogue->aliases[catalogue->alias_count++] = copy;
	return true;
}

bool catalogue_add_not(wasl_catalogue *catalogue, const char *text, bool ignored)
{
	if (!wasl_reserve(&catalogue->nots, &catalogue->not_capacity, catalogue->not_count + 1,
	                  sizeof *catalogue->nots))
		return false;
	const char *copy = wasl_arena_copy(&catalogue->strings, text, strlen(text));
	if (!copy)
		return false;
	catalogue->nots[catalogue->not_count++] = (struct no_name){ copy, ignored };
	return true;
}

static const char *keep(wasl_catalogue *catalogue, const char *text)
{
	return wasl_arena_copy(&catalogue->strings, text, strlen(text));
}

static wasl_status add(uint32_t *row, wasl_catalogue *catalogue, const char *id,
                       const wasl_entity *entity, wasl_error *error)
{
	wasl_entity copy = { keep(catalogue, id), keep(catalogue, entity->label),
	                     keep(catalogue, entity->type), keep(catalogue, entity->wikidata),
	                     keep(catalogue, entity->color) };
	if (!copy.id || !copy.label || !copy.type || !copy.wikidata || !copy.color ||
	    !catalogue_add_entity(catalogue, &copy))
		return wasl_fail_memory(error);
	*row = (uint32_t)catalogue->entity_count - 1;
	return WASL_OK;
}

/* Of two texts the one that says something, of such the lesser: whatever came first. */
static bool settle(const char **text, wasl_catalogue *catalogue, const char *other)
{
	int order = strcmp(other, *text);
	if (!*other || (**text && order >= 0))
		return true;
	const char *copy = keep(catalogue, other);
	if (copy)
		*text = copy;
	return copy != NULL;
}

wasl_status wasl_catalogue_enter(uint32_t *row, wasl_catalogue *catalogue, const char *id,
                                 const wasl_entity *entity, wasl_error *error)
{
	*row = wasl_catalogue_row(catalogue, id);
	if (*row == WASL_NO_ENTITY)
		return add(row, catalogue, id, entity, error);
	wasl_entity *known = &catalogue->entities[*row];
	bool settled = settle(&known->label, catalogue, entity->label) &&
	               settle(&known->type, catalogue, entity->type) &&
	               settle(&known->wikidata, catalogue, entity->wikidata) &&
	               settle(&known->color, catalogue, entity->color);
	return settled ? WASL_OK : wasl_fail_memory(error);
}

wasl_status wasl_catalogue_intern(uint32_t *row, wasl_catalogue *catalogue, const char *id,
                                  wasl_error *error)
{
	*row = wasl_catalogue_row(catalogue, id);
	if (*row != WASL_NO_ENTITY)
		return WASL_OK;
	return add(row, catalogue, id, &(wasl_entity){ id, id, "", "", "" }, error);
}

uint32_t wasl_catalogue_row(const wasl_catalogue *catalogue, const char *id)
{
	return index_find(&catalogue->rows, catalogue->entities, id);
}

size_t wasl_catalogue_entity_count(const wasl_catalogue *catalogue)
{
	return catalogue->entity_count;
}

const wasl_entity *wasl_catalogue_entity(const wasl_catalogue *catalogue, uint32_t row)
{
	return &catalogue->entities[row];
}

size_t wasl_catalogue_alias_count(const wasl_catalogue *catalogue)
{
	return catalogue->alias_count;
}

const wasl_alias *wasl_catalogue_alias(const wasl_catalogue *catalogue, size_t i)
{
	return &catalogue->aliases[i];
}

size_t wasl_catalogue_not_count(const wasl_catalogue *catalogue)
{
	return catalogue->not_count;
}

const char *wasl_catalogue_not(const wasl_catalogue *catalogue, size_t i)
{
	return catalogue->nots[i].text;
}

bool wasl_catalogue_ignores(const wasl_catalogue *catalogue, size_t i)
{
	return catalogue->nots[i].ignored;
}

const char *wasl_catalogue_hash(const wasl_catalogue *catalogue)
{
	return catalogue->hash;
}

static void hash_string(XXH3_state_t *state, const char *text)
{
	XXH3_128bits_update(state, text, strlen(text) + 1);
}

/* Ids, aliases and what they are worth change a count; labels, types and colours do not. */
void catalogue_seal(wasl_catalogue *catalogue)
{
	wasl_map_clear(&catalogue->spoken);
	XXH3_state_t state;
	XXH3_128bits_reset(&state);
	for (size_t i = 0; i < catalogue->entity_count; i++)
		hash_string(&state, catalogue->entities[i].id);
	for (size_t i = 0; i < catalogue->alias_count; i++) {
		const wasl_alias *alias = &catalogue->aliases[i];
		unsigned char worth[3] = { alias->kind, alias->exact, alias->defaults };
		hash_string(&state, catalogue->entities[alias->entity].id);
		hash_string(&state, alias->text);
		XXH3_128bits_update(&state, worth, sizeof worth);
	}
	for (size_t i = 0; i < catalogue->not_count; i++) {
		hash_string(&state, catalogue->nots[i].text);
		if (catalogue->nots[i].ignored)
			hash_string(&state, "ignored");
	}
	XXH128_hash_t hash = XXH3_128bits_digest(&state);
	snprintf(catalogue->hash, sizeof catalogue->hash, "%016llx%016llx",
	         (unsigned long long)hash.high64, (unsigned long long)hash.low64);
}
