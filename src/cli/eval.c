/* wasl eval: how well a result agrees with what people found. */
#include <string.h>

#include "command.h"
#include "output.h"
#include "report.h"

static wasl_status write_scores(const wasl_scoring *scoring, const struct settings *settings,
                                wasl_error *error)
{
	struct output output;
	wasl_bootstrap bootstrap = { settings->bootstrap, settings->seed };
	wasl_status status = output_open(&output, settings->output, error);
	if (status)
		return status;
	status = settings->errors
		? wasl_scoring_write_errors(output.file, scoring, error)
		: wasl_scoring_write(output.file, scoring, report_format(settings), &bootstrap, error);
	if (status)
		output_discard(&output);
	else
		status = output_close(&output, error);
	return status;
}

static bool read_what(wasl_scored *scored, const char *what)
{
	static const char *const names[] = { "sentences", "mentions", "edges", "relations", NULL };
	for (int i = 0; what && names[i]; i++)
		if (!strcmp(names[i], what)) {
			*scored = (wasl_scored)i;
			return true;
		}
	complain("eval: --what wants sentences, mentions, edges or relations");
	return false;
}

static int run(const struct settings *settings)
{
	wasl_error error = WASL_ERROR_INIT;
	wasl_scoring *scoring = NULL;
	wasl_scored what;
	if (!read_what(&what, settings->what))
		return EXIT_USAGE;
	if (!settings->gold || settings->operand_count != 1) {
		complain("eval: wants --gold GOLD and one RESULT");
		return EXIT_USAGE;
	}
	wasl_status status = wasl_scoring_new(&scoring, what, &error);
	if (!status)
		status = wasl_scoring_read(scoring, true, settings->gold, &error);
	if (!status)
		status = wasl_scoring_read(scoring, false, settings->operands[0], &error);
	if (!status)
		status = write_scores(scoring, settings, &error);
	wasl_scoring_free(scoring);
	return status ? exit_with(&error) : EXIT_DONE;
}

const struct command command_eval = {
	.name = "eval",
	.summary = "how well a result agrees with gold",
	.operands = "RESULT",
	.description = "Compare sentences, mentions, edges or relations with those that people found: counts,\n"
	               "precision, recall, F1 and its 95 % interval.  Both files are as wasl prints them.",
	.groups = OPTIONS_OUTPUT | OPTIONS_REPORT | OPTIONS_EVAL,
	.run = run,
};
