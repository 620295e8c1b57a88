/* When the ties of a graph were seen. */
#include "spells.h"

#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"
#include "order.h"

/* The last day of the period that begins on `start`. */
static int32_t last_day(wasl_period period, int32_t start)
{
	static const int32_t least[] = {
		[WASL_DAY] = 1, [WASL_WEEK] = 7, [WASL_MONTH] = 28, [WASL_QUARTER] = 90, [WASL_YEAR] = 365
	};
	int32_t next = start + least[period];
	while (wasl_period_start(period, next) == start)
		next++;
	return next - 1;
}

/* Both lists stand in the order of the ids; a pair with a period has an edge. */
static void fill(wasl_graph *graph, const wasl_pair_period *periods, const wasl_pair *pairs,
                 wasl_period period)
{
	uint32_t edge = 0;
	for (size_t i = 0; i < graph->spell_count; i++) {
		while (pairs[edge].a != periods[i].a || pairs[edge].b != periods[i].b)
			edge++;
		graph->spells[i] = (wasl_spell){ edge, periods[i].start,
		                                 last_day(period, periods[i].start), periods[i].windows };
	}
}

wasl_status wasl_graph_add_spells(wasl_graph *graph, const wasl_tally *tally,
                                  const wasl_catalogue *catalogue, wasl_error *error)
{
	wasl_pair *pairs = NULL;
	wasl_pair_period *periods = NULL;
	size_t pair_count, count;
	wasl_status status = wasl_tally_pairs(&pairs, &pair_count, tally, catalogue, error);
	if (!status)
		status = wasl_tally_periods(&periods, &count, tally, catalogue, error);
	wasl_spell *spells = status ? NULL : wasl_alloc(count, sizeof *spells);
	if (!status && !spells)
		status = wasl_fail_memory(error);
	if (!status) {
		wasl_free(graph->spells);
		graph->spells = spells;
		graph->spell_count = count;
		fill(graph, periods, pairs, wasl_tally_options_of(tally)->period);
	}
	wasl_pairs_free(pairs);
	wasl_pair_periods_free(periods);
	return status;
}

bool seen_date(struct seen *seen, const char *start, const char *end)
{
	wasl_date first, last;
	if (!start || !end || !wasl_date_parse(&first, start, strlen(start)) ||
	    !wasl_date_parse(&last, end, strlen(end)))
		return false;
	seen->start = first.from;
	seen->end = last.to;
	return seen->start <= seen->end;
}

/* The row of the first edge between two nodes, or that of the next one. */
static uint32_t find_edge(const wasl_graph *graph, uint32_t source, uint32_t target)
{
	size_t low = 0, high = graph->edges.rows;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		bool before = graph->source[middle] != source ? graph->source[middle] < source
		                                              : graph->target[middle] < target;
		if (before)
			low = middle + 1;
		else
			high = middle;
	}
	return (uint32_t)low;
}

static int by_edge_and_time(const void *a, const void *b)
{
	const wasl_spell *x = a, *y = b;
	if (x->edge != y->edge)
		return x->edge < y->edge ? -1 : 1;
	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return (x->end > y->end) - (x->end < y->end);
}

static wasl_status set_spells(wasl_graph *graph, const struct seen_list *list, wasl_error *error)
{
	wasl_spell *spells = wasl_alloc(list->count, sizeof *spells);
	if (!spells)
		return wasl_fail_memory(error);
	size_t count = 0;
	for (size_t i = 0; i < list->count; i++) {
		const struct seen *seen = &list->items[i];
		bool turn = !graph->directed && seen->source > seen->target;
		uint32_t source = turn ? seen->target : seen->source;
		uint32_t target = turn ? seen->source : seen->target;
		uint32_t edge = find_edge(graph, source, target);
		if (edge < graph->edges.rows && graph->source[edge] == source && graph->target[edge] == target)
			spells[count++] = (wasl_spell){ edge, seen->start, seen->end, seen->weight };
	}
	if (count)
		qsort(spells, count, sizeof *spells, by_edge_and_time);
	wasl_free(graph->spells);
	graph->spells = spells;
	graph->spell_count = count;
	return WASL_OK;
}

wasl_status graph_settle(wasl_graph *graph, const struct seen_list *list, wasl_error *error)
{
	wasl_status status = graph_sort_edges(graph, error);
	return status || !list ? status : set_spells(graph, list, error);
}
