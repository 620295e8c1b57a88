/* One edge a kind of tie: seen together, siding with, opposing. */
#include <math.h>
#include <string.h>

#include <wasl/graph.h>

#include "../memory/alloc.h"
#include "keep.h"

static const struct {
	const char *name, *column; /* the column that holds its weight */
} kinds[] = {
	{ "together", "weight" }, { "ally", "pos" }, { "rival", "neg" },
};

enum { KINDS = sizeof kinds / sizeof *kinds };

/* An edge of the new graph: of which old one, of which kind. */
struct part {
	uint32_t edge;
	int kind;
	double weight;
};

/* The parts in the order of the edges; what has no weight is no part. */
static struct part *list_parts(size_t *count, const wasl_graph *graph)
{
	const wasl_column *weights[KINDS];
	struct part *parts = wasl_alloc(graph->edges.rows * KINDS, sizeof *parts);
	for (int kind = 0; kind < KINDS; kind++)
		weights[kind] = wasl_column_find(&graph->edges, kinds[kind].column);
	*count = 0;
	for (uint32_t edge = 0; parts && edge < graph->edges.rows; edge++)
		for (int kind = 0; kind < KINDS; kind++) {
			double weight = weights[kind] ? number_at(weights[kind], edge) : NAN;
			if (weight > 0)
				parts[(*count)++] = (struct part){ edge, kind, weight };
		}
	return parts;
}

/* The values of a column over the parts: what is known of a pair stands on its first kind. */
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
		source[i] = graph->source[parts[i].edge];
		target[i] = graph->target[parts[i].edge];
	}
	wasl_free(graph->source);
	wasl_free(graph->target);
	graph->source = source;
	graph->target = target;
	return true;
}

/* Spells are of the pair, so they go with its first part. */
static void move_spells(wasl_graph *graph, const struct part *parts)
{
	size_t part = 0;
	for (size_t i = 0; i < graph->spell_count; i++) {
		while (parts[part].edge != graph->spells[i].edge)
			part++;
		graph->spells[i].edge = (uint32_t)part;
	}
}

static bool split(wasl_graph *graph, const struct part *parts, size_t count)
{
	for (size_t i = 0; i < graph->edges.column_count; i++)
		if (!spread(&graph->edges.columns[i], parts, count))
			return false;
	if (!spread_ends(graph, parts, count))
		return false;
	move_spells(graph, parts);
	graph->edges.rows = count;
	graph->parallel = true;
	return true;
}

wasl_status wasl_graph_split(wasl_graph *graph, wasl_error *error)
{
	size_t count;
	wasl_column *weights, *names;
	struct part *parts = list_parts(&count, graph);
	wasl_status status = parts && split(graph, parts, count) ? WASL_OK : wasl_fail_memory(error);
	if (!status)
		status = wasl_column_add(&weights, graph, &graph->edges, "weight", WASL_REAL, error);
	for (size_t i = 0; !status && i < count; i++)
		weights->as.reals[i] = parts[i].weight;
	if (!status)
		status = wasl_column_add(&names, graph, &graph->edges, "kind", WASL_TEXT, error);
	for (size_t i = 0; !status && i < count; i++)
		names->as.texts[i] = kinds[parts[i].kind].name;
	wasl_free(parts);
	return status;
}
