/*
 * The best split of a signed graph into two camps, component by component: by walking all splits
 * in Gray-code order where a component's core is small, by local search with restarts else.
 * A node with one tie never frustrates anyone, so the search is over the cores (2-cores) only.
 */
#include <string.h>

#include <wasl/rivalry.h>

#include "../memory/alloc.h"
#include "signed_graph.h"

enum { EXACT = 24, RESTARTS = 64 };

struct search {
	const struct signed_graph *graph;
	uint32_t *camp, *best; /* camps now, and of the best split of the component so far */
	size_t *ties; /* edges of each node that still count; 0 once it is pruned */
	uint32_t *members, *pruned; /* of the component at hand; nodes taken off, in that order */
	size_t member_count, pruned_count;
	unsigned char *seen;
	bool exact; /* whether every core was small enough */
};

/* Take off what hangs on one tie until only cores are left. */
static void prune(struct search *search)
{
	const struct signed_graph *graph = search->graph;
	for (uint32_t v = 0; v < graph->nodes; v++) {
		search->ties[v] = graph->first[v + 1] - graph->first[v];
		if (search->ties[v] == 1)
			search->pruned[search->pruned_count++] = v;
	}
	for (size_t i = 0; i < search->pruned_count; i++) {
		uint32_t v = search->pruned[i];
		for (size_t p = graph->first[v]; p < graph->first[v + 1]; p++) {
			uint32_t w = signed_graph_other(graph, graph->places[p], v);
			if (search->ties[w] > 0 && --search->ties[w] == 1)
				search->pruned[search->pruned_count++] = w;
		}
		search->ties[v] = 0;
	}
}

/* Collect the core that holds `start`. */
static void gather(struct search *search, uint32_t start)
{
	const struct signed_graph *graph = search->graph;
	search->member_count = 0;
	search->members[search->member_count++] = start;
	search->seen[start] = 1;
	for (size_t i = 0; i < search->member_count; i++) {
		uint32_t v = search->members[i];
		for (size_t p = graph->first[v]; p < graph->first[v + 1]; p++) {
			uint32_t w = signed_graph_other(graph, graph->places[p], v);
			if (search->ties[w] > 0 && !search->seen[w]) {
				search->seen[w] = 1;
				search->members[search->member_count++] = w;
			}
		}
	}
}

/* How many edges more the split breaks once v has changed sides. */
static long cost_of_flip(const struct search *search, uint32_t v)
{
	const struct signed_graph *graph = search->graph;
	long cost = 0;
	for (size_t p = graph->first[v]; p < graph->first[v + 1]; p++)
		if (search->ties[signed_graph_other(graph, graph->places[p], v)] > 0)
			cost += signed_graph_breaks(graph, search->camp, graph->places[p]) ? -1 : 1;
	return cost;
}

static void keep_best(struct search *search)
{
	for (size_t i = 0; i < search->member_count; i++)
		search->best[search->members[i]] = search->camp[search->members[i]];
}

/* Every split of the core once; neighbours in the Gray code differ in one node. */
static void search_exactly(struct search *search)
{
	long cost = 0, least = 0;
	uint64_t splits = UINT64_C(1) << (search->member_count - 1);
	keep_best(search);
	for (uint64_t code = 1; code < splits; code++) {
		uint32_t v = search->members[1 + (size_t)__builtin_ctzll(code)];
		cost += cost_of_flip(search, v);
		search->camp[v] ^= 1;
		if (cost < least) {
			least = cost;
			keep_best(search);
		}
	}
}

/* Flip whoever gains until no one does; returns the change of the cost. */
static long descend(struct search *search)
{
	long change = 0;
	for (bool moved = true; moved;) {
		moved = false;
		for (size_t i = 0; i < search->member_count; i++) {
			long cost = cost_of_flip(search, search->members[i]);
			if (cost >= 0)
				continue;
			search->camp[search->members[i]] ^= 1;
			change += cost;
			moved = true;
		}
	}
	return change;
}

/* Flip a random half of the core: a place to begin anew.  Returns the change of the cost. */
static long scatter(struct search *search, uint64_t *seed)
{
	long change = 0;
	for (size_t i = 0; i < search->member_count; i++) {
		*seed = *seed * 6364136223846793005u + 1442695040888963407u;
		if (*seed >> 63) {
			change += cost_of_flip(search, search->members[i]);
			search->camp[search->members[i]] ^= 1;
		}
	}
	return change;
}

