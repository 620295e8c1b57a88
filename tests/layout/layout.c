#include "harness.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <wasl/layout.h>
#include <wasl/metric.h>

#include "layout/box.h"

static wasl_column *column(wasl_graph *graph, wasl_table *table, const char *name, wasl_type type)
{
	wasl_column *fresh = NULL;
	assert_int_equal(wasl_column_add(&fresh, graph, table, name, type, NULL), WASL_OK);
	return fresh;
}

/* Nodes n000, n001 ... with a label each, and no edge. */
static wasl_graph *nodes_named(size_t nodes, size_t edges, const char *label)
{
	wasl_graph *graph;
	assert_int_equal(wasl_graph_new(&graph, nodes, edges, NULL), WASL_OK);
	wasl_column *ids = column(graph, &graph->nodes, "id", WASL_TEXT);
	for (size_t i = 0; i < nodes; i++) {
		char id[32];
		int length = snprintf(id, sizeof id, "n%03zu", i);
		ids->as.texts[i] = wasl_graph_string(graph, id, (size_t)length);
	}
	wasl_column *labels = column(graph, &graph->nodes, "label", WASL_TEXT);
	for (size_t i = 0; i < nodes; i++)
		labels->as.texts[i] = label;
	column(graph, &graph->edges, "weight", WASL_INTEGER);
	return graph;
}

static void tie(wasl_graph *graph, size_t edge, uint32_t a, uint32_t b, int64_t weight)
{
	graph->source[edge] = a < b ? a : b;
	graph->target[edge] = a < b ? b : a;
	wasl_column *weights = (wasl_column *)wasl_column_find(&graph->edges, "weight");
	weights->as.integers[edge] = weight;
}

/* A wheel of `nodes` with spokes, 3 nodes tied in a row, and 5 tied to nobody. */
static wasl_graph *wheel(size_t nodes)
{
	wasl_graph *graph = nodes_named(nodes + 8, 2 * nodes, "مجموعة العشرين");
	for (uint32_t i = 1; i < nodes; i++) {
		tie(graph, 2 * i - 2, 0, i, 1 + i % 7);
		tie(graph, 2 * i - 1, i, i + 1 < nodes ? i + 1 : 1, 1 + i % 3);
	}
	tie(graph, 2 * nodes - 2, (uint32_t)nodes, (uint32_t)nodes + 1, 1);
	tie(graph, 2 * nodes - 1, (uint32_t)nodes + 1, (uint32_t)nodes + 2, 1);
	assert_int_equal(wasl_graph_paint(graph, NULL), WASL_OK);
	return graph;
}

static void lay_out(wasl_graph *graph, const char *how)
{
	wasl_error error = WASL_ERROR_INIT;
	wasl_layout_options options = { .how = how };
	if (wasl_graph_lay_out(graph, &options, &error))
		fail_msg("%s", error.message);
}

static double real(const wasl_graph *graph, const char *name, size_t row)
{
	return wasl_column_find(&graph->nodes, name)->as.reals[row];
}

static void assert_nothing_overlaps(const wasl_graph *graph)
{
	struct box *boxes = boxes_of(graph);
	for (size_t i = 0; i < graph->nodes.rows; i++)
		for (size_t j = 0; j < i; j++) {
			const struct box *a = &boxes[i], *b = &boxes[j];
			bool beside = fabs(a->x - b->x) >= a->half + b->half;
			bool above = a->y - a->below >= b->y + b->above || b->y - b->below >= a->y + a->above;
			if (!beside && !above)
				fail_msg("nodes %zu and %zu overlap", i, j);
		}
	free(boxes);
}

static void no_node_or_label_covers_another(void **state)
{
	(void)state;
	const size_t sizes[] = { 4, 40, 299, 400, 1200 }; /* each way of igraph's that is used */
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		wasl_graph *graph = wheel(sizes[i]);
		lay_out(graph, NULL);
		assert_nothing_overlaps(graph);
		lay_out(graph, "circle");
		assert_nothing_overlaps(graph);
		wasl_graph_free(graph);
	}
}

