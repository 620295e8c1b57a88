/* A graph in Graphviz's language: as data with a look (`--to dot`), or as a drawing and nothing else. */
#ifndef WASL_EXPORT_DOT_H
#define WASL_EXPORT_DOT_H

#include <wasl/export.h>

#include "escape.h"
#include "../layout/box.h"
#include "../memory/bytes.h"

/* The columns r, g and b of a table; NULL where it has none. */
struct channels {
	const wasl_column *red, *green, *blue;
};

/* What is drawn, and how. */
struct drawing {
	FILE *out;
	const wasl_graph *graph;
	const wasl_printed *printed;
	struct box *boxes;
	struct channels node_colors, edge_colors;
	bool picture; /* only what is seen; labels stand below the discs */
	bool pinned; /* every node has its place */
	wasl_bytes text; /* of one label at a time */
	bool failed; /* no memory for one */
};

wasl_status dot_write(FILE *out, const wasl_graph *graph, const wasl_export_options *options, bool picture,
                      wasl_error *error);

/* Write a node's label, marked for its direction; in a picture what is too long is cut. */
void dot_label(struct drawing *drawing, size_t row, const wasl_escape *escape);

/* Write the graph's attribute `label`: what colours mean, and what else is shown. */
void dot_legend(struct drawing *drawing);

/* The colour of a row as 0xRRGGBB.  False where it has none. */
bool dot_color(uint32_t *color, const struct channels *channels, size_t row);

/* A quoted string of DOT; a doubled backslash keeps \N and \G from being replaced. */
extern const wasl_escape dot_string;

/* One line within Graphviz's markup, where \N and \G mean something too. */
extern const wasl_escape dot_markup;

#endif
