/* One edge a kind of tie: seen together, siding with, opposing; or one arc for each who does it. */
#include <math.h>
#include <string.h>

#include <wasl/graph.h>

#include "../memory/alloc.h"
#include "keep.h"
#include "order.h"

/* A kind of tie: its name, the column of its weight, and whether it runs from target to source. */
struct kind {
	const char *name, *column;
	bool backward;
};

static const struct kind parallel[] = {
	{ "together", "weight", false }, { "ally", "pos", false }, { "rival", "neg", false },
	{ NULL, NULL, false }
};

static const struct kind directed[] = {
	{ "ally", "pos_forward", false }, { "rival", "neg_forward", false },
	{ "ally", "pos_backward", true }, { "rival", "neg_backward", true }, { NULL, NULL, false }
};

enum { KINDS_MOST = 4 };

/* An edge of the new graph: of which old one, of which kind. */
struct part {
	uint32_t edge;
	const struct kind *kind;
	double weight;
};

/* The parts in the order of the edges; what has no weight is no part. */
static struct part *list_parts(size_t *count, const wasl_graph *graph, const struct kind *kinds)
{
	const wasl_column *weights[KINDS_MOST];
	struct part *parts = wasl_alloc(graph->edges.rows * KINDS_MOST, sizeof *parts);
	for (size_t i = 0; kinds[i].name; i++)
		weights[i] = wasl_column_find(&graph->edges, kinds[i].column);
	*count = 0;
	for (uint32_t edge = 0; parts && edge < graph->edges.rows; edge++)
		for (size_t i = 0; kinds[i].name; i++) {
			double weight = weights[i] ? number_at(weights[i], edge) : NAN;
			if (weight > 0)
				parts[(*count)++] = (struct part){ edge, &kinds[i], weight };
		}
	return parts;
}

/* The values of a column over the parts: what is known of a pair stands on its first part. */
static bool spread(wasl_column *column, const struct part *parts, size_t count)
{
	bool texts = column->type == WASL_TEXT, reals = column->type == WASL_REAL;
	wasl_column fresh = *column;
	void *values = texts ? (void *)(fresh.as.texts = wasl_alloc_zero(count, sizeof *fresh.as.texts))
	             : reals ? (void *)(fresh.as.reals = wasl_alloc(count, sizeof *fresh.as.reals))
	                     : (void *)(fresh.as.integers = wasl_alloc(count, sizeof *fresh.as.integers));
	if (!values)
		return false;
	for (size_t i = 0; i < count; i++) {
		uint32_t edge = parts[i].edge;
		bool first = i == 0 || parts[i - 1].edge != edge;
		if (texts)
			fresh.as.texts[i] = first ? column->as.texts[edge] : NULL;
		else if (reals)
			fresh.as.reals[i] = first ? column->as.reals[edge] : NAN;
		else
			fresh.as.integers[i] = first ? column->as.integers[edge] : INT64_MIN;
	}
	wasl_free(texts ? (void *)column->as.texts : reals ? (void *)column->as.reals
	                                                   : (void *)column->as.integers);
	*column = fresh;
	return true;
}

static bool spread_ends(wasl_graph *graph, const struct part *parts, size_t count)
{
	uint32_t *source = wasl_alloc(count, sizeof *source), *target = wasl_alloc(count, sizeof *target);
	if (!source || !target) {
		wasl_free(source);
		wasl_free(target);
		return false;
	}
	for (size_t i = 0; i < count; i++) {
		bool backward = parts[i].kind->backward;
		source[i] = (backward ? graph->target : graph->source)[parts[i].edge];
		target[i] = (backward ? graph->source : graph->target)[parts[i].edge];
	}
	wasl_free(graph->source);
	wasl_free(graph->target);
	graph->source = source;
	graph->target = target;
	return true;
}

/* Spells are of the pair, so they go with its first part; that one runs from source to target. */
static void move_spells(wasl_graph *graph, const struct part *parts)
{
	size_t part = 0;
	for (size_t i = 0; i < graph->spell_count; i++) {
		while (parts[part].edge != graph->spells[i].edge)
			part++;
		graph->spells[i].edge = (uint32_t)part;
	}
}

