/* Every metric of metrics.def as a column, and what can be said of the graph as a whole. */
#include <math.h>
#include <string.h>

#include "../memory/alloc.h"
#include "../memory/number.h"
#include "circle.h"
#include "community.h"
#include "crew.h"
#include "facts.h"
#include "metric.h"

#define METRIC(name) extern const struct wasl_metric_code wasl_metric_##name;
#include "metrics.def"
#undef METRIC

static const struct wasl_metric_code *const metrics[] = {
#define METRIC(name) &wasl_metric_##name,
#include "metrics.def"
#undef METRIC
};

enum { METRICS = sizeof metrics / sizeof *metrics, EXACT_UP_TO = 2000, SOURCES = 200, MANY_TIES = 20000 };

const wasl_metric *wasl_metric_get(size_t i)
{
	return i < METRICS ? &metrics[i]->metric : NULL;
}

/* What the processes share that compute the metrics. */
struct computing {
	const struct measuring *measuring;
	double *values; /* of each metric in its order, one a node */
};

static bool is_asked(const struct measuring *measuring, size_t i)
{
	return metrics[i]->metric.use != WASL_USES_DISTANCE || !measuring->options->no_paths;
}

static wasl_status compute_metric(const struct computing *computing, size_t i, wasl_error *error)
{
	const struct measuring *measuring = computing->measuring;
	igraph_vector_t result;
	size_t nodes = measuring->graph->nodes.rows;
	const char *name = metrics[i]->metric.name;
	wasl_status status = bridge_status(igraph_vector_init(&result, (igraph_integer_t)nodes), name, error);
	if (status)
		return status;
	bridge_seed(measuring->options->seed + 1);
	status = bridge_status(metrics[i]->compute(measuring, &result), name, error);
	for (size_t row = 0; !status && row < nodes; row++)
		computing->values[i * nodes + row] = VECTOR(result)[row];
	igraph_vector_destroy(&result);
	return status;
}

/* The last metrics first: the dearest are among them. */
static wasl_status do_task(void *context, size_t task, wasl_error *error)
{
	const struct computing *computing = context;
	size_t i = METRICS - 1 - task;
	bool now = is_asked(computing->measuring, i) && !metrics[i]->follows;
	return now ? compute_metric(computing, i, error) : WASL_OK;
}

static wasl_status add_metric(wasl_graph *graph, const wasl_metric *metric, const double *values,
                              wasl_error *error)
{
	wasl_column *column;
	wasl_status status = wasl_column_add(&column, graph, &graph->nodes, metric->name,
	                                     metric->whole ? WASL_INTEGER : WASL_REAL, error);
	for (size_t i = 0; !status && i < graph->nodes.rows; i++) {
		double value = wasl_round(values[i]);
		if (metric->whole)
			column->as.integers[i] = (int64_t)value;
		else if (isfinite(value))
			column->as.reals[i] = value + 0.0; /* no -0 */
	}
	return status;
}

/* igraph runs on one thread of each process only; a process costs more than a small graph's metrics. */
static wasl_status add_metrics(wasl_graph *graph, const struct measuring *measuring)
{
	wasl_metric_options options = { .jobs = graph->edges.rows < MANY_TIES ? 1 : measuring->options->jobs };
	size_t nodes = graph->nodes.rows;
	struct computing computing = { measuring, crew_memory(METRICS * nodes, sizeof(double)) };
	struct crew_work work = { METRICS, do_task, &computing, &options, "metrics" };
	wasl_status status = computing.values ? crew_run(&work, measuring->error)
	                                      : wasl_fail_memory(measuring->error);
	for (size_t i = 0; !status && i < METRICS; i++) {
		if (metrics[i]->follows)
			status = compute_metric(&computing, i, measuring->error);
		if (!status && is_asked(measuring, i))
			status = add_metric(graph, &metrics[i]->metric, computing.values + i * nodes, measuring->error);
	}
	crew_memory_free(computing.values, METRICS * nodes, sizeof(double));
	return status;
}

/* What each edge carries of the shortest paths. */
static wasl_status add_edge_betweenness(wasl_graph *graph, const struct measuring *measuring)
{
	wasl_column *column;
	const struct paths *paths = measuring->paths;
	if (!paths)
		return WASL_OK;
	wasl_status status = wasl_column_add(&column, graph, &graph->edges, "betweenness", WASL_REAL,
	                                     measuring->error);
	for (size_t i = 0; !status && i < graph->edges.rows; i++)
		column->as.reals[i] = wasl_round(paths->sums.ties[i] * paths->scale / 2);
	return status;
}

