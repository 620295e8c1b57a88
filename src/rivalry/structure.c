/* Rivals and allies as a signed graph: who is in whose camp, and what does not fit. */
#include <stdlib.h>
#include <string.h>

#include <wasl/rivalry.h>

#include "../memory/alloc.h"

static bool takes_part(const wasl_rivalry *pair)
{
	return pair->stance == WASL_RIVAL || pair->stance == WASL_ALLY;
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* All ends of all edges, sorted, each once. */
static void name_nodes(wasl_structure *structure)
{
	size_t all = 2 * structure->edge_count;
	for (size_t i = 0; i < structure->edge_count; i++) {
		structure->nodes[2 * i] = structure->pairs[i]->a;
		structure->nodes[2 * i + 1] = structure->pairs[i]->b;
	}
	qsort(structure->nodes, all, sizeof *structure->nodes, by_bytes);
	for (size_t i = 0; i < all; i++)
		if (i == 0 || strcmp(structure->nodes[i], structure->nodes[i - 1]))
			structure->nodes[structure->node_count++] = structure->nodes[i];
}

static uint32_t node_of(const wasl_structure *structure, const char *id)
{
	const char **place = bsearch(&id, structure->nodes, structure->node_count,
	                             sizeof *structure->nodes, by_bytes);
	return (uint32_t)(place - structure->nodes);
}

static int by_names(const void *left, const void *right)
{
	const wasl_rivalry *x = *(const wasl_rivalry *const *)left;
	const wasl_rivalry *y = *(const wasl_rivalry *const *)right;
	int order = strcmp(x->a, y->a);
	return order ? order : strcmp(x->b, y->b);
}

/* Node 0 of each component lends it its number. */
static void number_components(wasl_structure *structure)
{
	uint32_t *component = structure->component;
	for (uint32_t v = 0; v < structure->node_count; v++)
		component[v] = v;
	for (bool moved = true; moved;) {
		moved = false;
		for (size_t i = 0; i < structure->edge_count; i++) {
			uint32_t a = component[structure->edges[i].a], b = component[structure->edges[i].b];
			uint32_t least = a < b ? a : b;
			moved |= a != b;
			component[structure->edges[i].a] = component[structure->edges[i].b] = least;
		}
	}
}

static wasl_status fill(wasl_structure *structure, const wasl_verdict *verdict, wasl_error *error)
{
	structure->pairs = wasl_alloc(verdict->count, sizeof *structure->pairs);
	structure->edges = wasl_alloc(verdict->count, sizeof *structure->edges);
	structure->nodes = wasl_alloc(verdict->count, 2 * sizeof *structure->nodes);
	structure->component = wasl_alloc(verdict->count, 2 * sizeof *structure->component);
	if (!structure->pairs || !structure->edges || !structure->nodes || !structure->component)
		return wasl_fail_memory(error);
	for (size_t i = 0; i < verdict->count; i++)
		if (takes_part(&verdict->rivalries[i]))
			structure->pairs[structure->edge_count++] = &verdict->rivalries[i];
	qsort(structure->pairs, structure->edge_count, sizeof *structure->pairs, by_names);
	name_nodes(structure);
	for (size_t i = 0; i < structure->edge_count; i++) {
		const wasl_rivalry *pair = structure->pairs[i];
		structure->edges[i] = (wasl_signed_edge){ node_of(structure, pair->a),
			node_of(structure, pair->b), pair->stance == WASL_ALLY ? 1 : -1 };
	}
	number_components(structure);
	wasl_status status = wasl_balance_find(&structure->balance, structure->node_count,
	                                       structure->edges, structure->edge_count, error);
	if (!status)
		status = wasl_groups_find(&structure->groups, structure->node_count, structure->edges,
		                          structure->edge_count, structure->balance.camp, error);
	return status;
}

wasl_status wasl_structure_find(wasl_structure *structure, const wasl_verdict *verdict,
                                wasl_error *error)
{
	wasl_structure found = WASL_STRUCTURE_INIT;
	wasl_status status = fill(&found, verdict, error);
	if (status)
		wasl_structure_clear(&found);
	else
		*structure = found;
	return status;
}

static int by_ends(const void *left, const void *right)
{
	const wasl_signed_edge *x = left, *y = right;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return (x->b > y->b) - (x->b < y->b);
}

size_t wasl_structure_edge(const wasl_structure *structure, uint32_t a, uint32_t b)
{
	wasl_signed_edge wanted = { a < b ? a : b, a < b ? b : a, 0 };
	const wasl_signed_edge *edge = bsearch(&wanted, structure->edges, structure->edge_count,
	                                       sizeof wanted, by_ends);
	return edge ? (size_t)(edge - structure->edges) : SIZE_MAX;
}

void wasl_structure_clear(wasl_structure *structure)
{
	wasl_free(structure->nodes);
	wasl_free(structure->edges);
	wasl_free(structure->pairs);
	wasl_free(structure->component);
	wasl_balance_clear(&structure->balance);
	wasl_groups_clear(&structure->groups);
	*structure = (wasl_structure)WASL_STRUCTURE_INIT;
}
