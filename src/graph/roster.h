/* The nodes of a graph that is being read: first counted and named, then numbered by their ids' bytes. */
#ifndef WASL_GRAPH_ROSTER_H
#define WASL_GRAPH_ROSTER_H

#include "fields.h"
#include "../memory/map.h"

struct roster {
	wasl_map ids; /* id -> its node's row, until roster_sort() its number */
	const char **order; /* ids by number */
	size_t count, capacity;
	wasl_arena strings; /* ids, and whatever names else live as long */
};

/* Enter a new node; `file` is for the message where its id was there before. */
wasl_status roster_enter(struct roster *roster, const char *id, const char *file, wasl_error *error);
void roster_sort(struct roster *roster);

/* The row of the node with this id; UINT32_MAX where there is none, or `id` is NULL. */
uint32_t roster_row(const struct roster *roster, const char *id);
void roster_clear(struct roster *roster);

/* Make the graph of a sorted roster, with the columns that every graph begins with and these, which
 * may not make numbers of names; `file` is for the message. */
wasl_status roster_graph(wasl_graph **graph, const struct roster *roster, size_t edges,
                         const struct fields columns[3], const char *file, wasl_error *error);

/* What `columns` are of. */
enum { OF_NODES, OF_EDGES, OF_FACTS };

#endif
