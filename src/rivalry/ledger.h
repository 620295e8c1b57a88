/* The statements that await judgement, and what near-duplicates make of their documents. */
#ifndef WASL_RIVALRY_LEDGER_H
#define WASL_RIVALRY_LEDGER_H

#include <wasl/rivalry.h>

#include "../memory/arena.h"
#include "../memory/map.h"

struct wasl_ledger {
	wasl_statement *statements;
	size_t count, capacity;
	wasl_arena strings;
	wasl_map interned; /* string -> its copy's address, so that equal strings are one pointer */
};

/*
 * Give each of the `count` statements the number of its cluster of documents, from 0 in the order
 * of the list.  `*clusters` receives how many.
 */
wasl_status ledger_cluster(uint32_t *cluster, size_t *clusters, const wasl_statement *const *list,
                           size_t count, wasl_error *error);

#endif
