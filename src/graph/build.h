/* A graph of counts, wherever they come from. */
#ifndef WASL_GRAPH_BUILD_H
#define WASL_GRAPH_BUILD_H

#include <wasl/graph.h>

struct counted {
	const wasl_pair *pairs; /* sorted by ids */
	size_t pair_count;
	const wasl_entity_count *entities; /* by row of the catalogue; of no windows: no node */
	wasl_totals totals;
	const wasl_tally *tally; /* for wasl_tally_decayed(); NULL: without the weights that reach */
	const char *only; /* the one weight to compute beside `weight`; NULL: all of them and `q_value` */
};

wasl_status graph_of_counts(wasl_graph **graph, const struct counted *counted,
                            const wasl_catalogue *catalogue, wasl_error *error);

#endif