static void search_locally(struct search *search)
{
	uint64_t seed = 1;
	long cost = descend(search), least = cost;
	keep_best(search);
	for (int i = 0; i < RESTARTS; i++) {
		cost += scatter(search, &seed);
		cost += descend(search);
		if (cost < least) {
			least = cost;
			keep_best(search);
		}
	}
}

/* What was taken off last joins first, on the side that its one tie asks for. */
static void rejoin(struct search *search)
{
	const struct signed_graph *graph = search->graph;
	for (size_t i = search->pruned_count; i-- > 0;) {
		uint32_t v = search->pruned[i];
		for (size_t p = graph->first[v]; p < graph->first[v + 1]; p++) {
			size_t row = graph->places[p];
			if (search->seen[signed_graph_other(graph, row, v)] &&
			    signed_graph_breaks(graph, search->best, row)) {
				search->best[v] ^= 1;
				break;
			}
		}
		search->seen[v] = 1;
	}
}

/* In each component the first node's camp is called 0. */
static void name_camps(struct search *search)
{
	memset(search->seen, 0, search->graph->nodes);
	memset(search->ties, 1, search->graph->nodes * sizeof *search->ties);
	for (uint32_t v = 0; v < search->graph->nodes; v++) {
		if (search->seen[v])
			continue;
		uint32_t first = search->best[v];
		gather(search, v);
		for (size_t i = 0; i < search->member_count; i++)
			search->best[search->members[i]] ^= first;
	}
}

static void run(struct search *search)
{
	prune(search);
	for (uint32_t v = 0; v < search->graph->nodes; v++) {
		if (search->seen[v] || !search->ties[v])
			continue;
		gather(search, v);
		if (search->member_count <= EXACT) {
			search_exactly(search);
		} else {
			search_locally(search);
			search->exact = false;
		}
	}
	rejoin(search);
	name_camps(search);
}

static void search_end(struct search *search)
{
	wasl_free(search->camp);
	wasl_free(search->ties);
	wasl_free(search->members);
	wasl_free(search->pruned);
	wasl_free(search->seen);
}

static wasl_status search_start(struct search *search, const struct signed_graph *graph,
                                uint32_t *best, wasl_error *error)
{
	size_t nodes = graph->nodes;
	*search = (struct search){ .graph = graph, .best = best, .exact = true };
	search->camp = wasl_alloc_zero(nodes, sizeof *search->camp);
	search->ties = wasl_alloc_zero(nodes, sizeof *search->ties);
	search->members = wasl_alloc(nodes, sizeof *search->members);
	search->pruned = wasl_alloc(nodes, sizeof *search->pruned);
	search->seen = wasl_alloc_zero(nodes, 1);
	if (search->camp && search->ties && search->members && search->pruned && search->seen)
		return WASL_OK;
	search_end(search);
	return wasl_fail_memory(error);
}

/* Which edges the split breaks; what an exact search left is its own lower bound. */
static void judge(wasl_balance *balance, const struct signed_graph *graph, bool exact)
{
	for (size_t i = 0; i < graph->count; i++) {
		balance->broken[i] = signed_graph_breaks(graph, balance->camp, i);
		balance->frustration += balance->broken[i];
	}
	if (exact)
		balance->lower_bound = balance->frustration;
}

wasl_status wasl_balance_find(wasl_balance *balance, size_t nodes, const wasl_signed_edge *edges,
                              size_t count, wasl_error *error)
{
	struct signed_graph graph;
	struct search search;
	wasl_balance found = WASL_BALANCE_INIT;
	wasl_status status = signed_graph_start(&graph, nodes, edges, count, error);
	if (status)
		return status;
	found.camp = wasl_alloc_zero(nodes, sizeof *found.camp);
	found.broken = wasl_alloc_zero(count, 1);
	if (!found.camp || !found.broken)
		status = wasl_fail_memory(error);
	if (!status)
		status = signed_graph_triads(found.triads, &found.lower_bound, &graph, error);
	if (!status && !(status = search_start(&search, &graph, found.camp, error))) {
		run(&search);
		search_end(&search);
		judge(&found, &graph, search.exact);
		*balance = found;
	}
	signed_graph_end(&graph);
	if (status)
		wasl_balance_clear(&found);
	return status;
}

void wasl_balance_clear(wasl_balance *balance)
{
	wasl_free(balance->camp);
	wasl_free(balance->broken);
	*balance = (wasl_balance)WASL_BALANCE_INIT;
}
