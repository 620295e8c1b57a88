/* The steps of a layout; all work on boxes. */
#ifndef WASL_LAYOUT_PLACE_H
#define WASL_LAYOUT_PLACE_H

#include <wasl/layout.h>

#include "box.h"

enum { GAP = 8 }; /* points between two boxes */

/* The connected parts of a graph, the one with most nodes first. */
struct pieces {
	size_t count;
	uint32_t *nodes; /* rows, piece by piece, rising within each */
	size_t *first; /* where each piece begins in `nodes`; one more than there are */
	uint32_t *edges; /* rows, in the same way */
	size_t *first_edge;
	uint32_t *inside; /* of each node: its number within its piece */
};

wasl_status pieces_find(struct pieces *pieces, const wasl_graph *graph, wasl_error *error);
void pieces_clear(struct pieces *pieces);

/* Move boxes until none overlaps another, as little as it takes. */
wasl_status boxes_part(struct box **boxes, size_t count, wasl_error *error);

/* Put groups of boxes side by side, in rows; `first` as in struct pieces. */
wasl_status groups_pack(struct box **boxes, const size_t *first, size_t groups, wasl_error *error);

wasl_status lay_out_by_forces(struct box *boxes, const wasl_graph *graph,
                              const wasl_layout_options *options, wasl_error *error);
wasl_status lay_out_circle(struct box *boxes, const wasl_graph *graph, wasl_error *error);
wasl_status lay_out_by_table(struct box *boxes, const wasl_graph *graph, const char *path,
                             wasl_error *error);

#endif
