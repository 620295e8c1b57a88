/*
 * Colours that the colour-blind can tell apart: M. Okabe & K. Ito, "Color Universal Design" (2008),
 * without black, which is for letters; from the ninth group on greys.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include <wasl/layout.h>

#include "box.h"
#include "../memory/alloc.h"

static const uint32_t palette[] = {
	0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7
};
static const uint32_t greys[] = { 0x999999, 0x666666, 0xCCCCCC };
enum {
	HUES = sizeof palette / sizeof *palette, GREYS = sizeof greys / sizeof *greys,
	PLAIN = 0x999999, AGAINST = 0xD55E00, WITH = 0x0072B2
};

static uint32_t color_of_group(size_t group)
{
	return group < HUES ? palette[group] : greys[(group - HUES) % GREYS];
}

/* What "#c0392b" or "#c32" says; false for anything else. */
static bool read_color(uint32_t *color, const char *text)
{
	unsigned value;
	int end = 0;
	size_t length = text ? strlen(text) : 0;
	if ((length != 7 && length != 4) || text[0] != '#' ||
	    strspn(text + 1, "0123456789abcdefABCDEF") != length - 1 ||
	    sscanf(text + 1, "%x%n", &value, &end) != 1)
		return false;
	*color = value;
	if (length == 4)
		*color = ((value & 0xF00) << 8 | (value & 0xF0) << 4 | (value & 0xF)) * 0x11;
	return true;
}

/* Types are numbered as they first occur; those that come too late share the greys. */
struct types {
	const char *names[HUES];
	size_t count;
};

static size_t number_of_type(struct types *types, const char *name)
{
	for (size_t i = 0; i < types->count; i++)
		if (!strcmp(types->names[i], name))
			return i;
	if (types->count == HUES)
		return HUES;
	types->names[types->count] = name;
	return types->count++;
}

static bool has_integers(const wasl_column *column)
{
	return column && column->type == WASL_INTEGER;
}

static uint32_t color_of_node(const wasl_table *nodes, size_t row, struct types *seen)
{
	const wasl_column *named = wasl_column_find(nodes, "color");
	const wasl_column *groups = wasl_column_find(nodes, "community");
	const wasl_column *types = wasl_column_find(nodes, "type");
	uint32_t color;
	if (named && named->type == WASL_TEXT && read_color(&color, named->as.texts[row]))
		return color;
	if (has_integers(groups) && groups->as.integers[row] >= 0)
		return color_of_group((size_t)groups->as.integers[row]);
	if (types && types->type == WASL_TEXT && types->as.texts[row])
		return color_of_group(number_of_type(seen, types->as.texts[row]));
	return PLAIN;
}

/* Below 0: against each other; above: with each other.  A verdict goes before the mere votes. */
static double leaning(const wasl_table *edges, size_t row)
{
	static const char *const names[] = { "kind", "stance", "sign" };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const wasl_column *column = wasl_column_find(edges, names[i]);
		if (!column)
			continue;
		if (column->type == WASL_REAL && isfinite(column->as.reals[row]))
			return column->as.reals[row];
		if (column->type == WASL_INTEGER && column->as.integers[row] != INT64_MIN)
			return (double)column->as.integers[row];
		if (column->type == WASL_TEXT && column->as.texts[row])
			return !strcmp(column->as.texts[row], "ally") - !strcmp(column->as.texts[row], "rival");
	}
	return 0;
}

static uint32_t color_of_edge(const wasl_table *edges, size_t row, struct types *seen)
{
	(void)seen;
	double side = leaning(edges, row);
	return side < 0 ? AGAINST : side > 0 ? WITH : PLAIN;
}

static wasl_status add_channel(wasl_graph *graph, wasl_table *table, const char *name, int shift,
                               const uint32_t *colors, wasl_error *error)
{
	wasl_column *column;
	wasl_status status = wasl_column_add(&column, graph, table, name, WASL_INTEGER, error);
	for (size_t i = 0; !status && i < table->rows; i++)
		column->as.integers[i] = colors[i] >> shift & 0xFF;
	return status;
}

static wasl_status add_colors(wasl_graph *graph, wasl_table *table,
                              uint32_t (*color_of)(const wasl_table *, size_t, struct types *),
                              wasl_error *error)
{
	struct types seen = { .count = 0 };
	uint32_t *colors = wasl_alloc(table->rows, sizeof *colors);
	if (!colors)
		return wasl_fail_memory(error);
	for (size_t i = 0; i < table->rows; i++)
		colors[i] = color_of(table, i, &seen);
	wasl_status status = add_channel(graph, table, "r", 16, colors, error);
	if (!status)
		status = add_channel(graph, table, "g", 8, colors, error);
	if (!status)
		status = add_channel(graph, table, "b", 0, colors, error);
	wasl_free(colors);
	return status;
}

static wasl_status add_sizes(wasl_graph *graph, wasl_error *error)
{
	wasl_column *column;
	wasl_status status = wasl_column_add(&column, graph, &graph->nodes, "size", WASL_REAL, error);
	if (!status)
		disc_sizes(column->as.reals, graph);
	return status;
}

wasl_status wasl_graph_paint_edges(wasl_graph *graph, wasl_error *error)
{
	return add_colors(graph, &graph->edges, color_of_edge, error);
}

wasl_status wasl_graph_paint(wasl_graph *graph, wasl_error *error)
{
	wasl_status status = add_sizes(graph, error);
	if (!status)
		status = add_colors(graph, &graph->nodes, color_of_node, error);
	return status ? status : wasl_graph_paint_edges(graph, error);
}
