#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "findings.h"
#include "prepare.h"
#include "verdict.h"

/* The first bytes that wait in a pipe; they stay there. */
static ssize_t peek_pipe(char *head, size_t size, int pipe_end)
{
	int copy[2];
	if (pipe(copy))
		return 0;
	ssize_t length = tee(pipe_end, copy[1], size, 0);
	if (length > 0)
		length = read(copy[0], head, (size_t)length);
	close(copy[0]);
	close(copy[1]);
	return length;
}

/* The first bytes of a file or pipe from where it is read on; none are taken out. */
static size_t peek(char *head, size_t size, int file)
{
	struct stat status;
	ssize_t length = 0;
	if (fstat(file, &status))
		return 0;
	if (S_ISREG(status.st_mode))
		length = pread(file, head, size, lseek(file, 0, SEEK_CUR));
	else if (S_ISFIFO(status.st_mode))
		length = peek_pipe(head, size, file);
	return length > 0 ? (size_t)length : 0;
}

static bool is_stdin(const char *operand)
{
	return !strcmp(operand, "-");
}

static bool starts_as(const char *path, bool (*sniff)(const char *head, size_t length))
{
	char head[256];
	struct stat status;
	if (is_stdin(path))
		return sniff(head, peek(head, sizeof head, STDIN_FILENO));
	int file = stat(path, &status) || !S_ISREG(status.st_mode) ? -1 : open(path, O_RDONLY | O_CLOEXEC);
	if (file < 0)
		return false;
	bool starts = sniff(head, peek(head, sizeof head, file));
	close(file);
	return starts;
}

/* What an operand that is no corpus is opened as. */
static const char *path_of(const char *operand)
{
	return is_stdin(operand) ? "/dev/stdin" : operand;
}

static bool is_graph(const char *head, size_t length)
{
	return length && strchr("{<", head[0]) && wasl_graph_sniff(head, length);
}

wasl_status input_has_text(const struct settings *settings, wasl_error *error)
{
	for (size_t i = 0; i < settings->operand_count; i++) {
		const char *path = settings->operands[i];
		bool tally = starts_as(path, wasl_shard_sniff);
		if (tally || starts_as(path, is_graph))
			return wasl_fail(error, WASL_EFORMAT, "%s: a %s holds no sentences; name the corpus that it "
			                 "was made of", path, tally ? "tally" : "graph");
	}
	return WASL_OK;
}

wasl_status input_is_tallies(bool *are, const struct settings *settings, wasl_error *error)
{
	size_t tallies = 0;
	for (size_t i = 0; i < settings->operand_count; i++)
		tallies += starts_as(settings->operands[i], wasl_shard_sniff);
	*are = tallies > 0;
	if (tallies > 0 && tallies < settings->operand_count)
		return wasl_fail(error, WASL_EFORMAT, "tallies and other inputs cannot be mixed");
	return WASL_OK;
}

/* What is counted cannot be read in another way. */
static wasl_status refuse_options(const char *path, const char *const *names,
                                  const struct settings *settings, wasl_error *error)
{
	const char *name = options_given(settings, names);
	if (!name)
		return WASL_OK;
	return wasl_fail(error, WASL_EFORMAT, "%s: is counted already, so --%s needs the corpus itself", path,
	                 name);
}

static const char *const reading[] = {
	"label", "ignore", "documents", "lines", "titles", "since", "until", "plain", NULL
};
static const char *const counting[] = { "window", "period", "reach", NULL };

static wasl_status check_tally(const wasl_shard *shard, const struct settings *settings,
                               wasl_error *error)
{
	const wasl_tally_options *counted = wasl_tally_options_of(shard->tally);
	bool differs[] = {
		counted->window != (wasl_window)settings->window,
		counted->period != (wasl_period)settings->period, counted->reach != settings->reach,
	};
	const char *path = settings->operands[0];
	wasl_status status = refuse_options(path, reading, settings, error);
	for (size_t i = 0; !status && counting[i]; i++)
		if (differs[i])
			status = refuse_options(path, (const char *const[]){ counting[i], NULL }, settings, error);
	return status;
}

wasl_status input_tallies(wasl_shard *shard, const struct settings *settings, wasl_error *error)
{
	wasl_status status = wasl_shard_read(shard, path_of(settings->operands[0]), error);
	if (!status && (status = check_tally(shard, settings, error)))
		wasl_shard_clear(shard);
	for (size_t i = 1; !status && i < settings->operand_count; i++) {
		wasl_shard other;
		status = wasl_shard_read(&other, path_of(settings->operands[i]), error);
		if (!status) {
			status = wasl_shard_merge(shard, &other, settings->operands[i], error);
			wasl_shard_clear(&other);
		}
		if (status)
			wasl_shard_clear(shard);
	}
	return status;
}

/* A report says how ranks changed. */
static bool wants_spells(const struct settings *settings)
{
	const wasl_exporter *exporter = settings->to ? wasl_exporter_find(settings->to) : NULL;
	return settings->dynamic || !settings->to || (exporter && exporter->spells);
}

