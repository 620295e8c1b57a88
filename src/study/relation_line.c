/* A statement as a line of JSON, as relations.jsonl keeps it. */
#include <string.h>

#include <wasl/study.h>

#include "../export/escape.h"
#include "../memory/number.h"

enum { TEXT_MOST = 4096 };

static const char *const moods[] = {
	[WASL_FACT] = "fact", [WASL_REPORTED] = "reported", [WASL_HYPOTHETICAL] = "hypothetical",
	[WASL_NEGATED] = "negated"
};

static void print_text(FILE *out, const char *key, const char *text)
{
	fprintf(out, ", \"%s\": ", key);
	wasl_json_string(out, text, strlen(text));
}

static void print_entity(FILE *out, const char *key, const wasl_catalogue *catalogue, uint32_t row)
{
	print_text(out, key, wasl_catalogue_entity(catalogue, row).id);
}

/* The sentence's own date comes first. */
static void print_date(FILE *out, const wasl_document *document, const wasl_relation *relation)
{
	char text[16];
	bool stated = relation->date.from != WASL_UNDATED.from;
	wasl_date date = stated ? relation->date : document->date;
	if (date.from == WASL_UNDATED.from) {
		fputs(", \"date\": null, \"date_from\": null", out);
		return;
	}
	print_text(out, "date", wasl_date_print(text, date));
	print_text(out, "date_from", stated ? "sentence" : document->dated_by_path ? "filename" : "record");
}

static void print_span(FILE *out, const char *name, uint64_t offset, wasl_span span)
{
	fprintf(out, ", \"%s_begin\": %llu, \"%s_end\": %llu", name,
	        (unsigned long long)(offset + span.begin), name,
	        (unsigned long long)(offset + span.end));
}

static void print_spans(FILE *out, uint64_t offset, const wasl_relation *relation)
{
	print_span(out, "source", offset, relation->source_span);
	print_span(out, "target", offset, relation->target_span);
	if (relation->cue.begin < relation->cue.end)
		print_span(out, "cue", offset, relation->cue);
	else
		fputs(", \"cue_begin\": null, \"cue_end\": null", out);
}

static void print_sentence(FILE *out, const char *text, wasl_span within)
{
	size_t length = within.end - within.begin;
	text += within.begin;
	if (length > TEXT_MOST) {
		length = TEXT_MOST;
		while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
			length--;
	}
	fputs(", \"text\": ", out);
	wasl_json_string(out, text, length);
}

static void print_content(FILE *out, const wasl_relation *relation, const wasl_catalogue *catalogue)
{
	char p[WASL_NUMBER_SIZE];
	print_entity(out, "source", catalogue, relation->source);
	print_entity(out, "target", catalogue, relation->target);
	fprintf(out, ", \"directed\": %s, \"sign\": %d", relation->directed ? "true" : "false",
	        relation->sign);
	print_text(out, "type", wasl_relation_type_get(relation->type)->name);
	print_text(out, "mood", moods[relation->mood]);
	if (relation->reported_by != WASL_NO_ENTITY)
		print_entity(out, "reported_by", catalogue, relation->reported_by);
	if (relation->asked)
		fputs(", \"asked\": true", out);
	fprintf(out, ", \"p\": %s", wasl_number_print(p, wasl_round(relation->p)));
}

void wasl_relation_print_object(FILE *out, const wasl_finding *finding,
                                const wasl_relation *relation, const wasl_catalogue *catalogue)
{
	const wasl_document *document = finding->document;
	fputs("{\"doc\": ", out);
	wasl_json_string(out, document->id, strlen(document->id));
	if (*document->outlet)
		print_text(out, "outlet", document->outlet);
	if (finding->title)
		fputs(", \"field\": \"title\"", out);
	print_date(out, document, relation);
	fprintf(out, ", \"sentence\": %u", relation->sentence);
	print_content(out, relation, catalogue);
	print_spans(out, document->offset, relation);
	print_sentence(out, document->text, relation->within);
	fputc('}', out);
}

void wasl_relation_print(FILE *out, const wasl_finding *finding, const wasl_relation *relation,
                         const wasl_catalogue *catalogue)
{
	wasl_relation_print_object(out, finding, relation, catalogue);
	fputc('\n', out);
}
