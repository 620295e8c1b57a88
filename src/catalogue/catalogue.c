#include "catalogue.h"

#include <stdio.h>
#include <string.h>

#define XXH_STATIC_LINKING_ONLY /* the state lives on the stack */
#include "../memory/xxh3.h"

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
	wasl_strings_clear(&catalogue->strings);
	wasl_free(catalogue);
}

/* Keep the entity's strings but for its label, one behind the other. */
static bool keep_record(uint32_t *record, wasl_catalogue *catalogue, const wasl_entity *entity)
{
	const char *const parts[] = { entity->id, entity->type, entity->wikidata, entity->color };
	size_t sizes[4], size = 0;
	for (size_t i = 0; i < 4; i++)
		size += sizes[i] = strlen(parts[i]) + 1;
	char *room = wasl_strings_room(record, &catalogue->strings, size - 1);
	for (size_t i = 0; room && i < 4; room += sizes[i++])
		memcpy(room, parts[i], sizes[i]);
	return room != NULL;
}

bool catalogue_add_entity(wasl_catalogue *catalogue, const wasl_entity *entity)
{
	struct entity fresh = { 0, 0 };
	if (catalogue->entity_count == MOST_ENTITIES ||
	    !wasl_reserve(&catalogue->entities, &catalogue->entity_capacity,
	                  catalogue->entity_count + 1, sizeof *catalogue->entities) ||
	    !keep_record(&fresh.record, catalogue, entity))
		return false;
	catalogue->entities[catalogue->entity_count++] = fresh;
	wasl_map_reset(&catalogue->spoken);
	return true;
}

static bool is_worth_the_same(const struct alias *a, const struct alias *b)
{
	return a->kind == b->kind && a->exact == b->exact;
}

bool catalogue_add_alias(wasl_catalogue *catalogue, const wasl_alias *alias)
{
	size_t length = strlen(alias->text), number = catalogue->alias_count;
	struct alias fresh = { 0, alias->entity & MOST_ENTITIES, (wasl_alias_kind)(alias->kind & 3),
	                       alias->exact, alias->defaults };
	bool is_new;
	if (!wasl_reserve(&catalogue->aliases, &catalogue->alias_capacity, number + 1,
	                  sizeof *catalogue->aliases))
		return false;
	const char *text = wasl_strings_add(&fresh.text, &catalogue->strings, alias->text, length);
	uint64_t *place = text ? wasl_map_put(&catalogue->spoken, text, length, &is_new) : NULL;
	if (!place)
		return false;
	if (!is_new && is_worth_the_same(&catalogue->aliases[*place], &fresh)) {
		wasl_strings_drop(&catalogue->strings, fresh.text);
		return true;
	}
	*place = number;
	catalogue->aliases[catalogue->alias_count++] = fresh;
	return true;
}

bool catalogue_add_not(wasl_catalogue *catalogue, const char *text, bool ignored)
{
	uint32_t number;
	if (!wasl_reserve(&catalogue->nots, &catalogue->not_capacity, catalogue->not_count + 1,
	                  sizeof *catalogue->nots))
		return false;
	const char *copy = wasl_strings_add(&number, &catalogue->strings, text, strlen(text));
	if (!copy)
		return false;
	catalogue->nots[catalogue->not_count++] = (struct no_name){ copy, ignored };
	return true;
}

static bool keep(uint32_t *number, wasl_catalogue *catalogue, const char *text)
{
	return wasl_strings_add(number, &catalogue->strings, text, strlen(text)) != NULL;
}

static wasl_status add(uint32_t *row, wasl_catalogue *catalogue, const wasl_entity *entity,
                       wasl_error *error)
{
	uint32_t twice, label = 0;
	bool named = strcmp(entity->label, entity->id) != 0; /* else the one string does for both */
	if ((named && !keep(&label, catalogue, entity->label)) || !catalogue_add_entity(catalogue, entity))
		return wasl_fail_memory(error);
	struct entity *fresh = &catalogue->entities[catalogue->entity_count - 1];
	fresh->label = named ? label : fresh->record;
	if (!index_update(&twice, catalogue)) {
		catalogue->entity_count--;
		return wasl_fail_memory(error);
	}
	*row = (uint32_t)catalogue->entity_count - 1;
	return WASL_OK;
}