static wasl_status build(wasl_graph **graph, const wasl_tally *tally, const wasl_catalogue *catalogue,
                         const struct settings *settings, wasl_error *error)
{
	wasl_graph *built;
	wasl_status status = wasl_graph_build(&built, tally, catalogue, error);
	if (status)
		return status;
	if (wants_spells(settings))
		status = wasl_graph_add_spells(built, tally, catalogue, error);
	if (status)
		wasl_graph_free(built);
	else
		*graph = built;
	return status;
}

static wasl_status graph_of_tallies(wasl_graph **graph, const struct settings *settings,
                                    wasl_error *error)
{
	wasl_shard shard;
	wasl_status status = input_tallies(&shard, settings, error);
	if (status)
		return status;
	status = build(graph, shard.tally, shard.catalogue, settings, error);
	if (!status)
		status = prepare_graph(*graph, settings, error);
	wasl_shard_clear(&shard);
	return status;
}

static wasl_status graph_of_session(wasl_graph **graph, const struct session *session,
                                    wasl_error *error)
{
	wasl_verdict verdict;
	wasl_status status = verdict_of_session(&verdict, session, error);
	if (status)
		return status;
	status = build(graph, session->tally, session->catalogue, session->settings, error);
	if (!status)
		status = wasl_graph_sign(*graph, &verdict, error);
	wasl_verdict_clear(&verdict);
	if (!status)
		status = prepare_graph(*graph, session->settings, error);
	return status ? status : resample_graph(*graph, session, error);
}

static wasl_status read_corpus(struct session *session, bool findings, wasl_error *error)
{
	if (findings && !(session->findings = tmpfile()))
		return wasl_fail(error, WASL_EIO, "a temporary file: %s", strerror(errno));
	return session_run(session, FIND_RIVALS, true, findings ? findings_print : session_print_relations,
	                   NULL, error);
}

static wasl_status graph_of_corpus(struct given *given, const struct settings *settings, bool findings,
                                   wasl_error *error)
{
	struct session session;
	wasl_status status = session_open(&session, settings, FIND_RIVALS, error);
	if (!status)
		status = read_corpus(&session, findings, error);
	if (!status)
		status = graph_of_session(&given->graph, &session, error);
	given->findings = session.findings;
	given->code = session_end(&session, status);
	return status;
}

static wasl_status read_graph(wasl_graph **graph, const char *path, const struct settings *settings,
                              wasl_error *error)
{
	if (settings->operand_count > 1)
		return wasl_fail(error, WASL_EFORMAT, "%s: a graph is read alone", path);
	wasl_status status = refuse_options(path, reading, settings, error);
	if (!status)
		status = refuse_options(path, counting, settings, error);
	if (!status)
		status = wasl_graph_read(graph, path, error);
	return status ? status : prepare_graph(*graph, settings, error);
}

/* What counts alone, or ties alone, were made of can be drawn no more. */
static wasl_status refuse_to_draw(const char *name, const struct settings *settings,
                                  wasl_error *error)
{
	if (!settings->bootstrap)
		return WASL_OK;
	return wasl_fail(error, WASL_EFORMAT, "%s: no documents are left to draw, so --bootstrap needs the "
	                 "corpus itself", name);
}

/* The file that holds the graph which an operand is: itself, or graph.json in the folder of a build. */
static bool find_graph(char path[PATH_MAX], const char *operand)
{
	int length = snprintf(path, PATH_MAX, "%s/run.json", operand);
	if (length < PATH_MAX && !access(path, F_OK))
		length = snprintf(path, PATH_MAX, "%s/graph.json", operand);
	else
		length = snprintf(path, PATH_MAX, "%s", operand);
	return length < PATH_MAX && starts_as(path, wasl_graph_sniff);
}

static wasl_status take_input(struct given *given, const struct settings *settings, bool findings,
                              wasl_error *error)
{
	bool tallies = false;
	char path[PATH_MAX];
	const char *saved = NULL;
	for (size_t i = 0; !saved && i < settings->operand_count; i++)
		if (find_graph(path, settings->operands[i]))
			saved = path;
	wasl_status status = saved ? WASL_OK : input_is_tallies(&tallies, settings, error);
	if (!status && (saved || tallies))
		status = refuse_to_draw(saved ? saved : settings->operands[0], settings, error);
	if (status)
		return status;
	if (saved)
		return read_graph(&given->graph, path_of(saved), settings, error);
	return tallies ? graph_of_tallies(&given->graph, settings, error)
	               : graph_of_corpus(given, settings, findings, error);
}

wasl_status input_graph(struct given *given, const struct settings *settings, bool findings,
                        wasl_error *error)
{
	*given = (struct given){ .code = EXIT_DONE };
	wasl_status status = take_input(given, settings, findings, error);
	if (status)
		given_clear(given);
	return status;
}

void given_clear(struct given *given)
{
	wasl_graph_free(given->graph);
	if (given->findings)
		fclose(given->findings);
	given->graph = NULL;
	given->findings = NULL;
}
