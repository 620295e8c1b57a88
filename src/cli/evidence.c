/* wasl evidence: every sentence behind an edge. */
#include <string.h>

#include "output.h"
#include "session.h"
#include "../export/escape.h"

/* The pair that is asked about, as rows; a record may bring an entity only later. */
struct pair {
	uint32_t first, second;
};

static struct pair pair_of(const struct session *session)
{
	return (struct pair){ wasl_catalogue_row(session->catalogue, session->settings->first),
	                      wasl_catalogue_row(session->catalogue, session->settings->second) };
}

static bool is_of(struct pair pair, uint32_t entity)
{
	return entity != WASL_NO_ENTITY && (entity == pair.first || entity == pair.second);
}

/* One window of a finding and its mentions, [from, to). */
struct view {
	const struct session *session;
	const wasl_finding *finding;
	struct pair pair;
	size_t window, from, to;
};

static bool names_both(const struct view *view)
{
	bool first = false, second = false;
	for (size_t i = view->from; i < view->to; i++) {
		uint32_t entity = view->finding->mentions[i].entity;
		first |= entity == view->pair.first;
		second |= entity == view->pair.second;
	}
	return first && second;
}

static void print_span(FILE *out, uint64_t offset, uint32_t begin, uint32_t end)
{
	fprintf(out, "\"begin\": %llu, \"end\": %llu", (unsigned long long)(offset + begin),
	        (unsigned long long)(offset + end));
}

static void print_mentions(FILE *out, const struct view *view)
{
	const char *between = "";
	fputs(", \"mentions\": [", out);
	for (size_t i = view->from; i < view->to; i++) {
		const wasl_mention *mention = &view->finding->mentions[i];
		if (!is_of(view->pair, mention->entity))
			continue;
		const char *id = wasl_catalogue_id(view->session->catalogue, mention->entity);
		fprintf(out, "%s{\"entity\": ", between);
		wasl_json_string(out, id, strlen(id));
		fputs(", ", out);
		print_span(out, view->finding->document->offset, mention->begin, mention->end);
		fputc('}', out);
		between = ", ";
	}
	fputc(']', out);
}

static void print_statements(FILE *out, const struct view *view)
{
	const wasl_finding *finding = view->finding;
	wasl_span window = finding->windows[view->window];
	const char *between = "";
	fputs(", \"relations\": [", out);
	for (size_t i = 0; i < finding->relation_count; i++) {
		const wasl_relation *relation = &finding->relations[i];
		if (relation->source_span.begin < window.begin || relation->source_span.begin >= window.end ||
		    !is_of(view->pair, relation->source) || !is_of(view->pair, relation->target))
			continue;
		fputs(between, out);
		wasl_relation_print_object(out, finding, relation, view->session->catalogue);
		between = ", ";
	}
	fputc(']', out);
}

static void print_view(FILE *out, const struct view *view)
{
	const wasl_document *document = view->finding->document;
	wasl_span window = view->finding->windows[view->window];
	char date[16];
	fputs("{\"doc\": ", out);
	wasl_json_string(out, document->id, strlen(document->id));
	if (*document->outlet) {
		fputs(", \"outlet\": ", out);
		wasl_json_string(out, document->outlet, strlen(document->outlet));
	}
	if (document->date.from != WASL_UNDATED.from)
		fprintf(out, ", \"date\": \"%s\"", wasl_date_print(date, document->date));
	fputs(view->finding->title ? ", \"field\": \"title\"" : "", out);
	fprintf(out, ", \"sentence\": %u, ", view->finding->first_window + (uint32_t)view->window);
	print_span(out, document->offset, window.begin, window.end);
	print_mentions(out, view);
	print_statements(out, view);
	fputs(", \"text\": ", out);
	wasl_json_string(out, document->text + window.begin, window.end - window.begin);
	fputs("}\n", out);
}

static void print_evidence(void *context, FILE *out, const wasl_finding *finding)
{
	struct view view = { context, finding, pair_of(context), 0, 0, 0 };
	if (view.pair.first == WASL_NO_ENTITY || view.pair.second == WASL_NO_ENTITY)
		return;
	for (; view.window < finding->window_count; view.window++) {
		uint32_t name = finding->first_window + (uint32_t)view.window;
		view.from = view.to;
		while (view.to < finding->mention_count && finding->mentions[view.to].window <= name)
			view.to++;
		if (names_both(&view))
			print_view(out, &view);
	}
}

/* Someone of whom neither the catalogue nor any record knows. */
static wasl_status check_known(const struct session *session, const char *id, wasl_error *error)
{
	if (wasl_catalogue_row(session->catalogue, id) != WASL_NO_ENTITY)
		return WASL_OK;
	return wasl_fail(error, WASL_EFORMAT, "no entity has the id \"%s\"", id);
}

static wasl_status write_evidence(struct session *session, wasl_error *error)
{
	struct output output;
	wasl_status status = output_open(&output, session->settings->output, error);
	if (status)
		return status;
	status = session_run(session, FIND_RELATIONS, false, print_evidence, output.file, error);
	if (!status)
		status = check_known(session, session->settings->first, error);
	if (!status)
		status = check_known(session, session->settings->second, error);
	if (status)
		output_discard(&output);
	else
		status = output_close(&output, error);
	if (!status && !session->printed && !session->settings->quiet)
		complain("nothing names both %s and %s", session->settings->first, session->settings->second);
	return status;
}

static int run(const struct settings *settings)
{
	if (settings->operand_count < 2 || !strcmp(settings->operands[0], settings->operands[1])) {
		complain("evidence: wants the ids of two entities, and a corpus");
		return EXIT_USAGE;
	}
	struct settings shifted = *settings;
	shifted.first = settings->operands[0];
	shifted.second = settings->operands[1];
	shifted.operands += 2;
	shifted.operand_count -= 2;
	wasl_error error = WASL_ERROR_INIT;
	struct session session;
	wasl_status status = session_open(&session, &shifted, FIND_RELATIONS, &error);
	if (!status)
		status = write_evidence(&session, &error);
	int code = session_end(&session, status);
	return status ? exit_with(&error) : code;
}

const struct command command_evidence = {
	.name = "evidence",
	.summary = "every sentence behind an edge, with what it states",
	.operands = "A B CORPUS...",
	.description = "Print every sentence (or other window) that names both entities, given by their ids, as\n"
	               "a JSON line: doc, date, sentence, begin, end, mentions, relations, text. The lines are as\n"
	               "many as the edge's weight.",
	.groups = OPTIONS_READ | OPTIONS_MATCH | OPTIONS_OUTPUT,
	.run = run,
};
