/* Ranks by strength in each period in which ties were seen, and how they changed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <wasl/metric.h>

#include "../memory/alloc.h"
#include "rank.h"

/* The periods, and every node's rank in each; 0: it has no tie there. */
struct trend {
	const wasl_graph *graph;
	int32_t *starts; /* sorted, each once */
	size_t count;
	double *strengths, *room; /* of one period, a value a node */
	uint32_t *ranks; /* period, node */
};

static int by_start(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
	return (x > y) - (x < y);
}

/* Which kind of period a spell is one of: that whose first and last day it has. */
static wasl_period kind_of(const wasl_spell *spell)
{
	int32_t days = spell->end - spell->start + 1;
	return days >= 365 ? WASL_YEAR : days >= 90 ? WASL_QUARTER : days >= 28 ? WASL_MONTH
	     : days >= 7 ? WASL_WEEK : WASL_DAY;
}

static bool list_starts(struct trend *trend)
{
	const wasl_graph *graph = trend->graph;
	trend->starts = wasl_alloc(graph->spell_count, sizeof *trend->starts);
	if (!trend->starts)
		return false;
	for (size_t i = 0; i < graph->spell_count; i++)
		trend->starts[i] = graph->spells[i].start;
	if (graph->spell_count)
		qsort(trend->starts, graph->spell_count, sizeof *trend->starts, by_start);
	for (size_t i = 0; i < graph->spell_count; i++)
		if (!trend->count || trend->starts[trend->count - 1] != trend->starts[i])
			trend->starts[trend->count++] = trend->starts[i];
	return true;
}

static bool make_room(struct trend *trend)
{
	size_t nodes = trend->graph->nodes.rows;
	if (!list_starts(trend) || (nodes && trend->count > SIZE_MAX / 8 / nodes))
		return false;
	trend->strengths = wasl_alloc(nodes, sizeof *trend->strengths);
	trend->room = wasl_alloc(nodes, sizeof *trend->room);
	trend->ranks = wasl_alloc_zero(trend->count * nodes, sizeof *trend->ranks);
	return trend->strengths && trend->room && trend->ranks;
}

static void free_room(struct trend *trend)
{
	wasl_free(trend->starts);
	wasl_free(trend->strengths);
	wasl_free(trend->room);
	wasl_free(trend->ranks);
}

static size_t period_of(const struct trend *trend, int32_t start)
{
	const int32_t *found = bsearch(&start, trend->starts, trend->count, sizeof start, by_start);
	return (size_t)(found - trend->starts);
}

/* Spells by period; a period's own stand from first[period] to before first[period + 1]. */
static size_t *deal_spells(const wasl_spell **dealt, const struct trend *trend)
{
	const wasl_graph *graph = trend->graph;
	size_t *first = wasl_alloc_zero(trend->count + 2, sizeof *first);
	for (size_t i = 0; first && i < graph->spell_count; i++)
		first[period_of(trend, graph->spells[i].start) + 2]++;
	for (size_t i = 2; first && i < trend->count + 2; i++)
		first[i] += first[i - 1];
	for (size_t i = 0; first && i < graph->spell_count; i++)
		dealt[first[period_of(trend, graph->spells[i].start) + 1]++] = &graph->spells[i];
	return first;
}

static void rank_period(struct trend *trend, size_t period, const wasl_spell *const *spells,
                        size_t count)
{
	const wasl_graph *graph = trend->graph;
	size_t nodes = graph->nodes.rows;
	uint32_t *ranks = trend->ranks + period * nodes;
	memset(trend->strengths, 0, nodes * sizeof *trend->strengths);
	for (size_t i = 0; i < count; i++) {
		trend->strengths[graph->source[spells[i]->edge]] += (double)spells[i]->weight;
		trend->strengths[graph->target[spells[i]->edge]] += (double)spells[i]->weight;
	}
	rank_values(ranks, trend->strengths, nodes, trend->room);
	for (size_t i = 0; i < nodes; i++)
		if (!(trend->strengths[i] > 0))
			ranks[i] = 0;
}

static bool rank_periods(struct trend *trend)
{
	const wasl_spell **dealt = wasl_alloc(trend->graph->spell_count, sizeof *dealt);
	size_t *first = dealt ? deal_spells(dealt, trend) : NULL;
	for (size_t i = 0; first && i < trend->count; i++)
		rank_period(trend, i, dealt + first[i], first[i + 1] - first[i]);
	bool done = first != NULL;
	wasl_free((void *)dealt);
	wasl_free(first);
	return done;
}

static wasl_status add_ranks(wasl_graph *graph, const struct trend *trend, size_t period,
                             wasl_error *error)
{
	char name[32], text[16];
	wasl_column *column;
	const uint32_t *ranks = trend->ranks + period * graph->nodes.rows;
	wasl_period_print(text, kind_of(graph->spells), trend->starts[period]);
	snprintf(name, sizeof name, "rank_%s", text);
	wasl_status status = wasl_column_add(&column, graph, &graph->trend, name, WASL_INTEGER, error);
	for (size_t i = 0; !status && i < graph->nodes.rows; i++)
		if (ranks[i])
			column->as.integers[i] = ranks[i];
	return status;
}

/* The first period before the last in which the node has a rank, from `from` on; the last: none. */
static size_t earlier(const struct trend *trend, size_t node, size_t from)
{
	while (from + 1 < trend->count && !trend->ranks[from * trend->graph->nodes.rows + node])
		from++;
	return from;
}

/* How many places a node went up from an earlier period to the last: the one before, or its first. */
static wasl_status add_change(wasl_graph *graph, const struct trend *trend, const char *name,
                              size_t from, wasl_error *error)
{
	wasl_column *column;
	size_t nodes = graph->nodes.rows, last = trend->count - 1;
	wasl_status status = wasl_column_add(&column, graph, &graph->trend, name, WASL_INTEGER, error);
	for (size_t i = 0; !status && i < nodes; i++) {
		size_t before = earlier(trend, i, from);
		if (before < last && trend->ranks[last * nodes + i])
			column->as.integers[i] = (int64_t)trend->ranks[before * nodes + i] -
			                         (int64_t)trend->ranks[last * nodes + i];
	}
	return status;
}

static wasl_status add_columns(wasl_graph *graph, const struct trend *trend, wasl_error *error)
{
	wasl_status status = WASL_OK;
	graph->trend.rows = graph->nodes.rows;
	for (size_t i = 0; !status && i < trend->count; i++)
		status = add_ranks(graph, trend, i, error);
	if (!status)
		status = add_change(graph, trend, "rank_change", trend->count - 2, error);
	return status ? status : add_change(graph, trend, "rank_change_first", 0, error);
}

wasl_status wasl_graph_trend(wasl_graph *graph, wasl_error *error)
{
	struct trend trend = { .graph = graph };
	wasl_status status = make_room(&trend) && rank_periods(&trend) ? WASL_OK : wasl_fail_memory(error);
	if (!status && trend.count > 1)
		status = add_columns(graph, &trend, error);
	free_room(&trend);
	return status;
}
