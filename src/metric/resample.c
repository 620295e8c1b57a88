/* How sure the measures are: those of the graphs of resampled documents. */
#include <math.h>
#include <string.h>

#include "crew.h"
#include "facts.h"
#include "interval.h"
#include "../graph/draw.h"
#include "../graph/keep.h"
#include "../memory/alloc.h"

/* What all processes see. */
struct resampling {
	const wasl_graph *graph; /* the one that is asked about */
	struct drawer drawer;
	const wasl_filter *filter;
	wasl_metric_options options; /* of one draw */
	size_t metrics;
	double *values; /* draw, metric, node */
};

/* The row of `graph` that has the same id as each node of a draw; UINT32_MAX where none has. */
static uint32_t *match_nodes(const wasl_graph *graph, const wasl_graph *drawn)
{
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	const wasl_column *drawn_ids = wasl_column_find(&drawn->nodes, "id");
	uint32_t *rows = wasl_alloc(drawn->nodes.rows, sizeof *rows);
	size_t row = 0;
	for (size_t i = 0; rows && i < drawn->nodes.rows; i++) {
		const char *id = drawn_ids->as.texts[i];
		while (row < graph->nodes.rows && strcmp(ids->as.texts[row], id) < 0)
			row++;
		bool same = row < graph->nodes.rows && !strcmp(ids->as.texts[row], id);
		rows[i] = same ? (uint32_t)row : UINT32_MAX;
	}
	return rows;
}

/* The graph's communities, numbered anew; who is not in the graph is alone. */
static void take_communities(int64_t *numbers, const wasl_graph *graph, const uint32_t *rows,
                             size_t count, int64_t *number_of)
{
	const wasl_column *community = wasl_column_find(&graph->nodes, "community");
	int64_t next = 0;
	for (size_t i = 0; i < graph->nodes.rows; i++)
		number_of[i] = -1;
	for (size_t i = 0; i < count; i++) {
		int64_t *number = rows[i] == UINT32_MAX ? NULL : &number_of[community->as.integers[rows[i]]];
		if (number && *number < 0)
			*number = next++;
		numbers[i] = number ? *number : next++;
	}
}

static wasl_status add_communities(wasl_graph *drawn, const wasl_graph *graph,
                                   const uint32_t *rows, wasl_error *error)
{
	wasl_column *column;
	int64_t *number_of = wasl_alloc(graph->nodes.rows, sizeof *number_of);
	if (!number_of)
		return wasl_fail_memory(error);
	wasl_status status = wasl_column_add(&column, drawn, &drawn->nodes, "community", WASL_INTEGER,
	                                     error);
	if (!status)
		take_communities(column->as.integers, graph, rows, drawn->nodes.rows, number_of);
	wasl_free(number_of);
	return status;
}

/* Bring a draw's measures into the rows of the graph that is asked about. */
static void keep_measures(const struct resampling *resampling, size_t draw, const wasl_graph *drawn,
                          const uint32_t *rows)
{
	size_t nodes = resampling->graph->nodes.rows;
	double *values = resampling->values + draw * resampling->metrics * nodes;
	for (size_t m = 0; m < resampling->metrics; m++, values += nodes) {
		const wasl_metric *metric = wasl_metric_get(m);
		const wasl_column *column = wasl_column_find(&drawn->nodes, metric->name);
		for (size_t i = 0; i < nodes; i++)
			values[i] = metric->tied ? NAN : 0;
		for (size_t i = 0; column && i < drawn->nodes.rows; i++)
			if (rows[i] != UINT32_MAX)
				values[rows[i]] = number_at(column, i);
	}
}

static wasl_status measure_draw(const struct resampling *resampling, size_t draw,
                                wasl_graph *drawn, wasl_error *error)
{
	wasl_dropped dropped[WASL_FILTERS];
	wasl_status status = wasl_graph_filter(drawn, resampling->filter, dropped, error);
	if (status)
		return status;
	uint32_t *rows = match_nodes(resampling->graph, drawn);
	if (!rows)
		return wasl_fail_memory(error);
	status = add_communities(drawn, resampling->graph, rows, error);
	if (!status)
		status = measure_nodes(drawn, &resampling->options, error);
	if (!status)
		keep_measures(resampling, draw, drawn, rows);
	wasl_free(rows);
	return status;
}

static wasl_status do_draw(void *context, size_t draw, wasl_error *error)
{
	const struct resampling *resampling = context;
	const char *weight = resampling->options.weight ? resampling->options.weight : "weight";
	wasl_graph *drawn;
	wasl_status status = drawer_graph(&drawn, &resampling->drawer, (uint32_t)draw, weight,
	                                  resampling->filter->fdr > 0, error);
	if (status)
		return status;
	status = measure_draw(resampling, draw, drawn, error);
	wasl_graph_free(drawn);
	return status;
}

static wasl_status add_intervals(wasl_graph *graph, const struct resampling *resampling,
                                 size_t draws, double level, wasl_error *error)
{
	size_t nodes = graph->nodes.rows;
	wasl_status status = WASL_OK;
	graph->resampled.rows = nodes;
	for (size_t m = 0; !status && m < resampling->metrics; m++) {
		const wasl_metric *metric = wasl_metric_get(m);
		struct sample sample = { resampling->values + m * nodes, draws, resampling->metrics * nodes,
		                         level };
		if (strcmp(metric->name, "rank")) /* the places by strength say it */
			status = interval_add(graph, metric, &sample, error);
	}
	if (!status)
		status = fact_add(graph, "resamples", (double)draws, error);
	return status ? status : fact_add(graph, "resample_level", level, error);
}

static size_t count_metrics(void)
{
	size_t count = 0;
	while (wasl_metric_get(count))
		count++;
	return count;
}

wasl_status wasl_graph_resample(wasl_graph *graph, const wasl_tally *tally,
                                const wasl_catalogue *catalogue, const wasl_filter *filter,
                                const wasl_metric_options *options, double level,
                                wasl_error *error)
{
	struct resampling resampling = { .graph = graph, .filter = filter, .options = *options,
	                                 .metrics = count_metrics() };
	struct crew_work work = { wasl_tally_drawing(tally)->draws, do_draw, &resampling, options, "draws" };
	size_t size = graph->nodes.rows * resampling.metrics * sizeof *resampling.values;
	wasl_status status = drawer_open(&resampling.drawer, tally, catalogue, error);
	if (status)
		return status;
	resampling.options.jobs = 1;
	resampling.options.progress = NULL;
	resampling.values = crew_memory(work.tasks, size);
	status = resampling.values ? crew_run(&work, error) : wasl_fail_memory(error);
	if (!status)
		status = add_intervals(graph, &resampling, work.tasks, level > 0 ? level : .95, error);
	crew_memory_free(resampling.values, work.tasks, size);
	drawer_close(&resampling.drawer);
	return status;
}
