#include "harness.h"

#include <math.h>
#include <string.h>

#include <igraph.h>

#include <wasl/metric.h>

struct tie {
	uint32_t a, b;
	int64_t weight;
};

/* A graph of nodes 0, 1, 2 ... measured. */
static wasl_graph *measured(size_t nodes, const struct tie *ties, size_t count)
{
	wasl_graph *graph;
	wasl_column *weights;
	assert_int_equal(wasl_graph_new(&graph, nodes, count, NULL), WASL_OK);
	assert_int_equal(wasl_column_add(&weights, graph, &graph->edges, "weight", WASL_INTEGER, NULL),
	                 WASL_OK);
	for (size_t i = 0; i < count; i++) {
		graph->source[i] = ties[i].a;
		graph->target[i] = ties[i].b;
		weights->as.integers[i] = ties[i].weight;
	}
	wasl_metric_options options = { 0 };
	assert_int_equal(wasl_graph_measure(graph, &options, NULL), WASL_OK);
	return graph;
}

static double value(const wasl_graph *graph, const char *metric, size_t node)
{
	const wasl_column *column = wasl_column_find(&graph->nodes, metric);
	assert_non_null(column);
	return column->type == WASL_REAL ? column->as.reals[node] : (double)column->as.integers[node];
}

static void assert_value(const wasl_graph *graph, const char *metric, size_t node, double expected)
{
	double found = value(graph, metric, node);
	if (!(fabs(found - expected) <= 1e-9 * fmax(1, fabs(expected))))
		fail_msg("%s of %zu is %.12g, not %.12g", metric, node, found, expected);
}

/*    0 --2-- 1 --2-- 2     the middle of a path ranks above its two ends, and the ends rank alike */
static void the_middle_of_a_path_leads_and_its_ends_are_alike(void **state)
{
	(void)state;
	const struct tie ties[] = { { 0, 1, 2 }, { 1, 2, 2 } };
	wasl_graph *graph = measured(3, ties, 2);
	assert_value(graph, "degree", 1, 2);
	assert_value(graph, "strength", 1, 4);
	assert_value(graph, "betweenness", 1, 1);
	assert_value(graph, "betweenness", 0, 0);
	assert_value(graph, "closeness", 1, 2); /* 2 / (1/2 + 1/2) */
	assert_value(graph, "closeness", 0, 2 / 1.5); /* 2 / (1/2 + 1) */
	assert_value(graph, "harmonic", 0, 3); /* 2 + 1 */
	assert_value(graph, "eigenvector", 1, 1);
	assert_value(graph, "eigenvector", 0, sqrt(.5));
	assert_value(graph, "coreness", 1, 1);
	assert_value(graph, "clustering", 1, 0);
	assert_true(value(graph, "pagerank", 1) > value(graph, "pagerank", 0));
	assert_true(value(graph, "pagerank", 0) == value(graph, "pagerank", 2));
	assert_value(graph, "pagerank", 1, .05 + .85 * (1 - value(graph, "pagerank", 1)));
	wasl_graph_free(graph);
}

/* Two ways of equal length between 0 and 3: each middle carries half of that pair. */
static void equal_ways_share_a_pair(void **state)
{
	(void)state;
	const struct tie ties[] = { { 0, 1, 3 }, { 0, 2, 3 }, { 1, 3, 7 }, { 2, 3, 7 } };
	wasl_graph *graph = measured(4, ties, 4);
	assert_value(graph, "betweenness", 1, .5);
	assert_value(graph, "betweenness", 2, .5);
	wasl_graph_free(graph);
}

/* 1/3 + 1/6 = 1/2 exactly: the detour is as short as the direct tie, whatever binary fractions say. */
static void a_detour_of_exactly_equal_length_counts_as_equal(void **state)
{
	(void)state;
	const struct tie ties[] = { { 0, 1, 3 }, { 1, 2, 6 }, { 0, 2, 2 } };
	wasl_graph *graph = measured(3, ties, 3);
	assert_value(graph, "betweenness", 1, .5);
	wasl_graph_free(graph);
}

