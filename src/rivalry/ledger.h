/* The statements that await judgement, and what near-duplicates make of their documents. */
#ifndef WASL_RIVALRY_LEDGER_H
#define WASL_RIVALRY_LEDGER_H

#include <wasl/rivalry.h>

#include "../memory/arena.h"
#include "../memory/map.h"

struct wasl_ledger {
	wasl_statement *statements; /* those that are kept */
	size_t count, capacity;
	size_t entered; /* all */
	double min_p; /* what is less sure, not asserted or without a sign is not kept; 0: all is */
	const char *outlet; /* the first that was named, or NULL */
	bool outlets_known; /* a second was named */
	wasl_arena strings;
	wasl_map interned; /* string -> its copy's address, so that equal strings are one pointer */
	const char *text; /* the last one: a sentence's statements come one after another */
};

/* Whether a statement is evidence, whenever it was made. */
bool statement_counts(const wasl_statement *statement, double min_p);

/*
 * Give each of the `count` statements the number of its cluster of documents, from 0 in the order
 * of the list.  `*clusters` receives how many.
 */
wasl_status ledger_cluster(uint32_t *cluster, size_t *clusters, const wasl_statement *const *list,
                           size_t count, wasl_error *error);

#endif
