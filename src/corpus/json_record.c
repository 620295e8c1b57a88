#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "../memory/bytes.h"
#include "../memory/utf8.h"
#include "record.h"
#include "scan.h"

static const struct {
	const char *name;
	enum field field;
} keys[] = {
#define KEY(field, name) { name, FIELD_##field },
#include "keys.def"
#undef KEY
};

struct record {
	struct wasl_batch_store *store;
	const cJSON *object;
	uint64_t line;
	const wasl_corpus_options *options;
	wasl_error *error;
	wasl_status status; /* of memory, or of a bad record under --strict */
	bool bad;
};

static void reject(struct record *record, const char *key, const char *what)
{
	if (record->bad)
		return;
	record->bad = true;
	record->status = store_skip(record->store, record->options, record->error, record->line,
	                            "\"%s\" %s", key, what);
}

/* Scrapers write what they do not know as null, "" or "None". */
static bool is_missing(const cJSON *item)
{
	return !item || cJSON_IsNull(item) ||
	       (cJSON_IsString(item) && (!*item->valuestring || !strcmp(item->valuestring, "None")));
}

/* The last of equal keys, as most readers of JSON take it. */
static const cJSON *find_key(const cJSON *object, const char *key)
{
	const cJSON *item, *found = NULL;
	cJSON_ArrayForEach(item, object) {
		if (!strcmp(item->string, key))
			found = item;
	}
	return found;
}

/* The value of a field under the best of its names, or NULL. */
static const cJSON *find_field(const struct record *record, enum field field, const char **key)
{
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		const cJSON *item = keys[i].field == field ? find_key(record->object, keys[i].name) : NULL;
		if (!is_missing(item)) {
			*key = keys[i].name;
			return item;
		}
	}
	return NULL;
}

static const char *keep(struct record *record, const char *text, size_t length)
{
	const char *copy = wasl_arena_copy(&record->store->arena, text, length);
	if (!copy)
		record->status = wasl_fail_memory(record->error);
	return copy ? copy : "";
}

static const char *take_text(struct record *record, enum field field)
{
	const char *key;
	const cJSON *item = find_field(record, field, &key);
	if (!item)
		return "";
	if (cJSON_IsString(item))
		return keep(record, item->valuestring, strlen(item->valuestring));
	if (cJSON_IsNumber(item) && field == FIELD_ID) {
		char number[32];
		snprintf(number, sizeof number, "%.0f", item->valuedouble);
		return keep(record, number, strlen(number));
	}
	reject(record, key, "is not a text");
	return "";
}

/* A body may be nested (summary, sections of headline and paragraphs): its texts in order. */
static bool flatten(wasl_bytes *text, const cJSON *item)
{
	const cJSON *child;
	if (cJSON_IsString(item))
		return (text->length == 0 || wasl_bytes_append_string(text, "\n\n")) &&
		       wasl_bytes_append_string(text, item->valuestring);
	cJSON_ArrayForEach(child, item) {
		if (!flatten(text, child))
			return false;
	}
	return true;
}

static void take_body(struct record *record, wasl_document *document)
{
	const char *key;
	const cJSON *item = find_field(record, FIELD_TEXT, &key);
	if (item && !cJSON_IsString(item) && !cJSON_IsObject(item) && !cJSON_IsArray(item)) {
		reject(record, key, "is not a text");
	} else if (item) {
		wasl_bytes text = WASL_BYTES_INIT;
		if (flatten(&text, item)) {
			document->text = keep(record, text.data ? text.data : "", text.length);
			document->length = text.length;
		} else {
			record->status = wasl_fail_memory(record->error);
		}
		wasl_bytes_clear(&text);
	}
}

static void take_date(struct record *record, wasl_document *document)
{
	const char *key;
	const cJSON *item = find_field(record, FIELD_DATE, &key);
	if (item && cJSON_IsString(item))
		wasl_date_parse(&document->date, item->valuestring, strlen(item->valuestring));
}

static void take_language(struct record *record, wasl_document *document)
{
	char lower[16];
	const char *language = take_text(record, FIELD_LANGUAGE);
	size_t length = strlen(language);
	if (length >= sizeof lower)
		return;
	for (size_t i = 0; i <= length; i++)
		lower[i] = (char)tolower((unsigned char)language[i]);
	document->language = keep(record, lower, length);
}

/* How far `units` code points or UTF-16 units reach into a text, in bytes. */
static bool to_bytes(uint32_t *bytes, const wasl_document *document, double units, bool utf16)
{
	size_t at = 0;
	double counted = 0;
	while (counted < units && at < document->length) {
		uint32_t code;
		at += utf8_read(&code, document->text + at, document->length - at);
		counted += utf16 && code >= 0x10000 && code != UTF8_BAD ? 2 : 1;
	}
	*bytes = (uint32_t)at;
	return counted == units;
}

static bool read_offset(uint32_t *offset, const wasl_document *document, const cJSON *item,
                        const char *unit)
{
	if (!cJSON_IsNumber(item) || item->valuedouble < 0 || item->valuedouble != floor(item->valuedouble))
		return false;
	if (strcmp(unit, "byte"))
		return to_bytes(offset, document, item->valuedouble, !strcmp(unit, "utf16"));
	*offset = (uint32_t)fmin(item->valuedouble, (double)UINT32_MAX);
	return *offset <= document->length;
}