/* Of two texts the one that says something, of such the lesser: whatever came first. */
static bool settle(const char **text, const char *other)
{
	if (!*other || (**text && strcmp(other, *text) >= 0))
		return false;
	*text = other;
	return true;
}

/* Let what is known of an entity and what another says of it become one. */
static bool merge(wasl_catalogue *catalogue, uint32_t row, const wasl_entity *other)
{
	wasl_entity known = wasl_catalogue_entity(catalogue, row);
	struct entity merged = catalogue->entities[row];
	bool settled = settle(&known.type, other->type);
	settled |= settle(&known.wikidata, other->wikidata);
	settled |= settle(&known.color, other->color);
	if ((settled && !keep_record(&merged.record, catalogue, &known)) ||
	    (settle(&known.label, other->label) && !keep(&merged.label, catalogue, known.label)))
		return false;
	catalogue->entities[row] = merged;
	return true;
}

wasl_status wasl_catalogue_enter(uint32_t *row, wasl_catalogue *catalogue, const char *id,
                                 const wasl_entity *entity, wasl_error *error)
{
	wasl_entity named = *entity;
	named.id = id;
	uint32_t known = wasl_catalogue_row(catalogue, id);
	if (known == WASL_NO_ENTITY)
		return add(row, catalogue, &named, error);
	*row = known;
	return merge(catalogue, known, &named) ? WASL_OK : wasl_fail_memory(error);
}

wasl_status wasl_catalogue_intern(uint32_t *row, wasl_catalogue *catalogue, const char *id,
                                  wasl_error *error)
{
	*row = wasl_catalogue_row(catalogue, id);
	if (*row != WASL_NO_ENTITY)
		return WASL_OK;
	return add(row, catalogue, &(wasl_entity){ id, id, "", "", "" }, error);
}

uint32_t wasl_catalogue_row(const wasl_catalogue *catalogue, const char *id)
{
	return index_find(catalogue, id);
}

size_t wasl_catalogue_entity_count(const wasl_catalogue *catalogue)
{
	return catalogue->entity_count;
}

wasl_entity wasl_catalogue_entity(const wasl_catalogue *catalogue, uint32_t row)
{
	const char *id = catalogue_id(catalogue, row), *type = id + strlen(id) + 1;
	const char *wikidata = type + strlen(type) + 1, *color = wikidata + strlen(wikidata) + 1;
	const char *label = wasl_strings_at(&catalogue->strings, catalogue->entities[row].label);
	return (wasl_entity){ id, label, type, wikidata, color };
}

const char *wasl_catalogue_id(const wasl_catalogue *catalogue, uint32_t row)
{
	return catalogue_id(catalogue, row);
}

size_t wasl_catalogue_alias_count(const wasl_catalogue *catalogue)
{
	return catalogue->alias_count;
}

wasl_alias wasl_catalogue_alias(const wasl_catalogue *catalogue, size_t i)
{
	const struct alias *alias = &catalogue->aliases[i];
	return (wasl_alias){ catalogue_text(catalogue, i), alias->entity, (uint8_t)alias->kind,
	                     alias->exact, alias->defaults };
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
	for (uint32_t row = 0; row < catalogue->entity_count; row++)
		hash_string(&state, catalogue_id(catalogue, row));
	for (size_t i = 0; i < catalogue->alias_count; i++) {
		const struct alias *alias = &catalogue->aliases[i];
		unsigned char worth[3] = { (unsigned char)alias->kind, alias->exact, alias->defaults };
		hash_string(&state, catalogue_id(catalogue, alias->entity));
		hash_string(&state, catalogue_text(catalogue, i));
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
