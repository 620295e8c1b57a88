#include "igraph_bridge.h"

#include <dlfcn.h>
#include <math.h>
#include <string.h>

enum { MOST_PASSES = 100, LARGE = 20000 };

static void ignore(const char *reason, const char *file, int line, igraph_error_t code)
{
	(void)reason;
	(void)file;
	(void)line;
	(void)code;
	IGRAPH_FINALLY_FREE();
}

static void ignore_warning(const char *reason, const char *file, int line)
{
	(void)reason;
	(void)file;
	(void)line;
}

/* igraph's PageRank spins on OpenMP's barriers where another program holds a processor. */
static void use_one_thread(void)
{
	void (*set_threads)(int);
	*(void **)&set_threads = dlsym(RTLD_DEFAULT, "omp_set_num_threads");
	if (set_threads)
		set_threads(1);
}

void bridge_quiet(void)
{
	use_one_thread();
#if IGRAPH_VERSION_MAJOR >= 1
	(void)igraph_setup();
#endif
	igraph_set_error_handler(ignore);
	igraph_set_warning_handler(ignore_warning);
}

wasl_status bridge_status(igraph_error_t code, const char *what, wasl_error *error)
{
	if (code == IGRAPH_SUCCESS)
		return WASL_OK;
	if (code == IGRAPH_ENOMEM)
		return wasl_fail_memory(error);
	return wasl_fail(error, WASL_EINTERNAL, "%s: igraph: %s", what, igraph_strerror(code));
}

void bridge_seed(uint64_t seed)
{
	igraph_rng_seed(igraph_rng_default(), (igraph_uint_t)seed);
}

static double weight_of(const wasl_column *column, size_t row)
{
	double weight = 1;
	if (column && column->type == WASL_REAL)
		weight = column->as.reals[row];
	else if (column && column->type == WASL_INTEGER)
		weight = (double)column->as.integers[row];
	return weight > 0 ? weight : 0;
}

static igraph_error_t fill(struct bridge *bridge, const wasl_graph *graph, const wasl_column *column)
{
	igraph_vector_int_t ends;
	igraph_integer_t edges = (igraph_integer_t)graph->edges.rows;
	igraph_error_t code = igraph_vector_int_init(&ends, 2 * edges);
	if (code)
		return code;
	for (igraph_integer_t i = 0; i < edges; i++) {
		VECTOR(ends)[2 * i] = graph->source[i];
		VECTOR(ends)[2 * i + 1] = graph->target[i];
		VECTOR(bridge->weights)[i] = weight_of(column, (size_t)i);
		VECTOR(bridge->distances)[i] = 1 / VECTOR(bridge->weights)[i];
	}
	code = igraph_create(&bridge->graph, &ends, (igraph_integer_t)graph->nodes.rows,
	                     IGRAPH_UNDIRECTED);
	igraph_vector_int_destroy(&ends);
	return code;
}

wasl_status bridge_open(struct bridge *bridge, const wasl_graph *graph, const char *weight,
                        wasl_error *error)
{
	const wasl_column *column = wasl_column_find(&graph->edges, weight);
	igraph_integer_t edges = (igraph_integer_t)graph->edges.rows;
	if (!column && graph->edges.rows)
		return wasl_fail(error, WASL_EUNKNOWN, "no weight \"%s\"; see wasl help weights", weight);
	if (!strcmp(weight, "p_value") || !strcmp(weight, "q_value"))
		return wasl_fail(error, WASL_EUNKNOWN, "\"%s\" is small where a tie is strong, so nothing can "
		                 "be measured with it", weight);
	for (size_t i = 0; i < graph->edges.rows; i++)
		if (!(weight_of(column, i) > 0))
			return wasl_fail(error, WASL_EFORMAT, "weight \"%s\" is not positive on every edge, so "
			                 "nothing can be measured with it", weight);
	bridge_quiet();
	igraph_error_t code = igraph_vector_init(&bridge->weights, edges);
	if (code)
		return bridge_status(code, "graph", error);
	code = igraph_vector_init(&bridge->distances, edges);
	if (!code) {
		code = fill(bridge, graph, column);
		if (code)
			igraph_vector_destroy(&bridge->distances);
	}
	if (code)
		igraph_vector_destroy(&bridge->weights);
	return bridge_status(code, "graph", error);
}

