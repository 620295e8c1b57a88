/* What a picture says below the graph: whom each colour holds, and what is drawn how. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cell.h"
#include "dot.h"
#include "../memory/alloc.h"
#include "../memory/number.h"

enum { COLORS = 10, NAMES = 3 };

/* The nodes of one colour. */
struct group {
	uint32_t color;
	size_t count, names[NAMES];
};

struct legend {
	struct group groups[COLORS];
	size_t count;
	bool greys; /* some node is grey */
	bool isolates; /* whether groups of one are told too: where there are no others */
};

struct ranked {
	double radius;
	size_t row;
};

static int by_radius(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	if (x->radius != y->radius)
		return x->radius > y->radius ? -1 : 1;
	return (x->row > y->row) - (x->row < y->row);
}

/* Greys are what is left over; that is said once. */
static bool is_grey(uint32_t color)
{
	return color >> 16 == (color & 0xFF) && color >> 16 == (color >> 8 & 0xFF);
}

static void enter(struct legend *legend, uint32_t color, size_t row)
{
	size_t i = 0;
	if (is_grey(color)) {
		legend->greys = true;
		return;
	}
	while (i < legend->count && legend->groups[i].color != color)
		i++;
	if (i == COLORS)
		return;
	if (i == legend->count)
		legend->groups[legend->count++] = (struct group){ .color = color };
	struct group *group = &legend->groups[i];
	if (group->count < NAMES)
		group->names[group->count] = row;
	group->count++;
}

/* The colours in the order of their strongest nodes. */
static bool collect(struct legend *legend, const struct drawing *drawing)
{
	uint32_t color;
	size_t count = drawing->graph->nodes.rows;
	struct ranked *order = wasl_alloc(count, sizeof *order);
	*legend = (struct legend){ .isolates = true };
	for (size_t i = 0; order && i < count; i++)
		order[i] = (struct ranked){ drawing->boxes[i].radius, i };
	if (order)
		qsort(order, count, sizeof *order, by_radius);
	for (size_t i = 0; order && i < count; i++)
		if (dot_color(&color, &drawing->node_colors, order[i].row))
			enter(legend, color, order[i].row);
	for (size_t i = 0; i < legend->count; i++)
		legend->isolates &= legend->groups[i].count < 2;
	wasl_free(order);
	return order;
}

/* Each name keeps its own direction within a line from left to right. */
static void write_names(struct drawing *drawing, const struct group *group, const wasl_escape *escape)
{
	fputs("\xE2\x81\xA6", drawing->out);
	for (size_t i = 0; i < group->count && i < NAMES; i++) {
		fputs(i ? ", \xE2\x81\xA8" : "\xE2\x81\xA8", drawing->out);
		dot_label(drawing, group->names[i], escape);
		fputs("\xE2\x81\xA9", drawing->out);
	}
	if (group->count > NAMES)
		fprintf(drawing->out, " and %zu more", group->count - NAMES);
	fputs("\xE2\x81\xA9", drawing->out);
}

static bool has_stances(const struct drawing *drawing)
{
	uint32_t color;
	for (size_t i = 0; i < drawing->graph->edges.rows; i++)
		if (dot_color(&color, &drawing->edge_colors, i) && color >> 16 != (color & 0xFF))
			return true;
	return false;
}

static void write_fact(struct drawing *drawing, const char *name)
{
	const wasl_column *column = wasl_column_find(&drawing->graph->facts, name);
	if (!column || !wasl_cell_has(column, 0))
		return;
	fprintf(drawing->out, ", %s: ", name);
	wasl_cell_write(drawing->out, column, 0, &dot_string);
}

static void write_meaning_of_colors(struct drawing *drawing, const struct legend *legend)
{
	const wasl_table *nodes = &drawing->graph->nodes;
	const wasl_column *own = wasl_column_find(nodes, "color");
	bool named = false;
	for (size_t i = 0; own && i < nodes->rows; i++)
		named |= wasl_cell_has(own, i);
	fprintf(drawing->out, " Colour: %s%s.", wasl_column_find(nodes, "community") ? "community" : "type",
	        named ? ", or the catalogue's" : "");
	if (legend->greys)
		fputs(" Grey: all others.", drawing->out);
	if (has_stances(drawing))
		fputs(" Red, dashed: rivals. Blue: allies.", drawing->out);
}

