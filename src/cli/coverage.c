/* wasl coverage: what the catalogue meets in a corpus, and what it misses. */
#include "output.h"
#include "report.h"
#include "session.h"

static wasl_status write_coverage(const struct session *session, wasl_error *error)
{
	const struct settings *settings = session->settings;
	struct output output;
	wasl_report_options options = { .csv_safe = settings->csv_safe, .catalogue = session->catalogue };
	wasl_status status = output_open(&output, settings->output, error);
	if (status)
		return status;
	status = wasl_report_coverage(output.file, session->coverage, report_format(settings), &options,
	                              error);
	if (status)
		output_discard(&output);
	else
		status = output_close(&output, error);
	return status;
}

static int run(const struct settings *settings)
{
	wasl_error error = WASL_ERROR_INIT;
	struct session session;
	wasl_status status = session_open(&session, settings, FIND_MENTIONS, &error);
	if (!status)
		status = session_cover(&session, &error);
	if (!status)
		status = session_run(&session, FIND_MENTIONS, false, NULL, NULL, &error);
	if (!status)
		status = write_coverage(&session, &error);
	int code = session_end(&session, status);
	return status ? exit_with(&error) : code;
}

const struct command command_coverage = {
	.name = "coverage",
	.summary = "what the catalogue misses: documents, entities, names never met",
	.operands = "CORPUS...",
	.description = "Print how many documents name no one, by source, period and language; which short\n"
	               "names no one could be said to bear; which entities and aliases were never met.",
	.groups = OPTIONS_READ | OPTIONS_MATCH | OPTIONS_OUTPUT | OPTIONS_REPORT | OPTIONS_SHEET,
	.run = run,
};
