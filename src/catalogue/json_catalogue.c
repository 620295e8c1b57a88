/* Reading a catalogue: strict about types, and precise about where something is wrong. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "../memory/utf8.h"
#include "catalogue.h"
#include "cut.h"

/* Where we are, for messages. */
struct source {
	wasl_catalogue *catalogue;
	const char *name; /* of the file */
	const char *language; /* of the label to show, or NULL */
	size_t index; /* of the entity at hand */
	const char *id; /* its id, or NULL while that is unknown */
	bool found; /* the list of entities */
	struct cutter cutter;
	wasl_error *error;
};

static wasl_status fail(const struct source *source, const char *what, const char *wanted)
{
	if (source->id)
		return wasl_fail(source->error, WASL_EFORMAT, "%s: entity \"%s\": %s %s", source->name,
		                 source->id, what, wanted);
	return wasl_fail(source->error, WASL_EFORMAT, "%s: entity %zu: %s %s", source->name,
	                 source->index + 1, what, wanted);
}

static wasl_status fail_alias(const struct source *source, size_t i, const char *what)
{
	char place[32];
	snprintf(place, sizeof place, "alias %zu", i + 1);
	return fail(source, place, what);
}

/* An optional text of the entity, copied; "" where it is absent. */
static wasl_status take_text(const char **text, const struct source *source, const cJSON *object,
                             const char *key)
{
	const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
	*text = "";
	if (!item || cJSON_IsNull(item))
		return WASL_OK;
	if (!cJSON_IsString(item))
		return fail(source, key, "is not a text");
	*text = wasl_arena_copy(&source->catalogue->strings, item->valuestring,
	                        strlen(item->valuestring));
	return *text ? WASL_OK : wasl_fail_memory(source->error);
}

static bool is_id(const char *text)
{
	size_t length = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");
	return length > 0 && text[length] == '\0';
}

static wasl_status take_id(const char **id, struct source *source, const cJSON *object)
{
	const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, "id");
	if (!cJSON_IsString(item))
		return fail(source, "id", item ? "is not a text" : "is missing");
	if (!is_id(item->valuestring))
		return wasl_fail(source->error, WASL_EFORMAT,
		                 "%s: entity %zu: id \"%s\" has other characters than A-Z a-z 0-9 _ -",
		                 source->name, source->index + 1, item->valuestring);
	if (wasl_catalogue_row(source->catalogue, item->valuestring) != WASL_NO_ENTITY)
		return wasl_fail(source->error, WASL_EFORMAT, "%s: entity %zu: id \"%s\" is there twice",
		                 source->name, source->index + 1, item->valuestring);
	wasl_status status = take_text(id, source, object, "id");
	source->id = *id;
	return status;
}

static bool is_blank(const char *text)
{
	return text[strspn(text, " \t\r\n")] == '\0';
}

static bool read_kind(uint8_t *kind, const char *text)
{
	static const char *const kinds[] = { "name", "short", "common" };
	for (uint8_t i = 0; i < 3; i++)
		if (!strcmp(text, kinds[i])) {
			*kind = i;
			return true;
		}
	return false;
}

/* An alias written as an object. */
static wasl_status read_alias_object(wasl_alias *alias, const struct source *source,
                                     const cJSON *item, size_t i)
{
	const cJSON *text = cJSON_GetObjectItemCaseSensitive(item, "text");
	const cJSON *kind = cJSON_GetObjectItemCaseSensitive(item, "kind");
	const cJSON *exact = cJSON_GetObjectItemCaseSensitive(item, "exact");
	const cJSON *language = cJSON_GetObjectItemCaseSensitive(item, "lang");
	if (!cJSON_IsString(text))
		return fail_alias(source, i, text ? "has a text that is none" : "has no text");
	if (kind && (!cJSON_IsString(kind) || !read_kind(&alias->kind, kind->valuestring)))
		return fail_alias(source, i, "has a kind that is none of name, short, common");
	if (exact && !cJSON_IsBool(exact))
		return fail_alias(source, i, "has an exact that is neither true nor false");
	if (language && !cJSON_IsString(language))
		return fail_alias(source, i, "has a lang that is not a text");
	alias->text = text->valuestring;
	alias->exact = cJSON_IsTrue(exact);
	return WASL_OK;
}

static wasl_status read_alias(const struct source *source, const cJSON *item, size_t i)
{
	wasl_alias alias = { "", (uint32_t)source->catalogue->entity_count - 1, WASL_NAME, false,
	                     false };
	wasl_status status = WASL_OK;
	if (cJSON_IsString(item))
		alias.text = item->valuestring;
	else if (cJSON_IsObject(item))
		status = read_alias_object(&alias, source, item, i);
	else
		status = fail_alias(source, i, "is neither a text nor an object");
	if (!status && is_blank(alias.text))
		status = fail_alias(source, i, "is empty");
	if (!status && !catalogue_add_alias(source->catalogue, &alias))
		status = wasl_fail_memory(source->error);
	return status;
}