void bridge_close(struct bridge *bridge)
{
	igraph_destroy(&bridge->graph);
	igraph_vector_destroy(&bridge->weights);
	igraph_vector_destroy(&bridge->distances);
}

#if IGRAPH_VERSION_MAJOR >= 1

igraph_error_t bridge_pagerank(const struct bridge *bridge, igraph_vector_t *result)
{
	return igraph_pagerank(&bridge->graph, &bridge->weights, result, NULL, 0.85, IGRAPH_UNDIRECTED,
	                       igraph_vss_all(), IGRAPH_PAGERANK_ALGO_PRPACK, NULL);
}

igraph_error_t bridge_eigenvector(const struct bridge *bridge, igraph_vector_t *result)
{
	igraph_arpack_options_t options;
	igraph_arpack_options_init(&options);
	return igraph_eigenvector_centrality(&bridge->graph, result, NULL, IGRAPH_ALL, &bridge->weights,
	                                     &options);
}

igraph_error_t bridge_strength(const struct bridge *bridge, igraph_vector_t *result)
{
	return igraph_strength(&bridge->graph, result, igraph_vss_all(), IGRAPH_ALL, IGRAPH_LOOPS_TWICE,
	                       &bridge->weights);
}

static igraph_error_t leiden(const struct bridge *bridge, const igraph_vector_t *strengths,
                             double resolution, bool go_on, igraph_vector_int_t *membership,
                             double *quality)
{
	return igraph_community_leiden(&bridge->graph, &bridge->weights, strengths, NULL, resolution, 0.01,
	                               go_on, 1, membership, NULL, quality);
}

#else

igraph_error_t bridge_pagerank(const struct bridge *bridge, igraph_vector_t *result)
{
	return igraph_pagerank(&bridge->graph, IGRAPH_PAGERANK_ALGO_PRPACK, result, NULL, igraph_vss_all(),
	                       IGRAPH_UNDIRECTED, 0.85, &bridge->weights, NULL);
}

igraph_error_t bridge_eigenvector(const struct bridge *bridge, igraph_vector_t *result)
{
	igraph_arpack_options_t options;
	igraph_arpack_options_init(&options);
	return igraph_eigenvector_centrality(&bridge->graph, result, NULL, IGRAPH_UNDIRECTED, true,
	                                     &bridge->weights, &options);
}

igraph_error_t bridge_strength(const struct bridge *bridge, igraph_vector_t *result)
{
	return igraph_strength(&bridge->graph, result, igraph_vss_all(), IGRAPH_ALL, IGRAPH_LOOPS,
	                       &bridge->weights);
}

static igraph_error_t leiden(const struct bridge *bridge, const igraph_vector_t *strengths,
                             double resolution, bool go_on, igraph_vector_int_t *membership,
                             double *quality)
{
	return igraph_community_leiden(&bridge->graph, &bridge->weights, strengths, resolution, 0.01, go_on,
	                               1, membership, NULL, quality);
}

#endif


/* Passes until one no longer gains: igraph's own "until nothing changes" never ends on some graphs.
 * In a large one passes gain ever less for very long: .001 of modularity has to be worth one. */
static igraph_error_t leiden_until_stable(const struct bridge *bridge, const igraph_vector_t *strengths,
                                          igraph_vector_int_t *membership, double *quality)
{
	double resolution = 1 / igraph_vector_sum(strengths), before = -INFINITY;
	double least_gain = igraph_ecount(&bridge->graph) > LARGE ? 1e-3 : 1e-12;
	igraph_error_t code = IGRAPH_SUCCESS;
	for (int pass = 0; !code && pass < MOST_PASSES; pass++) {
		code = leiden(bridge, strengths, resolution, pass > 0, membership, quality);
		if (code || !(*quality > before + least_gain))
			break;
		before = *quality;
	}
	return code;
}

/* Modularity as Leiden's objective: nodes weigh their strength, the resolution is 1 / 2m. */
igraph_error_t bridge_leiden(const struct bridge *bridge, igraph_vector_int_t *membership,
                             double *quality)
{
	igraph_vector_t strengths;
	*quality = 0;
	igraph_error_t code = igraph_vector_init(&strengths, 0);
	if (code)
		return code;
	code = bridge_strength(bridge, &strengths);
	if (!code)
		code = leiden_until_stable(bridge, &strengths, membership, quality);
	igraph_vector_destroy(&strengths);
	return code;
}
