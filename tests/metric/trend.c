#include "harness.h"

#include <stdlib.h>

#include <wasl/metric.h>

enum { Y2019 = 17897, Y2020 = 18262, Y2021 = 18628, M2020_02 = 18293 }; /* first days, from 1970-01-01 */

/* Nodes 0 to 3, ties 0-1 and 1-2; when they were seen is up to the test. */
static wasl_graph *seen(const wasl_spell *spells, size_t count)
{
	wasl_graph *graph;
	assert_int_equal(wasl_graph_new(&graph, 4, 2, NULL), WASL_OK);
	graph->source[0] = 0;
	graph->target[0] = graph->source[1] = 1;
	graph->target[1] = 2;
	graph->spells = calloc(count + 1, sizeof *spells);
	graph->spell_count = count;
	for (size_t i = 0; i < count; i++)
		graph->spells[i] = spells[i];
	return graph;
}

static int64_t value(const wasl_graph *graph, const char *name, size_t node)
{
	const wasl_column *column = wasl_column_find(&graph->trend, name);
	if (!column)
		fail_msg("no column %s", name);
	return column->as.integers[node];
}

/*
 * 2019: 0-1 thrice, so 0 and 1 are first together.  2020: 1-2 twice: 1 and 2 are first, 0 is none.
 * 2021: 0-1 once, 1-2 four times: strengths 1, 5, 4, ranks 3, 1, 2.  3 has no tie at all.
 */
static void a_rank_is_of_its_period_and_changes_from_the_one_before(void **state)
{
	(void)state;
	const wasl_spell spells[] = {
		{ 0, Y2019, Y2020 - 1, 3 }, { 0, Y2021, Y2021 + 364, 1 },
		{ 1, Y2020, Y2021 - 1, 2 }, { 1, Y2021, Y2021 + 364, 4 },
	};
	wasl_graph *graph = seen(spells, 4);
	assert_int_equal(wasl_graph_trend(graph, NULL), WASL_OK);
	assert_int_equal(graph->trend.column_count, 5);
	assert_int_equal(value(graph, "rank_2019", 0), 1);
	assert_int_equal(value(graph, "rank_2019", 1), 1);
	assert_int_equal(value(graph, "rank_2019", 2), INT64_MIN);
	assert_int_equal(value(graph, "rank_2020", 0), INT64_MIN);
	assert_int_equal(value(graph, "rank_2020", 2), 1);
	assert_int_equal(value(graph, "rank_2021", 0), 3);
	assert_int_equal(value(graph, "rank_2021", 1), 1);
	assert_int_equal(value(graph, "rank_2021", 2), 2);
	assert_int_equal(value(graph, "rank_change", 0), INT64_MIN); /* no rank in 2020 */
	assert_int_equal(value(graph, "rank_change", 1), 0);
	assert_int_equal(value(graph, "rank_change", 2), -1);
	assert_int_equal(value(graph, "rank_change_first", 0), -2);
	assert_int_equal(value(graph, "rank_change_first", 3), INT64_MIN);
	wasl_graph_free(graph);
}

static void periods_are_called_by_their_length(void **state)
{
	(void)state;
	const wasl_spell months[] = { { 0, Y2020, M2020_02 - 1, 1 }, { 0, M2020_02, M2020_02 + 28, 1 } };
	const wasl_spell days[] = { { 0, Y2020, Y2020, 1 }, { 0, M2020_02, M2020_02, 1 } };
	wasl_graph *graph = seen(months, 2);
	assert_int_equal(wasl_graph_trend(graph, NULL), WASL_OK);
	assert_int_equal(value(graph, "rank_2020-02", 0), 1);
	wasl_graph_free(graph);
	graph = seen(days, 2);
	assert_int_equal(wasl_graph_trend(graph, NULL), WASL_OK);
	assert_int_equal(value(graph, "rank_2020-02-01", 0), 1);
	wasl_graph_free(graph);
}

static void one_period_is_no_change(void **state)
{
	(void)state;
	const wasl_spell spells[] = { { 0, Y2020, Y2021 - 1, 1 }, { 1, Y2020, Y2021 - 1, 1 } };
	for (size_t count = 0; count < 3; count++) {
		wasl_graph *graph = seen(spells, count);
		assert_int_equal(wasl_graph_trend(graph, NULL), WASL_OK);
		assert_int_equal(graph->trend.column_count, 0);
		wasl_graph_free(graph);
	}
}

static bool trend_once(void *context)
{
	(void)context;
	const wasl_spell spells[] = { { 0, Y2019, Y2020 - 1, 3 }, { 1, Y2020, Y2021 - 1, 2 } };
	wasl_graph *graph;
	if (wasl_graph_new(&graph, 4, 2, NULL))
		return false;
	graph->target[0] = graph->source[1] = 1;
	graph->target[1] = 2;
	graph->spells = (wasl_spell *)spells;
	graph->spell_count = 2;
	wasl_status status = wasl_graph_trend(graph, NULL);
	graph->spells = NULL;
	wasl_graph_free(graph);
	return status == WASL_OK;
}

static void a_trend_without_memory_fails_cleanly(void **state)
{
	(void)state;
	brutally(trend_once, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_rank_is_of_its_period_and_changes_from_the_one_before),
		cmocka_unit_test(periods_are_called_by_their_length),
		cmocka_unit_test(one_period_is_no_change),
		cmocka_unit_test(a_trend_without_memory_fails_cleanly),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
