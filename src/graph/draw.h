/* The graphs of resampled documents, one a draw. */
#ifndef WASL_GRAPH_DRAW_H
#define WASL_GRAPH_DRAW_H

#include <wasl/graph.h>

struct draw_list;

/* All pairs and entities that any draw may count, with their counts in each. */
struct drawer {
	const wasl_tally *tally;
	const wasl_catalogue *catalogue;
	wasl_pair *pairs; /* sorted by ids */
	size_t pair_count;
	const struct draw_list **pair_lists, **entity_lists; /* NULL: in no draw */
};

wasl_status drawer_open(struct drawer *drawer, const wasl_tally *tally,
                        const wasl_catalogue *catalogue, wasl_error *error);
void drawer_close(struct drawer *drawer);

/*
 * The graph of one draw: whoever was drawn, tied where the draw counts both and the weight is above 0.
 * @param weight  the column that ties are weighed by
 * @param all     compute the other weights, too
 */
wasl_status drawer_graph(wasl_graph **graph, const struct drawer *drawer, uint32_t draw,
                         const char *weight, bool all, wasl_error *error);

#endif
