/* Documents that are alike in source, period and language. */
#include <stdlib.h>
#include <string.h>

#include "coverage.h"
#include "../memory/alloc.h"

/* Both texts end with their NUL, so that no two groups have one key. */
static bool make_key(wasl_bytes *key, const wasl_coverage_group *group)
{
	key->length = 0;
	return wasl_bytes_append(key, group->source, strlen(group->source) + 1) &&
	       wasl_bytes_append(key, group->language, strlen(group->language) + 1) &&
	       wasl_bytes_append(key, (const char *)&group->start, sizeof group->start);
}

/* Append a group and let `*place` say where it is. */
static wasl_coverage_group *add_group(wasl_coverage *coverage, const wasl_coverage_group *wanted)
{
	const char *source = wasl_arena_copy(&coverage->arena, wanted->source, strlen(wanted->source));
	const char *language = wasl_arena_copy(&coverage->arena, wanted->language,
	                                       strlen(wanted->language));
	const char *key = wasl_arena_copy(&coverage->arena, coverage->key.data, coverage->key.length);
	bool fresh;
	if (!source || !language || !key ||
	    !wasl_reserve(&coverage->groups, &coverage->group_capacity, coverage->group_count + 1,
	                  sizeof *coverage->groups))
		return NULL;
	uint64_t *place = wasl_map_put(&coverage->places, key, coverage->key.length, &fresh);
	if (!place)
		return NULL;
	*place = coverage->group_count;
	wasl_coverage_group *group = &coverage->groups[coverage->group_count++];
	*group = (wasl_coverage_group){ source, language, wanted->start, 0, 0, 0, 0 };
	return group;
}

wasl_coverage_group *coverage_group(wasl_coverage *coverage, const wasl_coverage_group *wanted)
{
	if (!make_key(&coverage->key, wanted))
		return NULL;
	const uint64_t *place = wasl_map_get(&coverage->places, coverage->key.data, coverage->key.length);
	return place ? &coverage->groups[*place] : add_group(coverage, wanted);
}

static int by_place(const void *a, const void *b)
{
	const wasl_coverage_group *x = a, *y = b;
	int order = strcmp(x->source, y->source);
	if (!order)
		order = (x->start > y->start) - (x->start < y->start);
	return order ? order : strcmp(x->language, y->language);
}

/* Add up neighbours that are alike; returns how many groups are left. */
static size_t merge(wasl_coverage_group *groups, size_t count)
{
	size_t kept = 0;
	for (size_t i = 0; i < count; i++) {
		if (kept == 0 || by_place(&groups[kept - 1], &groups[i])) {
			groups[kept++] = groups[i];
			continue;
		}
		groups[kept - 1].documents += groups[i].documents;
		groups[kept - 1].unnamed += groups[i].unnamed;
		groups[kept - 1].mentions += groups[i].mentions;
		groups[kept - 1].unresolved += groups[i].unresolved;
	}
	return kept;
}

wasl_status wasl_coverage_groups(wasl_coverage_group **groups, size_t *count,
                                 const wasl_coverage *coverage, unsigned by, wasl_error *error)
{
	size_t all = coverage->group_count;
	wasl_coverage_group *list = wasl_alloc(all, sizeof *list);
	if (!list)
		return wasl_fail_memory(error);
	for (size_t i = 0; i < all; i++) {
		list[i] = coverage->groups[i];
		if (!(by & WASL_BY_SOURCE))
			list[i].source = "";
		if (!(by & WASL_BY_PERIOD))
			list[i].start = INT32_MIN;
		if (!(by & WASL_BY_LANGUAGE))
			list[i].language = "";
	}
	if (all > 1)
		qsort(list, all, sizeof *list, by_place);
	*count = merge(list, all);
	*groups = list;
	return WASL_OK;
}

void wasl_coverage_groups_free(wasl_coverage_group *groups)
{
	wasl_free(groups);
}