/* {0 1 2} and {3 4 5} are triangles, 2 - 3 the bridge between them. */
static void two_triangles_are_two_communities_and_the_bridge_is_between(void **state)
{
	(void)state;
	const struct tie ties[] = { { 0, 1, 1 }, { 0, 2, 1 }, { 1, 2, 1 }, { 2, 3, 1 },
	                            { 3, 4, 1 }, { 3, 5, 1 }, { 4, 5, 1 } };
	wasl_graph *graph = measured(6, ties, 7);
	for (size_t i = 0; i < 6; i++)
		assert_value(graph, "community", i, (double)(i / 3));
	assert_value(graph, "betweenness", 2, 6);
	assert_value(graph, "clustering", 0, 1);
	assert_value(graph, "clustering", 2, 1.0 / 3);
	assert_value(graph, "coreness", 4, 2);
	const wasl_column *modularity = wasl_column_find(&graph->facts, "modularity");
	assert_true(fabs(modularity->as.reals[0] - (6.0 / 7 - .5)) < 1e-9);
	wasl_graph_free(graph);
}

static double fact(const wasl_graph *graph, const char *name)
{
	const wasl_column *column = wasl_column_find(&graph->facts, name);
	assert_non_null(column);
	return column->as.reals[0];
}

static void assert_near(double found, double expected)
{
	if (!(fabs(found - expected) <= 1e-9))
		fail_msg("%.12g, not %.12g", found, expected);
}

static const struct tie triangles[] = { { 0, 1, 1 }, { 0, 2, 1 }, { 1, 2, 1 }, { 2, 3, 1 },
                                        { 3, 4, 1 }, { 3, 5, 1 }, { 4, 5, 1 } };

/* Of 15 pairs 7 are tied, 4 are two and 4 three steps apart; every pair across takes the bridge. */
static void the_graph_of_two_triangles_is_described(void **state)
{
	(void)state;
	wasl_graph *graph = measured(6, triangles, 7);
	assert_near(fact(graph, "density"), 7.0 / 15);
	assert_near(fact(graph, "components"), 1);
	assert_near(fact(graph, "diameter"), 3);
	assert_near(fact(graph, "mean_distance"), 27.0 / 15);
	assert_near(fact(graph, "degree_assortativity"), -1.0 / 6);
	assert_near(fact(graph, "stability"), 1);
	assert_near(wasl_column_find(&graph->edges, "betweenness")->as.reals[3], 9);
	wasl_graph_free(graph);
}

static void a_go_between_has_room_and_its_neighbours_have_not(void **state)
{
	(void)state;
	wasl_graph *graph = measured(6, triangles, 7);
	for (size_t i = 0; i < 6; i++)
		assert_value(graph, "articulation", i, i == 2 || i == 3);
	assert_value(graph, "participation", 2, 4.0 / 9); /* 1 - (2/3)^2 - (1/3)^2 */
	assert_value(graph, "participation", 0, 0);
	assert_value(graph, "effective_size", 2, 7.0 / 3); /* 3 contacts, two of which know one other */
	assert_value(graph, "effective_size", 0, 1);
	/* (1/2 + 1/2 1/3)^2 for the one way round, (1/2 + 1/2 1/2)^2 for the other */
	assert_value(graph, "constraint", 0, 4.0 / 9 + 9.0 / 16);
	wasl_graph_free(graph);
}

/* 0 is tied by 2, 4 and 6; only the first two know each other: (2 + 4) / 2, both ways, of 12 * 2. */
static void strong_ties_count_for_more_in_weighted_clustering(void **state)
{
	(void)state;
	const struct tie ties[] = { { 0, 1, 2 }, { 0, 2, 4 }, { 0, 3, 6 }, { 1, 2, 1 } };
	wasl_graph *graph = measured(4, ties, 4);
	assert_value(graph, "clustering", 0, 1.0 / 3);
	assert_value(graph, "clustering_weighted", 0, .25);
	assert_value(graph, "rank", 0, 1);
	assert_value(graph, "rank", 3, 2); /* 6, before 5 and 3 */
	wasl_graph_free(graph);
}

