/* wasl metrics: who is central in a graph, in which sense. */
#include <unistd.h>

#include "input.h"
#include "output.h"
#include "report.h"

wasl_report_format report_format(const struct settings *settings)
{
	switch (settings->format) {
	case FORMAT_TABLE:
		return WASL_REPORT_TABLE;
	case FORMAT_JSON:
		return WASL_REPORT_JSON;
	case FORMAT_MARKDOWN:
		return WASL_REPORT_MARKDOWN;
	case FORMAT_CSV:
		return WASL_REPORT_CSV;
	}
	return !settings->output && isatty(STDOUT_FILENO) ? WASL_REPORT_TABLE : WASL_REPORT_CSV;
}

static wasl_status write_report(const wasl_graph *graph, const struct settings *settings,
                                wasl_error *error)
{
	struct output output;
	wasl_report_options options = { .csv_safe = settings->csv_safe };
	wasl_status status = output_open(&output, settings->output, error);
	if (status)
		return status;
	status = wasl_report_metrics(output.file, graph, report_format(settings), &options, error);
	if (status)
		output_discard(&output);
	else
		status = output_close(&output, error);
	return status;
}

static int run(const struct settings *settings)
{
	wasl_error error = WASL_ERROR_INIT;
	struct given given;
	wasl_status status = input_graph(&given, settings, false, &error);
	if (!status)
		status = write_report(given.graph, settings, &error);
	given_clear(&given);
	return status ? exit_with(&error) : given.code;
}

const struct command command_metrics = {
	.name = "metrics",
	.summary = "who is central, in which sense, and which groups there are",
	.operands = "CORPUS... | TALLY... | GRAPH",
	.description = "Print every entity with every measure of wasl help metrics, the strongest first.",
	.groups = OPTIONS_READ | OPTIONS_MATCH | OPTIONS_OUTPUT | OPTIONS_GRAPH | OPTIONS_REPORT |
	          OPTIONS_SHEET | OPTIONS_RESAMPLE,
	.run = run,
};
