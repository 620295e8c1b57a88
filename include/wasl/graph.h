/** @file
 * Graph: nodes, edges and their attributes as plain columns.  Exporters and reports see only this.
 */
#ifndef WASL_GRAPH_H
#define WASL_GRAPH_H

#include <wasl/rivalry.h>
#include <wasl/tally.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What a column holds. */
typedef enum wasl_type { WASL_INTEGER, WASL_REAL, WASL_TEXT, WASL_BOOLEAN } wasl_type;

/** One attribute of every node, or of every edge. Owned by the graph. */
typedef struct wasl_column {
	const char *name; /**< ASCII, as all formats show it. */
	wasl_type type;
	union {
		int64_t *integers; /**< Also booleans: 0 or 1. INT64_MIN: no value. */
		double *reals; /**< NaN: no value.  Never infinite. */
		const char **texts; /**< NULL: no value. */
	} as;
} wasl_column;

/** A list of columns of equal length. */
typedef struct wasl_table {
	size_t rows;
	wasl_column *columns;
	size_t column_count, column_capacity;
} wasl_table;

/** A stretch of time in which an edge was seen. */
typedef struct wasl_spell {
	uint32_t edge;
	int32_t start, end; /**< First and last day, as in wasl_date. */
	uint64_t weight; /**< Windows with both, in these days. */
} wasl_spell;

/**
 * A graph.  Nodes are sorted by the bytes of their id, edges by source, then target.
 * Node columns begin with id, label, type; edge columns with weight.
 */
typedef struct wasl_graph {
	wasl_table nodes, edges;
	uint32_t *source, *target; /**< Node rows of each edge; undirected: source < target. */
	bool directed, parallel; /**< `--edges directed`, `--edges multi`. */
	wasl_spell *spells; /**< Sorted by edge, then time; NULL until wasl_graph_add_spells(). */
	size_t spell_count;
	wasl_table facts; /**< One row: attributes of the graph itself. */
	wasl_table trend; /**< One row a node: its rank over time, see wasl_graph_trend(). */
	wasl_table resampled; /**< One row a node: how sure its measures are, see wasl_graph_resample(). */
	struct wasl_graph_store *store; /**< Private: where strings live. */
} wasl_graph;

wasl_status wasl_graph_new(wasl_graph **graph, size_t nodes, size_t edges, wasl_error *error);
void wasl_graph_free(wasl_graph *graph);

/**
 * Build the graph of a tally: a node for each entity that was mentioned, an edge for each pair,
 * every weight of wasl_weight_get() as a column beside `weight` and `q_value`.
 */
wasl_status wasl_graph_build(wasl_graph **graph, const wasl_tally *tally,
                             const wasl_catalogue *catalogue, wasl_error *error);

/** Add when each edge of a new graph was seen: a spell for each period of dated documents.  `tally`
 * and `catalogue` are those that the graph was built of. */
wasl_status wasl_graph_add_spells(wasl_graph *graph, const wasl_tally *tally,
                                  const wasl_catalogue *catalogue, wasl_error *error);

/** How the ties of a pair stand in a graph. */
typedef enum wasl_ties {
	WASL_TIES_MERGED, /**< One edge. */
	WASL_TIES_MULTI, /**< An edge a kind: `together` as it was, `ally` weighing `pos`, `rival` `neg`. */
	WASL_TIES_DIRECTED /**< Arcs from who acts: `ally` weighing `pos_forward` or `pos_backward`, `rival`
	                        likewise; `together` is how many windows name the pair.  No spells. */
} wasl_ties;

/**
 * Tell the kinds of each pair's ties apart, the column `kind`: those whose weight is above 0.  Every
 * other attribute stays on the pair's first edge.  After WASL_ENOMEM the graph is only good for
 * freeing.
 *
 * @return WASL_OK, WASL_ENOMEM, or WASL_EFORMAT where the graph has no signed columns (see
 *         wasl_graph_sign()) or its ties are told apart already
 */
wasl_status wasl_graph_split(wasl_graph *graph, wasl_ties ties, wasl_error *error);