/* 0 is tied to 1 by 1 and to 2 by 3, these two by 2: strengths 4, 3 and 5. */
static void constraint_and_effective_size_are_burts(void **state)
{
	(void)state;
	const struct tie ties[] = { { 0, 1, 1 }, { 0, 2, 3 }, { 1, 2, 2 } };
	wasl_graph *graph = measured(4, ties, 3);
	assert_value(graph, "constraint", 0, pow(1. / 4 + 3. / 4 * 2 / 5, 2) + pow(3. / 4 + 1. / 4 * 2 / 3, 2));
	assert_value(graph, "constraint", 1, pow(1. / 3 + 2. / 3 * 3 / 5, 2) + pow(2. / 3 + 1. / 3 * 3 / 4, 2));
	assert_value(graph, "effective_size", 0, (1 - 3. / 4 * 2 / 2) + (1 - 1. / 4 * 2 / 3));
	assert_value(graph, "clustering_weighted", 0, 1);
	assert_true(isnan(value(graph, "constraint", 3)) && isnan(value(graph, "effective_size", 3)));
	assert_value(graph, "clustering_weighted", 3, 0);
	wasl_graph_free(graph);
}

/* Two ties of 1 and 2 between the same two are one of 3 to constraint, and weighted clustering is not defined. */
static void parallel_ties_are_one_to_constraint(void **state)
{
	(void)state;
	const struct tie two[] = { { 0, 1, 1 }, { 1, 0, 2 }, { 0, 2, 3 }, { 1, 2, 2 } };
	const struct tie one[] = { { 0, 1, 3 }, { 0, 2, 3 }, { 1, 2, 2 } };
	wasl_graph *parallel = measured(3, two, 4), *merged = measured(3, one, 3);
	for (size_t i = 0; i < 3; i++) {
		assert_value(parallel, "constraint", i, value(merged, "constraint", i));
		assert_true(isnan(value(parallel, "clustering_weighted", i)));
	}
	wasl_graph_free(parallel);
	wasl_graph_free(merged);
}

typedef igraph_error_t igraph_measure(const igraph_t *graph, igraph_vector_t *result,
                                      const igraph_vector_t *weights);

static igraph_error_t constraint_of_igraph(const igraph_t *graph, igraph_vector_t *result,
                                           const igraph_vector_t *weights)
{
	return igraph_constraint(graph, result, igraph_vss_all(), weights);
}

static igraph_error_t clustering_of_igraph(const igraph_t *graph, igraph_vector_t *result,
                                           const igraph_vector_t *weights)
{
	return igraph_transitivity_barrat(graph, result, igraph_vss_all(), weights, IGRAPH_TRANSITIVITY_ZERO);
}

/* Hold a metric equal to what igraph finds; NaN is NaN to both. */
static void assert_as_igraph(const wasl_graph *graph, const char *metric, igraph_measure *measure)
{
	igraph_t peer;
	igraph_vector_t weights, result;
	igraph_vector_int_t ends;
	const int64_t *values = wasl_column_find(&graph->edges, "weight")->as.integers;
	igraph_vector_init(&weights, (igraph_integer_t)graph->edges.rows);
	igraph_vector_int_init(&ends, 2 * (igraph_integer_t)graph->edges.rows);
	igraph_vector_init(&result, 0);
	for (size_t i = 0; i < graph->edges.rows; i++) {
		VECTOR(weights)[i] = (double)values[i];
		VECTOR(ends)[2 * i] = graph->source[i];
		VECTOR(ends)[2 * i + 1] = graph->target[i];
	}
	igraph_create(&peer, &ends, (igraph_integer_t)graph->nodes.rows, IGRAPH_UNDIRECTED);
	assert_int_equal(measure(&peer, &result, &weights), IGRAPH_SUCCESS);
	for (size_t i = 0; i < graph->nodes.rows; i++)
		if (isnan(VECTOR(result)[i]))
			assert_true(isnan(value(graph, metric, i)));
		else
			assert_value(graph, metric, i, VECTOR(result)[i]);
	igraph_destroy(&peer);
	igraph_vector_destroy(&result);
	igraph_vector_int_destroy(&ends);
	igraph_vector_destroy(&weights);
}