static wasl_status read_aliases(const struct source *source, const cJSON *object)
{
	const cJSON *list = cJSON_GetObjectItemCaseSensitive(object, "aliases"), *item;
	size_t i = 0;
	wasl_status status = WASL_OK;
	if (list && !cJSON_IsArray(list))
		return fail(source, "aliases", "is not a list");
	cJSON_ArrayForEach(item, list) {
		if ((status = read_alias(source, item, i++)))
			return status;
	}
	return status;
}

/* Labels are aliases too; the one to show is the first, or that of the language asked for. */
static wasl_status read_labels(const char **shown, const struct source *source,
                               const cJSON *object)
{
	const cJSON *labels = cJSON_GetObjectItemCaseSensitive(object, "label"), *item;
	*shown = NULL;
	if (!labels)
		return WASL_OK;
	if (!cJSON_IsObject(labels))
		return fail(source, "label", "is not an object of language: text");
	cJSON_ArrayForEach(item, labels) {
		if (!cJSON_IsString(item) || is_blank(item->valuestring))
			return fail(source, "label", "is empty or not a text");
		wasl_alias alias = { item->valuestring, (uint32_t)source->catalogue->entity_count - 1,
		                     WASL_NAME, false, false };
		if (!catalogue_add_alias(source->catalogue, &alias))
			return wasl_fail_memory(source->error);
		if (!*shown || (source->language && !strcmp(item->string, source->language)))
			*shown = item->valuestring;
	}
	return WASL_OK;
}

static wasl_status read_nots(const struct source *source, const cJSON *object)
{
	const cJSON *list = cJSON_GetObjectItemCaseSensitive(object, "not"), *item;
	if (list && !cJSON_IsArray(list))
		return fail(source, "not", "is not a list");
	cJSON_ArrayForEach(item, list) {
		if (!cJSON_IsString(item) || is_blank(item->valuestring))
			return fail(source, "not", "holds something empty or no text");
		if (!catalogue_add_not(source->catalogue, item->valuestring, false))
			return wasl_fail_memory(source->error);
	}
	return WASL_OK;
}

/* `default_for` marks the entity's own aliases of that text, and adds those that are not there. */
static wasl_status read_defaults(const struct source *source, const cJSON *object, size_t first)
{
	const cJSON *list = cJSON_GetObjectItemCaseSensitive(object, "default_for"), *item;
	wasl_catalogue *catalogue = source->catalogue;
	if (list && !cJSON_IsArray(list))
		return fail(source, "default_for", "is not a list");
	cJSON_ArrayForEach(item, list) {
		if (!cJSON_IsString(item) || is_blank(item->valuestring))
			return fail(source, "default_for", "holds something empty or no text");
		bool found = false;
		for (size_t i = first; i < catalogue->alias_count; i++)
			if (!strcmp(catalogue->aliases[i].text, item->valuestring))
				found = catalogue->aliases[i].defaults = true;
		wasl_alias alias = { item->valuestring, (uint32_t)catalogue->entity_count - 1,
		                     WASL_SHORT, false, true };
		if (!found && !catalogue_add_alias(catalogue, &alias))
			return wasl_fail_memory(source->error);
	}
	return WASL_OK;
}

static wasl_status read_entity(struct source *source, const cJSON *object)
{
	wasl_catalogue *catalogue = source->catalogue;
	size_t first = catalogue->alias_count;
	wasl_entity entity = { "", "", "", "", "" };
	const char *shown = NULL;
	source->id = NULL;
	if (!cJSON_IsObject(object))
		return fail(source, "it", "is not an object");
	wasl_status status = take_id(&entity.id, source, object);
	if (!status)
		status = take_text(&entity.type, source, object, "type");
	if (!status)
		status = take_text(&entity.wikidata, source, object, "wikidata");
	if (!status)
		status = take_text(&entity.color, source, object, "color");
	if (!status && !catalogue_add_entity(catalogue, &entity))
		status = wasl_fail_memory(source->error);
	if (!status)
		status = read_aliases(source, object);
	if (!status)
		status = read_labels(&shown, source, object);
	if (!status && catalogue->alias_count == first)
		status = fail(source, "it", "has neither an alias nor a label");
	if (!status)
		status = read_defaults(source, object, first);
	if (!status)
		status = read_nots(source, object);
	if (status)
		return status;
	while (shown && strcmp(catalogue->aliases[first].text, shown))
		first++; /* a label is an alias too: no second copy of it */
	catalogue->entities[catalogue->entity_count - 1].label = catalogue->aliases[first].text;
	return WASL_OK;
}

static wasl_status fail_at(const struct source *source, struct place place, const char *what)
{
	return wasl_fail(source->error, WASL_EFORMAT, "%s:%zu:%zu: %s", source->name, place.line,
	                 place.column, what);
}

/* Where the bytes are such that cJSON would take them and lose something; NULL where nowhere. */
static const char *find_nul(const char *piece, size_t length)
{
	const char *end = piece + length, *found = memchr(piece, '\0', length);
	for (const char *at = piece; !found && (at = memchr(at, '\\', (size_t)(end - at)));) {
		if (end - at >= 6 && !memcmp(at, "\\u0000", 6))
			found = at;
		at = end - at > 2 ? at + 2 : end;
	}
	return found;
}

