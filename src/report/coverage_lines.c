#include "coverage.h"

#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"
#include "../memory/bytes.h"

/* Lines in the making. */
struct collecting {
	struct coverage_lines *lines;
	const wasl_coverage *coverage;
	const wasl_catalogue *catalogue;
	wasl_error *error;
};

static const struct coverage_line nothing = {
	.documents = INT64_MIN, .unnamed = INT64_MIN, .mentions = INT64_MIN, .unresolved = INT64_MIN
};

static wasl_status add(const struct collecting *collecting, const struct coverage_line *line)
{
	struct coverage_lines *lines = collecting->lines;
	if (!wasl_reserve(&lines->items, &lines->capacity, lines->count + 1, sizeof *lines->items))
		return wasl_fail_memory(collecting->error);
	lines->items[lines->count++] = *line;
	return WASL_OK;
}

/* What tells a group apart that is told apart by it and has it. */
static const char *told(bool apart, const char *value)
{
	return apart && *value ? value : NULL;
}

static wasl_status add_group(const struct collecting *collecting, enum coverage_kind kind,
                             unsigned by, const wasl_coverage_group *group)
{
	char text[16];
	struct coverage_line line = {
		.kind = kind,
		.source = told(by & WASL_BY_SOURCE, group->source),
		.language = told(by & WASL_BY_LANGUAGE, group->language),
		.documents = (int64_t)group->documents,
		.unnamed = (int64_t)group->unnamed,
		.mentions = (int64_t)group->mentions,
		.unresolved = (int64_t)group->unresolved,
	};
	if ((by & WASL_BY_PERIOD) && group->start != INT32_MIN) {
		wasl_period_print(text, wasl_coverage_period(collecting->coverage), group->start);
		line.period = wasl_arena_copy(&collecting->lines->strings, text, strlen(text));
		if (!line.period)
			return wasl_fail_memory(collecting->error);
	}
	return add(collecting, &line);
}

static wasl_status add_groups(const struct collecting *collecting, enum coverage_kind kind,
                              unsigned by)
{
	wasl_coverage_group *groups;
	size_t count;
	wasl_status status = wasl_coverage_groups(&groups, &count, collecting->coverage, by,
	                                          collecting->error);
	if (status)
		return status;
	for (size_t i = 0; !status && i < count; i++)
		status = add_group(collecting, kind, by, &groups[i]);
	wasl_coverage_groups_free(groups);
	return status;
}

static wasl_entity bearer_of(const struct collecting *collecting, uint32_t alias)
{
	const wasl_catalogue *catalogue = collecting->catalogue;
	return wasl_catalogue_entity(catalogue, wasl_catalogue_alias(catalogue, alias).entity);
}

/* The ids of those who bear a shared name. */
static const char *name_bearers(const struct collecting *collecting, uint32_t alias)
{
	wasl_bytes ids = WASL_BYTES_INIT;
	bool done = true;
	for (uint32_t i = alias; done && i != UINT32_MAX; i = wasl_coverage_next(collecting->coverage, i))
		done = (i == alias || wasl_bytes_append_char(&ids, ' ')) &&
		       wasl_bytes_append_string(&ids, bearer_of(collecting, i).id);
	const char *kept = done ? wasl_arena_copy(&collecting->lines->strings, ids.data, ids.length) : NULL;
	wasl_bytes_clear(&ids);
	return kept;
}

static int most_frequent_first(const void *a, const void *b)
{
	const struct coverage_line *x = a, *y = b;
	if (x->unresolved != y->unresolved)
		return x->unresolved > y->unresolved ? -1 : 1;
	return strcmp(x->name, y->name);
}

static wasl_status add_unresolved(const struct collecting *collecting)
{
	const wasl_catalogue *catalogue = collecting->catalogue;
	size_t before = collecting->lines->count;
	wasl_status status = WASL_OK;
	for (uint32_t i = 0; !status && i < wasl_catalogue_alias_count(catalogue); i++) {
		struct coverage_line line = nothing;
		line.unresolved = (int64_t)wasl_coverage_unresolved(collecting->coverage, i);
		if (line.unresolved == 0)
			continue;
		line.kind = LINE_UNRESOLVED;
		line.name = wasl_catalogue_alias(catalogue, i).text;
		line.entity = name_bearers(collecting, i);
		status = line.entity ? add(collecting, &line) : wasl_fail_memory(collecting->error);
	}
	if (!status && collecting->lines->count > before + 1)
		qsort(collecting->lines->items + before, collecting->lines->count - before,
		      sizeof *collecting->lines->items, most_frequent_first);
	return status;
}

static wasl_status add_entities(const struct collecting *collecting)
{
	wasl_status status = WASL_OK;
	for (uint32_t i = 0; !status && i < wasl_catalogue_entity_count(collecting->catalogue); i++) {
		const wasl_entity entity = wasl_catalogue_entity(collecting->catalogue, i);
		struct coverage_line line = nothing;
		line.kind = LINE_ENTITY;
		line.name = entity.label;
		line.entity = entity.id;
		if (wasl_coverage_entity(collecting->coverage, i) == 0)
			status = add(collecting, &line);
	}
	return status;
}

/* Aliases of entities that were met; those of the others are never met either. */
static wasl_status add_aliases(const struct collecting *collecting)
{
	wasl_status status = WASL_OK;
	for (uint32_t i = 0; !status && i < wasl_catalogue_alias_count(collecting->catalogue); i++) {
		const wasl_alias alias = wasl_catalogue_alias(collecting->catalogue, i);
		struct coverage_line line = nothing;
		line.kind = LINE_ALIAS;
		line.name = alias.text;
		line.entity = bearer_of(collecting, i).id;
		if (wasl_coverage_entity(collecting->coverage, alias.entity) > 0 &&
		    wasl_coverage_alias(collecting->coverage, i) == 0)
			status = add(collecting, &line);
	}
	return status;
}

wasl_status coverage_lines_collect(struct coverage_lines *lines, const wasl_coverage *coverage,
                                   const wasl_catalogue *catalogue, wasl_error *error)
{
	static const struct {
		enum coverage_kind kind;
		unsigned by;
	} groupings[] = {
		{ LINE_CORPUS, 0 }, { LINE_SOURCE, WASL_BY_SOURCE }, { LINE_PERIOD, WASL_BY_PERIOD },
		{ LINE_LANGUAGE, WASL_BY_LANGUAGE },
		{ LINE_GROUP, WASL_BY_SOURCE | WASL_BY_PERIOD | WASL_BY_LANGUAGE },
	};
	struct collecting collecting = { lines, coverage, catalogue, error };
	wasl_status status = WASL_OK;
	*lines = (struct coverage_lines){ .strings = WASL_ARENA_INIT };
	for (size_t i = 0; !status && i < sizeof groupings / sizeof *groupings; i++)
		status = add_groups(&collecting, groupings[i].kind, groupings[i].by);
	if (!status)
		status = add_unresolved(&collecting);
	if (!status)
		status = add_entities(&collecting);
	if (!status)
		status = add_aliases(&collecting);
	if (status)
		coverage_lines_clear(lines);
	return status;
}

void coverage_lines_clear(struct coverage_lines *lines)
{
	wasl_free(lines->items);
	wasl_arena_clear(&lines->strings);
	*lines = (struct coverage_lines){ .strings = WASL_ARENA_INIT };
}
