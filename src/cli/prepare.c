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

wasl_status dress_graph(wasl_graph *graph, const struct settings *settings, wasl_error *error)
{
	wasl_layout_options options = { settings->layout, settings->seed };
	wasl_metric_options measuring = { .seed = settings->seed, .no_paths = true };
	wasl_status status = WASL_OK;
	if (settings->no_layout || (!settings->layout && graph->nodes.rows > WASL_LAYOUT_MOST))
		return WASL_OK;
	if (!wasl_column_find(&graph->nodes, "community"))
		status = wasl_graph_measure(graph, &measuring, error);
	if (!status)
		status = wasl_graph_paint(graph, error);
	return status ? status : wasl_graph_lay_out(graph, &options, error);
}
