#include "keep.h"

#include <math.h>

#include "../memory/alloc.h"

double number_at(const wasl_column *column, size_t row)
{
	if (column->type == WASL_REAL)
		return column->as.reals[row];
	if (column->type == WASL_TEXT || column->as.integers[row] == INT64_MIN)
		return NAN;
	return (double)column->as.integers[row];
}

static void keep_values(wasl_column *column, const bool *keep, size_t rows)
{
	size_t kept = 0;
	for (size_t i = 0; i < rows; i++) {
		if (!keep[i])
			continue;
		if (column->type == WASL_REAL)
			column->as.reals[kept++] = column->as.reals[i];
		else if (column->type == WASL_TEXT)
			column->as.texts[kept++] = column->as.texts[i];
		else
			column->as.integers[kept++] = column->as.integers[i];
	}
}

static void keep_rows(wasl_table *table, const bool *keep)
{
	size_t kept = 0;
	for (size_t i = 0; i < table->column_count; i++)
		keep_values(&table->columns[i], keep, table->rows);
	for (size_t i = 0; i < table->rows; i++)
		kept += keep[i];
	table->rows = kept;
}

/* Spells stand in the order of the edges. */
static void keep_spells(wasl_graph *graph, const bool *keep)
{
	size_t kept = 0;
	uint32_t edge = 0, number = 0;
	for (size_t i = 0; i < graph->spell_count; i++) {
		wasl_spell spell = graph->spells[i];
		while (edge < spell.edge)
			number += keep[edge++];
		if (!keep[edge])
			continue;
		spell.edge = number;
		graph->spells[kept++] = spell;
	}
	graph->spell_count = kept;
}

void keep_edges(wasl_graph *graph, const bool *keep)
{
	keep_spells(graph, keep);
	size_t kept = 0;
	for (size_t i = 0; i < graph->edges.rows; i++)
		if (keep[i]) {
			graph->source[kept] = graph->source[i];
			graph->target[kept++] = graph->target[i];
		}
	keep_rows(&graph->edges, keep);
}

wasl_status keep_nodes(wasl_graph *graph, const bool *keep, wasl_error *error)
{
	bool *edges = wasl_alloc(graph->edges.rows, sizeof *edges);
	uint32_t *number = wasl_alloc(graph->nodes.rows, sizeof *number), kept = 0;
	if (!edges || !number) {
		wasl_free(edges);
		wasl_free(number);
		return wasl_fail_memory(error);
	}
	for (size_t i = 0; i < graph->edges.rows; i++)
		edges[i] = keep[graph->source[i]] && keep[graph->target[i]];
	keep_edges(graph, edges);
	for (size_t i = 0; i < graph->nodes.rows; i++)
		number[i] = keep[i] ? kept++ : 0;
	for (size_t i = 0; i < graph->edges.rows; i++) {
		graph->source[i] = number[graph->source[i]];
		graph->target[i] = number[graph->target[i]];
	}
	keep_rows(&graph->nodes, keep);
	wasl_free(edges);
	wasl_free(number);
	return WASL_OK;
}
