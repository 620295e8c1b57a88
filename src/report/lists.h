/* What a reader asks first: which groups there are, and which ties stand out. */
#ifndef WASL_REPORT_LISTS_H
#define WASL_REPORT_LISTS_H

#include <stdio.h>

#include <wasl/graph.h>

/* How a kind of text is written. */
struct voice {
	const char *heading; /* for printf, with the words of the heading */
	const char *bullet;
	void (*text)(FILE *out, const char *text);
};

/* What a node is called: its label, else its id. */
const char *node_name(const wasl_graph *graph, uint32_t node);

/* The communities with their leading members, the strongest ties, the most surprising ones; `order` has
 * the nodes by rank. */
void lists_write(FILE *out, const wasl_graph *graph, const uint32_t *order,
                 const struct voice *voice);

/* The same as members of a JSON object, each after a comma. */
void lists_write_json(FILE *out, const wasl_graph *graph, const uint32_t *order);

#endif
