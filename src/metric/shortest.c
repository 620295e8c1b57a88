/* Dijkstra's search and Brandes' way back: every measure of paths from one pass (Brandes 2001). */
#include "shortest.h"

#include <math.h>
#include <string.h>

#include "../memory/alloc.h"

static const double same = 1e-10; /* of a distance */

/* A node that waits at a distance; one that was reached again by a shorter way waits twice. */
struct waiting {
	double distance;
	uint32_t node;
};

struct search {
	const struct adjacency *adjacency;
	double *distance; /* of each node; infinite where it is not reached */
	double *ways; /* how many shortest paths lead there */
	double *share; /* of the pairs behind it */
	bool *done;
	uint32_t *order; /* nodes by distance */
	size_t reached;
	struct waiting *heap;
	size_t waiting;
};

void path_sums_close(struct path_sums *sums)
{
	wasl_free(sums->between);
	wasl_free(sums->ties);
	wasl_free(sums->distance);
	wasl_free(sums->nearness);
	wasl_free(sums->reached);
	*sums = (struct path_sums){ 0 };
}

bool path_sums_open(struct path_sums *sums, const struct adjacency *adjacency)
{
	size_t nodes = adjacency->nodes;
	*sums = (struct path_sums){
		wasl_alloc_zero(nodes, sizeof(double)), wasl_alloc_zero(adjacency->edges, sizeof(double)),
		wasl_alloc_zero(nodes, sizeof(double)), wasl_alloc_zero(nodes, sizeof(double)),
		wasl_alloc_zero(nodes, sizeof(double)), 0
	};
	if (sums->between && sums->ties && sums->distance && sums->nearness && sums->reached)
		return true;
	path_sums_close(sums);
	return false;
}

static void add(double *sum, const double *more, size_t count)
{
	for (size_t i = 0; i < count; i++)
		sum[i] += more[i];
}

void path_sums_add(struct path_sums *sums, const struct path_sums *more,
                   const struct adjacency *adjacency)
{
	add(sums->between, more->between, adjacency->nodes);
	add(sums->ties, more->ties, adjacency->edges);
	add(sums->distance, more->distance, adjacency->nodes);
	add(sums->nearness, more->nearness, adjacency->nodes);
	add(sums->reached, more->reached, adjacency->nodes);
	sums->farthest = fmax(sums->farthest, more->farthest);
}

void search_free(struct search *search)
{
	if (!search)
		return;
	wasl_free(search->distance);
	wasl_free(search->ways);
	wasl_free(search->share);
	wasl_free(search->done);
	wasl_free(search->order);
	wasl_free(search->heap);
	wasl_free(search);
}

struct search *search_new(const struct adjacency *adjacency)
{
	size_t nodes = adjacency->nodes;
	struct search *search = wasl_alloc_zero(1, sizeof *search);
	if (!search)
		return NULL;
	search->adjacency = adjacency;
	search->distance = wasl_alloc(nodes, sizeof *search->distance);
	search->ways = wasl_alloc(nodes, sizeof *search->ways);
	search->share = wasl_alloc(nodes, sizeof *search->share);
	search->done = wasl_alloc(nodes, sizeof *search->done);
	search->order = wasl_alloc(nodes, sizeof *search->order);
	search->heap = wasl_alloc(2 * adjacency->edges + 1, sizeof *search->heap);
	if (search->distance && search->ways && search->share && search->done && search->order &&
	    search->heap)
		return search;
	search_free(search);
	return NULL;
}

static void push(struct search *search, double distance, uint32_t node)
{
	struct waiting *heap = search->heap;
	size_t at = search->waiting++;
	for (; at && heap[(at - 1) / 2].distance > distance; at = (at - 1) / 2)
		heap[at] = heap[(at - 1) / 2];
	heap[at] = (struct waiting){ distance, node };
}

static uint32_t pop(struct search *search)
{
	struct waiting *heap = search->heap;
	uint32_t node = heap[0].node;
	struct waiting last = heap[--search->waiting];
	size_t at = 0, below;
	while ((below = 2 * at + 1) < search->waiting) {
		below += below + 1 < search->waiting && heap[below + 1].distance < heap[below].distance;
		if (heap[below].distance >= last.distance)
			break;
		heap[at] = heap[below];
		at = below;
	}
	heap[at] = last;
	return node;
}

/* Sums of 1 / weight that are equal as fractions differ by rounding only: they are equal here. */
static bool are_equal(double a, double b)
{
	return fabs(a - b) <= same * b;
}

/* Most ties lead no nearer: that is asked first.  A node that is done is no farther, but a tie that is
 * short beyond measure could seem to lead there as well. */
static void relax(struct search *search, uint32_t from, const struct adjacent *tie)
{
	double *distance = &search->distance[tie->node];
	double way = search->distance[from] + 1 / tie->weight;
	if (way - *distance > same * *distance || search->done[tie->node])
		return;
	if (isfinite(*distance) && are_equal(way, *distance)) {
		search->ways[tie->node] += search->ways[from];
	} else if (way < *distance) {
		*distance = way;
		search->ways[tie->node] = search->ways[from];
		push(search, way, tie->node);
	}
}

static void go_out(struct search *search, uint32_t source)
{
	const struct adjacency *adjacency = search->adjacency;
	search->reached = search->waiting = 0;
	for (size_t i = 0; i < adjacency->nodes; i++)
		search->distance[i] = INFINITY;
	memset(search->done, 0, adjacency->nodes * sizeof *search->done);
	search->distance[source] = 0;
	search->ways[source] = 1;
	push(search, 0, source);
	while (search->waiting) {
		uint32_t node = pop(search);
		if (search->done[node])
			continue;
		search->done[node] = true;
		search->order[search->reached++] = node;
		search->share[node] = 0;
		for (size_t i = adjacency->start[node]; i < adjacency->start[node + 1]; i++)
			relax(search, node, &adjacency->ties[i]);
	}
}

/* Hand the pairs that end at a node or lead through it on to those just before it. */
static void hand_back(struct search *search, uint32_t node, struct path_sums *sums)
{
	const struct adjacency *adjacency = search->adjacency;
	double each = (1 + search->share[node]) / search->ways[node];
	for (size_t i = adjacency->start[node]; i < adjacency->start[node + 1]; i++) {
		const struct adjacent *tie = &adjacency->ties[i];
		if (are_equal(search->distance[tie->node] + 1 / tie->weight, search->distance[node]) &&
		    search->distance[tie->node] < search->distance[node]) {
			double part = search->ways[tie->node] * each;
			search->share[tie->node] += part;
			sums->ties[tie->edge] += part;
		}
	}
}

void search_from(struct search *search, uint32_t source, struct path_sums *sums)
{
	go_out(search, source);
	for (size_t i = search->reached; i-- > 1;) {
		uint32_t node = search->order[i];
		double distance = search->distance[node];
		hand_back(search, node, sums);
		sums->between[node] += search->share[node];
		sums->distance[node] += distance;
		sums->nearness[node] += 1 / distance;
		sums->reached[node]++;
		sums->farthest = fmax(sums->farthest, distance);
	}
}
