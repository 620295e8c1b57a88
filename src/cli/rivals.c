/* wasl rivals: who opposes and who sides with whom, since when, and the sentence that says so. */
#include "output.h"
#include "report.h"
#include "statements.h"
#include "verdict.h"

static wasl_status write_verdict(const wasl_verdict *verdict, const wasl_catalogue *catalogue,
                                 const struct settings *settings, wasl_error *error)
{
	struct output output;
	wasl_report_options options = { .csv_safe = settings->csv_safe, .catalogue = catalogue };
	wasl_status status = output_open(&output, settings->output, error);
	if (status)
		return status;
	status = wasl_report_rivals(output.file, verdict, report_format(settings), &options, error);
	if (status)
		output_discard(&output);
	else
		status = output_close(&output, error);
	return status;
}

static wasl_status judge_session(struct session *session, wasl_error *error)
{
	wasl_verdict verdict;
	wasl_status status = session_run(session, FIND_RIVALS, true, session_print_relations, NULL,
	                                 error);
	if (!status)
		status = verdict_of_session(&verdict, session, error);
	if (status)
		return status;
	status = write_verdict(&verdict, session->catalogue, session->settings, error);
	wasl_verdict_clear(&verdict);
	return status;
}

static wasl_status judge_corpus(int *code, const struct settings *settings, wasl_error *error)
{
	struct session session;
	wasl_status status = session_open(&session, settings, FIND_RIVALS, error);
	if (!status)
		status = judge_session(&session, error);
	*code = session_end(&session, status);
	return status;
}

static wasl_status judge_ledger(wasl_ledger *ledger, const wasl_catalogue *catalogue, int *code,
                                const struct settings *settings, wasl_error *error)
{
	wasl_verdict verdict;
	uint64_t skipped;
	wasl_status status = statements_read(ledger, &skipped, settings, error);
	if (skipped) {
		complain_of(skipped, "record was skipped", "records were skipped");
		*code = EXIT_SKIPPED;
	}
	if (!status)
		status = verdict_of_lines(&verdict, ledger, settings, error);
	if (status)
		return status;
	status = write_verdict(&verdict, catalogue, settings, error);
	wasl_verdict_clear(&verdict);
	return status;
}

static wasl_status judge_lines(int *code, const struct settings *settings, wasl_error *error)
{
	wasl_ledger *ledger;
	wasl_catalogue *catalogue = NULL;
	wasl_status status = verdict_ledger(&ledger, settings, error);
	if (status)
		return status;
	if (settings->catalogue)
		status = wasl_catalogue_load(&catalogue, settings->catalogue, settings->label, error);
	if (!status)
		status = judge_ledger(ledger, catalogue, code, settings, error);
	wasl_catalogue_free(catalogue);
	wasl_ledger_free(ledger);
	return status;
}

static int run(const struct settings *settings)
{
	wasl_error error = WASL_ERROR_INIT;
	struct settings taken = *settings;
	struct ahead ahead;
	bool given;
	int code = EXIT_DONE;
	wasl_status status = ahead_read(&ahead, &taken, &error);
	if (!status)
		status = statements_are_given(&given, &taken, &error);
	if (!status)
		status = given ? judge_lines(&code, &taken, &error) : judge_corpus(&code, &taken, &error);
	ahead_clear(&ahead);
	return status ? exit_with(&error) : code;
}

const struct command command_rivals = {
	.name = "rivals",
	.summary = "who opposes and who sides with whom, since when, and where one reads it",
	.operands = "CORPUS... | RELATIONS.jsonl...",
	.description = "Print every pair that something is stated about: its stance, votes, share of\n"
	               "conflict, change points, timeline and the sentence that proves each side, and the\n"
	               "camps that rivals and allies form. Takes statements of p >= .8, facts and reported.",
	.groups = OPTIONS_READ | OPTIONS_MATCH | OPTIONS_OUTPUT | OPTIONS_REPORT | OPTIONS_RELATE |
	          OPTIONS_SHEET,
	.run = run,
};
