#include <math.h>
#include <string.h>

#include <wasl/graph.h>

#include "../memory/alloc.h"
#include "../memory/arena.h"

struct wasl_graph_store {
	wasl_arena strings;
};

wasl_status wasl_graph_new(wasl_graph **graph, size_t nodes, size_t edges, wasl_error *error)
{
	wasl_graph *fresh = wasl_alloc_zero(1, sizeof *fresh);
	if (fresh) {
		fresh->nodes.rows = nodes;
		fresh->edges.rows = edges;
		fresh->facts.rows = 1;
		fresh->source = wasl_alloc_zero(edges, sizeof *fresh->source);
		fresh->target = wasl_alloc_zero(edges, sizeof *fresh->target);
		fresh->store = wasl_alloc_zero(1, sizeof *fresh->store);
	}
	if (!fresh || !fresh->source || !fresh->target || !fresh->store) {
		wasl_graph_free(fresh);
		return wasl_fail_memory(error);
	}
	*graph = fresh;
	return WASL_OK;
}

static void *values_of(const wasl_column *column)
{
	switch (column->type) {
	case WASL_INTEGER:
	case WASL_BOOLEAN:
		return column->as.integers;
	case WASL_REAL:
		return column->as.reals;
	case WASL_TEXT:
		break;
	}
	return (void *)column->as.texts;
}

static void clear_table(wasl_table *table)
{
	for (size_t i = 0; i < table->column_count; i++)
		wasl_free(values_of(&table->columns[i]));
	wasl_free(table->columns);
}

void wasl_graph_free(wasl_graph *graph)
{
	if (!graph)
		return;
	clear_table(&graph->nodes);
	clear_table(&graph->edges);
	clear_table(&graph->facts);
	clear_table(&graph->trend);
	clear_table(&graph->resampled);
	wasl_free(graph->source);
	wasl_free(graph->target);
	wasl_free(graph->spells);
	if (graph->store)
		wasl_arena_clear(&graph->store->strings);
	wasl_free(graph->store);
	wasl_free(graph);
}

const wasl_column *wasl_column_find(const wasl_table *table, const char *name)
{
	for (size_t i = 0; i < table->column_count; i++)
		if (!strcmp(table->columns[i].name, name))
			return &table->columns[i];
	return NULL;
}

const char *wasl_graph_string(wasl_graph *graph, const char *text, size_t length)
{
	return wasl_arena_copy(&graph->store->strings, text, length);
}

/* Room for values, each saying that there is none. */
static bool allocate(wasl_column *column, size_t rows)
{
	switch (column->type) {
	case WASL_INTEGER:
	case WASL_BOOLEAN:
		column->as.integers = wasl_alloc(rows, sizeof *column->as.integers);
		for (size_t i = 0; column->as.integers && i < rows; i++)
			column->as.integers[i] = INT64_MIN;
		return column->as.integers;
	case WASL_REAL:
		column->as.reals = wasl_alloc(rows, sizeof *column->as.reals);
		for (size_t i = 0; column->as.reals && i < rows; i++)
			column->as.reals[i] = NAN;
		return column->as.reals;
	case WASL_TEXT:
		break;
	}
	column->as.texts = wasl_alloc_zero(rows, sizeof *column->as.texts);
	return column->as.texts;
}

wasl_status wasl_column_add(wasl_column **column, wasl_graph *graph, wasl_table *table,
                            const char *name, wasl_type type, wasl_error *error)
{
	wasl_column *known = (wasl_column *)wasl_column_find(table, name);
	wasl_column fresh = { .type = type };
	if (!known && !wasl_reserve(&table->columns, &table->column_capacity, table->column_count + 1,
	                            sizeof *table->columns))
		return wasl_fail_memory(error);
	fresh.name = known ? known->name : wasl_graph_string(graph, name, strlen(name));
	if (!fresh.name || !allocate(&fresh, table->rows))
		return wasl_fail_memory(error);
	if (known)
		wasl_free(values_of(known));
	else
		known = &table->columns[table->column_count++];
	*known = fresh;
	*column = known;
	return WASL_OK;
}

void wasl_column_drop(wasl_table *table, const char *name)
{
	wasl_column *column = (wasl_column *)wasl_column_find(table, name);
	if (!column)
		return;
	wasl_free(values_of(column));
	size_t behind = (size_t)(table->columns + table->column_count-- - column) - 1;
	memmove(column, column + 1, behind * sizeof *column);
}
