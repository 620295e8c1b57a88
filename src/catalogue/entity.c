#include "entity.h"

#include <stdio.h>
#include <string.h>

enum key { ID, TYPE, WIKIDATA, COLOR, ALIASES, LABEL, DEFAULTS, NOTS, KEYS };

static const char *const keys[KEYS] = {
	"id", "type", "wikidata", "color", "aliases", "label", "default_for", "not"
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

static bool is_text(const struct value *value)
{
	return value->kind == VALUE_STRING;
}

static bool is_there(const struct value *value)
{
	return value->text != NULL;
}

/* Whether it is a list, an object or a truth value, told by its first byte. */
static bool begins_with(const struct value *value, char a, char b)
{
	return value->kind == VALUE_OTHER && (*value->text == a || *value->text == b);
}

const char *value_text(const struct value *value)
{
	size_t length;
	return scan_unescape(value, &length);
}

/* Read the next member of an object whose key is unescaped too. */
static bool next_member(const char **key, struct value *value, struct scan *object)
{
	struct value name;
	if (!scan_member(object, &name, value))
		return false;
	*key = value_text(&name);
	return true;
}

/* Find the values of some keys, of equal keys the first. */
static void find_values(struct value *values, const char *const *names, size_t count,
                        const struct value *object)
{
	struct scan inside = scan_inside(object);
	const char *key;
	struct value value;
	memset(values, 0, count * sizeof *values);
	while (next_member(&key, &value, &inside))
		for (size_t i = 0; i < count; i++)
			if (!strcmp(key, names[i]) && !is_there(&values[i]))
				values[i] = value;
}

/* An optional text of the entity; "" where it is absent. */
static wasl_status take_text(const char **text, const struct source *source,
                             const struct value values[KEYS], enum key key)
{
	*text = "";
	if (values[key].kind == VALUE_NONE)
		return WASL_OK;
	if (!is_text(&values[key]))
		return fail(source, keys[key], "is not a text");
	*text = value_text(&values[key]);
	return WASL_OK;
}

static bool is_of_id(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
	       c == '-';
}

static bool is_id(const char *text)
{
	const char *at = text;
	while (is_of_id(*at))
		at++;
	return at > text && *at == '\0';
}

static wasl_status take_id(const char **id, struct source *source, const struct value *value)
{
	if (!is_text(value))
		return fail(source, "id", is_there(value) ? "is not a text" : "is missing");
	*id = value_text(value);
	if (!is_id(*id))
		return wasl_fail(source->error, WASL_EFORMAT,
		                 "%s: entity %zu: id \"%s\" has other characters than A-Z a-z 0-9 _ -",
		                 source->name, source->index + 1, *id);
	source->id = *id;
	return WASL_OK;
}

static bool is_blank(const char *text)
{
	while (*text == ' ' || *text == '\t' || *text == '\r' || *text == '\n')
		text++;
	return *text == '\0';
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
                                     const struct value *item, size_t i)
{
	enum { TEXT, KIND, EXACT, LANGUAGE, PARTS };
	static const char *const names[PARTS] = { "text", "kind", "exact", "lang" };
	struct value parts[PARTS];
	find_values(parts, names, PARTS, item);
	if (!is_text(&parts[TEXT]))
		return fail_alias(source, i, is_there(&parts[TEXT]) ? "has a text that is none" : "has no text");
	if (is_there(&parts[KIND]) &&
	    (!is_text(&parts[KIND]) || !read_kind(&alias->kind, value_text(&parts[KIND]))))
		return fail_alias(source, i, "has a kind that is none of name, short, common");
	if (is_there(&parts[EXACT]) && !begins_with(&parts[EXACT], 't', 'f'))
		return fail_alias(source, i, "has an exact that is neither true nor false");
	if (is_there(&parts[LANGUAGE]) && !is_text(&parts[LANGUAGE]))
		return fail_alias(source, i, "has a lang that is not a text");
	alias->text = value_text(&parts[TEXT]);
	alias->exact = is_there(&parts[EXACT]) && *parts[EXACT].text == 't';
	return WASL_OK;
}

static uint32_t last_row(const struct source *source)
{
	return (uint32_t)source->catalogue->entity_count - 1;
}

static wasl_status add_alias(const struct source *source, const wasl_alias *alias)
{
	return catalogue_add_alias(source->catalogue, alias) ? WASL_OK : wasl_fail_memory(source->error);
}

static wasl_status read_alias(const struct source *source, const struct value *item, size_t i)
{
	wasl_alias alias = { "", last_row(source), WASL_NAME, false, false };
	wasl_status status = WASL_OK;
	if (is_text(item))
		alias.text = value_text(item);
	else if (begins_with(item, '{', '{'))
		status = read_alias_object(&alias, source, item, i);
	else
		status = fail_alias(source, i, "is neither a text nor an object");
	if (!status && is_blank(alias.text))
		status = fail_alias(source, i, "is empty");
	return status ? status : add_alias(source, &alias);
}

/* Begin with the items of an optional list: with none where it is absent. */
static wasl_status open_list(struct scan *items, const struct source *source,
                             const struct value values[KEYS], enum key key)
{
	*items = (struct scan){ NULL, NULL };
	if (!is_there(&values[key]))
		return WASL_OK;
	if (!begins_with(&values[key], '[', '['))
		return fail(source, keys[key], "is not a list");
	*items = scan_inside(&values[key]);
	return WASL_OK;
}

static wasl_status read_aliases(const struct source *source, const struct value values[KEYS])
{
	struct scan items;
	struct value item;
	wasl_status status = open_list(&items, source, values, ALIASES);
	for (size_t i = 0; !status && scan_item(&items, &item); i++)
		status = read_alias(source, &item, i);
	return status;
}

/* Labels are aliases too; the one to show is the first, or that of the language asked for. */
static wasl_status read_labels(const char **shown, const struct source *source,
                               const struct value *labels)
{
	const char *language, *text;
	struct value item;
	wasl_status status = WASL_OK;
	*shown = NULL;
	if (!is_there(labels))
		return WASL_OK;
	if (!begins_with(labels, '{', '{'))
		return fail(source, "label", "is not an object of language: text");
	for (struct scan inside = scan_inside(labels); !status && next_member(&language, &item, &inside);) {
		if (!is_text(&item) || is_blank(text = value_text(&item)))
			return fail(source, "label", "is empty or not a text");
		status = add_alias(source, &(wasl_alias){ text, last_row(source), WASL_NAME, false, false });
		if (!*shown || (source->language && !strcmp(language, source->language)))
			*shown = text;
	}
	return status;
}

/* The next item of a list of texts, NULL behind the last. */
static wasl_status next_text(const char **text, const struct source *source, struct scan *items,
                             const char *what)
{
	struct value item;
	*text = NULL;
	if (!scan_item(items, &item))
		return WASL_OK;
	if (!is_text(&item) || is_blank(*text = value_text(&item)))
		return fail(source, what, "holds something empty or no text");
	return WASL_OK;
}

static wasl_status read_nots(const struct source *source, const struct value values[KEYS])
{
	struct scan items;
	const char *text;
	wasl_status status = open_list(&items, source, values, NOTS);
	while (!status && !(status = next_text(&text, source, &items, keys[NOTS])) && text)
		if (!catalogue_add_not(source->catalogue, text, false))
			status = wasl_fail_memory(source->error);
	return status;
}

/* Mark the entity's own aliases of that text, from the first one on; false where there is none. */
static bool mark_default(wasl_catalogue *catalogue, const char *text, size_t first)
{
	bool found = false;
	for (size_t i = first; i < catalogue->alias_count; i++)
		if (!strcmp(catalogue_text(catalogue, i), text))
			catalogue->aliases[i].defaults = found = true;
	return found;
}

/* `default_for` marks the entity's own aliases of that text, and adds those that are not there. */
static wasl_status read_defaults(const struct source *source, const struct value values[KEYS],
                                 size_t first)
{
	struct scan items;
	const char *text;
	wasl_status status = open_list(&items, source, values, DEFAULTS);
	while (!status && !(status = next_text(&text, source, &items, keys[DEFAULTS])) && text)
		if (!mark_default(source->catalogue, text, first))
			status = add_alias(source, &(wasl_alias){ text, last_row(source), WASL_SHORT, false, true });
	return status;
}

/* Add the entity with its own texts. */
static wasl_status start_entity(struct source *source, const struct value values[KEYS])
{
	wasl_entity entity = { "", "", "", "", "" };
	wasl_status status = take_id(&entity.id, source, &values[ID]);
	if (!status)
		status = take_text(&entity.type, source, values, TYPE);
	if (!status)
		status = take_text(&entity.wikidata, source, values, WIKIDATA);
	if (!status)
		status = take_text(&entity.color, source, values, COLOR);
	if (!status && !catalogue_add_entity(source->catalogue, &entity))
		status = wasl_fail_memory(source->error);
	return status;
}

wasl_status entity_read(struct source *source, const struct value *object)
{
	wasl_catalogue *catalogue = source->catalogue;
	size_t first = catalogue->alias_count;
	struct value values[KEYS];
	const char *shown = NULL;
	source->id = NULL;
	if (!begins_with(object, '{', '{'))
		return fail(source, "it", "is not an object");
	find_values(values, keys, KEYS, object);
	wasl_status status = start_entity(source, values);
	if (!status)
		status = read_aliases(source, values);
	if (!status)
		status = read_labels(&shown, source, &values[LABEL]);
	if (!status && catalogue->alias_count == first)
		status = fail(source, "it", "has neither an alias nor a label");
	if (!status)
		status = read_defaults(source, values, first);
	if (!status)
		status = read_nots(source, values);
	if (status)
		return status;
	while (shown && strcmp(catalogue_text(catalogue, first), shown))
		first++; /* a label is an alias too: no second copy of it */
	catalogue->entities[last_row(source)].label = catalogue->aliases[first].text;
	return WASL_OK;
}
