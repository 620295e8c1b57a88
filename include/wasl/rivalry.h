/** @file
 * Rivalries: what many statements, over time, say about each pair.
 *
 * The unit of evidence is a cluster of near-duplicate reports, not a sentence: a wire story in ten
 * papers is one vote.
 */
#ifndef WASL_RIVALRY_H
#define WASL_RIVALRY_H

#include <stdio.h>

#include <wasl/relation.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The verdict on a pair. */
typedef enum wasl_stance {
	WASL_INSUFFICIENT, WASL_RIVAL, WASL_ALLY, WASL_MIXED
} wasl_stance;

/** "insufficient", "rival", "ally" or "mixed". */
const char *wasl_stance_name(wasl_stance stance);

/**
 * The share of conflict among a pair's votes: theta ~ Beta(neg + 1/2, pos + 1/2), Jeffreys' prior.
 */
typedef struct wasl_share {
	double mean; /**< Posterior mean. */
	double low, high; /**< The central 95 % credible interval. */
	double p_conflict; /**< P(theta > 1/2). */
} wasl_share;

/** @param pos, neg  votes, each >= 0 */
wasl_share wasl_share_estimate(double pos, double neg);

/** A single change in a sequence of votes. */
typedef struct wasl_change {
	double bayes_factor; /**< One change, its place averaged over, against none. */
	size_t at; /**< Votes before the likeliest change. */
} wasl_change;

/**
 * The exact Beta-Bernoulli Bayes factor of one change in `votes` (1: conflict, 0: cooperation),
 * with Beta(1/2, 1/2) on each side:
 * BF(tau) = B(a+s1,b+f1) B(a+s2,b+f2) / (B(a,b) B(a+S,b+F)), averaged over tau = 1..n-1.
 * Fewer than two votes give factor 1 at 0.  Time: O(count).
 */
wasl_change wasl_change_find(const unsigned char *votes, size_t count);

/** A signed graph to be split into two camps. */
typedef struct wasl_signed_edge {
	uint32_t a, b; /**< Node numbers, a != b. */
	int sign; /**< -1 or +1. */
} wasl_signed_edge;

/** How far a signed graph is from two camps (Harary 1953; Aref & Wilson 2018). */
typedef struct wasl_balance {
	uint32_t *camp; /**< 0 or 1 for each node; owned: wasl_balance_clear(). Node 0's camp is 0 in each component. */
	unsigned char *broken; /**< For each edge whether the split breaks it. */
	size_t frustration; /**< Edges that the best split found breaks. */
	size_t lower_bound; /**< No split breaks fewer; equal to `frustration` where it is exact. */
	size_t triads[4]; /**< Triangles with 0, 1, 2, 3 negative edges: +++, ++-, +--, ---. */
} wasl_balance;

#define WASL_BALANCE_INIT { NULL, NULL, 0, 0, { 0, 0, 0, 0 } }

/**
 * Find the best split.  Exact where every biconnected block has at most 24 nodes, else a seeded
 * local search with restarts, bounded from below by edge-disjoint unbalanced triangles.
 * Parallel edges are allowed.  Same input, same split.
 */
wasl_status wasl_balance_find(wasl_balance *balance, size_t nodes, const wasl_signed_edge *edges,
                              size_t count, wasl_error *error);
void wasl_balance_clear(wasl_balance *balance);

#ifdef __cplusplus
}
#endif

#endif
