#include <string.h>

#include "session.h"
#include "../export/escape.h"

/* The words of `via`, in the order of their bits. */
static const char *const words[] = {
	"proclitic", "suffix", "folded", "short", "last-seen", "default", "common", "given"
};

static void print_via(FILE *out, const wasl_mention *mention)
{
	const char *between = "";
	fputs(", \"via\": \"", out);
	if (!mention->via)
		fputs("name", out);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (mention->via & 1u << i) {
			fprintf(out, "%s%s", between, words[i]);
			between = "+";
		}
	fputc('"', out);
}

/* Why the mention is what it is. */
static void print_why(FILE *out, const wasl_finding *finding, const wasl_mention *mention)
{
	char why[2048];
	size_t length = wasl_mention_explain(why, sizeof why, mention, finding->gazetteer,
	                                     finding->document->text, finding->document->length);
	fputs(", \"why\": ", out);
	wasl_json_string(out, why, length < sizeof why ? length : sizeof why - 1);
}

static void print_entity(FILE *out, const struct session *session, const wasl_mention *mention)
{
	if (mention->entity == WASL_NO_ENTITY) {
		fputs("null", out);
		return;
	}
	const char *id = wasl_catalogue_entity(session->catalogue, mention->entity)->id;
	wasl_json_string(out, id, strlen(id));
}

static void print_mention(FILE *out, const struct session *session, const wasl_finding *finding,
                          const wasl_mention *mention)
{
	const wasl_document *document = finding->document;
	unsigned long long begin = document->offset + mention->begin;
	unsigned long long end = document->offset + mention->end;
	fputs("{\"doc\": ", out);
	wasl_json_string(out, document->id, strlen(document->id));
	fprintf(out, ", \"sentence\": %u, \"entity\": ", mention->window);
	print_entity(out, session, mention);
	fprintf(out, ", \"begin\": %llu, \"end\": %llu, \"surface\": ", begin, end);
	wasl_json_string(out, document->text + mention->begin, mention->end - mention->begin);
	print_via(out, mention);
	if (session->settings->explain)
		print_why(out, finding, mention);
	fputs(finding->title ? ", \"field\": \"title\"}\n" : "}\n", out);
}

static void print_mentions(void *context, FILE *out, const wasl_finding *finding)
{
	const struct session *session = context;
	for (size_t i = 0; i < finding->mention_count; i++)
		if (finding->mentions[i].entity != WASL_NO_ENTITY || session->settings->explain)
			print_mention(out, session, finding, &finding->mentions[i]);
}

static int run(const struct settings *settings)
{
	return session_print(settings, FIND_MENTIONS, print_mentions);
}

const struct command command_mentions = {
	.name = "mentions",
	.summary = "where each entity is named, and how it was recognised",
	.operands = "CORPUS...",
	.description = "Print every mention as a JSON line: doc, sentence, entity, begin, end, surface, via.\n"
	               "Offsets are bytes of the document's text; the span is the bare name.",
	.groups = OPTIONS_READ | OPTIONS_MATCH | OPTIONS_OUTPUT | OPTIONS_EXPLAIN,
	.run = run,
};
