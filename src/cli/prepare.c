#include "prepare.h"

wasl_status prepare_graph(wasl_graph *graph, const struct settings *settings, wasl_error *error)
{
	wasl_metric_options options = {
		.weight = settings->weight,
		.seed = settings->seed,
		.exact = settings->exact,
		.no_paths = settings->no_paths,
	};
	return wasl_graph_measure(graph, &options, error);
}
