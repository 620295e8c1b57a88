/* measures GRAPH.json SOURCES: processor's seconds of each measure, as wasl computes it, one thread. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lap.h"
#include "../../src/graph/igraph_groups.h"
#include "../../src/metric/circle.h"
#include "../../src/metric/metric.h"

#define METRIC(name) extern const struct wasl_metric_code wasl_metric_##name;
#include "../../src/metric/metrics.def"
#undef METRIC

static const struct wasl_metric_code *const metrics[] = {
#define METRIC(name) &wasl_metric_##name,
#include "../../src/metric/metrics.def"
#undef METRIC
};

static void need(int failed)
{
	if (failed)
		exit(1);
}

/* What one pass finds for several is timed as that pass. */
static bool is_timed(const wasl_metric *metric)
{
	static const char *const circles[] = { "clustering_weighted", "constraint", "effective_size" };
	for (size_t i = 0; i < sizeof circles / sizeof *circles; i++)
		if (!strcmp(metric->name, circles[i]))
			return false;
	return metric->use != WASL_USES_DISTANCE;
}

/* Every measure in the order of the table; later ones read the columns of earlier ones. */
static void time_metrics(wasl_graph *graph, const struct measuring *measuring)
{
	igraph_vector_t result;
	need(igraph_vector_init(&result, (igraph_integer_t)graph->nodes.rows));
	for (size_t i = 0; i < sizeof metrics / sizeof *metrics; i++) {
		wasl_column *column;
		lap();
		need(metrics[i]->compute(measuring, &result));
		if (is_timed(&metrics[i]->metric))
			say(metrics[i]->metric.name);
		need(wasl_column_add(&column, graph, &graph->nodes, metrics[i]->metric.name, WASL_REAL, NULL));
		for (size_t row = 0; row < graph->nodes.rows; row++)
			column->as.reals[row] = VECTOR(result)[row];
	}
	igraph_vector_destroy(&result);
}

static void time_communities(wasl_graph *graph, const struct bridge *bridge)
{
	igraph_vector_int_t membership;
	wasl_column *column;
	double quality;
	need(igraph_vector_int_init(&membership, 0));
	lap();
	need(groups_louvain(bridge, &membership, &quality));
	say("louvain");
	need(groups_label_propagation(bridge, &membership, &quality));
	say("label_propagation");
	need(bridge_leiden(bridge, &membership, &quality));
	say("leiden");
	need(wasl_column_add(&column, graph, &graph->nodes, "community", WASL_INTEGER, NULL));
	for (size_t row = 0; row < graph->nodes.rows; row++)
		column->as.integers[row] = VECTOR(membership)[row];
	igraph_vector_int_destroy(&membership);
}

int main(int argc, char **argv)
{
	wasl_graph *graph;
	struct bridge bridge;
	struct adjacency adjacency;
	struct paths paths;
	wasl_metric_options options = { .jobs = 1 };
	need(argc != 3 || wasl_graph_read(&graph, argv[1], NULL));
	lap();
	need(bridge_open(&bridge, graph, "weight", NULL));
	need(adjacency_open(&adjacency, graph, VECTOR(bridge.weights), NULL));
	say("create");
	size_t count = (size_t)strtoul(argv[2], NULL, 10);
	uint32_t *sources = calloc(count, sizeof *sources);
	need(!sources);
	for (size_t i = 0; i < count; i++)
		sources[i] = (uint32_t)(i * graph->nodes.rows / count);
	need(paths_open(&paths, &adjacency, sources, count, &options, NULL));
	say("paths");
	struct circle *circles = circles_new(&adjacency);
	need(!circles);
	say("circles");
	struct measuring measuring = { .graph = graph, .bridge = &bridge, .options = &options,
	                               .adjacency = &adjacency, .circles = circles, .paths = &paths };
	bridge_seed(1);
	time_communities(graph, &bridge);
	time_metrics(graph, &measuring);
	return 0;
}
