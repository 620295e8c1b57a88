#include "adjacency.h"

#include "../memory/alloc.h"

/* Count the ties of each node into start[node + 1], then add up, then fill. */
static void fill(struct adjacency *adjacency, const wasl_graph *graph, const double *weights)
{
	size_t *start = adjacency->start;
	for (size_t i = 0; i < graph->edges.rows; i++) {
		start[graph->source[i] + 1]++;
		start[graph->target[i] + 1]++;
	}
	for (size_t i = 0; i < adjacency->nodes; i++)
		start[i + 1] += start[i];
	for (size_t i = graph->edges.rows; i-- > 0;) {
		uint32_t a = graph->source[i], b = graph->target[i];
		adjacency->ties[--start[a + 1]] = (struct adjacent){ b, (uint32_t)i, weights[i] };
		adjacency->ties[--start[b + 1]] = (struct adjacent){ a, (uint32_t)i, weights[i] };
	}
}

/* Filling from behind left in start[i + 1] where node i begins. */
static void shift(struct adjacency *adjacency)
{
	for (size_t i = 0; i < adjacency->nodes; i++)
		adjacency->start[i] = adjacency->start[i + 1];
	adjacency->start[adjacency->nodes] = 2 * adjacency->edges;
}

wasl_status adjacency_open(struct adjacency *adjacency, const wasl_graph *graph,
                           const double *weights, wasl_error *error)
{
	*adjacency = (struct adjacency){ graph->nodes.rows, graph->edges.rows, NULL, NULL };
	adjacency->start = wasl_alloc_zero(graph->nodes.rows + 1, sizeof *adjacency->start);
	adjacency->ties = wasl_alloc(2 * graph->edges.rows, sizeof *adjacency->ties);
	if (!adjacency->start || !adjacency->ties) {
		adjacency_close(adjacency);
		return wasl_fail_memory(error);
	}
	fill(adjacency, graph, weights);
	shift(adjacency);
	return WASL_OK;
}

void adjacency_close(struct adjacency *adjacency)
{
	wasl_free(adjacency->start);
	wasl_free(adjacency->ties);
}
