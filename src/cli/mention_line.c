#include "mention_line.h"

#include <string.h>

#include "../export/escape.h"

/* The words of `via`, in the order of their bits. */
static const char *const words[] = {
	"proclitic", "suffix", "folded", "short", "last-seen", "default", "common", "given", "pair"
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
	const char *id = wasl_catalogue_id(session->catalogue, mention->entity);
	wasl_json_string(out, id, strlen(id));
}

void mention_print(FILE *out, const struct session *session, const wasl_finding *finding,
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