static int by_place(const void *a, const void *b)
{
	const wasl_given *x = a, *y = b;
	if (x->begin != y->begin)
		return x->begin < y->begin ? -1 : 1;
	if (x->end != y->end)
		return x->end < y->end ? -1 : 1;
	return strcmp(x->entity, y->entity);
}

static void take_mention(struct record *record, wasl_given *given, const wasl_document *document,
                         const cJSON *item, const char *unit)
{
	const cJSON *entity = find_key(item, "entity");
	if (cJSON_IsNumber(entity) || !cJSON_IsString(entity) || !*entity->valuestring)
		reject(record, "mentions", "holds one without an entity");
	else if (!read_offset(&given->begin, document, find_key(item, "begin"), unit) ||
	         !read_offset(&given->end, document, find_key(item, "end"), unit) ||
	         given->begin >= given->end)
		reject(record, "mentions", "holds a span that does not lie in the text");
	else
		given->entity = keep(record, entity->valuestring, strlen(entity->valuestring));
}

static const char *offset_unit(struct record *record)
{
	const cJSON *item = find_key(record->object, "offset_unit");
	if (!item)
		return "byte";
	if (cJSON_IsString(item) && (!strcmp(item->valuestring, "byte") ||
	    !strcmp(item->valuestring, "codepoint") || !strcmp(item->valuestring, "utf16")))
		return item->valuestring;
	reject(record, "offset_unit", "is none of byte, codepoint, utf16");
	return "byte";
}

static void take_mentions(struct record *record, wasl_document *document)
{
	const cJSON *list = find_key(record->object, "mentions"), *item;
	if (!list || cJSON_IsNull(list))
		return;
	if (!cJSON_IsArray(list)) {
		reject(record, "mentions", "is not a list");
		return;
	}
	const char *unit = offset_unit(record);
	size_t count = (size_t)cJSON_GetArraySize(list), i = 0;
	wasl_given *mentions = wasl_arena_alloc(&record->store->arena, count * sizeof *mentions);
	if (!mentions) {
		record->status = wasl_fail_memory(record->error);
		return;
	}
	cJSON_ArrayForEach(item, list) {
		if (!record->bad && !record->status)
			take_mention(record, &mentions[i++], document, item, unit);
	}
	if (record->bad || record->status)
		return;
	qsort(mentions, count, sizeof *mentions, by_place);
	document->given = true;
	document->mentions = mentions;
	document->mention_count = count;
}

static void fill(struct record *record, wasl_document *document)
{
	document->line = record->line;
	document->lines = record->options->lines;
	document->id = take_text(record, FIELD_ID);
	if (!*document->id)
		document->id = store_id(record->store, record->line);
	if (!document->id)
		record->status = wasl_fail_memory(record->error);
	take_body(record, document);
	document->title = take_text(record, FIELD_TITLE);
	document->title_length = strlen(document->title);
	document->outlet = take_text(record, FIELD_OUTLET);
	take_language(record, document);
	take_date(record, document);
	take_mentions(record, document);
}

wasl_status record_add(struct wasl_batch_store *store, const cJSON *object, uint64_t line,
                       const wasl_corpus_options *options, wasl_error *error)
{
	struct record record = { store, object, line, options, error, WASL_OK, false };
	if (!cJSON_IsObject(object))
		return store_skip(store, options, error, line, "not a JSON object");
	const char *key;
	if (!find_field(&record, FIELD_TEXT, &key) && !find_field(&record, FIELD_TITLE, &key))
		return store_skip(store, options, error, line, "no text: none of the keys maintext, "
		                  "plaintext, text, content, body, article");
	wasl_document *document = store_add(store);
	if (!document)
		return wasl_fail_memory(error);
	fill(&record, document);
	if (record.bad || record.status)
		store->count--;
	return record.status;
}

/* cJSON would end a text at \u0000: let U+FFFD stand for it. */
static void replace_nuls(char *json, size_t length)
{
	for (char *at = json, *end = json + length;
	     (at = memmem(at, (size_t)(end - at), "\\u0000", 6)); at += 6) {
		size_t backslashes = 0;
		while (at - backslashes > json && at[-1 - (ptrdiff_t)backslashes] == '\\')
			backslashes++;
		if (backslashes % 2 == 0)
			memcpy(at, "\\ufffd", 6);
	}
}

wasl_status record_parse_tree(struct wasl_batch_store *store, const char *json, size_t length,
                              uint64_t line, const wasl_corpus_options *options,
                              wasl_error *error)
{
	char *text = wasl_arena_copy(&store->arena, json, length);
	if (!text)
		return wasl_fail_memory(error);
	replace_nuls(text, length);
	const char *end = text;
	cJSON *object = cJSON_ParseWithLengthOpts(text, length + 1, &end, 1);
	wasl_status status = object ? record_add(store, object, line, options, error)
		: store_skip(store, options, error, line, "not JSON (at byte %zu)", (size_t)(end - text));
	cJSON_Delete(object);
	return status;
}