static void the_same_graph_is_laid_out_the_same(void **state)
{
	(void)state;
	const size_t sizes[] = { 40, 400, 1200 };
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		wasl_graph *one = wheel(sizes[i]), *other = wheel(sizes[i]);
		lay_out(one, "auto");
		lay_out(other, "auto");
		for (size_t row = 0; row < one->nodes.rows; row++) {
			assert_true(real(one, "x", row) == real(other, "x", row));
			assert_true(real(one, "y", row) == real(other, "y", row));
			assert_true(real(one, "x", row) >= 0 && real(one, "y", row) >= 0);
		}
		wasl_graph_free(one);
		wasl_graph_free(other);
	}
}

/* 22 rings of 50 with chords, tied in a chain by one edge each: more than forces are used for. */
static wasl_graph *chain_of_rings(uint32_t rings, uint32_t size)
{
	wasl_graph *graph = nodes_named((size_t)rings * size, (size_t)rings * size * 3 - 1 + rings, "n");
	size_t edge = 0;
	for (uint32_t i = 0; i < rings * size; i++) {
		uint32_t ring = i / size * size, at = i % size;
		for (uint32_t step = 1; step <= 3; step++)
			if (edge < graph->edges.rows - rings)
				tie(graph, edge++, i, ring + (at + step * step) % size, 1);
	}
	for (uint32_t ring = 0; ring < rings; ring++)
		tie(graph, edge++, ring * size, (ring + 1) % rings * size, 1);
	graph->edges.rows = edge;
	assert_int_equal(wasl_graph_paint(graph, NULL), WASL_OK);
	return graph;
}

static size_t nearest(const wasl_graph *graph, size_t node)
{
	size_t best = node;
	double least = INFINITY;
	for (size_t i = 0; i < graph->nodes.rows; i++) {
		double away = hypot(real(graph, "x", i) - real(graph, "x", node),
		                    real(graph, "y", i) - real(graph, "y", node));
		if (i != node && away < least) {
			least = away;
			best = i;
		}
	}
	return best;
}

static void dense_groups_of_a_large_graph_stand_apart(void **state)
{
	(void)state;
	enum { RINGS = 22, SIZE = 50 };
	size_t alike = 0;
	wasl_graph *graph = chain_of_rings(RINGS, SIZE);
	lay_out(graph, "auto");
	for (size_t i = 0; i < RINGS * SIZE; i++)
		alike += nearest(graph, i) / SIZE == i / SIZE;
	assert_nothing_overlaps(graph);
	wasl_graph_free(graph);
	if (alike < RINGS * SIZE * 9 / 10)
		fail_msg("only %zu of %d nodes stand beside one of their own group", alike, RINGS * SIZE);
}

static void without_nodes_or_with_layout_none_there_are_no_places(void **state)
{
	(void)state;
	wasl_graph *empty = nodes_named(0, 0, ""), *graph = wheel(5);
	assert_int_equal(wasl_graph_paint(empty, NULL), WASL_OK);
	lay_out(empty, "auto");
	lay_out(empty, "circle");
	lay_out(graph, "none");
	assert_null(wasl_column_find(&graph->nodes, "x"));
	wasl_graph_free(empty);
	wasl_graph_free(graph);
}

static void a_circle_is_round(void **state)
{
	(void)state;
	wasl_graph *graph = nodes_named(4, 0, "A");
	lay_out(graph, "circle");
	double x = 0, y = 0;
	for (size_t i = 0; i < 4; i++) {
		x += real(graph, "x", i) / 4;
		y += real(graph, "y", i) / 4;
	}
	double radius = hypot(real(graph, "x", 0) - x, real(graph, "y", 0) - y);
	for (size_t i = 1; i < 4; i++)
		assert_true(fabs(hypot(real(graph, "x", i) - x, real(graph, "y", i) - y) - radius) < .05);
	wasl_graph_free(graph);
}