/* Every node the same chance. */
static wasl_status draw_sources(uint32_t *sources, size_t nodes, uint64_t seed, wasl_error *error)
{
	igraph_vector_int_t drawn;
	wasl_status status = bridge_status(igraph_vector_int_init(&drawn, 0), "sources", error);
	if (status)
		return status;
	bridge_seed(seed + 1);
	status = bridge_status(igraph_random_sample(&drawn, 0, (igraph_integer_t)nodes - 1, SOURCES),
	                       "sources", error);
	for (igraph_integer_t i = 0; !status && i < SOURCES; i++)
		sources[i] = (uint32_t)VECTOR(drawn)[i];
	igraph_vector_int_destroy(&drawn);
	return status;
}

static wasl_status walk(struct paths *paths, const struct measuring *measuring)
{
	const wasl_metric_options *options = measuring->options;
	size_t nodes = measuring->graph->nodes.rows;
	uint32_t sources[SOURCES];
	bool all = nodes <= EXACT_UP_TO || options->exact;
	wasl_status status = all ? WASL_OK
	                         : draw_sources(sources, nodes, options->seed, measuring->error);
	return status ? status : paths_open(paths, measuring->adjacency, all ? NULL : sources, SOURCES,
	                                    options, measuring->error);
}

static wasl_status add_everything(wasl_graph *graph, const struct measuring *measuring)
{
	wasl_status status = measuring->nodes_only ? WASL_OK : communities_add(graph, measuring);
	if (!status)
		status = add_metrics(graph, measuring);
	if (!status && measuring->nodes_only)
		return WASL_OK;
	if (!status)
		status = add_edge_betweenness(graph, measuring);
	return status ? status : facts_add(graph, measuring);
}

/* Facts of an earlier measuring lose their values, but not their places. */
static wasl_status forget_facts(wasl_graph *graph, wasl_error *error)
{
	const wasl_fact *fact;
	wasl_column *column;
	wasl_status status = WASL_OK;
	for (size_t i = 0; !status && (fact = wasl_fact_get(i)); i++)
		if (wasl_column_find(&graph->facts, fact->name))
			status = wasl_column_add(&column, graph, &graph->facts, fact->name, WASL_REAL, error);
	return status;
}

/* Measures of paths that were left out may not stand there from an earlier measuring. */
static void drop_paths(wasl_graph *graph)
{
	for (size_t i = 0; i < METRICS; i++)
		if (metrics[i]->metric.use == WASL_USES_DISTANCE)
			wasl_column_drop(&graph->nodes, metrics[i]->metric.name);
	wasl_column_drop(&graph->edges, "betweenness");
}

static wasl_status name_weight(wasl_graph *graph, const char *weight, wasl_error *error)
{
	wasl_column *column;
	wasl_status status = wasl_column_add(&column, graph, &graph->facts, "measured_by", WASL_TEXT, error);
	if (!status && !(column->as.texts[0] = wasl_graph_string(graph, weight, strlen(weight))))
		status = wasl_fail_memory(error);
	return status;
}

static wasl_status measure(wasl_graph *graph, struct measuring *measuring)
{
	struct adjacency adjacency;
	struct paths paths = { 0 };
	wasl_status status = adjacency_open(&adjacency, graph, VECTOR(measuring->bridge->weights),
	                                    measuring->error);
	if (status)
		return status;
	struct circle *circles = circles_new(&adjacency);
	if (!circles)
		status = wasl_fail_memory(measuring->error);
	measuring->adjacency = &adjacency;
	measuring->circles = circles;
	if (!status && !measuring->options->no_paths) {
		status = walk(&paths, measuring);
		measuring->paths = &paths;
	}
	if (!status)
		status = add_everything(graph, measuring);
	paths_close(&paths);
	wasl_free(circles);
	adjacency_close(&adjacency);
	return status;
}

static wasl_status open_and_measure(wasl_graph *graph, const wasl_metric_options *options,
                                    bool nodes_only, wasl_error *error)
{
	struct bridge bridge;
	struct measuring measuring = { .graph = graph, .bridge = &bridge, .options = options,
	                               .nodes_only = nodes_only, .error = error };
	const char *weight = options->weight ? options->weight : "weight";
	wasl_status status = bridge_open(&bridge, graph, weight, error);
	if (status)
		return status;
	status = forget_facts(graph, error);
	if (!status)
		status = measure(graph, &measuring);
	if (!status && !nodes_only)
		status = name_weight(graph, weight, error);
	bridge_close(&bridge);
	return status;
}

wasl_status measure_nodes(wasl_graph *graph, const wasl_metric_options *options, wasl_error *error)
{
	return open_and_measure(graph, options, true, error);
}

wasl_status wasl_graph_measure(wasl_graph *graph, const wasl_metric_options *options,
                               wasl_error *error)
{
	wasl_status status = open_and_measure(graph, options, false, error);
	if (!status && options->no_paths)
		drop_paths(graph);
	return status;
}
