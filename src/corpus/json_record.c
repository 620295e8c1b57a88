#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "../memory/bytes.h"
#include "../memory/utf8.h"
#include "json_stanza.h"
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

/* The last of equal keys, as most readers of JSON take it; items of a list have no key. */
static const cJSON *find_key(const cJSON *object, const char *key)
{
	const cJSON *item, *found = NULL;
	cJSON_ArrayForEach(item, object) {
		if (item->string && !strcmp(item->string, key))
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

/* A place in a text, in the record's unit and in bytes. */
struct place {
	double units;
	size_t bytes;
};

/* Go on from `place` to where `units` are full; false where no character begins there. */
static bool advance(struct place *place, const wasl_document *document, double units, bool utf16)
{
	if (units < place->units)
		*place = (struct place){ 0, 0 };
	while (place->units < units && place->bytes < document->length) {
		uint32_t code;
		place->bytes += utf8_read(&code, document->text + place->bytes,
		                          document->length - place->bytes);
		place->units += utf16 && code >= 0x10000 && code != UTF8_BAD ? 2 : 1;
	}
	return place->units == units;
}

static bool read_offset(uint32_t *offset, struct place *place, const wasl_document *document,
                        const cJSON *item, const char *unit)
{
	double units = cJSON_IsNumber(item) ? item->valuedouble : -1;
	if (units < 0 || units != floor(units))
		return false;
	if (strcmp(unit, "byte")) {
		if (!advance(place, document, units, !strcmp(unit, "utf16")))
			return false;
		units = (double)place->bytes;
	}
	*offset = (uint32_t)fmin(units, (double)UINT32_MAX);
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

/* How a recogniser writes what it found: the keys, and the unit where the record names none. */
static const struct shape {
	const char *list, *begin, *end, *unit;
	bool own; /* ours: every item must be right and name its entity */
} shapes[] = {
	{ "mentions", "begin", "end", "byte", true },
	{ "ents", "start", "end", "codepoint", false }, /* spaCy */
	{ "entities", "start", "end", "codepoint", false }, /* GLiNER */
	{ "ents", "start_char", "end_char", "codepoint", false }, /* stanza */
	{ "entities", "start_char", "end_char", "codepoint", false },
};

/* The entity's id; where a recogniser links to none, the words it found. */
static const char *name_entity(struct record *record, const wasl_given *given,
                               const wasl_document *document, const cJSON *item)
{
	static const char *const links[] = { "entity", "kb_id", "id" };
	for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
		const cJSON *link = find_key(item, links[i]);
		if (cJSON_IsString(link) && *link->valuestring)
			return keep(record, link->valuestring, strlen(link->valuestring));
	}
	return keep(record, document->text + given->begin, given->end - given->begin);
}

/* Begins are looked for onwards from the one before; `place` stands there. */
static void take_mention(struct record *record, wasl_given *given, struct place *place,
                         const wasl_document *document, const cJSON *item,
                         const struct shape *shape, const char *unit)
{
	const cJSON *entity = find_key(item, "entity");
	if (shape->own && (!cJSON_IsString(entity) || !*entity->valuestring)) {
		reject(record, shape->list, "holds one without an entity");
		return;
	}
	bool found = read_offset(&given->begin, place, document, find_key(item, shape->begin), unit);
	struct place last = *place;
	if (!found || !read_offset(&given->end, &last, document, find_key(item, shape->end), unit) ||
	    given->begin >= given->end)
		reject(record, shape->list, "holds a span that does not lie in the text");
	else
		given->entity = name_entity(record, given, document, item);
}

static const char *offset_unit(struct record *record, const struct shape *shape)
{
	const cJSON *item = find_key(record->object, "offset_unit");
	if (!item || cJSON_IsNull(item))
		return shape->unit;
	if (cJSON_IsString(item) && (!strcmp(item->valuestring, "byte") ||
	    !strcmp(item->valuestring, "codepoint") || !strcmp(item->valuestring, "utf16")))
		return item->valuestring;
	reject(record, "offset_unit", "is none of byte, codepoint, utf16");
	return shape->unit;
}

/* Whether a list under a common name is a recogniser's: its items are spans. */
static bool is_shape(const struct shape *shape, const cJSON *list)
{
	const cJSON *item;
	if (!list || cJSON_IsNull(list))
		return false;
	if (shape->own)
		return true;
	cJSON_ArrayForEach(item, list) {
		if (!cJSON_IsNumber(find_key(item, shape->begin)) ||
		    !cJSON_IsNumber(find_key(item, shape->end)))
			return false;
	}
	return cJSON_IsArray(list);
}

static void take_list(struct record *record, wasl_document *document, const cJSON *list,
                      const struct shape *shape)
{
	const char *unit = offset_unit(record, shape);
	size_t count = (size_t)cJSON_GetArraySize(list), i = 0;
	struct place place = { 0, 0 };
	const cJSON *item;
	wasl_given *mentions = wasl_arena_alloc(&record->store->arena, count * sizeof *mentions);
	if (!mentions) {
		record->status = wasl_fail_memory(record->error);
		return;
	}
	cJSON_ArrayForEach(item, list) {
		if (!record->bad && !record->status)
			take_mention(record, &mentions[i++], &place, document, item, shape, unit);
	}
	if (record->bad || record->status)
		return;
	qsort(mentions, count, sizeof *mentions, by_place);
	document->given = true;
	document->mentions = mentions;
	document->mention_count = count;
}

static void take_mentions(struct record *record, wasl_document *document)
{
	for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
		const cJSON *list = find_key(record->object, shapes[i].list);
		if (!is_shape(&shapes[i], list))
			continue;
		if (cJSON_IsArray(list))
			take_list(record, document, list, &shapes[i]);
		else
			reject(record, shapes[i].list, "is not a list");
		return;
	}
}

static void take_sentences(struct record *record, wasl_document *document, const cJSON *sentences)
{
	if (document->given || !is_stanza(sentences))
		return;
	wasl_status status = stanza_read(document, record->store, sentences);
	if (status == WASL_EFORMAT)
		reject(record, "sentences", "holds a token that does not lie in the text");
	else if (status)
		record->status = wasl_fail_memory(record->error);
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
	take_sentences(record, document, find_key(record->object, "sentences"));
}

/* What stanza prints of one document: its sentences alone. */
static wasl_status add_sentences(struct record *record)
{
	wasl_document *document = store_add(record->store);
	if (!document)
		return wasl_fail_memory(record->error);
	document->line = record->line;
	document->lines = record->options->lines;
	document->id = store_id(record->store, record->line);
	if (!document->id)
		record->status = wasl_fail_memory(record->error);
	take_sentences(record, document, record->object);
	if (record->bad || record->status)
		record->store->count--;
	return record->status;
}

wasl_status record_add(struct wasl_batch_store *store, const cJSON *object, uint64_t line,
                       const wasl_corpus_options *options, wasl_error *error)
{
	struct record record = { store, object, line, options, error, WASL_OK, false };
	if (is_stanza(object))
		return add_sentences(&record);
	if (!cJSON_IsObject(object))
		return store_skip(store, options, error, line, "not a JSON object");
	const char *key;
	if (!find_field(&record, FIELD_TEXT, &key) && !find_field(&record, FIELD_TITLE, &key) &&
	    !is_stanza(find_key(object, "sentences")))
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

wasl_status record_parse_tree(struct wasl_batch_store *store, const char *json, size_t length,
                              uint64_t line, const wasl_corpus_options *options,
                              wasl_error *error)
{
	char *text = wasl_arena_copy(&store->arena, json, length);
	if (!text)
		return wasl_fail_memory(error);
	scan_repair(text, length);
	const char *end = text;
	cJSON *object = cJSON_ParseWithLengthOpts(text, length + 1, &end, 1);
	wasl_status status = object ? record_add(store, object, line, options, error)
		: store_skip(store, options, error, line, "not JSON (at byte %zu)", (size_t)(end - text));
	cJSON_Delete(object);
	return status;
}