/* A file with this content, to be removed. */
static void write_file(char *path, const char *content)
{
	int file = mkstemp(path);
	assert_true(file >= 0);
	assert_int_equal(write(file, content, strlen(content)), (ssize_t)strlen(content));
	close(file);
}

static void a_table_gives_the_places_and_what_it_lacks_stands_below(void **state)
{
	(void)state;
	char path[] = "/tmp/wasl-layout-XXXXXX";
	write_file(path, "\xEF\xBB\xBFId,Label,X,Y\r\n\"n000\",\"a \"\"b\"\", c\",100,-20\r\nn002,,400,80.5\nzz,,1,1\n");
	wasl_graph *graph = nodes_named(3, 0, "A");
	lay_out(graph, path);
	assert_true(fabs(real(graph, "x", 2) - real(graph, "x", 0) - 300) < .011);
	assert_true(fabs(real(graph, "y", 2) - real(graph, "y", 0) - 100.5) < .011);
	assert_true(real(graph, "y", 1) < real(graph, "y", 0));
	assert_nothing_overlaps(graph);
	wasl_graph_free(graph);
	unlink(path);
}

static void assert_refused(const char *content, const char *word)
{
	char path[] = "/tmp/wasl-layout-XXXXXX";
	wasl_error error = WASL_ERROR_INIT;
	wasl_layout_options options = { .how = path };
	write_file(path, content);
	wasl_graph *graph = nodes_named(1, 0, "A");
	assert_int_equal(wasl_graph_lay_out(graph, &options, &error), WASL_EFORMAT);
	if (!strstr(error.message, word))
		fail_msg("%s", error.message);
	assert_null(wasl_column_find(&graph->nodes, "x"));
	wasl_graph_free(graph);
	unlink(path);
}

static void a_table_without_places_is_refused(void **state)
{
	(void)state;
	assert_refused("", "empty");
	assert_refused("id,y\nn000,1\n", "no x");
	assert_refused("id,x,y\nn000,1,north\n", ":2:");
	assert_refused("id,x,y\nn000,1\n", ":2:");
}

static void assert_color(const wasl_graph *graph, const wasl_table *table, size_t row, int64_t color)
{
	(void)graph;
	int64_t found = wasl_column_find(table, "r")->as.integers[row] << 16 |
	                wasl_column_find(table, "g")->as.integers[row] << 8 |
	                wasl_column_find(table, "b")->as.integers[row];
	if (found != color)
		fail_msg("row %zu is #%06x, not #%06x", row, (unsigned)found, (unsigned)color);
}

/* The seven hues as Okabe and Ito print them (RGB 230 159 0, 86 180 233, ...), in hexadecimal. */
static void communities_have_the_hues_of_okabe_and_ito_then_greys(void **state)
{
	(void)state;
	const int64_t expected[] = { 0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7,
	                             0x999999, 0x666666, 0xCCCCCC, 0x999999 };
	wasl_graph *graph = nodes_named(11, 0, "A");
	wasl_column *groups = column(graph, &graph->nodes, "community", WASL_INTEGER);
	for (size_t i = 0; i < 11; i++)
		groups->as.integers[i] = (int64_t)i;
	assert_int_equal(wasl_graph_paint(graph, NULL), WASL_OK);
	for (size_t i = 0; i < 11; i++)
		assert_color(graph, &graph->nodes, i, expected[i]);
	wasl_graph_free(graph);
}

static void a_color_of_the_catalogue_wins_and_types_stand_in_for_communities(void **state)
{
	(void)state;
	const char *colors[] = { "#c0392b", "#fA0", "red", NULL, "#12345", NULL };
	const char *types[] = { "person", "person", "person", "place", "person", NULL };
	wasl_graph *graph = nodes_named(6, 0, "A");
	memcpy(column(graph, &graph->nodes, "color", WASL_TEXT)->as.texts, colors, sizeof colors);
	memcpy(column(graph, &graph->nodes, "type", WASL_TEXT)->as.texts, types, sizeof types);
	assert_int_equal(wasl_graph_paint(graph, NULL), WASL_OK);
	const int64_t expected[] = { 0xC0392B, 0xFFAA00, 0xE69F00, 0x56B4E9, 0xE69F00, 0x999999 };
	for (size_t i = 0; i < 6; i++)
		assert_color(graph, &graph->nodes, i, expected[i]);
	wasl_graph_free(graph);
}

