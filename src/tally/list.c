/* The counts as sorted lists: by the bytes of ids, so that no order of rows shows. */
#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"
#include "tally.h"

/* A line with the names that it is sorted by. */
struct named {
	const char *a, *b;
	wasl_pair_period line;
	uint64_t documents;
};

static int by_name(const void *x, const void *y)
{
	const struct named *p = x, *q = y;
	int order = strcmp(p->a, q->a);
	if (!order)
		order = strcmp(p->b, q->b);
	return order ? order : (p->line.start > q->line.start) - (p->line.start < q->line.start);
}

static struct named name_pair(const struct count *count, int32_t start,
                              const wasl_catalogue *catalogue)
{
	uint32_t x = (uint32_t)(count->key >> 32), y = (uint32_t)count->key;
	const char *a = wasl_catalogue_entity(catalogue, x)->id;
	const char *b = wasl_catalogue_entity(catalogue, y)->id;
	if (strcmp(a, b) < 0)
		return (struct named){ a, b, { x, y, start, count->windows }, count->documents };
	return (struct named){ b, a, { y, x, start, count->windows }, count->documents };
}

static size_t append(struct named *list, size_t at, const struct counts *counts, int32_t start,
                     const wasl_catalogue *catalogue)
{
	for (size_t i = 0; i < counts->capacity; i++)
		if (counts->slots[i].key != UINT64_MAX)
			list[at++] = name_pair(&counts->slots[i], start, catalogue);
	return at;
}

wasl_status wasl_tally_pairs(wasl_pair **pairs, size_t *count, const wasl_tally *tally,
                             const wasl_catalogue *catalogue, wasl_error *error)
{
	size_t all = tally->pairs.count;
	struct named *list = wasl_alloc(all, sizeof *list);
	wasl_pair *sorted = wasl_alloc(all, sizeof *sorted);
	if (!list || !sorted) {
		wasl_free(list);
		wasl_free(sorted);
		return wasl_fail_memory(error);
	}
	append(list, 0, &tally->pairs, 0, catalogue);
	qsort(list, all, sizeof *list, by_name);
	for (size_t i = 0; i < all; i++)
		sorted[i] = (wasl_pair){ list[i].line.a, list[i].line.b, list[i].line.windows,
		                         list[i].documents };
	wasl_free(list);
	*pairs = sorted;
	*count = all;
	return WASL_OK;
}

void wasl_pairs_free(wasl_pair *pairs)
{
	wasl_free(pairs);
}

static wasl_status list_parts(wasl_pair_period **lines, size_t *count,
                              const struct period_counts *parts, size_t part_count,
                              const wasl_catalogue *catalogue, wasl_error *error)
{
	size_t all = 0, at = 0;
	for (size_t i = 0; i < part_count; i++)
		all += parts[i].pairs.count;
	struct named *list = wasl_alloc(all, sizeof *list);
	wasl_pair_period *sorted = wasl_alloc(all, sizeof *sorted);
	if (!list || !sorted) {
		wasl_free(list);
		wasl_free(sorted);
		return wasl_fail_memory(error);
	}
	for (size_t i = 0; i < part_count; i++)
		at = append(list, at, &parts[i].pairs, parts[i].start, catalogue);
	qsort(list, all, sizeof *list, by_name);
	for (size_t i = 0; i < all; i++)
		sorted[i] = list[i].line;
	wasl_free(list);
	*lines = sorted;
	*count = all;
	return WASL_OK;
}

wasl_status wasl_tally_periods(wasl_pair_period **periods, size_t *count, const wasl_tally *tally,
                               const wasl_catalogue *catalogue, wasl_error *error)
{
	return list_parts(periods, count, tally->periods, tally->period_count, catalogue, error);
}

wasl_status tally_list_apart(wasl_pair_period **lines, size_t *count, const wasl_tally *tally,
                             const wasl_catalogue *catalogue, wasl_error *error)
{
	return list_parts(lines, count, tally->apart, tally->options.reach, catalogue, error);
}

void wasl_pair_periods_free(wasl_pair_period *periods)
{
	wasl_free(periods);
}
