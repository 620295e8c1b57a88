#include "session.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "dates.h"
#include "findings.h"
#include "input.h"
#include "output.h"
#include "verdict.h"

enum { MOST_JOBS = 256 };

static void tell(void *context, const char *message)
{
	const struct session *session = context;
	progress_clear(&session->progress);
	complain("%s", message);
}

unsigned session_jobs(const struct session *session)
{
	const struct settings *settings = session->settings;
	long online = sysconf(_SC_NPROCESSORS_ONLN);
	uint64_t jobs = settings->jobs ? settings->jobs : online > 0 ? (uint64_t)online : 1;
	return (unsigned)(jobs < MOST_JOBS ? jobs : MOST_JOBS);
}

/* A name whose meaning depends on what comes later, or one window a document, needs it whole. */
static bool needs_whole_documents(const struct session *session)
{
	const wasl_catalogue *catalogue = session->catalogue;
	for (size_t i = 0; catalogue && i < wasl_catalogue_alias_count(catalogue); i++)
		if (wasl_catalogue_alias(catalogue, i).kind == WASL_COMMON)
			return true;
	return session->splitting.window == WASL_WHOLE_DOCUMENT;
}

static wasl_status open_corpus(struct session *session, wasl_error *error)
{
	const struct settings *settings = session->settings;
	struct dates dates;
	wasl_status status = dates_read(&dates, settings, error);
	if (status)
		return status;
	wasl_corpus_options options = {
		.documents = (wasl_documents)settings->documents,
		.lines = (wasl_lines)settings->lines,
		.ahead = settings->ahead,
		.ahead_length = settings->ahead_length,
		.format = settings->format_in,
		.strict = settings->strict,
		.max_record = settings->max_record,
		.whole = needs_whole_documents(session),
		.has_since = dates.has_since,
		.has_until = dates.has_until,
		.since = dates.since,
		.until = dates.until,
		.notice = tell,
		.notice_context = session,
	};
	if (!settings->operand_count)
		return wasl_fail(error, WASL_EUNKNOWN, "which corpus? name files, folders or -");
	if ((status = input_has_text(settings, error)))
		return status;
	wasl_study_prepare(&options, &session->splitting);
	return wasl_corpus_open(&session->corpus, settings->operands, settings->operand_count, &options,
	                        error);
}

static wasl_status read_drawing(wasl_drawing *drawing, const struct settings *settings,
                                wasl_error *error)
{
	const char *weight = settings->weight ? settings->weight : "weight";
	if (settings->bootstrap > WASL_DRAWS_MOST)
		return wasl_fail(error, WASL_EUNKNOWN, "--bootstrap: at most %d", WASL_DRAWS_MOST);
	if (settings->level < 0 || settings->level >= 1)
		return wasl_fail(error, WASL_EUNKNOWN, "--level is a share between 0 and 1");
	if (settings->bootstrap && !strcmp(weight, "decay"))
		return wasl_fail(error, WASL_EUNKNOWN, "--bootstrap counts no pairs apart: not by the weight decay");
	*drawing = (wasl_drawing){ (uint32_t)settings->bootstrap, settings->seed,
	                           !strcmp(weight, "documents") };
	return WASL_OK;
}

wasl_status session_open(struct session *session, const struct settings *settings,
                         enum session_goal goal, wasl_error *error)
{
	*session = (struct session){
		.settings = settings,
		.splitting = { (wasl_window)settings->window, (wasl_lines)settings->lines, settings->plain },
		.tallying = { (wasl_window)settings->window, (wasl_period)settings->period,
		              (uint32_t)settings->reach },
	};
	progress_start(&session->progress, settings);
	wasl_status status = read_drawing(&session->drawing, settings, error);
	if (status)
		return status;
	if (settings->reach > WASL_REACH_MOST)
		status = wasl_fail(error, WASL_EUNKNOWN, "--reach: at most %d", WASL_REACH_MOST);
	else if (settings->catalogue)
		status = wasl_catalogue_load(&session->catalogue, settings->catalogue, settings->label, error);
	else if (goal != FIND_SENTENCES)
		status = wasl_catalogue_new(&session->catalogue, error);
	if (!status && settings->ignore && session->catalogue)
		status = wasl_catalogue_ignore(session->catalogue, settings->ignore, error);
	if (!status && goal == FIND_RIVALS)
		status = verdict_ledger(&session->ledger, settings, error);
	return status ? status : open_corpus(session, error);
}

wasl_status session_cover(struct session *session, wasl_error *error)
{
	return wasl_coverage_new(&session->coverage, session->tallying.period, error);
}

