#include "community.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "facts.h"
#include "../memory/alloc.h"
#include "../memory/number.h"

enum { STARTS = 10, STARTED_TIES = 200000, SEEDS = 50, STABILITY_UP_TO = 2000 };

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

#define COMMUNITIES(name) extern const struct wasl_community_code wasl_communities_##name;
#include "communities.def"
#undef COMMUNITIES

static const struct wasl_community_code *const methods[] = {
#define COMMUNITIES(name) &wasl_communities_##name,
#include "communities.def"
#undef COMMUNITIES
};

const wasl_community_method *wasl_community_method_get(size_t i)
{
	return i < sizeof methods / sizeof *methods ? &methods[i]->method : NULL;
}

static const struct wasl_community_code *find_method(const char *name)
{
	for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
		if (!name || !strcmp(methods[i]->method.name, name))
			return methods[i];
	return NULL;
}

/* One partition from one seed.  Without an edge nobody belongs to anybody. */
static igraph_error_t find_once(const struct measuring *measuring,
                                const struct wasl_community_code *method, uint64_t seed,
                                igraph_vector_int_t *membership, double *quality)
{
	const igraph_t *graph = &measuring->bridge->graph;
	*quality = 0;
	if (igraph_ecount(graph) == 0)
		return groups_alone(membership, igraph_vcount(graph));
	bridge_seed(seed + 1);
	return method->find(measuring->bridge, membership, quality);
}

/* How many starts: fewer in large graphs, so that no more than STARTED_TIES are gone through in all. */
static uint64_t count_starts(const wasl_graph *graph)
{
	uint64_t starts = STARTED_TIES / (graph->edges.rows + 1);
	return starts > STARTS ? STARTS : starts > 0 ? starts : 1;
}

/* The best of several seeded starts. */
static igraph_error_t find_best(const struct measuring *measuring,
                                const struct wasl_community_code *method, igraph_vector_int_t *best)
{
	igraph_vector_int_t membership;
	double quality, most = -INFINITY;
	uint64_t starts = count_starts(measuring->graph);
	igraph_error_t code = igraph_vector_int_init(&membership, 0);
	if (code)
		return code;
	for (uint64_t start = 0; !code && start < starts; start++) {
		code = find_once(measuring, method, measuring->options->seed + start, &membership, &quality);
		if (code || wasl_round(quality) <= most)
			continue;
		most = wasl_round(quality);
		code = igraph_vector_int_update(best, &membership);
	}
	igraph_vector_int_destroy(&membership);
	return code;
}

/* How alike the best partition and those of other seeds are, on average. */
static igraph_error_t compare(const struct measuring *measuring,
                              const struct wasl_community_code *method,
                              const igraph_vector_int_t *best, uint64_t seeds, double *mean)
{
	igraph_vector_int_t membership;
	double quality, likeness, sum = 0;
	igraph_error_t code = igraph_vector_int_init(&membership, 0);
	if (code)
		return code;
	for (uint64_t i = 0; !code && i < seeds; i++) {
		code = find_once(measuring, method, measuring->options->seed + STARTS + i, &membership, &quality);
		if (!code)
			code = groups_compare(best, &membership, &likeness);
		sum += code ? 0 : likeness;
	}
	*mean = sum / (double)seeds;
	igraph_vector_int_destroy(&membership);
	return code;
}

static wasl_status add_stability(wasl_graph *graph, const struct measuring *measuring,
                                 const struct wasl_community_code *method,
                                 const igraph_vector_int_t *best)
{
	uint64_t seeds = measuring->options->stability;
	double mean = 0;
	if (!seeds && graph->nodes.rows <= STABILITY_UP_TO)
		seeds = SEEDS;
	if (!seeds || !graph->edges.rows)
		return WASL_OK;
	wasl_status status = bridge_status(compare(measuring, method, best, seeds, &mean), "stability",
	                                   measuring->error);
	return status ? status : fact_add(graph, "stability", mean, measuring->error);
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
	double modularity = NAN;
	wasl_status status = WASL_OK;
	if (graph->edges.rows)
		status = bridge_status(igraph_modularity(&measuring->bridge->graph, membership,
		                       &measuring->bridge->weights, 1, IGRAPH_UNDIRECTED, &modularity),
		                       "modularity", measuring->error);
	modularity = nearbyint(modularity * 1e14) / 1e14; /* a difference of shares: what is less is noise */
	return status ? status : fact_add(graph, "modularity", modularity, measuring->error);
}

static wasl_status add_groups(wasl_graph *graph, const struct measuring *measuring,
                              const struct wasl_community_code *method,
                              igraph_vector_int_t *membership)
{
	wasl_column *column;
	wasl_status status = bridge_status(find_best(measuring, method, membership), "communities",
	                                   measuring->error);
	if (!status)
		status = wasl_column_add(&column, graph, &graph->nodes, "community", WASL_INTEGER,
		                         measuring->error);
	if (!status)
		status = number_groups(column->as.integers, membership, measuring->error);
	if (!status)
		status = add_modularity(graph, measuring, membership);
	return status ? status : add_stability(graph, measuring, method, membership);
}

wasl_status communities_add(wasl_graph *graph, const struct measuring *measuring)
{
	igraph_vector_int_t membership;
	const char *name = measuring->options->communities;
	const struct wasl_community_code *method = find_method(name);
	if (!method)
		return wasl_fail(measuring->error, WASL_EUNKNOWN,
		                 "no way \"%s\" to find communities; see wasl help metrics", name);
	wasl_status status = bridge_status(igraph_vector_int_init(&membership, 0), "communities",
	                                   measuring->error);
	if (status)
		return status;
	status = add_groups(graph, measuring, method, &membership);
	igraph_vector_int_destroy(&membership);
	return status;
}
