/* What a picture says below the graph: whom each colour holds, and what is drawn how. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cell.h"
#include "dot.h"
#include "legend_words.h"
#include "../memory/alloc.h"
#include "../memory/number.h"

enum { COLORS = 10, NAMES = 3 };

/* The nodes of one colour. */
struct group {
	uint32_t color;
	size_t count, names[NAMES];
};

struct legend {
	const struct legend_words *words;
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
	*legend = (struct legend){ .words = legend_words_for(drawing->graph), .isolates = true };
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

/* What follows reads from left to right, or from right to left, until end_direction(). */
static void begin_direction(struct drawing *drawing, const struct legend *legend)
{
	fputs(legend->words->leftward ? "\xE2\x81\xA7" : "\xE2\x81\xA6", drawing->out);
}

static void end_direction(struct drawing *drawing)
{
	fputs("\xE2\x81\xA9", drawing->out);
}

/* Each name keeps its own direction within the line's. */
static void write_names(struct drawing *drawing, const struct legend *legend,
                        const struct group *group, const wasl_escape *escape)
{
	begin_direction(drawing, legend);
	for (size_t i = 0; i < group->count && i < NAMES; i++) {
		fprintf(drawing->out, "%s\xE2\x81\xA8", i ? legend->words->comma : "");
		dot_label(drawing, group->names[i], escape);
		end_direction(drawing);
	}
	if (group->count > NAMES)
		fprintf(drawing->out, legend->words->more, group->count - NAMES);
	end_direction(drawing);
}

static bool has_stances(const struct drawing *drawing)
{
	uint32_t color;
	for (size_t i = 0; i < drawing->graph->edges.rows; i++)
		if (dot_color(&color, &drawing->edge_colors, i) && color >> 16 != (color & 0xFF))
			return true;
	return false;
}

static void write_fact(struct drawing *drawing, const struct legend *legend, const char *name,
                       const char *word)
{
	const wasl_column *column = wasl_column_find(&drawing->graph->facts, name);
	if (!column || !wasl_cell_has(column, 0))
		return;
	fprintf(drawing->out, "%s%s", legend->words->between, word);
	wasl_cell_write(drawing->out, column, 0, &dot_string);
}

static void write_meaning_of_colors(struct drawing *drawing, const struct legend *legend)
{
	const struct legend_words *words = legend->words;
	const wasl_table *nodes = &drawing->graph->nodes;
	const wasl_column *own = wasl_column_find(nodes, "color");
	bool named = false;
	for (size_t i = 0; own && i < nodes->rows; i++)
		named |= wasl_cell_has(own, i);
	fprintf(drawing->out, "%s%s.", wasl_column_find(nodes, "community") ? words->community : words->type,
	        named ? words->catalogue : "");
	if (legend->greys)
		fputs(words->greys, drawing->out);
	if (has_stances(drawing))
		fputs(words->stances, drawing->out);
}

static void write_caption(struct drawing *drawing, const struct legend *legend)
{
	const wasl_graph *graph = drawing->graph;
	const struct legend_words *words = legend->words;
	if (words->leftward)
		begin_direction(drawing, legend);
	fprintf(drawing->out, "%s%zu%s%s%zu", words->nodes, graph->nodes.rows, words->between, words->edges,
	        graph->edges.rows);
	write_fact(drawing, legend, "documents", words->documents);
	write_fact(drawing, legend, "windows", words->windows);
	fputs(words->marks, drawing->out);
	if (wasl_column_find(&graph->nodes, "r"))
		write_meaning_of_colors(drawing, legend);
	if (drawing->picture && graph->nodes.rows > LABELS_MOST)
		fprintf(drawing->out, words->named, LABELS_MOST);
	if (words->leftward)
		end_direction(drawing);
}

/* The hues of the palette by their authors' names, for who reads the file or sees it in grey. */
static void write_color_name(FILE *out, const struct legend *legend, uint32_t color)
{
	static const uint32_t hues[LEGEND_HUES] = {
		0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7
	};
	for (size_t i = 0; i < LEGEND_HUES; i++)
		if (hues[i] == color) {
			fputs(legend->words->hues[i], out);
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
	const char *end = legend->words->leftward ? "\\r" : "\\l";
	fputs(", label=\"", drawing->out);
	for (size_t i = 0; i < legend->count; i++) {
		if (!is_told(legend, &legend->groups[i]))
			continue;
		begin_direction(drawing, legend);
		write_color_name(drawing->out, legend, legend->groups[i].color);
		fputs(": ", drawing->out);
		write_names(drawing, legend, &legend->groups[i], &dot_string);
		end_direction(drawing);
		fputs(end, drawing->out);
	}
	write_caption(drawing, legend);
	fprintf(drawing->out, "%s\"", end);
}

/* A spot of the colour stands where the line begins. */
static void write_spot(struct drawing *drawing, const struct legend *legend, const struct group *group)
{
	const char *before = legend->words->leftward ? "&#160;&#160;" : "";
	const char *behind = legend->words->leftward ? "" : "&#160;&#160;";
	fprintf(drawing->out, "<FONT COLOR=\"#%06x\">%s●%s</FONT>", (unsigned)group->color, before, behind);
}

/* With a spot of each colour: Graphviz's own markup, of which only the names are not ours. */
static void write_spots(struct drawing *drawing, const struct legend *legend)
{
	FILE *out = drawing->out;
	bool leftward = legend->words->leftward;
	const char *row = leftward ? "<TR><TD ALIGN=\"RIGHT\">" : "<TR><TD ALIGN=\"LEFT\">";
	fputs(", label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"3\" CELLPADDING=\"1\">", out);
	for (size_t i = 0; i < legend->count; i++) {
		if (!is_told(legend, &legend->groups[i]))
			continue;
		fputs(row, out);
		if (!leftward)
			write_spot(drawing, legend, &legend->groups[i]);
		write_names(drawing, legend, &legend->groups[i], &dot_markup);
		if (leftward)
			write_spot(drawing, legend, &legend->groups[i]);
		fputs("</TD></TR>", out);
	}
	fputs(row, out);
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
	fprintf(drawing->out, ",\n\t\tlabelloc=\"b\", labeljust=\"%c\", fontsize=\"%d\"",
	        legend.words->leftward ? 'r' : 'l', font_for(drawing));
	if (drawing->picture)
		write_spots(drawing, &legend);
	else
		write_lines(drawing, &legend);
}