static wasl_status write_to(void *file, const char *data, size_t length, wasl_error *error)
{
	if (fwrite(data, 1, length, file) == length)
		return WASL_OK;
	return wasl_fail(error, WASL_EIO, "%s: %s", file == stdout ? "standard output" : "output",
	                 strerror(errno));
}

/* The sink's context: the session for rendering and progress, the file for writing. */
struct channel {
	struct session *session;
	FILE *out;
	void (*render)(void *, FILE *, const wasl_finding *);
};

static void render(void *context, FILE *out, const wasl_finding *finding)
{
	const struct channel *channel = context;
	channel->render(channel->session, out, finding);
}

static wasl_status write_out(void *context, const char *data, size_t length, wasl_error *error)
{
	const struct channel *channel = context;
	uint64_t line = 0;
	channel->session->printed += length;
	if (channel->session->findings)
		return findings_take(channel->session->findings, channel->session->ledger, data, length, error);
	wasl_status status = channel->out ? write_to(channel->out, data, length, error) : WASL_OK;
	if (!status && channel->session->ledger)
		status = wasl_ledger_read_lines(channel->session->ledger, data, length, "statements", &line,
		                                error);
	return status;
}

static void show(void *context, const wasl_corpus_counts *counts)
{
	progress_show(&((struct channel *)context)->session->progress, counts);
}

wasl_status session_run(struct session *session, enum session_goal goal, bool count,
                        void (*print)(void *, FILE *, const wasl_finding *), FILE *out,
                        wasl_error *error)
{
	const struct settings *settings = session->settings;
	wasl_study_options options = {
		.splitting = session->splitting,
		.titles = settings->titles,
		.mentions = goal >= FIND_MENTIONS,
		.given_only = goal >= FIND_MENTIONS && !settings->catalogue,
		.relations = goal >= FIND_RELATIONS,
		.jobs = session_jobs(session),
		.tally = count ? &session->tallying : NULL,
		.drawing = count && session->drawing.draws ? &session->drawing : NULL,
		.coverage = session->coverage,
	};
	struct channel channel = { session, out, print };
	wasl_sink sink = { print ? render : NULL, write_out, show, &channel };
	wasl_status status = wasl_study_run(&session->tally, &session->found, session->corpus,
	                                    session->catalogue, &options, &sink, error);
	progress_clear(&session->progress);
	wasl_corpus_count(&session->read, session->corpus);
	return status;
}

static void tell_what_was_passed_over(const struct session *session)
{
	const wasl_corpus_counts *read = &session->read;
	const struct settings *settings = session->settings;
	complain_of(read->skipped_records, "record was skipped", "records were skipped");
	if (settings->quiet)
		return;
	complain_of(read->invalid_sequences, "invalid UTF-8 sequence, shown as U+FFFD",
	            "invalid UTF-8 sequences, each shown as U+FFFD");
	complain_of(read->filtered, "document lies outside the dates asked for",
	            "documents lie outside the dates asked for");
	if (settings->since || settings->until)
		complain_of(read->undated, "document has no date and was left out",
		            "documents have no date and were left out");
	complain_of(session->found.unresolved,
	            "short name could mean several entities and was left out"
	            " (wasl mentions --explain shows it)",
	            "short names could mean several entities and were left out"
	            " (wasl mentions --explain shows them)");
}

void session_print_relations(void *context, FILE *out, const wasl_finding *finding)
{
	const struct session *session = context;
	for (size_t i = 0; i < finding->relation_count; i++)
		if (finding->relations[i].p >= session->settings->min_p)
			wasl_relation_print(out, finding, &finding->relations[i], session->catalogue);
}

int session_end(struct session *session, wasl_status status)
{
	int code = EXIT_DONE;
	progress_clear(&session->progress);
	if (!status) {
		tell_what_was_passed_over(session);
		if (session->read.skipped_records)
			code = EXIT_SKIPPED;
	}
	wasl_ledger_free(session->ledger);
	wasl_tally_free(session->tally);
	wasl_coverage_free(session->coverage);
	wasl_corpus_close(session->corpus);
	wasl_catalogue_free(session->catalogue);
	return code;
}

int session_print(const struct settings *settings, enum session_goal goal,
                  void (*print)(void *, FILE *, const wasl_finding *))
{
	wasl_error error = WASL_ERROR_INIT;
	struct session session;
	struct output output;
	wasl_status status = session_open(&session, settings, goal, &error);
	if (!status && !(status = output_open(&output, settings->output, &error))) {
		status = session_run(&session, goal, false, print, output.file, &error);
		if (status)
			output_discard(&output);
		else
			status = output_close(&output, &error);
	}
	int code = session_end(&session, status);
	return status ? exit_with(&error) : code;
}
