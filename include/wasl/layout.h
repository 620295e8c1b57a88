/** @file
 * Layout: where the nodes of a graph stand, how large they are, and in which colour.
 */
#ifndef WASL_LAYOUT_H
#define WASL_LAYOUT_H

#include <wasl/graph.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How to lay out. Zero is the default of every field. */
typedef struct wasl_layout_options {
	/** "auto" (or NULL), "none", "circle", or the path of a table with the columns id, x and y. */
	const char *how;
	uint64_t seed; /**< Of what draws lots: the start of graphs with more than 300 nodes. */
} wasl_layout_options;

/** With NULL, graphs of more nodes are not laid out; with "auto" they are, however long it takes. */
enum { WASL_LAYOUT_MOST = 20000 };

/**
 * Add `size` (diameter in points) and `r`, `g`, `b` (0 to 255) to the nodes, `r`, `g`, `b` to the
 * edges.  Area grows with the column `strength`, or with the sum of `weight` where there is none.
 * A node has the colour that its column `color` names (#rrggbb), else that of its `community`,
 * else that of its `type`; an edge is red where the first of its columns `kind`, `stance` and `sign`
 * that has a value says "rival" or is below 0, blue where "ally" or above 0, else grey.
 */
wasl_status wasl_graph_paint(wasl_graph *graph, wasl_error *error);

/** Paint the edges only, as after wasl_graph_split(). */
wasl_status wasl_graph_paint_edges(wasl_graph *graph, wasl_error *error);

/**
 * Add `x` and `y` to the nodes: points (1/72 inch), x to the right, y up.  Nodes and the labels
 * below them do not overlap and begin at 0; but a table's places are kept as they are, and nodes
 * that it does not name stand in a row below.  Paint before: sizes decide what overlaps.  Same
 * graph, options and seed: same places.  One call at a time, as for wasl_graph_measure().
 *
 * "auto": Kamada & Kawai (1989) up to 300 nodes of a component, Fruchterman & Reingold (1991) up to
 * 1,000, above them DrL (Martin, Brown, Klavans & Boyack 2011); strong ties and those within a community are short; components
 * are packed in rows.
 *
 * @return WASL_OK; WASL_ENOINPUT or WASL_EFORMAT for the table; WASL_ENOMEM; WASL_EINTERNAL
 */
wasl_status wasl_graph_lay_out(wasl_graph *graph, const wasl_layout_options *options,
                               wasl_error *error);

#ifdef __cplusplus
}
#endif

#endif
