/* Votes: what each cluster of reports says about a pair. */
#ifndef WASL_RIVALRY_VOTE_H
#define WASL_RIVALRY_VOTE_H

#include "ledger.h"

/* One cluster's vote on one pair; both sides where it states both. */
struct vote {
	const char *a, *b; /* a < b by bytes; interned, so equal names are one pointer */
	uint32_t cluster;
	double pos, neg, forward, backward; /* forward: a -> b; each at most 1 */
	wasl_acts acts; /* each at most 1 */
	int32_t day; /* of the earliest report; INT32_MIN when undated */
	const wasl_statement *const *evidence; /* what it rests on */
	size_t evidence_count;
};

struct votes {
	struct vote *items;
	size_t count;
	const wasl_statement **evidence; /* what counts, in the order of pair, cluster, document, place */
	size_t *first; /* items[i] rests on evidence[first[i]] .. evidence[first[i + 1]] */
	size_t evidence_count;
};

/* Gather the ledger's evidence into votes, sorted by pair and cluster. */
wasl_status votes_gather(struct votes *votes, const wasl_ledger *ledger, const wasl_judging *how,
                         wasl_error *error);
void votes_clear(struct votes *votes);

/* The ends of a statement's pair in byte order. */
const char *statement_first(const wasl_statement *statement);
const char *statement_second(const wasl_statement *statement);

#endif