static void rivals_are_tied_in_red_and_allies_in_blue(void **state)
{
	(void)state;
	const char *stances[] = { "rival", "ally", "insufficient", NULL };
	wasl_graph *graph = nodes_named(4, 4, "A");
	tie(graph, 0, 0, 1, 1);
	tie(graph, 1, 0, 2, 1);
	tie(graph, 2, 0, 3, 1);
	tie(graph, 3, 1, 2, 1);
	memcpy(column(graph, &graph->edges, "stance", WASL_TEXT)->as.texts, stances, sizeof stances);
	column(graph, &graph->edges, "sign", WASL_INTEGER)->as.integers[3] = -1;
	assert_int_equal(wasl_graph_paint(graph, NULL), WASL_OK);
	const int64_t expected[] = { 0xD55E00, 0x0072B2, 0x999999, 0xD55E00 };
	for (size_t i = 0; i < 4; i++)
		assert_color(graph, &graph->edges, i, expected[i]);
	wasl_graph_free(graph);
}

/* Strengths 4, 3, 1, 0: diameters 52 and 8 at the ends, areas in proportion between them. */
static void area_grows_with_strength(void **state)
{
	(void)state;
	wasl_graph *graph = nodes_named(4, 2, "A");
	tie(graph, 0, 0, 1, 3);
	tie(graph, 1, 0, 2, 1);
	assert_int_equal(wasl_graph_paint(graph, NULL), WASL_OK);
	assert_true(real(graph, "size", 0) == 52);
	assert_true(real(graph, "size", 3) == 8);
	assert_true(fabs(pow(real(graph, "size", 1), 2) - (64 + 2640 * .75)) < 1);
	assert_true(fabs(pow(real(graph, "size", 2), 2) - (64 + 2640 * .25)) < 1);
	wasl_graph_free(graph);
}

static bool paint_and_lay_out(void *context)
{
	wasl_graph *graph;
	wasl_column *ids;
	wasl_layout_options options = { .how = context };
	if (wasl_graph_new(&graph, 6, 1, NULL))
		return false;
	graph->target[0] = 1;
	wasl_status status = wasl_column_add(&ids, graph, &graph->nodes, "id", WASL_TEXT, NULL);
	for (size_t i = 0; !status && i < 6; i++)
		ids->as.texts[i] = "n";
	if (!status)
		status = wasl_graph_paint(graph, NULL);
	if (!status)
		status = wasl_graph_lay_out(graph, &options, NULL);
	wasl_graph_free(graph);
	return status == WASL_OK;
}

static void any_allocation_may_fail(void **state)
{
	(void)state;
	char path[] = "/tmp/wasl-layout-XXXXXX";
	write_file(path, "id,x,y\nn,1,2\n");
	brutally(paint_and_lay_out, NULL);
	brutally(paint_and_lay_out, "circle");
	brutally(paint_and_lay_out, path);
	unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_node_or_label_covers_another),
		cmocka_unit_test(the_same_graph_is_laid_out_the_same),
		cmocka_unit_test(dense_groups_of_a_large_graph_stand_apart),
		cmocka_unit_test(without_nodes_or_with_layout_none_there_are_no_places),
		cmocka_unit_test(a_circle_is_round),
		cmocka_unit_test(a_table_gives_the_places_and_what_it_lacks_stands_below),
		cmocka_unit_test(a_table_without_places_is_refused),
		cmocka_unit_test(communities_have_the_hues_of_okabe_and_ito_then_greys),
		cmocka_unit_test(a_color_of_the_catalogue_wins_and_types_stand_in_for_communities),
		cmocka_unit_test(rivals_are_tied_in_red_and_allies_in_blue),
		cmocka_unit_test(area_grows_with_strength),
		cmocka_unit_test(any_allocation_may_fail),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
