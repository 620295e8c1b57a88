/* A statement as a line of JSON, as relations.jsonl keeps it. */
#include <string.h>

#include <wasl/study.h>

#include "../export/pen.h"
#include "../memory/number.h"

enum { TEXT_MOST = 4096 };

static const char *const moods[] = {
	[WASL_FACT] = "fact", [WASL_REPORTED] = "reported", [WASL_HYPOTHETICAL] = "hypothetical",
	[WASL_NEGATED] = "negated"
};

/* `key` with what stands around it: , "key":  */
static void put_text(struct pen *pen, const char *key, const char *text)
{
	pen_write(pen, key);
	pen_json(pen, text, strlen(text));
}

static void put_entity(struct pen *pen, const char *key, const wasl_catalogue *catalogue, uint32_t row)
{
	put_text(pen, key, wasl_catalogue_id(catalogue, row));
}

static void put_integer(struct pen *pen, const char *key, uint64_t value)
{
	pen_write(pen, key);
	pen_integer(pen, (int64_t)value);
}

/* The sentence's own date comes first. */
static void put_date(struct pen *pen, const wasl_document *document, const wasl_relation *relation)
{
	char text[16];
	bool stated = relation->date.from != WASL_UNDATED.from;
	wasl_date date = stated ? relation->date : document->date;
	if (date.from == WASL_UNDATED.from) {
		pen_write(pen, ", \"date\": null, \"date_from\": null");
		return;
	}
	put_text(pen, ", \"date\": ", wasl_date_print(text, date));
	put_text(pen, ", \"date_from\": ", stated ? "sentence" : document->dated_by_path ? "filename" : "record");
}

static void put_spans(struct pen *pen, uint64_t offset, const wasl_relation *relation)
{
	put_integer(pen, ", \"source_begin\": ", offset + relation->source_span.begin);
	put_integer(pen, ", \"source_end\": ", offset + relation->source_span.end);
	put_integer(pen, ", \"target_begin\": ", offset + relation->target_span.begin);
	put_integer(pen, ", \"target_end\": ", offset + relation->target_span.end);
	if (relation->cue.begin == relation->cue.end) {
		pen_write(pen, ", \"cue_begin\": null, \"cue_end\": null");
		return;
	}
	put_integer(pen, ", \"cue_begin\": ", offset + relation->cue.begin);
	put_integer(pen, ", \"cue_end\": ", offset + relation->cue.end);
}

static void put_sentence(struct pen *pen, const char *text, wasl_span within)
{
	size_t length = within.end - within.begin;
	text += within.begin;
	if (length > TEXT_MOST) {
		length = TEXT_MOST;
		while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
			length--;
	}
	pen_write(pen, ", \"text\": ");
	pen_json(pen, text, length);
}

static void put_content(struct pen *pen, const wasl_relation *relation, const wasl_catalogue *catalogue)
{
	put_entity(pen, ", \"source\": ", catalogue, relation->source);
	put_entity(pen, ", \"target\": ", catalogue, relation->target);
	pen_write(pen, relation->directed ? ", \"directed\": true, \"sign\": " : ", \"directed\": false, \"sign\": ");
	pen_integer(pen, relation->sign);
	put_text(pen, ", \"type\": ", wasl_relation_type_get(relation->type)->name);
	put_text(pen, ", \"mood\": ", moods[relation->mood]);
	if (relation->reported_by != WASL_NO_ENTITY)
		put_entity(pen, ", \"reported_by\": ", catalogue, relation->reported_by);
	if (relation->asked)
		pen_write(pen, ", \"asked\": true");
	pen_write(pen, ", \"p\": ");
	pen_end(pen, wasl_number_write(pen_begin(pen), wasl_round(relation->p)));
}

static void put_object(struct pen *pen, const wasl_finding *finding, const wasl_relation *relation,
                       const wasl_catalogue *catalogue)
{
	const wasl_document *document = finding->document;
	put_text(pen, "{\"doc\": ", document->id);
	if (*document->outlet)
		put_text(pen, ", \"outlet\": ", document->outlet);
	if (finding->title)
		pen_write(pen, ", \"field\": \"title\"");
	put_date(pen, document, relation);
	put_integer(pen, ", \"sentence\": ", relation->sentence);
	put_content(pen, relation, catalogue);
	put_spans(pen, document->offset, relation);
	put_sentence(pen, document->text, relation->within);
	pen_write(pen, "}");
}

void wasl_relation_print_object(FILE *out, const wasl_finding *finding,
                                const wasl_relation *relation, const wasl_catalogue *catalogue)
{
	struct pen pen;
	pen_take(&pen, out);
	put_object(&pen, finding, relation, catalogue);
	pen_empty(&pen);
}

void wasl_relation_print(FILE *out, const wasl_finding *finding, const wasl_relation *relation,
                         const wasl_catalogue *catalogue)
{
	struct pen pen;
	pen_take(&pen, out);
	put_object(&pen, finding, relation, catalogue);
	pen_write(&pen, "\n");
	pen_empty(&pen);
}
