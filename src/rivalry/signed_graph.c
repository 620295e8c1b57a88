#include "signed_graph.h"

#include "../memory/alloc.h"

wasl_status signed_graph_start(struct signed_graph *graph, size_t nodes,
                               const wasl_signed_edge *edges, size_t count, wasl_error *error)
{
	*graph = (struct signed_graph){ nodes, count, edges, NULL, NULL };
	graph->first = wasl_alloc_zero(nodes + 2, sizeof *graph->first);
	graph->places = wasl_alloc(2 * count, sizeof *graph->places);
	if (!graph->first || !graph->places) {
		signed_graph_end(graph);
		return wasl_fail_memory(error);
	}
	/* Counting sort: two places ahead while counting, one while filling, none in the end. */
	for (size_t i = 0; i < count; i++) {
		graph->first[edges[i].a + 2]++;
		graph->first[edges[i].b + 2]++;
	}
	for (size_t v = 1; v < nodes + 2; v++)
		graph->first[v] += graph->first[v - 1];
	for (size_t i = 0; i < count; i++) {
		graph->places[graph->first[edges[i].a + 1]++] = i;
		graph->places[graph->first[edges[i].b + 1]++] = i;
	}
	return WASL_OK;
}

void signed_graph_end(struct signed_graph *graph)
{
	wasl_free(graph->first);
	wasl_free(graph->places);
}

uint32_t signed_graph_other(const struct signed_graph *graph, size_t row, uint32_t node)
{
	const wasl_signed_edge *edge = &graph->edges[row];
	return edge->a == node ? edge->b : edge->a;
}

bool signed_graph_breaks(const struct signed_graph *graph, const uint32_t *camp, size_t row)
{
	const wasl_signed_edge *edge = &graph->edges[row];
	return (camp[edge->a] == camp[edge->b]) != (edge->sign > 0);
}

/* What the walk over triangles keeps. */
struct census {
	const struct signed_graph *graph;
	size_t *triads, *bound;
	size_t *edge_to; /* edge_to[w]: 1 + the row of the edge from the corner at hand to w, 0: none */
	unsigned char *used; /* edges of triangles counted towards the bound */
};

static void count_triangle(const struct census *census, size_t i, size_t j, size_t k)
{
	const wasl_signed_edge *edges = census->graph->edges;
	int negatives = (edges[i].sign < 0) + (edges[j].sign < 0) + (edges[k].sign < 0);
	census->triads[negatives]++;
	if (negatives % 2 == 0 || census->used[i] || census->used[j] || census->used[k])
		return;
	census->used[i] = census->used[j] = census->used[k] = 1;
	++*census->bound;
}

/* The triangles whose smallest corner is u. */
static void count_corner(const struct census *census, uint32_t u)
{
	const struct signed_graph *graph = census->graph;
	for (size_t p = graph->first[u]; p < graph->first[u + 1]; p++)
		census->edge_to[signed_graph_other(graph, graph->places[p], u)] = graph->places[p] + 1;
	for (size_t p = graph->first[u]; p < graph->first[u + 1]; p++) {
		uint32_t v = signed_graph_other(graph, graph->places[p], u);
		for (size_t q = graph->first[v]; v > u && q < graph->first[v + 1]; q++) {
			uint32_t w = signed_graph_other(graph, graph->places[q], v);
			if (w > v && census->edge_to[w])
				count_triangle(census, graph->places[p], graph->places[q], census->edge_to[w] - 1);
		}
	}
	for (size_t p = graph->first[u]; p < graph->first[u + 1]; p++)
		census->edge_to[signed_graph_other(graph, graph->places[p], u)] = 0;
}

wasl_status signed_graph_triads(size_t triads[4], size_t *lower_bound,
                                const struct signed_graph *graph, wasl_error *error)
{
	struct census census = { graph, triads, lower_bound, NULL, NULL };
	wasl_status status = WASL_OK;
	*lower_bound = 0;
	for (size_t i = 0; i < 4; i++)
		triads[i] = 0;
	census.edge_to = wasl_alloc_zero(graph->nodes, sizeof *census.edge_to);
	census.used = wasl_alloc_zero(graph->count, 1);
	if (!census.edge_to || !census.used)
		status = wasl_fail_memory(error);
	for (uint32_t u = 0; !status && u < graph->nodes; u++)
		count_corner(&census, u);
	wasl_free(census.edge_to);
	wasl_free(census.used);
	return status;
}
