#include "order.h"

#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"

struct edge {
	uint32_t source, target;
	size_t row;
};

static int compare(const void *a, const void *b)
{
	const struct edge *x = a, *y = b;
	if (x->source != y->source)
		return x->source < y->source ? -1 : 1;
	if (x->target != y->target)
		return x->target < y->target ? -1 : 1;
	return x->row < y->row ? -1 : x->row > y->row;
}

/* Turn the edges the right way round; whether they are in order. */
static bool list_edges(struct edge *edges, const wasl_graph *graph)
{
	bool sorted = true;
	for (size_t i = 0; i < graph->edges.rows; i++) {
		uint32_t source = graph->source[i], target = graph->target[i];
		bool turn = !graph->directed && source > target;
		edges[i] = (struct edge){ turn ? target : source, turn ? source : target, i };
		sorted = sorted && (i == 0 || compare(&edges[i - 1], &edges[i]) <= 0);
	}
	return sorted;
}

/* Deal a column's values of 8 bytes (of any type) in a new order. */
static bool deal(wasl_column *column, const struct edge *edges, size_t rows)
{
	_Static_assert(sizeof(double) == 8 && sizeof(const char *) <= 8, "a value is 8 bytes at most");
	size_t size = column->type == WASL_TEXT ? sizeof(const char *) : 8;
	char *values = column->type == WASL_TEXT ? (char *)column->as.texts : (char *)column->as.integers;
	char *old = wasl_alloc(rows, size);
	if (!old)
		return false;
	memcpy(old, values, rows * size);
	for (size_t i = 0; i < rows; i++)
		memcpy(values + i * size, old + edges[i].row * size, size);
	wasl_free(old);
	return true;
}

wasl_status graph_sort_edges(wasl_graph *graph, wasl_error *error)
{
	size_t rows = graph->edges.rows;
	struct edge *edges = wasl_alloc(rows, sizeof *edges);
	if (!edges)
		return wasl_fail_memory(error);
	bool sorted = list_edges(edges, graph), fits = true;
	if (!sorted) {
		qsort(edges, rows, sizeof *edges, compare);
		for (size_t i = 0; fits && i < graph->edges.column_count; i++)
			fits = deal(&graph->edges.columns[i], edges, rows);
	}
	for (size_t i = 0; i < rows; i++) {
		graph->source[i] = edges[i].source;
		graph->target[i] = edges[i].target;
		graph->parallel = graph->parallel || (i > 0 && edges[i - 1].source == edges[i].source &&
		                                      edges[i - 1].target == edges[i].target);
	}
	wasl_free(edges);
	return fits ? WASL_OK : wasl_fail_memory(error);
}
