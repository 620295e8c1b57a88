/*
 * The counts as sorted lists: by the bytes of ids, so that no order of rows shows.  Lines are
 * dealt into one place an entity, first by their second id, then by their first: each deal keeps
 * the order of the one before, and time grows with the lines alone.
 */
#include <string.h>

#include "../memory/alloc.h"
#include "rank.h"
#include "tally.h"

/* A line with the ranks that it is sorted by. */
struct line {
	uint32_t a, b;
	int32_t start;
	uint32_t documents;
	uint64_t windows;
};

/* Lines on their way into order. */
struct sorting {
	struct line *lines, *dealt;
	size_t *places; /* by rank: where its next line goes */
	size_t count;
	struct ranks ranks;
};

static void mark(uint32_t *marks, const struct counts *counts)
{
	for (size_t i = 0; i < counts->capacity; i++) {
		uint64_t key = counts->slots[i].key;
		if (key != UINT64_MAX)
			marks[key >> 32] = marks[(uint32_t)key] = 1;
	}
}

/* Rank the entities of all parts. */
static bool rank(struct ranks *ranks, const struct period_counts *parts, size_t part_count,
                 const wasl_catalogue *catalogue)
{
	size_t rows = wasl_catalogue_entity_count(catalogue);
	uint32_t *marks = wasl_alloc_zero(rows, sizeof *marks);
	if (!marks)
		return false;
	for (size_t i = 0; i < part_count; i++)
		mark(marks, &parts[i].pairs);
	return ranks_start(ranks, marks, rows, catalogue);
}

static void append(struct sorting *sorting, const struct period_counts *part)
{
	const struct counts *counts = &part->pairs;
	for (size_t i = 0; i < counts->capacity; i++) {
		const struct count *count = &counts->slots[i];
		if (count->key == UINT64_MAX)
			continue;
		uint32_t x = sorting->ranks.rank[count->key >> 32];
		uint32_t y = sorting->ranks.rank[(uint32_t)count->key];
		sorting->lines[sorting->count++] = (struct line){
			x < y ? x : y, x < y ? y : x, part->start, count->documents, count->windows
		};
	}
}

/* Deal the lines by their first or second rank. */
static void deal(struct sorting *sorting, bool first)
{
	size_t *places = sorting->places, at = 0;
	memset(places, 0, sorting->ranks.count * sizeof *places);
	for (size_t i = 0; i < sorting->count; i++)
		places[first ? sorting->lines[i].a : sorting->lines[i].b]++;
	for (size_t i = 0; i < sorting->ranks.count; i++) {
		size_t lines = places[i];
		places[i] = at;
		at += lines;
	}
	for (size_t i = 0; i < sorting->count; i++)
		sorting->dealt[places[first ? sorting->lines[i].a : sorting->lines[i].b]++] =
			sorting->lines[i];
	struct line *swap = sorting->lines;
	sorting->lines = sorting->dealt;
	sorting->dealt = swap;
}

static void end(struct sorting *sorting)
{
	wasl_free(sorting->lines);
	wasl_free(sorting->dealt);
	wasl_free(sorting->places);
	ranks_end(&sorting->ranks);
}

/* Sort the lines of parts that are sorted by their start; false without memory. */
static bool sort(struct sorting *sorting, const struct period_counts *parts, size_t part_count,
                 const wasl_catalogue *catalogue)
{
	size_t all = 0;
	*sorting = (struct sorting){ 0 };
	for (size_t i = 0; i < part_count; i++)
		all += parts[i].pairs.count;
	if (!rank(&sorting->ranks, parts, part_count, catalogue))
		return false;
	sorting->lines = wasl_alloc(all, sizeof *sorting->lines);
	sorting->dealt = wasl_alloc(all, sizeof *sorting->dealt);
	sorting->places = wasl_alloc(sorting->ranks.count, sizeof *sorting->places);
	if (!sorting->lines || !sorting->dealt || !sorting->places) {
		end(sorting);
		return false;
	}
	for (size_t i = 0; i < part_count; i++)
		append(sorting, &parts[i]);
	deal(sorting, false);
	deal(sorting, true);
	wasl_free(sorting->dealt); /* the list to come takes its place */
	sorting->dealt = NULL;
	return true;
}

wasl_status wasl_tally_pairs(wasl_pair **pairs, size_t *count, const wasl_tally *tally,
                             const wasl_catalogue *catalogue, wasl_error *error)
{
	struct sorting sorting;
	const struct period_counts whole = { 0, tally->pairs };
	if (!sort(&sorting, &whole, 1, catalogue))
		return wasl_fail_memory(error);
	wasl_pair *list = wasl_alloc(sorting.count, sizeof *list);
	for (size_t i = 0; list && i < sorting.count; i++) {
		const struct line *line = &sorting.lines[i];
		list[i] = (wasl_pair){ sorting.ranks.row[line->a], sorting.ranks.row[line->b],
		                       line->windows, line->documents };
	}
	*pairs = list;
	*count = sorting.count;
	end(&sorting);
	return list ? WASL_OK : wasl_fail_memory(error);
}

void wasl_pairs_free(wasl_pair *pairs)
{
	wasl_free(pairs);
}

static wasl_status list_parts(wasl_pair_period **lines, size_t *count,
                              const struct period_counts *parts, size_t part_count,
                              const wasl_catalogue *catalogue, wasl_error *error)
{
	struct sorting sorting;
	if (!sort(&sorting, parts, part_count, catalogue))
		return wasl_fail_memory(error);
	wasl_pair_period *list = wasl_alloc(sorting.count, sizeof *list);
	for (size_t i = 0; list && i < sorting.count; i++) {
		const struct line *line = &sorting.lines[i];
		list[i] = (wasl_pair_period){ sorting.ranks.row[line->a], sorting.ranks.row[line->b],
		                              line->start, line->windows };
	}
	*lines = list;
	*count = sorting.count;
	end(&sorting);
	return list ? WASL_OK : wasl_fail_memory(error);
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
