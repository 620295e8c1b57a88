#include "community.h"

#include <math.h>
#include <stdlib.h>

#include "../memory/alloc.h"
#include "../memory/number.h"

enum { STARTS = 10 };

/* A community while they are put in order: the larger first, of equals the one with the first node. */
struct group {
	igraph_integer_t size, first, label;
};

static int by_size(const void *a, const void *b)
{
	const struct group *x = a, *y = b;
	if (x->size != y->size)
		return x->size > y->size ? -1 : 1;
	return (x->first > y->first) - (x->first < y->first);
}

/* Leiden's best of several seeded starts. */
static igraph_error_t find_best(const struct measuring *measuring, igraph_vector_int_t *best)
{
	igraph_vector_int_t membership;
	double quality, most = -INFINITY;
	igraph_error_t code = igraph_vector_int_init(&membership, 0);
	if (code)
		return code;
	for (uint64_t start = 0; !code && start < STARTS; start++) {
		bridge_seed(measuring->options->seed + start + 1);
		code = bridge_leiden(measuring->bridge, &membership, &quality);
		if (code || wasl_round(quality) <= most)
			continue;
		most = wasl_round(quality);
		code = igraph_vector_int_update(best, &membership);
	}
	igraph_vector_int_destroy(&membership);
	return code;
}

/* Number the communities from 0 in an order that no start decides. */
static wasl_status number_groups(int64_t *numbers, const igraph_vector_int_t *membership,
                                 wasl_error *error)
{
	size_t nodes = (size_t)igraph_vector_int_size(membership);
	struct group *groups = wasl_alloc(nodes, sizeof *groups);
	int64_t *number = wasl_alloc(nodes, sizeof *number);
	if (!groups || !number) {
		wasl_free(groups);
		wasl_free(number);
		return wasl_fail_memory(error);
	}
	for (size_t i = 0; i < nodes; i++)
		groups[i] = (struct group){ 0, -1, (igraph_integer_t)i };
	for (size_t i = 0; i < nodes; i++) {
		struct group *group = &groups[VECTOR(*membership)[i]];
		if (group->size++ == 0)
			group->first = (igraph_integer_t)i;
	}
	qsort(groups, nodes, sizeof *groups, by_size);
	for (size_t i = 0; i < nodes; i++)
		number[groups[i].label] = (int64_t)i;
	for (size_t i = 0; i < nodes; i++)
		numbers[i] = number[VECTOR(*membership)[i]];
	wasl_free(groups);
	wasl_free(number);
	return WASL_OK;
}

static wasl_status add_modularity(wasl_graph *graph, const struct measuring *measuring,
                                  const igraph_vector_int_t *membership)
{
	wasl_column *column;
	double modularity = NAN;
	wasl_status status = wasl_column_add(&column, graph, &graph->facts, "modularity", WASL_REAL,
	                                     measuring->error);
	if (status || !graph->edges.rows)
		return status;
	status = bridge_status(igraph_modularity(&measuring->bridge->graph, membership,
	                       &measuring->bridge->weights, 1, IGRAPH_UNDIRECTED, &modularity),
	                       "modularity", measuring->error);
	if (!status && isfinite(modularity))
		column->as.reals[0] = wasl_round(modularity);
	return status;
}

wasl_status communities_add(wasl_graph *graph, const struct measuring *measuring)
{
	wasl_column *column;
	igraph_vector_int_t membership;
	wasl_status status = wasl_column_add(&column, graph, &graph->nodes, "community", WASL_INTEGER,
	                                     measuring->error);
	if (status || !graph->nodes.rows)
		return status;
	status = bridge_status(igraph_vector_int_init(&membership, 0), "communities", measuring->error);
	if (status)
		return status;
	status = bridge_status(find_best(measuring, &membership), "communities", measuring->error);
	if (!status)
		status = number_groups(column->as.integers, &membership, measuring->error);
	if (!status)
		status = add_modularity(graph, measuring, &membership);
	igraph_vector_int_destroy(&membership);
	return status;
}
