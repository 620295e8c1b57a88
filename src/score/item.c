#include "item.h"

#include <string.h>

#include "../memory/alloc.h"

const char *const measures[][5] = {
	[WASL_SCORED_SENTENCES] = { "end", NULL },
	[WASL_SCORED_MENTIONS] = { "span", "entity", NULL },
	[WASL_SCORED_EDGES] = { "edge", "weight", NULL },
	[WASL_SCORED_RELATIONS] = { "pair", "sign", "direction", "type", NULL },
};

wasl_status wasl_scoring_new(wasl_scoring **scoring, wasl_scored what, wasl_error *error)
{
	wasl_scoring *fresh = wasl_alloc_zero(1, sizeof *fresh);
	if (!fresh)
		return wasl_fail_memory(error);
	fresh->what = what;
	*scoring = fresh;
	return WASL_OK;
}

void wasl_scoring_free(wasl_scoring *scoring)
{
	if (!scoring)
		return;
	wasl_free(scoring->items);
	wasl_map_clear(&scoring->keys);
	wasl_map_clear(&scoring->documents);
	wasl_bytes_clear(&scoring->key);
	wasl_arena_clear(&scoring->strings);
	wasl_free(scoring);
}

size_t wasl_scoring_count(const wasl_scoring *scoring)
{
	size_t count = 0;
	while (measures[scoring->what][count])
		count++;
	return count;
}

bool key_text(wasl_scoring *scoring, const char *part)
{
	return wasl_bytes_append(&scoring->key, part, strlen(part) + 1); /* its NUL parts it from the next */
}

bool key_number(wasl_scoring *scoring, double part)
{
	return wasl_bytes_append_format(&scoring->key, "%.17g", part) &&
	       wasl_bytes_append_char(&scoring->key, '\0');
}

/* The value of a key in a map, its bytes kept; a new one gets `next`. */
static uint64_t *find(wasl_map *map, wasl_arena *strings, const char *bytes, size_t length,
                      uint64_t next)
{
	bool fresh;
	uint64_t *place = (uint64_t *)(uintptr_t)wasl_map_get(map, bytes, length);
	if (place)
		return place;
	const char *copy = wasl_arena_copy(strings, bytes, length);
	place = copy ? wasl_map_put(map, copy, length, &fresh) : NULL;
	if (place)
		*place = next;
	return place;
}

static wasl_status add_item(wasl_scoring *scoring, uint32_t measure, const char *document,
                            const char *shown, size_t length, wasl_error *error)
{
	uint64_t *row = find(&scoring->documents, &scoring->strings, document, strlen(document),
	                     scoring->documents.count);
	const char *copy = row ? wasl_arena_copy(&scoring->strings, shown, length) : NULL;
	if (!copy || !wasl_reserve(&scoring->items, &scoring->capacity, scoring->count + 1,
	                           sizeof *scoring->items))
		return wasl_fail_memory(error);
	scoring->items[scoring->count++] = (struct item){ measure, (uint32_t)*row, false, false, copy };
	return WASL_OK;
}

wasl_status item_add(wasl_scoring *scoring, uint32_t measure, bool gold, const char *document,
                     const char *shown, size_t length, wasl_error *error)
{
	wasl_status status = WASL_OK;
	uint64_t *place = NULL;
	if (key_text(scoring, measures[scoring->what][measure]) && key_text(scoring, document))
		place = find(&scoring->keys, &scoring->strings, scoring->key.data, scoring->key.length,
		             scoring->count);
	scoring->key.length = 0;
	if (!place)
		return wasl_fail_memory(error);
	if (*place == scoring->count)
		status = add_item(scoring, measure, document, shown, length, error);
	if (!status && gold)
		scoring->items[*place].in_gold = true;
	else if (!status)
		scoring->items[*place].in_result = true;
	return status;
}
