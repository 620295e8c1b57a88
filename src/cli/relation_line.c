#include "relation_line.h"

#include <string.h>

#include "../export/escape.h"
#include "../memory/number.h"

enum { LONGEST_TEXT = 4096 };

static const char *const moods[] = { "fact", "reported", "hypothetical", "negated" };

static void print_key(FILE *out, const char *key, const char *text)
{
	fprintf(out, ", \"%s\": ", key);
	wasl_json_string(out, text, strlen(text));
}

static void print_span(FILE *out, const char *name, const wasl_document *document, wasl_span span)
{
	unsigned long long begin = document->offset + span.begin, end = document->offset + span.end;
	if (span.end)
		fprintf(out, ", \"%s_begin\": %llu, \"%s_end\": %llu", name, begin, name, end);
	else
		fprintf(out, ", \"%s_begin\": null, \"%s_end\": null", name, name);
}

/* A date is printed as exactly as it is known: a year, a month or a day. */
static void print_date(FILE *out, const char *key, wasl_date date)
{
	char text[16];
	if (date.from == WASL_UNDATED.from)
		fprintf(out, ", \"%s\": null", key);
	else if (date.from == date.to)
		print_key(out, key, wasl_day_print(text, date.from));
	else
		print_key(out, key, wasl_period_print(text, date.to - date.from > 31 ? WASL_YEAR : WASL_MONTH,
		                                      date.from));
}

static void print_dates(FILE *out, const wasl_document *document, const wasl_relation *relation)
{
	bool stated = relation->date.from != WASL_UNDATED.from;
	print_date(out, "date", stated ? relation->date : document->date);
	if (stated)
		fputs(", \"date_from\": \"sentence\"", out);
	else if (document->date.from != WASL_UNDATED.from)
		fputs(", \"date_from\": \"document\"", out);
	else
		fputs(", \"date_from\": null", out);
}

static size_t cut_text(const char *text, size_t length)
{
	if (length <= LONGEST_TEXT)
		return length;
	length = LONGEST_TEXT;
	while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
		length--;
	return length;
}

static void print_relation(FILE *out, const struct session *session, const wasl_finding *finding,
                           const wasl_relation *relation)
{
	const wasl_document *document = finding->document;
	const wasl_catalogue *catalogue = session->catalogue;
	char number[WASL_NUMBER_SIZE];
	fputs("{\"doc\": ", out);
	wasl_json_string(out, document->id, strlen(document->id));
	print_dates(out, document, relation);
	if (*document->outlet)
		print_key(out, "outlet", document->outlet);
	fprintf(out, ", \"sentence\": %u", relation->sentence);
	print_key(out, "source", wasl_catalogue_entity(catalogue, relation->source)->id);
	print_key(out, "target", wasl_catalogue_entity(catalogue, relation->target)->id);
	fprintf(out, ", \"directed\": %s, \"sign\": %d", relation->directed ? "true" : "false",
	        relation->sign);
	print_key(out, "type", wasl_relation_type_get(relation->type)->name);
	print_key(out, "mood", moods[relation->mood]);
	if (relation->asked)
		fputs(", \"asked\": true", out);
	if (relation->reported_by != WASL_NO_ENTITY)
		print_key(out, "reported_by", wasl_catalogue_entity(catalogue, relation->reported_by)->id);
	fprintf(out, ", \"p\": %s", wasl_number_print(number, wasl_round(relation->p)));
	print_span(out, "source", document, relation->source_span);
	print_span(out, "target", document, relation->target_span);
	print_span(out, "cue", document, relation->cue);
	fputs(", \"text\": ", out);
	const char *text = document->text + relation->within.begin;
	wasl_json_string(out, text, cut_text(text, relation->within.end - relation->within.begin));
	fputs(finding->title ? ", \"field\": \"title\"}\n" : "}\n", out);
}

void relation_lines_print(void *context, FILE *out, const wasl_finding *finding)
{
	const struct session *session = context;
	for (size_t i = 0; i < finding->relation_count; i++)
		if (finding->relations[i].p >= session->settings->min_p)
			print_relation(out, session, finding, &finding->relations[i]);
}
