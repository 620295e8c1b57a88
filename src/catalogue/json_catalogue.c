/* Reading a catalogue: strict about types, and precise about where something is wrong. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "../memory/alloc.h"
#include "catalogue.h"

/* Where we are, for messages. */
struct source {
	wasl_catalogue *catalogue;
	const char *name; /* of the file */
	const char *language; /* of the label to show, or NULL */
	size_t index; /* of the entity at hand */
	const char *id; /* its id, or NULL while that is unknown */
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
	if (!cJSON_IsString(text))
		return fail_alias(source, i, text ? "has a text that is none" : "has no text");
	if (kind && (!cJSON_IsString(kind) || !read_kind(&alias->kind, kind->valuestring)))
		return fail_alias(source, i, "has a kind that is none of name, short, common");
	if (exact && !cJSON_IsBool(exact))
		return fail_alias(source, i, "has an exact that is neither true nor false");
	alias->text = text->valuestring;
	alias->exact = cJSON_IsTrue(exact);
	return take_text(&alias->language, source, item, "lang");
}

static wasl_status read_alias(const struct source *source, const cJSON *item, size_t i)
{
	wasl_alias alias = { "", "", (uint32_t)source->catalogue->entity_count - 1, WASL_NAME, false,
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
		wasl_alias alias = { item->valuestring, "", (uint32_t)source->catalogue->entity_count - 1,
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
		if (!catalogue_add_not(source->catalogue, item->valuestring))
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
		wasl_alias alias = { item->valuestring, "", (uint32_t)catalogue->entity_count - 1,
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
	if (!shown)
		shown = catalogue->aliases[first].text;
	const char *label = wasl_arena_copy(&catalogue->strings, shown, strlen(shown));
	catalogue->entities[catalogue->entity_count - 1].label = label;
	return label ? WASL_OK : wasl_fail_memory(source->error);
}

static wasl_status read_entities(struct source *source, const cJSON *root)
{
	const cJSON *list = cJSON_GetObjectItemCaseSensitive(root, "entities"), *item;
	if (!cJSON_IsObject(root) || !cJSON_IsArray(list))
		return wasl_fail(source->error, WASL_EFORMAT, "%s: not a catalogue: no list \"entities\"",
		                 source->name);
	cJSON_ArrayForEach(item, list) {
		wasl_status status = read_entity(source, item);
		if (status)
			return status;
		source->index++;
	}
	return WASL_OK;
}

static wasl_status fail_syntax(const char *name, const char *json, const char *at,
                               wasl_error *error)
{
	size_t line = 1;
	for (const char *c = json; c < at; c++)
		line += *c == '\n';
	return wasl_fail(error, WASL_EFORMAT, "%s:%zu: not JSON", name, line);
}

wasl_status wasl_catalogue_parse(wasl_catalogue **catalogue, const char *name, const char *json,
                                 size_t length, const char *label_language, wasl_error *error)
{
	wasl_catalogue *fresh;
	wasl_status status = wasl_catalogue_new(&fresh, error);
	if (status)
		return status;
	struct source source = { fresh, name, label_language, 0, NULL, error };
	const char *end = json;
	char *text = wasl_copy(json, length); /* cJSON wants the NUL to tell trailing garbage */
	cJSON *root = text ? cJSON_ParseWithLengthOpts(text, length + 1, &end, 1) : NULL;
	if (!text)
		status = wasl_fail_memory(error);
	else if (!root)
		status = fail_syntax(name, text, end, error);
	else
		status = read_entities(&source, root);
	cJSON_Delete(root);
	wasl_free(text);
	if (status) {
		wasl_catalogue_free(fresh);
		return status;
	}
	catalogue_seal(fresh);
	*catalogue = fresh;
	return WASL_OK;
}

static wasl_status read_file(char **text, size_t *length, const char *path, wasl_error *error)
{
	size_t capacity = 0;
	FILE *file = fopen(path, "rb");
	*text = NULL;
	*length = 0;
	if (!file)
		return wasl_fail(error, WASL_ENOINPUT, "%s: %s", path, strerror(errno));
	wasl_status status = WASL_OK;
	for (size_t got = 1; !status && got > 0;) {
		if (!wasl_reserve(text, &capacity, *length + (1 << 16), 1)) {
			status = wasl_fail_memory(error);
			break;
		}
		got = fread(*text + *length, 1, capacity - *length, file);
		*length += got;
	}
	if (!status && ferror(file))
		status = wasl_fail(error, WASL_ENOINPUT, "%s: %s", path, strerror(errno));
	fclose(file);
	return status;
}

wasl_status wasl_catalogue_load(wasl_catalogue **catalogue, const char *path,
                                const char *label_language, wasl_error *error)
{
	char *text;
	size_t length;
	wasl_status status = read_file(&text, &length, path, error);
	if (!status)
		status = wasl_catalogue_parse(catalogue, path, text, length, label_language, error);
	wasl_free(text);
	return status;
}