/** Which ties a backbone keeps. */
typedef enum wasl_backbone {
	WASL_BACKBONE_NONE,
	WASL_BACKBONE_DISPARITY, /**< Serrano, Boguna & Vespignani 2009. */
	WASL_BACKBONE_NOISE_CORRECTED /**< Coscia & Neffke 2017. */
} wasl_backbone;

/** What to keep of a graph.  Zero keeps everything.  The filters apply in the order of the fields. */
typedef struct wasl_filter {
	const char *weight; /**< What backbones and tops go by; NULL: "weight". */
	uint64_t min_count; /**< Ties whose `weight` (windows with both) is at least this. */
	double fdr; /**< Ties whose `q_value` is at most this. */
	wasl_backbone backbone;
	double alpha; /**< Disparity: ties whose significance is below this (0: .05). */
	double delta; /**< Noise-corrected: ties this many standard deviations above 0 (0: 1.64). */
	uint64_t top_edges; /**< The strongest ties; of equals the first. */
	uint64_t top_nodes; /**< The nodes with the greatest sums of ties; of equals the first. */
	bool largest; /**< The component with most nodes; of equals the one with the first node. */
	bool no_isolates; /**< Nodes with a tie. */
} wasl_filter;

enum { WASL_FILTERS = 7 };

/** What each filter dropped; `name` is NULL where it was not asked for. */
typedef struct wasl_dropped {
	const char *name;
	size_t nodes, edges;
} wasl_dropped;

/**
 * Drop ties and nodes.  A backbone leaves its figure on each tie: the column `disparity` (the lesser
 * of the two ends' alpha) or `noise_corrected` (score / standard deviation).
 *
 * @param dropped  what each filter took, in their order
 * @return WASL_OK, WASL_EUNKNOWN where no weight has that name, WASL_EFORMAT where the graph has no
 *         counts, q-values or positive weights to go by, WASL_ENOMEM
 */
wasl_status wasl_graph_filter(wasl_graph *graph, const wasl_filter *filter,
                              wasl_dropped dropped[WASL_FILTERS], wasl_error *error);

/** Whether the first bytes of a file say that it is a graph which wasl wrote. */
bool wasl_graph_sniff(const char *head, size_t length);

/**
 * Read a graph of node-link JSON, GraphML or GEXF (wasl graph --to json|graphml|gexf), as its first
 * byte says; what cannot be read twice, as a pipe, is kept in a temporary file.  Numbers that are
 * whole on every row become a column of integers; a spell of a pair that has no edge is dropped.
 *
 * @return WASL_OK, WASL_ENOINPUT, or WASL_EFORMAT where the file is no such graph: no ids, edges
 *         without a weight above 0, ends that are no nodes, an attribute of several types
 */
wasl_status wasl_graph_read(wasl_graph **graph, const char *path, wasl_error *error);

/**
 * Add to every edge what a verdict says about its pair: `pos` and `neg` (votes, 0 without evidence),
 * `sign` (of the greater; 0 where they are equal), and, where there is evidence, `share` (of
 * conflict), `stance`, and the votes on what each side does, as in wasl_acts: `pos_forward` and
 * `neg_forward` from source to target, `pos_backward` and `neg_backward`.  Weights are untouched.
 */
wasl_status wasl_graph_sign(wasl_graph *graph, const wasl_verdict *verdict, wasl_error *error);

/** The column with this name, or NULL. */
const wasl_column *wasl_column_find(const wasl_table *table, const char *name);

/** Add a column without values, in the place of one of the same name.  `name` is copied.  Columns
 * move: a pointer to another of the table is good no longer. */
wasl_status wasl_column_add(wasl_column **column, wasl_graph *graph, wasl_table *table,
                            const char *name, wasl_type type, wasl_error *error);

/** Take a column away, if there is one of this name.  Columns move. */
void wasl_column_drop(wasl_table *table, const char *name);

/** A copy of a string that lives as long as the graph; NULL without memory. */
const char *wasl_graph_string(wasl_graph *graph, const char *text, size_t length);

#ifdef __cplusplus
}
#endif

#endif