/* Arcs weigh statements, of which no spell tells. */
static void drop_spells(wasl_graph *graph)
{
	wasl_free(graph->spells);
	graph->spells = NULL;
	graph->spell_count = 0;
}

static bool split(wasl_graph *graph, const struct part *parts, size_t count)
{
	for (size_t i = 0; i < graph->edges.column_count; i++)
		if (!spread(&graph->edges.columns[i], parts, count))
			return false;
	if (!spread_ends(graph, parts, count))
		return false;
	graph->edges.rows = count;
	return true;
}

static wasl_status add_kinds(wasl_graph *graph, const struct part *parts, wasl_error *error)
{
	wasl_column *weights, *names;
	wasl_status status = wasl_column_add(&weights, graph, &graph->edges, "weight", WASL_REAL, error);
	for (size_t i = 0; !status && i < graph->edges.rows; i++)
		weights->as.reals[i] = parts[i].weight;
	if (!status)
		status = wasl_column_add(&names, graph, &graph->edges, "kind", WASL_TEXT, error);
	for (size_t i = 0; !status && i < graph->edges.rows; i++)
		names->as.texts[i] = parts[i].kind->name;
	return status;
}

/* How many windows name the pair of each arc. */
static wasl_status add_together(wasl_graph *graph, const struct part *parts, const double *windows,
                                wasl_error *error)
{
	wasl_column *column;
	wasl_status status = wasl_column_add(&column, graph, &graph->edges, "together", WASL_INTEGER, error);
	for (size_t i = 0; !status && i < graph->edges.rows; i++)
		column->as.integers[i] = (int64_t)windows[parts[i].edge];
	return status;
}

static double *windows_of(const wasl_graph *graph)
{
	const wasl_column *column = wasl_column_find(&graph->edges, "weight");
	double *windows = wasl_alloc(graph->edges.rows, sizeof *windows);
	for (size_t i = 0; windows && i < graph->edges.rows; i++)
		windows[i] = number_at(column, i);
	return windows;
}

static wasl_status split_in_parallel(wasl_graph *graph, wasl_error *error)
{
	size_t count;
	struct part *parts = list_parts(&count, graph, parallel);
	wasl_status status = parts && split(graph, parts, count) ? WASL_OK : wasl_fail_memory(error);
	if (!status) {
		move_spells(graph, parts);
		graph->parallel = true;
		status = add_kinds(graph, parts, error);
	}
	wasl_free(parts);
	return status;
}

static wasl_status split_by_direction(wasl_graph *graph, wasl_error *error)
{
	size_t count;
	double *windows = windows_of(graph);
	struct part *parts = list_parts(&count, graph, directed);
	wasl_status status = windows && parts && split(graph, parts, count) ? WASL_OK
	                                                                    : wasl_fail_memory(error);
	drop_spells(graph);
	if (!status)
		status = add_kinds(graph, parts, error);
	if (!status)
		status = add_together(graph, parts, windows, error);
	graph->directed = true;
	wasl_free(windows);
	wasl_free(parts);
	return status ? status : graph_sort_edges(graph, error);
}

wasl_status wasl_graph_split(wasl_graph *graph, wasl_ties ties, wasl_error *error)
{
	bool arcs = ties == WASL_TIES_DIRECTED;
	if (ties == WASL_TIES_MERGED)
		return WASL_OK;
	if (graph->directed || graph->parallel)
		return wasl_fail(error, WASL_EFORMAT, "the ties of this graph are told apart already");
	if (!wasl_column_find(&graph->edges, arcs ? "pos_forward" : "pos"))
		return wasl_fail(error, WASL_EFORMAT, "nothing in this graph says who is for or against whom; "
		                 "a corpus does, or a graph that was made of one");
	return arcs ? split_by_direction(graph, error) : split_in_parallel(graph, error);
}
