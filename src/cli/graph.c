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

/* Keys of graph.json that are not the edges'. */
static bool is_taken(const char *key)
{
	static const char *const keys[] = { "schema", "directed", "multigraph", "graph", "nodes", "spells" };
	for (size_t i = 0; key && i < sizeof keys / sizeof *keys; i++)
		if (!strcmp(key, keys[i]))
			return true;
	return false;
}

static bool is_usable(const struct settings *settings, const wasl_exporter *exporter)
{
	if (!exporter)
		complain("graph: --to wants a format, see wasl help formats");
	else if (settings->dynamic && strcmp(exporter->name, "gexf"))
		complain("graph: --dynamic is for --to gexf");
	else if (settings->dynamic && settings->edges == WASL_TIES_DIRECTED)
		complain("graph: --dynamic counts windows, which have no direction");
	else if (is_taken(settings->edges_key))
		complain("graph: --edges-key %s: that key is taken", settings->edges_key);
	else if (exporter->files && !settings->output)
		complain("graph: --to %s cannot go to standard output; say where with -o", exporter->name);
	else
		return true;
	return false;
}

static wasl_status write_graph(const struct given *given, const struct settings *settings,
                               const wasl_exporter *exporter, wasl_error *error)
{
	wasl_export_options options = {
		.edges_key = settings->edges_key, .gexf_version = settings->gexf, .dynamic = settings->dynamic,
		.csv_safe = settings->csv_safe, .findings = given->findings,
		.notice = tell, .notice_context = (void *)settings
	};
	if (exporter->files)
		return exporter->write(NULL, settings->output, given->graph, &options, error);
	return write_stream(settings, exporter, given->graph, &options, error);
}

static int run(const struct settings *settings)
{
	wasl_error error = WASL_ERROR_INIT;
	const wasl_exporter *exporter = settings->to ? wasl_exporter_find(settings->to) : NULL;
	if (!is_usable(settings, exporter))
		return EXIT_USAGE;
	struct given given;
	wasl_status status = input_graph(&given, settings, exporter->findings, &error);
	if (!status)
		status = dress_graph(given.graph, settings, &error);
	if (!status)
		status = split_ties(given.graph, settings, &error);
	if (!status)
		status = write_graph(&given, settings, exporter, &error);
	given_clear(&given);
	return status ? exit_with(&error) : given.code;
}

const struct command command_graph = {
	.name = "graph",
	.summary = "write the graph for another program",
	.operands = "CORPUS... | TALLY... | GRAPH",
	.description = "Print the weighted graph in a format of wasl help formats.",
	.groups = OPTIONS_READ | OPTIONS_MATCH | OPTIONS_OUTPUT | OPTIONS_GRAPH | OPTIONS_EXPORT,
	.run = run,
};
