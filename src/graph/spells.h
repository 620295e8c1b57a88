/* Spells as files bring them: by the names of their ends. */
#ifndef WASL_GRAPH_SPELLS_H
#define WASL_GRAPH_SPELLS_H

#include <wasl/graph.h>

/* A spell that does not know its edge yet; ends are rows of nodes. */
struct seen {
	uint32_t source, target;
	int32_t start, end;
	uint64_t weight;
};

struct seen_list {
	struct seen *items;
	size_t count, capacity;
};

/* Read the two days of a spell; false where they are none. */
bool seen_date(struct seen *seen, const char *start, const char *end);

/*
 * Settle a graph that was read: edges in order, then each of `list` (NULL: none) to the first edge
 * between its ends; what has none is dropped.
 */
wasl_status graph_settle(wasl_graph *graph, const struct seen_list *list, wasl_error *error);

#endif