/* Every fifth pair of 40 or so, some twice over; the last three are tied to nobody. */
static size_t draw_ties(struct tie *ties, int64_t heaviest, bool parallel)
{
	size_t count = 0;
	uint32_t dice = 1;
	for (uint32_t a = 0; a < 37; a++)
		for (uint32_t b = parallel ? 0 : a + 1; b < 37; b++) {
			dice = dice * 1664525 + 1013904223;
			if (a != b && dice >> 24 < 51)
				ties[count++] = (struct tie){ a, b, 1 + (dice >> 8) % heaviest };
		}
	return count;
}

static void circles_are_as_igraph_finds_them(void **state)
{
	(void)state;
	struct tie ties[40 * 40];
	for (int i = 0; i < 4; i++) { /* all of weight 1 or not, parallel ties or not */
		wasl_graph *graph = measured(40, ties, draw_ties(ties, i % 2 ? 9 : 1, i > 1));
		assert_as_igraph(graph, "constraint", constraint_of_igraph);
		if (i < 2)
			assert_as_igraph(graph, "clustering_weighted", clustering_of_igraph);
		wasl_graph_free(graph);
	}
}

static void two_equal_parts_lead_together(void **state)
{
	(void)state;
	const struct tie ties[] = { { 0, 1, 1 }, { 2, 3, 1 } };
	wasl_graph *graph = measured(4, ties, 2);
	for (size_t i = 0; i < 4; i++) {
		assert_value(graph, "eigenvector", i, 1);
		assert_value(graph, "hits", i, 1);
		assert_value(graph, "rank", i, 1);
	}
	assert_near(fact(graph, "components"), 2);
	assert_true(isnan(fact(graph, "degree_assortativity")));
	wasl_graph_free(graph);
}

static void every_way_finds_the_two_triangles(void **state)
{
	(void)state;
	const wasl_community_method *method;
	wasl_graph *graph = measured(6, triangles, 7);
	for (size_t i = 0; (method = wasl_community_method_get(i)); i++) {
		wasl_metric_options options = { .communities = method->name, .no_paths = true };
		assert_int_equal(wasl_graph_measure(graph, &options, NULL), WASL_OK);
		for (size_t node = 0; node < 6; node++)
			assert_value(graph, "community", node, (double)(node / 3));
	}
	wasl_metric_options options = { .communities = "astrology" };
	assert_int_equal(wasl_graph_measure(graph, &options, NULL), WASL_EUNKNOWN);
	wasl_graph_free(graph);
}

static bool measure_by_one(void *graph)
{
	wasl_metric_options options = { .jobs = 1 };
	wasl_status status = wasl_graph_measure(graph, &options, NULL);
	assert_true(status == WASL_OK || status == WASL_ENOMEM);
	return status == WASL_OK;
}

static void measuring_without_memory_fails_cleanly(void **state)
{
	(void)state;
	wasl_graph *graph = measured(6, triangles, 7);
	brutally(measure_by_one, graph);
	wasl_graph_free(graph);
}

