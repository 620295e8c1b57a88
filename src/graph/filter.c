/* Which ties and nodes of a graph are worth looking at. */
#include <math.h>
#include <stdlib.h>

#include "backbone.h"
#include "keep.h"
#include "../memory/alloc.h"
#include "../memory/number.h"

/* A filter at work: flags of what stays. */
struct filtering {
	wasl_graph *graph;
	const wasl_filter *filter;
	const wasl_column *weight;
	bool *keep; /* for the longer of nodes and edges */
	wasl_error *error;
};

static wasl_status drop_rare(struct filtering *filtering)
{
	const wasl_column *count = wasl_column_find(&filtering->graph->edges, "weight");
	for (size_t i = 0; i < filtering->graph->edges.rows; i++)
		filtering->keep[i] = number_at(count, i) >= (double)filtering->filter->min_count;
	return WASL_OK;
}

static wasl_status drop_chance(struct filtering *filtering)
{
	const wasl_column *q = wasl_column_find(&filtering->graph->edges, "q_value");
	if (!q && filtering->graph->edges.rows)
		return wasl_fail(filtering->error, WASL_EFORMAT, "the graph has no q_value to filter by");
	for (size_t i = 0; i < filtering->graph->edges.rows; i++)
		filtering->keep[i] = number_at(q, i) <= filtering->filter->fdr;
	return WASL_OK;
}

static wasl_status drop_weak(struct filtering *filtering)
{
	return backbone_keep(filtering->keep, filtering->graph, filtering->filter, filtering->error);
}

struct ranked {
	double value;
	size_t row;
};

static int falling(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	if (x->value > y->value || x->value < y->value)
		return x->value > y->value ? -1 : 1;
	return (x->row > y->row) - (x->row < y->row);
}

/* Set the flags of the `most` greatest; what has no value comes last.  Sorts the list. */
static void keep_greatest(bool *keep, struct ranked *list, size_t count, uint64_t most)
{
	for (size_t i = 0; i < count; i++)
		list[i].value = isnan(list[i].value) ? -INFINITY : wasl_round(list[i].value);
	qsort(list, count, sizeof *list, falling);
	for (size_t i = 0; i < count; i++)
		keep[list[i].row] = i < most;
}

static struct ranked *new_list(size_t count)
{
	struct ranked *list = wasl_alloc(count, sizeof *list);
	for (size_t i = 0; list && i < count; i++)
		list[i] = (struct ranked){ 0, i };
	return list;
}

static wasl_status keep_top_edges(struct filtering *filtering)
{
	size_t count = filtering->graph->edges.rows;
	struct ranked *list = new_list(count);
	if (!list)
		return wasl_fail_memory(filtering->error);
	for (size_t i = 0; i < count; i++)
		list[i].value = number_at(filtering->weight, i);
	keep_greatest(filtering->keep, list, count, filtering->filter->top_edges);
	wasl_free(list);
	return WASL_OK;
}

static wasl_status keep_top_nodes(struct filtering *filtering)
{
	const wasl_graph *graph = filtering->graph;
	struct ranked *list = new_list(graph->nodes.rows);
	if (!list)
		return wasl_fail_memory(filtering->error);
	for (size_t i = 0; i < graph->edges.rows; i++) {
		double weight = number_at(filtering->weight, i);
		list[graph->source[i]].value += isnan(weight) ? 0 : weight;
		list[graph->target[i]].value += isnan(weight) ? 0 : weight;
	}
	keep_greatest(filtering->keep, list, graph->nodes.rows, filtering->filter->top_nodes);
	wasl_free(list);
	return WASL_OK;
}

/* The first node of a component, found along halved paths. */
static uint32_t root_of(uint32_t *parent, uint32_t node)
{
	while (parent[node] != node)
		node = parent[node] = parent[parent[node]];
	return node;
}