static void write_caption(struct drawing *drawing, const struct legend *legend)
{
	const wasl_graph *graph = drawing->graph;
	fprintf(drawing->out, "nodes: %zu, edges: %zu", graph->nodes.rows, graph->edges.rows);
	write_fact(drawing, "documents");
	write_fact(drawing, "windows");
	fputs(". Disc: strength. Line: weight.", drawing->out);
	if (wasl_column_find(&graph->nodes, "r"))
		write_meaning_of_colors(drawing, legend);
	if (drawing->picture && graph->nodes.rows > LABELS_MOST)
		fprintf(drawing->out, " The %d strongest are named.", LABELS_MOST);
}

/* The hues of the palette by their authors' names, for who reads the file or sees it in grey. */
static void write_color_name(FILE *out, uint32_t color)
{
	static const struct { uint32_t color; const char *name; } names[] = {
		{ 0xE69F00, "orange" }, { 0x56B4E9, "sky blue" }, { 0x009E73, "bluish green" },
		{ 0xF0E442, "yellow" }, { 0x0072B2, "blue" }, { 0xD55E00, "vermillion" },
		{ 0xCC79A7, "reddish purple" },
	};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i].color == color) {
			fputs(names[i].name, out);
			return;
		}
	fprintf(out, "#%06x", (unsigned)color);
}

static bool is_told(const struct legend *legend, const struct group *group)
{
	return legend->count > 1 && (legend->isolates || group->count > 1);
}

/* As text, a line a colour. */
static void write_lines(struct drawing *drawing, const struct legend *legend)
{
	fputs(", label=\"", drawing->out);
	for (size_t i = 0; i < legend->count; i++) {
		if (!is_told(legend, &legend->groups[i]))
			continue;
		write_color_name(drawing->out, legend->groups[i].color);
		fputs(": ", drawing->out);
		write_names(drawing, &legend->groups[i], &dot_string);
		fputs("\\l", drawing->out);
	}
	write_caption(drawing, legend);
	fputs("\\l\"", drawing->out);
}

/* With a spot of each colour: Graphviz's own markup, of which only the names are not ours. */
static void write_spots(struct drawing *drawing, const struct legend *legend)
{
	FILE *out = drawing->out;
	fputs(", label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"3\" CELLPADDING=\"1\">", out);
	for (size_t i = 0; i < legend->count; i++) {
		if (!is_told(legend, &legend->groups[i]))
			continue;
		fprintf(out, "<TR><TD ALIGN=\"LEFT\"><FONT COLOR=\"#%06x\">●&#160;&#160;</FONT>",
		        (unsigned)legend->groups[i].color);
		write_names(drawing, &legend->groups[i], &wasl_escape_xml);
		fputs("</TD></TR>", out);
	}
	fputs("<TR><TD ALIGN=\"LEFT\">", out);
	write_caption(drawing, legend);
	fputs("</TD></TR></TABLE>>", out);
}

/* Large pictures are shrunk to be seen, so their letters must be larger. */
static int font_for(const struct drawing *drawing)
{
	double right = 0;
	for (size_t i = 0; i < drawing->graph->nodes.rows; i++)
		right = fmax(right, drawing->boxes[i].x + drawing->boxes[i].half);
	return (int)fmax(9, right / 105);
}

void dot_legend(struct drawing *drawing)
{
	struct legend legend;
	if (!collect(&legend, drawing)) {
		drawing->failed = true;
		return;
	}
	fprintf(drawing->out, ",\n\t\tlabelloc=\"b\", labeljust=\"l\", fontsize=\"%d\"", font_for(drawing));
	if (drawing->picture)
		write_spots(drawing, &legend);
	else
		write_lines(drawing, &legend);
}
