#include "prepare.h"

#include "command.h"
#include "../report/counted.h"

enum { MOST_JOBS = 256 };

static bool is_share(double value)
{
	return value >= 0 && value <= 1;
}

static void tell_what_was_dropped(const wasl_dropped *dropped)
{
	char nodes[COUNTED_SIZE], edges[COUNTED_SIZE];
	for (size_t i = 0; i < WASL_FILTERS; i++)
		if (dropped[i].name)
			complain("--%s: dropped %s and %s", dropped[i].name,
			         counted(nodes, dropped[i].nodes, "entity", "entities"),
			         counted(edges, dropped[i].edges, "tie", "ties"));
}

static wasl_filter filter_of(const struct settings *settings)
{
	return (wasl_filter){
		.weight = settings->weight,
		.min_count = settings->min_count,
		.fdr = settings->fdr,
		.backbone = (wasl_backbone)settings->backbone,
		.alpha = settings->alpha,
		.delta = settings->delta,
		.top_edges = settings->top_edges,
		.top_nodes = settings->top_nodes,
		.largest = settings->largest,
		.no_isolates = settings->no_isolates,
	};
}

static wasl_status filter_graph(wasl_graph *graph, const struct settings *settings,
                                wasl_error *error)
{
	wasl_dropped dropped[WASL_FILTERS];
	wasl_filter filter = filter_of(settings);
	if (!is_share(filter.fdr) || !is_share(filter.alpha))
		return wasl_fail(error, WASL_EUNKNOWN, "--fdr and --alpha are shares from 0 to 1");
	wasl_status status = wasl_graph_filter(graph, &filter, dropped, error);
	if (!status && !settings->quiet)
		tell_what_was_dropped(dropped);
	return status;
}

/* Measures and places of such a graph are those of the merged one, as it brings them. */
static bool is_told_apart(const wasl_graph *graph)
{
	return wasl_column_find(&graph->edges, "kind") != NULL;
}

/* How to measure; `progress` is started and shows how far it is. */
static wasl_metric_options measuring_of(const struct settings *settings, struct progress *progress)
{
	progress_start(progress, settings);
	return (wasl_metric_options){
		.weight = settings->weight,
		.seed = settings->seed,
		.exact = settings->exact,
		.no_paths = settings->no_paths,
		.communities = settings->communities,
		.stability = settings->stability,
		.jobs = (unsigned)(settings->jobs < MOST_JOBS ? settings->jobs : MOST_JOBS),
		.progress = progress->shown ? progress_step : NULL,
		.progress_context = progress,
	};
}

wasl_status prepare_graph(wasl_graph *graph, const struct settings *settings, wasl_error *error)
{
	struct progress progress;
	wasl_metric_options options = measuring_of(settings, &progress);
	wasl_status status = filter_graph(graph, settings, error);
	if (!status && !is_told_apart(graph))
		status = wasl_graph_measure(graph, &options, error);
	progress_clear(&progress);
	return status || settings->to ? status : wasl_graph_trend(graph, error);
}

wasl_status resample_graph(wasl_graph *graph, const struct session *session, wasl_error *error)
{
	struct progress progress;
	const struct settings *settings = session->settings;
	wasl_metric_options options = measuring_of(settings, &progress);
	wasl_filter filter = filter_of(settings);
	if (!settings->bootstrap)
		return WASL_OK;
	wasl_status status = wasl_graph_resample(graph, session->tally, session->catalogue, &filter,
	                                         &options, settings->level, error);
	progress_clear(&progress);
	return status;
}

wasl_status dress_graph(wasl_graph *graph, const struct settings *settings, wasl_error *error)
{
	wasl_layout_options options = { settings->layout, settings->seed };
	wasl_metric_options measuring = { .seed = settings->seed, .no_paths = true };
	wasl_status status = WASL_OK;
	if (settings->no_layout || (!settings->layout && graph->nodes.rows > WASL_LAYOUT_MOST))
		return WASL_OK;
	if (!settings->layout && is_told_apart(graph) && wasl_column_find(&graph->nodes, "x"))
		return WASL_OK;
	if (!wasl_column_find(&graph->nodes, "community"))
		status = wasl_graph_measure(graph, &measuring, error);
	if (!status)
		status = wasl_graph_paint(graph, error);
	return status ? status : wasl_graph_lay_out(graph, &options, error);
}