static wasl_status keep_largest(struct filtering *filtering)
{
	const wasl_graph *graph = filtering->graph;
	size_t nodes = graph->nodes.rows, best = 0;
	uint32_t *parent = wasl_alloc(nodes, sizeof *parent);
	size_t *sizes = wasl_alloc_zero(nodes, sizeof *sizes);
	if (!parent || !sizes) {
		wasl_free(parent);
		wasl_free(sizes);
		return wasl_fail_memory(filtering->error);
	}
	for (uint32_t i = 0; i < nodes; i++)
		parent[i] = i;
	for (size_t i = 0; i < graph->edges.rows; i++) {
		uint32_t a = root_of(parent, graph->source[i]), b = root_of(parent, graph->target[i]);
		parent[a > b ? a : b] = a > b ? b : a;
	}
	for (uint32_t i = 0; i < nodes; i++)
		sizes[root_of(parent, i)]++;
	for (size_t i = 1; i < nodes; i++)
		best = sizes[i] > sizes[best] ? i : best;
	for (uint32_t i = 0; i < nodes; i++)
		filtering->keep[i] = root_of(parent, i) == best;
	wasl_free(parent);
	wasl_free(sizes);
	return WASL_OK;
}

static wasl_status drop_isolates(struct filtering *filtering)
{
	const wasl_graph *graph = filtering->graph;
	for (size_t i = 0; i < graph->nodes.rows; i++)
		filtering->keep[i] = false;
	for (size_t i = 0; i < graph->edges.rows; i++)
		filtering->keep[graph->source[i]] = filtering->keep[graph->target[i]] = true;
	return WASL_OK;
}

/* The filters in their order. */
struct step {
	const char *name;
	bool wanted, nodes;
	wasl_status (*mark)(struct filtering *filtering);
};

static wasl_status apply(struct filtering *filtering, const struct step *step, wasl_dropped *dropped)
{
	wasl_graph *graph = filtering->graph;
	size_t nodes = graph->nodes.rows, edges = graph->edges.rows;
	filtering->weight = wasl_column_find(&graph->edges, filtering->filter->weight
	                                     ? filtering->filter->weight : "weight");
	wasl_status status = step->mark(filtering);
	if (!status && step->nodes)
		status = keep_nodes(graph, filtering->keep, filtering->error);
	else if (!status)
		keep_edges(graph, filtering->keep);
	*dropped = (wasl_dropped){ step->name, nodes - graph->nodes.rows, edges - graph->edges.rows };
	return status;
}

static wasl_status check_weight(const wasl_graph *graph, const wasl_filter *filter,
                                wasl_error *error)
{
	const char *name = filter->weight ? filter->weight : "weight";
	const wasl_column *weight = wasl_column_find(&graph->edges, name);
	if (!graph->edges.rows)
		return WASL_OK;
	if (!weight || weight->type == WASL_TEXT)
		return wasl_fail(error, WASL_EUNKNOWN, "no weight \"%s\"; see wasl help weights", name);
	if (filter->min_count > 1 && !wasl_column_find(&graph->edges, "weight"))
		return wasl_fail(error, WASL_EFORMAT, "the graph has no counts to filter by");
	for (size_t i = 0; filter->backbone && i < graph->edges.rows; i++)
		if (!(number_at(weight, i) > 0))
			return wasl_fail(error, WASL_EFORMAT, "weight \"%s\" is not positive on every edge, so no "
			                 "backbone can go by it", name);
	return WASL_OK;
}

wasl_status wasl_graph_filter(wasl_graph *graph, const wasl_filter *filter,
                              wasl_dropped dropped[WASL_FILTERS], wasl_error *error)
{
	size_t nodes = graph->nodes.rows, edges = graph->edges.rows;
	const struct step steps[WASL_FILTERS] = {
		{ "min-count", filter->min_count > 1, false, drop_rare },
		{ "fdr", filter->fdr > 0, false, drop_chance },
		{ "backbone", filter->backbone != WASL_BACKBONE_NONE, false, drop_weak },
		{ "top-edges", filter->top_edges > 0, false, keep_top_edges },
		{ "top-nodes", filter->top_nodes > 0, true, keep_top_nodes },
		{ "largest", filter->largest, true, keep_largest },
		{ "no-isolates", filter->no_isolates, true, drop_isolates },
	};
	struct filtering filtering = { .graph = graph, .filter = filter, .error = error };
	wasl_status status = check_weight(graph, filter, error);
	if (status)
		return status;
	filtering.keep = wasl_alloc(nodes > edges ? nodes : edges, sizeof *filtering.keep);
	if (!filtering.keep)
		return wasl_fail_memory(error);
	for (size_t i = 0; i < WASL_FILTERS; i++) {
		dropped[i] = (wasl_dropped){ 0 };
		if (!status && steps[i].wanted)
			status = apply(&filtering, &steps[i], &dropped[i]);
	}
	wasl_free(filtering.keep);
	return status;
}
