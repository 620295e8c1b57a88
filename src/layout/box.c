#include "box.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"
#include "../memory/utf8.h"

/* Widths in ems, a bit more than what Noto Sans, DejaVu Sans and their Arabic and Hebrew kin take. */
static const struct width {
	uint32_t last; /* code point of the range, which begins behind the one before */
	double width;
} widths[] = {
	{ 0x1F, 0 }, { 0x29, .4 }, { 0x2F, .38 }, { 0x39, .6 }, { 0x3F, .5 }, { 0x5A, .72 },
	{ 0x60, .5 }, { 0x68, .62 }, { 0x6A, .3 }, { 0x6B, .58 }, { 0x6C, .3 }, { 0x6D, .95 },
	{ 0x7E, .6 }, { 0x9F, 0 }, { 0x2FF, .66 }, { 0x36F, 0 }, { 0x590, .72 }, { 0x5CF, 0 },
	{ 0x5FF, .62 }, { 0x60F, .6 }, { 0x61A, 0 }, { 0x64A, .56 }, { 0x65F, 0 }, { 0x6FF, .6 },
	{ 0x10FF, .7 }, { 0x115F, 1.02 }, { 0x200A, .7 }, { 0x200F, 0 }, { 0x2029, 1.02 },
	{ 0x202E, 0 }, { 0x205F, .6 }, { 0x206F, 0 }, { 0x20FF, .8 }, { 0xFAFF, 1.02 },
	{ 0xFDFF, .8 }, { 0xFE0F, 0 }, { 0x10FFFF, 1.02 }
};

static double character_width(uint32_t code)
{
	size_t i = 0;
	while (widths[i].last < code && widths[i].last < 0x10FFFF)
		i++;
	return widths[i].width;
}

size_t label_shown(const char *label)
{
	uint32_t code;
	size_t length = strlen(label), at = 0;
	for (size_t i = 0; i < LABEL_MOST && at < length; i++)
		at += utf8_read(&code, label + at, length - at);
	return at;
}

double label_width(const char *label)
{
	uint32_t code;
	double width = 0;
	size_t shown = label_shown(label);
	for (size_t at = 0; at < shown; width += character_width(code))
		at += utf8_read(&code, label + at, shown - at);
	return width + (label[shown] ? 1 : 0); /* the ellipsis */
}

static double real_of(const wasl_column *column, size_t row, double fallback)
{
	return column && column->type == WASL_REAL && isfinite(column->as.reals[row])
		? column->as.reals[row] : fallback;
}

static int by_size(const void *a, const void *b)
{
	const struct box *const *x = a, *const *y = b;
	if ((*x)->radius != (*y)->radius)
		return (*x)->radius > (*y)->radius ? -1 : 1;
	return (*x > *y) - (*x < *y);
}

/* Letters grow with their discs, and with the picture: so that they can be read when it is shrunk. */
static void choose_labels(struct box **order, size_t count)
{
	double scale = fmax(1, sqrt((double)count / 150));
	qsort(order, count, sizeof *order, by_size);
	for (size_t i = 0; i < count && i < LABELS_MOST; i++)
		order[i]->font = scale * fmin(20, round(10 * (8.5 + .17 * 2 * order[i]->radius)) / 10);
}

static void measure(struct box *box, const char *label)
{
	box->half = fmax(box->radius, box->font * label_width(label) / 2);
	box->above = box->radius;
	box->below = box->radius + 1.4 * box->font;
}

static void fill(struct box *boxes, struct box **order, double *sizes, const wasl_graph *graph)
{
	const wasl_table *nodes = &graph->nodes;
	const wasl_column *labels = wasl_column_find(nodes, "label"), *ids = wasl_column_find(nodes, "id");
	const wasl_column *known = wasl_column_find(nodes, "size");
	const wasl_column *x = wasl_column_find(nodes, "x"), *y = wasl_column_find(nodes, "y");
	disc_sizes(sizes, graph);
	for (size_t i = 0; i < nodes->rows; i++) {
		boxes[i].x = real_of(x, i, 0);
		boxes[i].y = real_of(y, i, 0);
		boxes[i].radius = real_of(known, i, sizes[i]) / 2;
		order[i] = &boxes[i];
	}
	choose_labels(order, nodes->rows);
	for (size_t i = 0; i < nodes->rows; i++) {
		const char *label = labels ? labels->as.texts[i] : NULL;
		measure(&boxes[i], label ? label : ids ? ids->as.texts[i] : "");
	}
}

struct box *boxes_of(const wasl_graph *graph)
{
	size_t count = graph->nodes.rows;
	struct box *boxes = wasl_alloc_zero(count, sizeof *boxes);
	struct box **order = wasl_alloc(count, sizeof *order);
	double *sizes = wasl_alloc(count, sizeof *sizes);
	bool room = boxes && order && sizes;
	if (room)
		fill(boxes, order, sizes, graph);
	wasl_free(order);
	wasl_free(sizes);
	if (room)
		return boxes;
	wasl_free(boxes);
	return NULL;
}