/* Parse the next value of the file. */
static wasl_status take_value(cJSON **value, struct source *source)
{
	size_t length;
	struct place place;
	const char *end, *piece = cutter_piece(&length, &place, &source->cutter);
	if (source->cutter.without_memory)
		return wasl_fail_memory(source->error);
	if (!utf8_is_surely_valid(piece, length) && utf8_count_bad(piece, length))
		return fail_at(source, place, "not UTF-8");
	if ((end = find_nul(piece, length)))
		return fail_at(source, place_after(place, piece, (size_t)(end - piece)), "a NUL character");
	*value = cJSON_ParseWithLengthOpts(piece, length, &end, 0);
	if (*value && end == piece + length)
		return WASL_OK;
	cJSON_Delete(*value);
	return fail_at(source, place_after(place, piece, (size_t)(end - piece)), "not JSON");
}

/* Take the byte that must stand here. */
static wasl_status take_byte(struct source *source, int byte)
{
	if (cutter_peek(&source->cutter) != byte)
		return source->cutter.without_memory ? wasl_fail_memory(source->error)
		                                     : fail_at(source, source->cutter.place, "not JSON");
	cutter_take(&source->cutter);
	return WASL_OK;
}

/* Read the items between two brackets with `read`, parted by commas. */
static wasl_status read_items(struct source *source, int open, int close,
                              wasl_status (*read)(struct source *source))
{
	wasl_status status = take_byte(source, open);
	if (!status && cutter_peek(&source->cutter) == close)
		return take_byte(source, close);
	while (!status && !(status = read(source))) {
		if (cutter_peek(&source->cutter) != ',')
			return take_byte(source, close);
		cutter_take(&source->cutter);
	}
	return status;
}

static wasl_status read_next_entity(struct source *source)
{
	cJSON *object;
	wasl_status status = take_value(&object, source);
	if (status)
		return status;
	status = read_entity(source, object);
	source->index++;
	cJSON_Delete(object);
	return status;
}

/* One key of the catalogue with its value; all but "entities" is for others. */
static wasl_status read_member(struct source *source)
{
	cJSON *key, *value;
	if (cutter_peek(&source->cutter) != '"')
		return fail_at(source, source->cutter.place, "not JSON");
	wasl_status status = take_value(&key, source);
	if (status)
		return status;
	bool entities = !strcmp(key->valuestring, "entities");
	cJSON_Delete(key);
	status = take_byte(source, ':');
	if (status)
		return status;
	if (entities && cutter_peek(&source->cutter) == '[') {
		source->found = true;
		return read_items(source, '[', ']', read_next_entity);
	}
	status = take_value(&value, source);
	if (!status)
		cJSON_Delete(value);
	return status;
}

static wasl_status read_catalogue(struct source *source)
{
	wasl_status status = WASL_OK;
	if (cutter_peek(&source->cutter) == '{')
		status = read_items(source, '{', '}', read_member);
	if (!status && source->cutter.without_memory)
		status = wasl_fail_memory(source->error);
	if (!status && source->cutter.file && ferror(source->cutter.file))
		status = wasl_fail(source->error, WASL_ENOINPUT, "%s: %s", source->name, strerror(errno));
	if (!status && !source->found)
		status = wasl_fail(source->error, WASL_EFORMAT, "%s: not a catalogue: no list \"entities\"",
		                   source->name);
	if (!status && cutter_peek(&source->cutter) != EOF)
		status = fail_at(source, source->cutter.place, "something follows the catalogue");
	return status;
}

/* A catalogue from a file, or where that is NULL from `length` bytes. */
static wasl_status read_source(wasl_catalogue **catalogue, const char *name, FILE *file,
                               const char *json, size_t length, const char *language,
                               wasl_error *error)
{
	wasl_catalogue *fresh;
	wasl_status status = wasl_catalogue_new(&fresh, error);
	if (status)
		return status;
	struct source source = { .catalogue = fresh, .name = name, .language = language, .error = error };
	cutter_start(&source.cutter, file, json, length);
	status = read_catalogue(&source);
	cutter_end(&source.cutter);
	if (status) {
		wasl_catalogue_free(fresh);
		return status;
	}
	catalogue_seal(fresh);
	*catalogue = fresh;
	return WASL_OK;
}

wasl_status wasl_catalogue_parse(wasl_catalogue **catalogue, const char *name, const char *json,
                                 size_t length, const char *label_language, wasl_error *error)
{
	return read_source(catalogue, name, NULL, json, length, label_language, error);
}

wasl_status wasl_catalogue_load(wasl_catalogue **catalogue, const char *path,
                                const char *label_language, wasl_error *error)
{
	FILE *file = fopen(path, "rb");
	if (!file)
		return wasl_fail(error, WASL_ENOINPUT, "%s: %s", path, strerror(errno));
	wasl_status status = read_source(catalogue, path, file, NULL, 0, label_language, error);
	fclose(file);
	return status;
}
