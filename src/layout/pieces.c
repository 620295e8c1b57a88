/* Connected components, by union and find. */
#include <stdlib.h>

#include "../memory/alloc.h"
#include "place.h"

static uint32_t root_of(uint32_t *parent, uint32_t node)
{
	while (parent[node] != node)
		node = parent[node] = parent[parent[node]];
	return node;
}

/* Every node's root is the first node of its piece. */
static void join(uint32_t *parent, const wasl_graph *graph)
{
	for (uint32_t i = 0; i < graph->nodes.rows; i++)
		parent[i] = i;
	for (size_t i = 0; i < graph->edges.rows; i++) {
		uint32_t a = root_of(parent, graph->source[i]), b = root_of(parent, graph->target[i]);
		parent[a > b ? a : b] = a > b ? b : a;
	}
	for (uint32_t i = 0; i < graph->nodes.rows; i++)
		parent[i] = root_of(parent, i);
}

struct piece {
	uint32_t root, size;
};

static int by_size(const void *a, const void *b)
{
	const struct piece *x = a, *y = b;
	if (x->size != y->size)
		return x->size > y->size ? -1 : 1;
	return (x->root > y->root) - (x->root < y->root);
}

/* Number the pieces by size; `piece_of` has each node's root and gets its piece's number. */
static bool number(uint32_t *piece_of, size_t *count, size_t nodes)
{
	struct piece *pieces = wasl_alloc_zero(nodes, sizeof *pieces);
	uint32_t *number_of = wasl_alloc(nodes, sizeof *number_of);
	if (pieces && number_of) {
		for (uint32_t i = 0; i < nodes; i++) {
			pieces[i].root = i;
			pieces[piece_of[i]].size++;
		}
		qsort(pieces, nodes, sizeof *pieces, by_size);
		for (*count = 0; *count < nodes && pieces[*count].size; ++*count)
			number_of[pieces[*count].root] = (uint32_t)*count;
		for (size_t i = 0; i < nodes; i++)
			piece_of[i] = number_of[piece_of[i]];
	}
	wasl_free(pieces);
	wasl_free(number_of);
	return pieces && number_of;
}

/* Sort `rows` things by their piece: those of piece p are sorted[first[p]] to sorted[first[p + 1]]. */
static void sort(uint32_t *sorted, size_t *first, size_t pieces, size_t rows,
                 const uint32_t *piece_of, const uint32_t *node_of)
{
	for (size_t i = 0; i < rows; i++)
		first[piece_of[node_of ? node_of[i] : i] + 1]++;
	for (size_t i = 0; i < pieces; i++)
		first[i + 1] += first[i];
	for (size_t i = 0; i < rows; i++)
		sorted[first[piece_of[node_of ? node_of[i] : i]]++] = (uint32_t)i;
	for (size_t i = pieces; i > 0; i--)
		first[i] = first[i - 1];
	first[0] = 0;
}

static bool fill(struct pieces *pieces, uint32_t *piece_of, const wasl_graph *graph)
{
	size_t nodes = graph->nodes.rows;
	join(piece_of, graph);
	if (!number(piece_of, &pieces->count, nodes))
		return false;
	pieces->first = wasl_alloc_zero(pieces->count + 1, sizeof *pieces->first);
	pieces->first_edge = wasl_alloc_zero(pieces->count + 1, sizeof *pieces->first_edge);
	pieces->nodes = wasl_alloc(nodes, sizeof *pieces->nodes);
	pieces->inside = wasl_alloc(nodes, sizeof *pieces->inside);
	pieces->edges = wasl_alloc(graph->edges.rows, sizeof *pieces->edges);
	if (!pieces->first || !pieces->first_edge || !pieces->nodes || !pieces->inside || !pieces->edges)
		return false;
	sort(pieces->nodes, pieces->first, pieces->count, nodes, piece_of, NULL);
	sort(pieces->edges, pieces->first_edge, pieces->count, graph->edges.rows, piece_of, graph->source);
	for (size_t i = 0; i < nodes; i++) {
		uint32_t node = pieces->nodes[i];
		pieces->inside[node] = (uint32_t)(i - pieces->first[piece_of[node]]);
	}
	return true;
}

wasl_status pieces_find(struct pieces *pieces, const wasl_graph *graph, wasl_error *error)
{
	uint32_t *piece_of = wasl_alloc(graph->nodes.rows, sizeof *piece_of);
	*pieces = (struct pieces){ 0 };
	bool filled = piece_of && fill(pieces, piece_of, graph);
	wasl_free(piece_of);
	if (filled)
		return WASL_OK;
	pieces_clear(pieces);
	return wasl_fail_memory(error);
}

void pieces_clear(struct pieces *pieces)
{
	wasl_free(pieces->nodes);
	wasl_free(pieces->first);
	wasl_free(pieces->edges);
	wasl_free(pieces->first_edge);
	wasl_free(pieces->inside);
}
