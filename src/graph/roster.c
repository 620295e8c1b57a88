#include "roster.h"

#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"

wasl_status roster_enter(struct roster *roster, const char *id, const char *file, wasl_error *error)
{
	bool fresh;
	const char *copy = wasl_arena_copy(&roster->strings, id, strlen(id));
	uint64_t *place = copy ? wasl_map_put(&roster->ids, copy, strlen(copy), &fresh) : NULL;
	if (!place || !wasl_reserve(&roster->order, &roster->capacity, roster->count + 1,
	                            sizeof *roster->order))
		return wasl_fail_memory(error);
	if (!fresh)
		return wasl_fail(error, WASL_EFORMAT, "%s: two nodes have the id \"%s\"", file, id);
	*place = roster->count;
	roster->order[roster->count++] = copy;
	return WASL_OK;
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void roster_sort(struct roster *roster)
{
	bool fresh;
	if (roster->count)
		qsort(roster->order, roster->count, sizeof *roster->order, by_bytes);
	for (size_t row = 0; row < roster->count; row++)
		*wasl_map_put(&roster->ids, roster->order[row], strlen(roster->order[row]), &fresh) = row;
}

uint32_t roster_row(const struct roster *roster, const char *id)
{
	const uint64_t *place = id ? wasl_map_get(&roster->ids, id, strlen(id)) : NULL;
	return place ? (uint32_t)*place : UINT32_MAX;
}

void roster_clear(struct roster *roster)
{
	wasl_map_clear(&roster->ids);
	wasl_free(roster->order);
	wasl_arena_clear(&roster->strings);
}

/* The columns that every graph begins with come first whatever the file says. */
static wasl_status add_columns(wasl_graph *graph, const struct fields columns[3], wasl_error *error)
{
	wasl_column *column;
	static const char *const first[] = { "id", "label", "type" };
	wasl_table *tables[] = { &graph->nodes, &graph->edges, &graph->facts };
	wasl_status status = WASL_OK;
	for (size_t i = 0; !status && i < 3; i++)
		status = wasl_column_add(&column, graph, &graph->nodes, first[i], WASL_TEXT, error);
	if (!status)
		status = wasl_column_add(&column, graph, &graph->edges, "weight", WASL_INTEGER, error);
	for (size_t i = 0; !status && i < 3; i++)
		status = fields_add(&columns[i], graph, tables[i], error);
	return status;
}

/* What everything behind relies on. */
static wasl_status check_types(const wasl_graph *graph, const char *file, wasl_error *error)
{
	static const char *const texts[] = { "id", "label", "type" };
	for (size_t i = 0; i < 3; i++)
		if (wasl_column_find(&graph->nodes, texts[i])->type != WASL_TEXT)
			return wasl_fail(error, WASL_EFORMAT, "%s: \"%s\" of nodes is no text", file, texts[i]);
	if (wasl_column_find(&graph->edges, "weight")->type > WASL_REAL)
		return wasl_fail(error, WASL_EFORMAT, "%s: \"weight\" of edges is no number", file);
	return WASL_OK;
}

wasl_status roster_graph(wasl_graph **graph, const struct roster *roster, size_t edges,
                         const struct fields columns[3], const char *file, wasl_error *error)
{
	wasl_graph *fresh;
	wasl_status status = wasl_graph_new(&fresh, roster->count, edges, error);
	if (status)
		return status;
	status = add_columns(fresh, columns, error);
	if (!status)
		status = check_types(fresh, file, error);
	if (status)
		wasl_graph_free(fresh);
	else
		*graph = fresh;
	return status;
}
