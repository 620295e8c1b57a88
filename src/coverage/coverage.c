#include "coverage.h"

#include <string.h>

#include "../memory/alloc.h"
#include "../mention/gazetteer.h"

wasl_status wasl_coverage_new(wasl_coverage **coverage, wasl_period period, wasl_error *error)
{
	wasl_coverage *fresh = wasl_alloc_zero(1, sizeof *fresh);
	if (!fresh)
		return wasl_fail_memory(error);
	fresh->period = period;
	*coverage = fresh;
	return WASL_OK;
}

void wasl_coverage_free(wasl_coverage *coverage)
{
	if (!coverage)
		return;
	wasl_free(coverage->entities.items);
	wasl_free(coverage->aliases.items);
	wasl_free(coverage->unresolved.items);
	wasl_free(coverage->next);
	wasl_free(coverage->first);
	wasl_free(coverage->groups);
	wasl_map_clear(&coverage->places);
	wasl_bytes_clear(&coverage->key);
	wasl_arena_clear(&coverage->arena);
	wasl_free(coverage);
}

wasl_period wasl_coverage_period(const wasl_coverage *coverage)
{
	return coverage->period;
}

static bool add_to_row(struct row_counts *counts, uint32_t row, uint64_t more)
{
	if (!wasl_reserve(&counts->items, &counts->capacity, (size_t)row + 1, sizeof *counts->items))
		return false;
	while (counts->count <= row)
		counts->items[counts->count++] = 0;
	counts->items[row] += more;
	return true;
}

static uint64_t row_of(const struct row_counts *counts, uint32_t row)
{
	return row < counts->count ? counts->items[row] : 0;
}

static uint32_t bearer_of(const wasl_gazetteer *gazetteer, uint32_t alias)
{
	return wasl_catalogue_alias(gazetteer->catalogue, alias).entity;
}

