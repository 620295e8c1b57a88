/* Every metric of metrics.def as a column, and what can be said of the graph as a whole. */
#include <math.h>

#include "../memory/number.h"
#include "community.h"
#include "metric.h"

#define METRIC(name) extern const struct wasl_metric_code wasl_metric_##name;
#include "metrics.def"
#undef METRIC

static const struct wasl_metric_code *const metrics[] = {
#define METRIC(name) &wasl_metric_##name,
#include "metrics.def"
#undef METRIC
};

enum { METRICS = sizeof metrics / sizeof *metrics, EXACT_UP_TO = 2000, SOURCES = 200 };

const wasl_metric *wasl_metric_get(size_t i)
{
	return i < METRICS ? &metrics[i]->metric : NULL;
}

static wasl_status add_metric(wasl_graph *graph, const struct measuring *measuring,
                              const struct wasl_metric_code *code, igraph_vector_t *result)
{
	wasl_column *column;
	const wasl_metric *metric = &code->metric;
	igraph_vector_fill(result, 0);
	bridge_seed(measuring->options->seed + 1);
	wasl_status status = bridge_status(code->compute(measuring, result), metric->name,
	                                   measuring->error);
	if (!status)
		status = wasl_column_add(&column, graph, &graph->nodes, metric->name,
		                         metric->whole ? WASL_INTEGER : WASL_REAL, measuring->error);
	for (size_t i = 0; !status && i < graph->nodes.rows; i++) {
		double value = wasl_round(VECTOR(*result)[i]);
		if (metric->whole)
			column->as.integers[i] = (int64_t)value;
		else if (isfinite(value))
			column->as.reals[i] = value + 0.0; /* no -0 */
	}
	return status;
}

static wasl_status add_metrics(wasl_graph *graph, const struct measuring *measuring)
{
	igraph_vector_t result;
	wasl_status status = bridge_status(igraph_vector_init(&result, (igraph_integer_t)graph->nodes.rows),
	                                   "metrics", measuring->error);
	if (status)
		return status;
	for (size_t i = 0; !status && i < METRICS; i++)
		if (!metrics[i]->path || !measuring->options->no_paths)
			status = add_metric(graph, measuring, metrics[i], &result);
	igraph_vector_destroy(&result);
	return status;
}

static wasl_status add_fact(wasl_graph *graph, const char *name, double value, wasl_error *error)
{
	wasl_column *column;
	wasl_status status = wasl_column_add(&column, graph, &graph->facts, name, WASL_REAL, error);
	if (!status && isfinite(value))
		column->as.reals[0] = wasl_round(value);
	return status;
}

static wasl_status add_facts(wasl_graph *graph, const struct measuring *measuring)
{
	double nodes = (double)graph->nodes.rows, edges = (double)graph->edges.rows;
	igraph_integer_t components = 0;
	wasl_status status = add_fact(graph, "density", nodes > 1 ? 2 * edges / (nodes * (nodes - 1)) : NAN,
	                              measuring->error);
	if (!status)
		status = bridge_status(igraph_connected_components(&measuring->bridge->graph, NULL, NULL,
		                       &components, IGRAPH_WEAK), "components", measuring->error);
	if (!status)
		status = add_fact(graph, "components", (double)components, measuring->error);
	if (!status && measuring->sources)
		status = add_fact(graph, "path_sources", SOURCES, measuring->error);
	return status;
}

/* Every node the same chance, by a seeded shuffle of which the first are taken. */
static wasl_status draw_sources(igraph_vector_int_t *sources, size_t nodes,
                                const wasl_metric_options *options, wasl_error *error)
{
	wasl_status status = bridge_status(igraph_vector_int_init(sources, 0), "sources", error);
	if (status)
		return status;
	bridge_seed(options->seed + 1);
	status = bridge_status(igraph_random_sample(sources, 0, (igraph_integer_t)nodes - 1, SOURCES),
	                       "sources", error);
	if (status)
		igraph_vector_int_destroy(sources);
	return status;
}

wasl_status wasl_graph_measure(wasl_graph *graph, const wasl_metric_options *options,
                               wasl_error *error)
{
	struct bridge bridge;
	igraph_vector_int_t sources;
	struct measuring measuring = { graph, &bridge, options, NULL, error };
	const char *weight = options->weight ? options->weight : "weight";
	wasl_status status = bridge_open(&bridge, graph, weight, error);
	if (status)
		return status;
	if (graph->nodes.rows > EXACT_UP_TO && !options->exact && !options->no_paths) {
		status = draw_sources(&sources, graph->nodes.rows, options, error);
		if (!status)
			measuring.sources = &sources;
	}
	if (!status)
		status = add_metrics(graph, &measuring);
	if (!status)
		status = communities_add(graph, &measuring);
	if (!status)
		status = add_facts(graph, &measuring);
	if (measuring.sources)
		igraph_vector_int_destroy(&sources);
	bridge_close(&bridge);
	return status;
}
