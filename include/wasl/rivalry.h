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

/** How often the sign of a found statement is right, counted on labelled ones. */
typedef struct wasl_accuracy {
	double neg_right, neg; /**< Of `neg` that state conflict, so many were read so. */
	double pos_right, pos; /**< The same of cooperation. */
} wasl_accuracy;

/** As measured for statements of p >= .8; docs/relations.md says on what. */
wasl_accuracy wasl_accuracy_measured(void);

/** A share of conflict without what misread signs add to it or take from it. */
typedef struct wasl_corrected {
	double share; /**< Rogan & Gladen 1978, within 0 and 1. */
	double low, high; /**< 95 %, uncertainty of the accuracy included (Lang & Reiczigel 2014). */
} wasl_corrected;

/** @param pos, neg  votes, not both 0 */
wasl_corrected wasl_share_correct(double pos, double neg, const wasl_accuracy *accuracy);

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

/** A vote in the order of time. */
typedef struct wasl_ballot {
	int32_t day;
	bool conflict;
} wasl_ballot;

/** Where votes go over to the other side. */
typedef struct wasl_turn {
	double p_value; /**< How often the same votes in random order show as much of a turn. */
	size_t at; /**< Votes before the likeliest place; 0 where none is possible. */
} wasl_turn;

/**
 * The likeliest turn of `ballots`, sorted by day: a place between two days with at least 3 votes on
 * either side.  Behind it votes are turned round and all are explained by one share of errors:
 * evidence B(1/2 + m, 1/2 + n - m), m being conflicts before and cooperations behind.  The place is
 * that whose period and its neighbours hold most of the evidence.  The p-value is from 1000 random
 * orders, fewer where 50 are soon found to be as good; always the same ones.
 * Time: O(count) an order.
 */
wasl_status wasl_turn_find(wasl_turn *turn, const wasl_ballot *ballots, size_t count,
                           wasl_period period, wasl_error *error);

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

/** A split of a signed graph into groups. */
typedef struct wasl_groups {
	uint32_t *group; /**< Of each node, from 0 in the order of first nodes; owned: wasl_groups_clear(). */
	size_t count; /**< Groups. */
	size_t broken; /**< Friends in different groups and enemies in one. */
} wasl_groups;

#define WASL_GROUPS_INIT { NULL, 0, 0 }

/**
 * Split into any number of groups so that few ties are broken (Davis 1967; Doreian & Mrvar 1996):
 * seeded local search from `camp`, a split into two, and from single nodes.  Never breaks more
 * than `camp` does, and is `camp` where that breaks none.  Same input, same groups.
 */
wasl_status wasl_groups_find(wasl_groups *groups, size_t nodes, const wasl_signed_edge *edges,
                             size_t count, const uint32_t *camp, wasl_error *error);
void wasl_groups_clear(wasl_groups *groups);

/** One statement as a relation line brings it. Strings are NUL-terminated, "" where absent. */
typedef struct wasl_statement {
	const char *doc, *outlet, *source, *target, *type, *text;
	int32_t day; /**< First day of its date; INT32_MIN when undated. */
	int sign; /**< -1, 0 or +1. */
	bool directed;
	bool asserted; /**< Mood fact or reported. */
	double p;
	uint64_t begin; /**< First byte of the source's span, to order statements of one document. */
} wasl_statement;

/** Statements gathered for judging. */
typedef struct wasl_ledger wasl_ledger;

wasl_status wasl_ledger_new(wasl_ledger **ledger, wasl_error *error);
void wasl_ledger_free(wasl_ledger *ledger);

/**
 * Keep memory small: what is to be entered and cannot be evidence (no sign, not asserted, a
 * probability below min_p) is counted and forgotten.  Do not judge with a smaller min_p then.
 */
void wasl_ledger_expect(wasl_ledger *ledger, double min_p);

/** Enter one statement; its strings are copied. */
wasl_status wasl_ledger_enter(wasl_ledger *ledger, const wasl_statement *statement,
                              wasl_error *error);

/**
 * Enter one line of relations.jsonl.
 * @param name, line  for messages
 * @return WASL_OK, WASL_EFORMAT where it is no relation line, WASL_ENOMEM
 */
wasl_status wasl_ledger_read(wasl_ledger *ledger, const char *json, size_t length, const char *name,
                             uint64_t line, wasl_error *error);

/**
 * Enter whole lines of relations.jsonl, one after another.
 * @param line  number of the line before; counted up
 */
wasl_status wasl_ledger_read_lines(wasl_ledger *ledger, const char *lines, size_t length,
                                   const char *name, uint64_t *line, wasl_error *error);

/** The least probability of evidence where none is given. */
#define WASL_MIN_P .8

/** What counts as evidence. Zero means the default of each. */
typedef struct wasl_judging {
	double min_p; /**< Least probability of a statement (default WASL_MIN_P). */
	wasl_period period; /**< How time is cut. */
	bool has_since, has_until; /**< With either, what is undated does not count. */
	int32_t since, until; /**< Days, both inclusive. */
} wasl_judging;