/* The first alias of an entity; they stand in the order of entities. */
static uint32_t first_alias(const wasl_gazetteer *gazetteer, uint32_t entity)
{
	uint32_t low = 0, high = (uint32_t)wasl_catalogue_alias_count(gazetteer->catalogue);
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (bearer_of(gazetteer, middle) < entity)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The first of the entity's aliases that no text tells from `alias`, or NOBODY. */
static uint32_t first_of(const wasl_gazetteer *gazetteer, uint32_t alias, uint32_t entity)
{
	size_t count = wasl_catalogue_alias_count(gazetteer->catalogue);
	uint32_t sense = gazetteer->sense_of[alias];
	if (bearer_of(gazetteer, alias) == entity)
		return alias;
	for (alias = first_alias(gazetteer, entity); alias < count && gazetteer->sense_of[alias] != sense;)
		alias++;
	return alias < count ? alias : NOBODY;
}

static bool add_mention(wasl_coverage *coverage, const wasl_mention *mention,
                        const wasl_gazetteer *gazetteer)
{
	if (mention->entity == WASL_NO_ENTITY) {
		coverage->missed++;
		return mention->alias == UINT32_MAX || add_to_row(&coverage->unresolved, mention->alias, 1);
	}
	coverage->mentions++;
	uint32_t alias = mention->alias == UINT32_MAX
		? NOBODY : first_of(gazetteer, mention->alias, mention->entity);
	return add_to_row(&coverage->entities, mention->entity, 1) &&
	       (alias == NOBODY || add_to_row(&coverage->aliases, alias, 1));
}

static int32_t period_of(const wasl_coverage *coverage, wasl_date date)
{
	if (date.from == WASL_UNDATED.from)
		return INT32_MIN;
	int32_t start = wasl_period_start(coverage->period, date.from);
	return wasl_period_start(coverage->period, date.to) == start ? start : INT32_MIN;
}

/* Count the document whose last part was read. */
static bool end_document(wasl_coverage *coverage, const wasl_document *document)
{
	wasl_coverage_group wanted = {
		.source = document->outlet,
		.language = *document->language ? document->language
		                                : wasl_text_script(document->text, document->length),
		.start = period_of(coverage, document->date),
	};
	wasl_coverage_group *group = coverage_group(coverage, &wanted);
	if (!group)
		return false;
	group->documents++;
	group->unnamed += coverage->mentions + coverage->missed == 0;
	group->mentions += coverage->mentions;
	group->unresolved += coverage->missed;
	coverage->mentions = coverage->missed = 0;
	return true;
}

wasl_status wasl_coverage_add(wasl_coverage *coverage, const wasl_document *document,
                              const wasl_mention *mentions, size_t count,
                              const wasl_gazetteer *gazetteer, wasl_error *error)
{
	bool done = true;
	for (size_t i = 0; done && i < count; i++)
		done = add_mention(coverage, &mentions[i], gazetteer);
	if (done && !document->more)
		done = end_document(coverage, document);
	return done ? WASL_OK : wasl_fail_memory(error);
}

static bool absorb_rows(struct row_counts *counts, const struct row_counts *others)
{
	bool done = true;
	for (size_t i = 0; done && i < others->count; i++)
		done = add_to_row(counts, (uint32_t)i, others->items[i]);
	return done;
}

static bool absorb_groups(wasl_coverage *coverage, const wasl_coverage *other)
{
	for (size_t i = 0; i < other->group_count; i++) {
		wasl_coverage_group *group = coverage_group(coverage, &other->groups[i]);
		if (!group)
			return false;
		group->documents += other->groups[i].documents;
		group->unnamed += other->groups[i].unnamed;
		group->mentions += other->groups[i].mentions;
		group->unresolved += other->groups[i].unresolved;
	}
	return true;
}

wasl_status wasl_coverage_absorb(wasl_coverage *coverage, const wasl_coverage *other,
                                 wasl_error *error)
{
	bool done = absorb_rows(&coverage->entities, &other->entities) &&
	            absorb_rows(&coverage->aliases, &other->aliases) &&
	            absorb_rows(&coverage->unresolved, &other->unresolved) &&
	            absorb_groups(coverage, other);
	return done ? WASL_OK : wasl_fail_memory(error);
}

wasl_status wasl_coverage_settle(wasl_coverage *coverage, const wasl_gazetteer *gazetteer,
                                 wasl_error *error)
{
	size_t count = wasl_catalogue_alias_count(gazetteer->catalogue);
	uint32_t *next = wasl_alloc(count, sizeof *next), *first = wasl_alloc(count, sizeof *first);
	if (!next || !first) {
		wasl_free(next);
		wasl_free(first);
		return wasl_fail_memory(error);
	}
	memcpy(next, gazetteer->next_alias, count * sizeof *next);
	for (uint32_t i = 0; i < count; i++)
		first[i] = i;
	for (uint32_t i = 0; i < count; i++) /* those of one entity stand side by side in their list */
		if (next[i] != NOBODY && bearer_of(gazetteer, next[i]) == bearer_of(gazetteer, i))
			first[next[i]] = first[i];
	coverage->next = next;
	coverage->first = first;
	coverage->settled = count;
	return WASL_OK;
}

uint64_t wasl_coverage_entity(const wasl_coverage *coverage, uint32_t row)
{
	return row_of(&coverage->entities, row);
}

uint64_t wasl_coverage_alias(const wasl_coverage *coverage, uint32_t alias)
{
	return row_of(&coverage->aliases, alias < coverage->settled ? coverage->first[alias] : alias);
}

uint64_t wasl_coverage_unresolved(const wasl_coverage *coverage, uint32_t alias)
{
	return row_of(&coverage->unresolved, alias);
}

uint32_t wasl_coverage_next(const wasl_coverage *coverage, uint32_t alias)
{
	return alias < coverage->settled ? coverage->next[alias] : UINT32_MAX;
}
