/* Records as most scrapers write them, straight from their bytes; the rest is left to cJSON. */
#include <ctype.h>
#include <string.h>

#include "record.h"
#include "scan.h"

enum { LONGEST_LANGUAGE = 15 };

/* Whether the fields can be taken as they are: texts where texts belong, no mentions to convert. */
static bool is_plain(const struct value fields[FIELDS])
{
	static const enum field texts[] = { FIELD_TEXT, FIELD_TITLE, FIELD_OUTLET, FIELD_LANGUAGE };
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (fields[texts[i]].kind > VALUE_STRING)
			return false;
	return fields[FIELD_ID].kind != VALUE_OTHER && fields[FIELD_GIVEN].kind == VALUE_NONE &&
	       (fields[FIELD_TEXT].kind || fields[FIELD_TITLE].kind);
}

static const char *take(const struct value *value, size_t *length)
{
	*length = 0;
	return value->kind == VALUE_NONE ? "" : scan_unescape(value, length);
}

static const char *take_language(const struct value *value)
{
	size_t length;
	if (value->kind == VALUE_NONE)
		return "";
	char *language = scan_unescape(value, &length);
	for (char *c = language; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	return length > LONGEST_LANGUAGE ? "" : language;
}

static wasl_status add(struct wasl_batch_store *store, const struct value fields[FIELDS],
                       uint64_t line, const wasl_corpus_options *options, wasl_error *error)
{
	size_t length;
	wasl_document *document = store_add(store);
	if (!document)
		return wasl_fail_memory(error);
	document->line = line;
	document->lines = options->lines;
	document->id = take(&fields[FIELD_ID], &length);
	if (!length && !(document->id = store_id(store, line)))
		return wasl_fail_memory(error);
	document->text = take(&fields[FIELD_TEXT], &document->length);
	document->title = take(&fields[FIELD_TITLE], &document->title_length);
	document->outlet = take(&fields[FIELD_OUTLET], &length);
	document->language = take_language(&fields[FIELD_LANGUAGE]);
	if (fields[FIELD_DATE].kind == VALUE_STRING) {
		const char *date = take(&fields[FIELD_DATE], &length);
		wasl_date_parse(&document->date, date, length);
	}
	return WASL_OK;
}

wasl_status record_parse(struct wasl_batch_store *store, char *json, size_t length, uint64_t line,
                         const wasl_corpus_options *options, wasl_error *error)
{
	struct value fields[FIELDS];
	if (length < UINT32_MAX && scan_record(fields, json, length) && is_plain(fields))
		return add(store, fields, line, options, error);
	return record_parse_tree(store, json, length, line, options, error);
}
