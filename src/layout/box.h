/*
 * The room that each node takes in a picture: its disc, and its label below.  Layouts keep these
 * apart, pictures draw them.
 */
#ifndef WASL_LAYOUT_BOX_H
#define WASL_LAYOUT_BOX_H

#include <stdbool.h>

#include <wasl/graph.h>

/* How much of a label a picture shows, in characters, and how many nodes it labels. */
enum { LABEL_MOST = 40, LABELS_MOST = 150 };

struct box {
	double x, y; /* the disc's centre */
	double radius;
	double font; /* the label's size; 0: it is not shown */
	double half, above, below; /* how far the whole reaches from the centre */
};

/* The boxes of a graph's nodes, at (0, 0) where it is not laid out; NULL without memory. */
struct box *boxes_of(const wasl_graph *graph);

/* The diameters that strengths make. */
void disc_sizes(double *sizes, const wasl_graph *graph);

/* How wide a label is at font size 1, about: what fonts do is only known when they draw. */
double label_width(const char *label);

/* How many bytes of a label are shown. */
size_t label_shown(const char *label);

#endif
