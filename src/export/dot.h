/* A graph in Graphviz's language: as data with a look (`--to dot`), or as a drawing and nothing else. */
#ifndef WASL_EXPORT_DOT_H
#define WASL_EXPORT_DOT_H

#include <wasl/graph.h>

#include "escape.h"
#include "../layout/box.h"
#include "../memory/bytes.h"

/* What is drawn, and how. */
struct drawing {
	FILE *out;
	const wasl_graph *graph;
	struct box *boxes;
	bool picture; /* only what is seen; labels stand below the discs */
	bool pinned; /* every node has its place */
	wasl_bytes text; /* of one label at a time */
	bool failed; /* no memory for one */
};

wasl_status dot_write(FILE *out, const wasl_graph *graph, bool picture, wasl_error *error);

/* Write a node's label, marked for its direction; in a picture what is too long is cut. */
void dot_label(struct drawing *drawing, size_t row, const wasl_escape *escape);

/* Write the graph's attribute `label`: what colours mean, and what else is shown. */
void dot_legend(struct drawing *drawing);

/* The node's colour as 0xRRGGBB; of an edge too.  False where it has none. */
bool dot_color(uint32_t *color, const wasl_table *table, size_t row);

/* A quoted string of DOT; a doubled backslash keeps \N and \G from being replaced. */
extern const wasl_escape dot_string;

#endif
