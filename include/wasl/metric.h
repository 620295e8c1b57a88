/** @file
 * Metrics: what a graph's shape says about its nodes, edges and itself.
 */
#ifndef WASL_METRIC_H
#define WASL_METRIC_H

#include <wasl/graph.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What a metric sees of a tie. */
typedef enum wasl_metric_use {
	WASL_USES_TIES, /**< That it is there. */
	WASL_USES_WEIGHT,
	WASL_USES_DISTANCE /**< 1 / weight: what is strongly tied is near. */
} wasl_metric_use;

/** A figure of every node. */
typedef struct wasl_metric {
	const char *name; /**< Its column. */
	const char *summary; /**< For a reader who has never heard of it. */
	const char *source; /**< Its definition. */
	bool whole; /**< It is a whole number. */
	wasl_metric_use use;
	bool tied; /**< It has no value without a tie, where others are 0. */
} wasl_metric;

/** The i-th metric in the order of the columns, or NULL past the last. */
const wasl_metric *wasl_metric_get(size_t i);

/** A way to find communities. */
typedef struct wasl_community_method {
	const char *name;
	const char *summary;
	const char *source;
} wasl_community_method;

/** The i-th way to find communities, the default first, or NULL past the last. */
const wasl_community_method *wasl_community_method_get(size_t i);

/** A figure of the graph as a whole, or of its edges. */
typedef struct wasl_fact {
	const char *name, *summary, *source;
} wasl_fact;

/** The i-th figure of the graph that wasl_graph_measure() adds to its facts, or NULL past the last. */
const wasl_fact *wasl_fact_get(size_t i);

/** What and how to measure. Zero means the default everywhere. */
typedef struct wasl_metric_options {
	const char *weight; /**< Edge column to weigh by, > 0 on every edge; NULL: "weight". */
	uint64_t seed; /**< Of whatever draws lots. */
	bool exact; /**< Path metrics from every node, whatever the size. */
	bool no_paths; /**< Leave betweenness, closeness, harmonic, diameter and mean distance out. */
	const char *communities; /**< How to find communities; NULL: "leiden". */
	uint64_t stability; /**< From how many seeds to find them again; 0: 50 up to 2,000 nodes, else none. */
	/** Threads that walk paths and, above 20,000 ties, processes that share the other metrics (igraph
	 * runs on one thread of each only); 0: the usable processors.  Never changes a figure. */
	unsigned jobs;
	/** Told now and then how much of what takes long is done; may be NULL. */
	void (*progress)(void *context, const char *what, uint64_t done, uint64_t all);
	void *progress_context;
} wasl_metric_options;

/**
 * Add the column of every metric, and `community`, to the nodes, `betweenness` to the edges, and what
 * wasl_fact_get() lists to the facts of the graph.  None of an earlier measuring stay.
 *
 * Path metrics use the distance 1 / weight; above 2,000 nodes they are estimated from 200 seeded
 * sources unless `exact` is set, and the fact `path_sources` says so.  Same graph, options and
 * seed: same columns.  igraph is not thread-safe: one call at a time.
 *
 * @return WASL_OK, WASL_EUNKNOWN where no weight or no way to communities has that name, WASL_EFORMAT
 *         where the weight is not positive on every edge, WASL_ENOMEM, WASL_EINTERNAL
 */
wasl_status wasl_graph_measure(wasl_graph *graph, const wasl_metric_options *options,
                               wasl_error *error);

/**
 * Rank the nodes anew in each period in which their ties were seen: the columns of `graph->trend` are
 * rank_2023, rank_2024 ..., the place by the windows that name both in that period, without a value
 * where the node has no tie then; rank_change, how many places it went up from the period before the
 * last to the last; rank_change_first, the same from the first period in which it has a rank.
 * Nothing is added where fewer than two periods are known (wasl_graph_add_spells()).
 */
wasl_status wasl_graph_trend(wasl_graph *graph, wasl_error *error);

/**
 * See how much the measures of a graph owe to chance: draw the documents again and again, build, filter and
 * measure each time, and keep what came out in the columns of `graph->resampled`.  For a metric X these
 * are X_low and X_high, between which it lies in the share `level` of the draws (the ends are the k-th
 * from below and above, k = (draws + 1) (1 - level) / 2, at least 1; Efron & Tibshirani 1993); X_rank,
 * its place by X in the graph itself; X_rank_low and X_rank_high, the same of its places; X_rank_share, in
 * which share of the draws it has the place that it has in the graph.  By strength the places are called
 * rank_low, rank_high and rank_share.  In a draw without the entity a metric counts as 0; without a
 * tie, and where it needs one, as no value.  Participation goes by the graph's own communities.
 *
 * The draws are measured by several processes of options->jobs: call it while no other thread runs.
 * They hold 8 bytes a draw, metric and node.
 *
 * @param graph      measured, of `tally` and `catalogue` and by `filter` and `options`
 * @param tally      one that resamples
 * @param level      0: .95
 * @return WASL_OK, WASL_ENOMEM, WASL_EINTERNAL
 */
wasl_status wasl_graph_resample(wasl_graph *graph, const wasl_tally *tally,
                                const wasl_catalogue *catalogue, const wasl_filter *filter,
                                const wasl_metric_options *options, double level,
                                wasl_error *error);

#ifdef __cplusplus
}
#endif

#endif
