#include <string.h>

#include "input.h"
#include "output.h"
#include "prepare.h"

static wasl_status write_stream(const struct settings *settings, const wasl_exporter *exporter,
                                const wasl_graph *graph, const wasl_export_options *options,
                                wasl_error *error)
{
	struct output output;
	wasl_status status = output_open(&output, settings->output, error);
	if (status)
		return status;
	status = exporter->write(output.file, settings->output, graph, options, error);
	if (status)
		output_discard(&output);
	else
		status = output_close(&output, error);
	return status;
}

static void tell(void *context, const char *message)
{
	const struct settings *settings = context;
	if (!settings->quiet)
		complain("graph: %s", message);
}

/* After the layout, so that the nodes stand where they do in the merged graph. */
static wasl_status split_ties(wasl_graph *graph, const struct settings *settings, wasl_error *error)
{
	wasl_status status = wasl_graph_split(graph, (wasl_ties)settings->edges, error);
	bool painted = wasl_column_find(&graph->edges, "r") != NULL;
	return status || !settings->edges || !painted ? status : wasl_graph_paint_edges(graph, error);
}

static bool is_usable(const struct settings *settings, const wasl_exporter *exporter)
{
	if (!exporter)
		complain("graph: --to wants a format, see wasl help formats");
	else if (settings->dynamic && strcmp(exporter->name, "gexf"))
		complain("graph: --dynamic is for --to gexf");
	else if (settings->dynamic && settings->edges == WASL_TIES_DIRECTED)
		complain("graph: --dynamic counts windows, which have no direction");
	else if (exporter->files && !settings->output)
		complain("graph: --to %s cannot go to standard output; say where with -o", exporter->name);
	else
		return true;
	return false;
}

static int run(const struct settings *settings)
{
	wasl_error error = WASL_ERROR_INIT;
	const wasl_exporter *exporter = settings->to ? wasl_exporter_find(settings->to) : NULL;
	if (!is_usable(settings, exporter))
		return EXIT_USAGE;
	wasl_export_options options = { settings->edges_key, settings->gexf, settings->dynamic,
	                                settings->csv_safe, tell, (void *)settings };
	wasl_graph *graph = NULL;
	int code;
	wasl_status status = input_graph(&graph, &code, settings, &error);
	if (!status)
		status = dress_graph(graph, settings, &error);
	if (!status)
		status = split_ties(graph, settings, &error);
	if (!status)
		status = exporter->files
			? exporter->write(NULL, settings->output, graph, &options, &error)
			: write_stream(settings, exporter, graph, &options, &error);
	wasl_graph_free(graph);
	return status ? exit_with(&error) : code;
}

const struct command command_graph = {
	.name = "graph",
	.summary = "write the graph for another program",
	.operands = "CORPUS... | TALLY... | GRAPH",
	.description = "Print the weighted graph in a format of wasl help formats.",
	.groups = OPTIONS_READ | OPTIONS_MATCH | OPTIONS_OUTPUT | OPTIONS_GRAPH | OPTIONS_EXPORT,
	.run = run,
};