/* A ring of 2,500: estimated from 200 sources, exact on request, the same from any number of threads. */
static void large_graphs_are_sampled_and_threads_do_not_show(void **state)
{
	(void)state;
	enum { RING = 2500 };
	static struct tie ring[RING];
	for (uint32_t i = 0; i < RING; i++)
		ring[i] = (struct tie){ i + 1 < RING ? i : 0, i + 1 < RING ? i + 1 : RING - 1, 1 };
	wasl_graph *graph = measured(RING, ring, RING);
	assert_near(fact(graph, "path_sources"), 200);
	assert_near(fact(graph, "diameter"), RING / 2);
	double estimate = value(graph, "betweenness", 7), mean = 0;
	wasl_metric_options options = { .jobs = 3 };
	assert_int_equal(wasl_graph_measure(graph, &options, NULL), WASL_OK);
	assert_true(value(graph, "betweenness", 7) == estimate);
	for (size_t i = 0; i < RING; i++)
		mean += value(graph, "betweenness", i) / RING;
	/* (n/2 - 1)^2 / 2 pairs; the mean over all nodes knows no luck of the draw */
	assert_true(fabs(mean / ((RING / 2 - 1.0) * (RING / 2 - 1) / 2) - 1) < 1e-6);
	wasl_graph_free(graph);
}

static void an_isolated_node_has_zeros_and_a_community_of_its_own(void **state)
{
	(void)state;
	const struct tie ties[] = { { 0, 1, 1 } };
	wasl_graph *graph = measured(3, ties, 1);
	assert_value(graph, "degree", 2, 0);
	assert_value(graph, "closeness", 2, 0);
	assert_value(graph, "closeness", 0, 1);
	assert_value(graph, "harmonic", 2, 0);
	assert_value(graph, "community", 2, 1);
	wasl_graph_free(graph);
}

static void graphs_without_edges_or_nodes_are_measured_too(void **state)
{
	(void)state;
	wasl_graph_free(measured(0, NULL, 0));
	wasl_graph *graph = measured(1, NULL, 0);
	assert_value(graph, "degree", 0, 0);
	wasl_graph_free(graph);
}

static void a_weight_that_is_not_positive_is_refused(void **state)
{
	(void)state;
	wasl_graph *graph;
	wasl_column *weights;
	wasl_error error = WASL_ERROR_INIT;
	assert_int_equal(wasl_graph_new(&graph, 2, 1, NULL), WASL_OK);
	graph->target[0] = 1;
	assert_int_equal(wasl_column_add(&weights, graph, &graph->edges, "pmi", WASL_REAL, NULL), WASL_OK);
	weights->as.reals[0] = -1;
	wasl_metric_options options = { .weight = "pmi" };
	assert_int_equal(wasl_graph_measure(graph, &options, &error), WASL_EFORMAT);
	options.weight = "nothing";
	assert_int_equal(wasl_graph_measure(graph, &options, &error), WASL_EUNKNOWN);
	wasl_graph_free(graph);
}

static void every_metric_says_what_it_is(void **state)
{
	(void)state;
	const wasl_metric *metric;
	for (size_t i = 0; (metric = wasl_metric_get(i)); i++) {
		assert_non_null(metric->summary);
		assert_non_null(metric->source);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_middle_of_a_path_leads_and_its_ends_are_alike),
		cmocka_unit_test(equal_ways_share_a_pair),
		cmocka_unit_test(a_detour_of_exactly_equal_length_counts_as_equal),
		cmocka_unit_test(two_triangles_are_two_communities_and_the_bridge_is_between),
		cmocka_unit_test(the_graph_of_two_triangles_is_described),
		cmocka_unit_test(a_go_between_has_room_and_its_neighbours_have_not),
		cmocka_unit_test(strong_ties_count_for_more_in_weighted_clustering),
		cmocka_unit_test(constraint_and_effective_size_are_burts),
		cmocka_unit_test(parallel_ties_are_one_to_constraint),
		cmocka_unit_test(circles_are_as_igraph_finds_them),
		cmocka_unit_test(two_equal_parts_lead_together),
		cmocka_unit_test(every_way_finds_the_two_triangles),
		cmocka_unit_test(measuring_without_memory_fails_cleanly),
		cmocka_unit_test(large_graphs_are_sampled_and_threads_do_not_show),
		cmocka_unit_test(an_isolated_node_has_zeros_and_a_community_of_its_own),
		cmocka_unit_test(graphs_without_edges_or_nodes_are_measured_too),
		cmocka_unit_test(a_weight_that_is_not_positive_is_refused),
		cmocka_unit_test(every_metric_says_what_it_is),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
