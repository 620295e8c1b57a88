#include "interval.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../graph/keep.h"
#include "../memory/alloc.h"
#include "../memory/number.h"
#include "rank.h"

/* Room to work in. */
struct desk {
	double *own; /* the metric in the graph itself, of each node */
	double *line, *room; /* for a value a node, or a draw */
	uint32_t *own_places, *places; /* in the graph; in each draw, as the values */
};

static void desk_clear(struct desk *desk)
{
	wasl_free(desk->own);
	wasl_free(desk->line);
	wasl_free(desk->room);
	wasl_free(desk->own_places);
	wasl_free(desk->places);
}

static bool desk_open(struct desk *desk, size_t nodes, size_t draws)
{
	size_t longer = nodes > draws ? nodes : draws;
	*desk = (struct desk){
		wasl_alloc(nodes, sizeof(double)), wasl_alloc(longer, sizeof(double)),
		wasl_alloc(longer, sizeof(double)), wasl_alloc(nodes, sizeof(uint32_t)),
		draws <= SIZE_MAX / 8 / (nodes + 1) ? wasl_alloc(draws * nodes, sizeof(uint32_t)) : NULL
	};
	return desk->own && desk->line && desk->room && desk->own_places && desk->places;
}

static int rising(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

/* The ends of what lies in the middle of the values, which are sorted here; NaN where there are none. */
static void find_ends(double ends[2], double *values, size_t count, double level)
{
	ends[0] = ends[1] = NAN;
	if (!count)
		return;
	qsort(values, count, sizeof *values, rising);
	size_t outside = (size_t)floor(wasl_round((double)(count + 1) * (1 - level) / 2));
	outside = outside ? outside : 1;
	ends[0] = values[outside - 1];
	ends[1] = values[count - outside];
}

/* A column of a metric's own; strength's places are called as in the graph itself. */
static wasl_status add_column(double **values, wasl_graph *graph, const wasl_metric *metric,
                              const char *what, wasl_error *error)
{
	char name[64];
	wasl_column *column;
	bool by_strength = !strcmp(metric->name, "strength") && !strncmp(what, "rank", 4);
	snprintf(name, sizeof name, "%s%s%s", by_strength ? "" : metric->name, by_strength ? "" : "_", what);
	wasl_status status = wasl_column_add(&column, graph, &graph->resampled, name, WASL_REAL, error);
	if (!status)
		*values = column->as.reals;
	return status;
}

static wasl_status add_values(wasl_graph *graph, const wasl_metric *metric,
                              const struct sample *sample, const struct desk *desk,
                              wasl_error *error)
{
	double *low, *high, ends[2];
	wasl_status status = add_column(&low, graph, metric, "low", error);
	if (!status)
		status = add_column(&high, graph, metric, "high", error);
	for (size_t i = 0; !status && i < graph->nodes.rows; i++) {
		size_t count = 0;
		for (size_t draw = 0; draw < sample->draws; draw++)
			if (!isnan(sample->values[draw * sample->stride + i]))
				desk->line[count++] = sample->values[draw * sample->stride + i];
		find_ends(ends, desk->line, count, sample->level);
		low[i] = ends[0];
		high[i] = ends[1];
	}
	return status;
}

static void place_all(const struct desk *desk, const struct sample *sample, size_t nodes)
{
	rank_values(desk->own_places, desk->own, nodes, desk->room);
	for (size_t draw = 0; draw < sample->draws; draw++)
		rank_values(desk->places + draw * nodes, sample->values + draw * sample->stride, nodes,
		            desk->room);
}

/* Where a node's places lie, and how many of them are the one it has in the graph itself. */
static double look_at_places(double ends[2], const struct desk *desk, const struct sample *sample,
                             size_t nodes, size_t node)
{
	size_t same = 0;
	for (size_t draw = 0; draw < sample->draws; draw++) {
		uint32_t place = desk->places[draw * nodes + node];
		desk->line[draw] = place;
		same += place == desk->own_places[node];
	}
	find_ends(ends, desk->line, sample->draws, sample->level);
	return wasl_round((double)same / (double)sample->draws);
}

static wasl_status add_places(wasl_graph *graph, const wasl_metric *metric,
                              const struct sample *sample, const struct desk *desk,
                              wasl_error *error)
{
	double *own = NULL, *low, *high, *share, ends[2];
	size_t nodes = graph->nodes.rows;
	wasl_status status = WASL_OK;
	if (strcmp(metric->name, "strength"))
		status = add_column(&own, graph, metric, "rank", error);
	if (!status)
		status = add_column(&low, graph, metric, "rank_low", error);
	if (!status)
		status = add_column(&high, graph, metric, "rank_high", error);
	if (!status)
		status = add_column(&share, graph, metric, "rank_share", error);
	for (size_t i = 0; !status && i < nodes; i++) {
		share[i] = look_at_places(ends, desk, sample, nodes, i);
		low[i] = ends[0];
		high[i] = ends[1];
		if (own)
			own[i] = desk->own_places[i];
	}
	return status;
}

wasl_status interval_add(wasl_graph *graph, const wasl_metric *metric, const struct sample *sample,
                         wasl_error *error)
{
	struct desk desk;
	const wasl_column *column = wasl_column_find(&graph->nodes, metric->name);
	wasl_status status = WASL_OK;
	if (!column)
		return WASL_OK;
	if (!desk_open(&desk, graph->nodes.rows, sample->draws)) {
		desk_clear(&desk);
		return wasl_fail_memory(error);
	}
	for (size_t i = 0; i < graph->nodes.rows; i++)
		desk.own[i] = number_at(column, i);
	place_all(&desk, sample, graph->nodes.rows);
	status = add_values(graph, metric, sample, &desk, error);
	if (!status)
		status = add_places(graph, metric, sample, &desk, error);
	desk_clear(&desk);
	return status;
}
