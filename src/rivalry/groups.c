/*
 * The best split of a signed graph into any number of groups: friends inside, enemies between
 * (Davis 1967; Doreian & Mrvar 1996).  From the two camps and from circles of friends each node
 * moves to where it breaks fewest ties, until none gains; then again from random disturbances.
 */
#include <string.h>

#include <wasl/rivalry.h>

#include "../memory/alloc.h"
#include "signed_graph.h"

enum { DISTURBANCES = 64 };

struct search {
	const struct signed_graph *graph;
	uint32_t *group, *best; /* of each node, a number below the count of nodes */
	size_t *size; /* of each group */
	long *pull; /* of each group on the node at hand: its friends there less its enemies */
	size_t least; /* ties that `best` breaks */
};

static size_t count_broken(const struct search *search)
{
	size_t broken = 0;
	for (size_t i = 0; i < search->graph->count; i++)
		broken += signed_graph_breaks(search->graph, search->group, i);
	return broken;
}

static void count_sizes(struct search *search)
{
	memset(search->size, 0, search->graph->nodes * sizeof *search->size);
	for (size_t v = 0; v < search->graph->nodes; v++)
		search->size[search->group[v]]++;
}

static uint32_t empty_group(const struct search *search)
{
	uint32_t group = 0;
	while (search->size[group] > 0)
		group++;
	return group;
}

/* Move v to the group that pulls most, or to one of its own where all push. */
static bool move(struct search *search, uint32_t v)
{
	const struct signed_graph *graph = search->graph;
	uint32_t here = search->group[v], there = here;
	for (size_t p = graph->first[v]; p < graph->first[v + 1]; p++)
		search->pull[search->group[signed_graph_other(graph, graph->places[p], v)]] +=
			graph->edges[graph->places[p]].sign;
	for (size_t p = graph->first[v]; p < graph->first[v + 1]; p++) {
		uint32_t group = search->group[signed_graph_other(graph, graph->places[p], v)];
		if (search->pull[group] > search->pull[there])
			there = group;
	}
	if (search->pull[there] < 0)
		there = empty_group(search);
	for (size_t p = graph->first[v]; p < graph->first[v + 1]; p++)
		search->pull[search->group[signed_graph_other(graph, graph->places[p], v)]] = 0;
	search->size[here]--;
	search->size[there]++;
	search->group[v] = there;
	return there != here;
}

/* Every move breaks fewer ties than before, so it ends. */
static void descend(struct search *search)
{
	count_sizes(search);
	for (bool moved = true; moved;) {
		moved = false;
		for (uint32_t v = 0; v < search->graph->nodes; v++)
			moved |= move(search, v);
	}
	size_t broken = count_broken(search);
	if (broken < search->least) {
		search->least = broken;
		memcpy(search->best, search->group, search->graph->nodes * sizeof *search->best);
	}
}

/* From the best so far, send a third of the nodes to groups of others. */
static void disturb(struct search *search, uint64_t *seed)
{
	size_t nodes = search->graph->nodes;
	memcpy(search->group, search->best, nodes * sizeof *search->group);
	for (size_t v = 0; v < nodes; v++) {
		*seed = *seed * 6364136223846793005u + 1442695040888963407u;
		if ((*seed >> 40) % 3 == 0)
			search->group[v] = search->best[(*seed >> 32) % nodes];
	}
}

static void run(struct search *search, const uint32_t *camp)
{
	uint64_t seed = 1;
	size_t nodes = search->graph->nodes;
	memcpy(search->group, camp, nodes * sizeof *search->group);
	descend(search);
	for (uint32_t v = 0; v < nodes; v++)
		search->group[v] = v;
	descend(search);
	for (int i = 0; i < DISTURBANCES && search->least > 0; i++) {
		disturb(search, &seed);
		descend(search);
	}
}

/* Number the groups by their first nodes; returns how many. */
static size_t number_groups(uint32_t *group, size_t *number, size_t nodes)
{
	size_t count = 0;
	memset(number, 0, nodes * sizeof *number);
	for (size_t v = 0; v < nodes; v++) {
		if (!number[group[v]])
			number[group[v]] = ++count;
		group[v] = (uint32_t)number[group[v]] - 1;
	}
	return count;
}

static wasl_status search_start(struct search *search, size_t nodes, wasl_error *error)
{
	search->group = wasl_alloc(nodes, sizeof *search->group);
	search->best = wasl_alloc(nodes, sizeof *search->best);
	search->size = wasl_alloc(nodes, sizeof *search->size);
	search->pull = wasl_alloc_zero(nodes, sizeof *search->pull);
	return search->group && search->best && search->size && search->pull
		? WASL_OK : wasl_fail_memory(error);
}

static void search_end(struct search *search)
{
	wasl_free(search->group);
	wasl_free(search->size);
	wasl_free(search->pull);
}

wasl_status wasl_groups_find(wasl_groups *groups, size_t nodes, const wasl_signed_edge *edges,
                             size_t count, const uint32_t *camp, wasl_error *error)
{
	struct signed_graph graph;
	struct search search = { .graph = &graph, .least = SIZE_MAX };
	wasl_status status = signed_graph_start(&graph, nodes, edges, count, error);
	if (status)
		return status;
	status = search_start(&search, nodes, error);
	if (!status) {
		run(&search, camp);
		*groups = (wasl_groups){ search.best, number_groups(search.best, search.size, nodes),
		                         search.least };
	} else {
		wasl_free(search.best);
	}
	search_end(&search);
	signed_graph_end(&graph);
	return status;
}

void wasl_groups_clear(wasl_groups *groups)
{
	wasl_free(groups->group);
	*groups = (wasl_groups)WASL_GROUPS_INIT;
}
