/* A line of `wasl sentences`, `mentions` or `relations` as items. */
#include <string.h>

#include <cjson/cJSON.h>

#include "item.h"

struct line {
	wasl_scoring *scoring;
	const cJSON *object;
	const char *text, *name;
	size_t length;
	uint64_t number;
	bool gold;
	wasl_error *error;
};

static wasl_status reject(const struct line *line, const char *what)
{
	return wasl_fail(line->error, WASL_EFORMAT, "%s:%llu: %s", line->name,
	                 (unsigned long long)line->number, what);
}

static const char *text_of(const struct line *line, const char *key)
{
	const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(line->object, key));
	return text ? text : "";
}

static double number_of(const struct line *line, const char *key)
{
	const cJSON *item = cJSON_GetObjectItemCaseSensitive(line->object, key);
	return cJSON_IsNumber(item) ? item->valuedouble : -1;
}

static bool has_number(const struct line *line, const char *key)
{
	return cJSON_IsNumber(cJSON_GetObjectItemCaseSensitive(line->object, key));
}

static wasl_status add(const struct line *line, uint32_t measure, bool complete)
{
	if (!complete)
		return wasl_fail_memory(line->error);
	return item_add(line->scoring, measure, line->gold, text_of(line, "doc"), line->text, line->length,
	                line->error);
}

static bool put_place(const struct line *line, const char *key)
{
	return key_text(line->scoring, text_of(line, "field")) &&
	       key_number(line->scoring, number_of(line, key));
}

static wasl_status add_sentence(const struct line *line)
{
	return add(line, 0, put_place(line, "end"));
}

static bool put_span(const struct line *line)
{
	return put_place(line, "begin") && put_place(line, "end");
}

static wasl_status add_mention(const struct line *line)
{
	wasl_status status = add(line, 0, put_span(line));
	return status ? status
	              : add(line, 1, put_span(line) && key_text(line->scoring, text_of(line, "entity")));
}

static bool put_pair(const struct line *line)
{
	const char *source = text_of(line, "source"), *target = text_of(line, "target");
	bool turned = strcmp(source, target) > 0;
	return put_place(line, "sentence") && key_text(line->scoring, turned ? target : source) &&
	       key_text(line->scoring, turned ? source : target);
}

static bool put_sign(const struct line *line)
{
	return put_pair(line) && key_number(line->scoring, number_of(line, "sign"));
}

/* Who acts, or nobody where the statement is mutual. */
static bool put_actor(const struct line *line)
{
	bool directed = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(line->object, "directed"));
	return put_sign(line) && key_text(line->scoring, directed ? text_of(line, "source") : "");
}

static wasl_status add_relation(const struct line *line)
{
	wasl_status status = add(line, 0, put_pair(line));
	if (!status)
		status = add(line, 1, put_sign(line));
	if (!status)
		status = add(line, 2, put_actor(line));
	return status ? status : add(line, 3, put_sign(line) && key_text(line->scoring, text_of(line, "type")));
}

static wasl_status add_line(const struct line *line)
{
	if (!cJSON_IsObject(line->object))
		return reject(line, "not a JSON object");
	if (line->scoring->what == WASL_SCORED_RELATIONS)
		return *text_of(line, "source") && *text_of(line, "target")
			? add_relation(line) : reject(line, "a relation without source or target");
	if (!has_number(line, "end"))
		return reject(line, "end is not a number");
	if (line->scoring->what == WASL_SCORED_SENTENCES)
		return add_sentence(line);
	return has_number(line, "begin") ? add_mention(line) : reject(line, "begin is not a number");
}

wasl_status item_read_line(wasl_scoring *scoring, bool gold, const char *text, size_t length,
                           const char *name, uint64_t number, wasl_error *error)
{
	cJSON *object = cJSON_ParseWithLength(text, length);
	struct line line = { scoring, object, text, name, length, number, gold, error };
	wasl_status status = add_line(&line);
	cJSON_Delete(object);
	return status;
}