/** A pair's votes in one period. */
typedef struct wasl_season {
	int32_t start; /**< First day of the period; INT32_MIN for undated evidence. */
	double pos, neg; /**< Sums of votes. */
} wasl_season;

/** Votes on what each side does: forward a to b, backward b to a; a mutual statement counts in both. */
typedef struct wasl_acts {
	double pos_forward, neg_forward, pos_backward, neg_backward;
} wasl_acts;

enum { WASL_PROOFS = 3 };

/** Sentences that prove one side, each of another cluster, of several outlets where there are. */
typedef struct wasl_proof {
	const wasl_statement *items[WASL_PROOFS]; /**< In the order of time. */
	size_t count;
} wasl_proof;

/** What the evidence says about one pair. Everything is owned by the verdict. */
typedef struct wasl_rivalry {
	const char *a, *b; /**< Entity ids, a < b by bytes. */
	double pos, neg; /**< Sums of votes, each vote at most 1. */
	size_t pos_clusters, neg_clusters; /**< Clusters of reports that vote so. */
	size_t clusters, documents, outlets; /**< All evidence; outlets: known ones. */
	wasl_share share;
	wasl_corrected corrected; /**< The share, misread signs allowed for. */
	double lean_p; /**< Exact chance of so one-sided a pair when signs are dealt to all clusters anew. */
	bool together_known; /**< Whether the next two are. */
	uint64_t windows, named_documents; /**< That name both, whether they state something or not. */
	wasl_stance stance;
	double forward, backward; /**< Votes of directed evidence a -> b and b -> a. */
	wasl_acts acts;
	wasl_change change; /**< Of the dated clusters that lean to a side, in the order of time. */
	wasl_turn turn; /**< Of the same; its p-value is 1 where they are too few. */
	double turn_q; /**< Its p-value among all pairs that could turn (Benjamini & Hochberg). */
	wasl_share before, after; /**< Shares of conflict on both sides of the turn. */
	int32_t change_day; /**< First day after the turn; INT32_MIN: none with a p-value of at most .05. */
	int32_t first_day, last_day; /**< INT32_MIN where all is undated. */
	const char *neg_type, *pos_type; /**< Leading types; "" where there is none. */
	const wasl_statement *neg_evidence, *pos_evidence; /**< The best sentence of each side, or NULL. */
	wasl_proof neg_proof, pos_proof; /**< The same sentences, and more. */
	const wasl_season *seasons; /**< In the order of time. */
	size_t season_count;
} wasl_rivalry;

/** The judged ledger: pairs with evidence, strongest conflict first. */
typedef struct wasl_verdict {
	const wasl_rivalry *rivalries;
	size_t count;
	size_t statements; /**< Entered. */
	size_t evidence; /**< Of those, what counts. */
	bool outlets_known; /**< At least two outlets are known, so a stance needs two. */
	wasl_judging how; /**< As judged, defaults filled in. */
	struct wasl_verdict_store *store; /**< Private. */
} wasl_verdict;

/**
 * Judge every pair.  Documents within a week of each other that share a sentence (word 3-grams,
 * Jaccard >= .8) are one cluster; per cluster, pair and sign there is one vote,
 * 1 - prod(1 - p) over the sentences of its best document.
 *
 * A pair is `rival` with at least 3 conflict clusters, of at least 2 outlets where outlets are
 * known, and P(theta > 1/2) >= .95; `ally` mirrored; `mixed` with 3 of each and an interval that
 * spans 1/2; else `insufficient`.  The ledger must outlive the verdict.
 */
wasl_status wasl_ledger_judge(wasl_verdict *verdict, const wasl_ledger *ledger,
                              const wasl_judging *how, wasl_error *error);
void wasl_verdict_clear(wasl_verdict *verdict);

/** Note how often the ends of the i-th pair were named together. */
void wasl_verdict_note(wasl_verdict *verdict, size_t i, uint64_t windows, uint64_t documents);

/** The signed graph of a verdict's rivals and allies; pairs without such a stance take no part. */
typedef struct wasl_structure {
	const char **nodes; /**< Entity ids, sorted by bytes. */
	size_t node_count;
	wasl_signed_edge *edges; /**< a < b; sorted by a, then b. */
	const wasl_rivalry **pairs; /**< What each edge stands for. */
	size_t edge_count;
	uint32_t *component; /**< Of each node: the least node that it is tied to, however far. */
	wasl_balance balance;
	wasl_groups groups; /**< Where two camps are too few. */
} wasl_structure;

#define WASL_STRUCTURE_INIT \
	{ NULL, 0, NULL, NULL, 0, NULL, WASL_BALANCE_INIT, WASL_GROUPS_INIT }

/** Lay out the structure of a verdict, which must outlive it. */
wasl_status wasl_structure_find(wasl_structure *structure, const wasl_verdict *verdict,
                                wasl_error *error);

/** The row of the edge between two nodes, or SIZE_MAX. */
size_t wasl_structure_edge(const wasl_structure *structure, uint32_t a, uint32_t b);
void wasl_structure_clear(wasl_structure *structure);

#ifdef __cplusplus
}
#endif

#endif
