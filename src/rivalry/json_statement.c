/* A line of relations.jsonl as a statement. */
#include <math.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "ledger.h"

struct line {
	const cJSON *object;
	const char *name;
	uint64_t number;
	wasl_error *error;
	wasl_status status;
};

static void reject(struct line *line, const char *key, const char *wanted)
{
	line->status = wasl_fail(line->error, WASL_EFORMAT, "%s:%llu: %s is not %s", line->name,
	                         (unsigned long long)line->number, key, wanted);
}

/* The text of a key; "" where it is absent or null. */
static const char *text_of(struct line *line, const char *key, bool required)
{
	const cJSON *item = cJSON_GetObjectItemCaseSensitive(line->object, key);
	if (cJSON_IsString(item) && (*item->valuestring || !required))
		return item->valuestring;
	if (required || (item && !cJSON_IsNull(item)))
		reject(line, key, "a text");
	return "";
}

static double number_of(struct line *line, const char *key, double low, double high)
{
	const cJSON *item = cJSON_GetObjectItemCaseSensitive(line->object, key);
	if (cJSON_IsNumber(item) && item->valuedouble >= low && item->valuedouble <= high)
		return item->valuedouble;
	reject(line, key, "a number in its range");
	return 0;
}

static bool is_asserted(struct line *line)
{
	const char *mood = text_of(line, "mood", true);
	return !strcmp(mood, "fact") || !strcmp(mood, "reported");
}

static int32_t day_of(struct line *line)
{
	const char *text = text_of(line, "date", false);
	wasl_date date;
	if (*text && !wasl_date_parse(&date, text, strlen(text)))
		reject(line, "date", "a calendar date");
	return *text && !line->status ? date.from : WASL_UNDATED.from;
}

static wasl_statement read_statement(struct line *line)
{
	const cJSON *begin = cJSON_GetObjectItemCaseSensitive(line->object, "source_begin");
	return (wasl_statement){
		.doc = text_of(line, "doc", false),
		.outlet = text_of(line, "outlet", false),
		.source = text_of(line, "source", true),
		.target = text_of(line, "target", true),
		.type = text_of(line, "type", true),
		.text = text_of(line, "text", false),
		.day = day_of(line),
		.sign = (int)lround(number_of(line, "sign", -1, 1)),
		.directed = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(line->object, "directed")),
		.asserted = is_asserted(line),
		.p = number_of(line, "p", 0, 1),
		.begin = cJSON_IsNumber(begin) && begin->valuedouble >= 0 ? (uint64_t)begin->valuedouble : 0,
	};
}

wasl_status wasl_ledger_read(wasl_ledger *ledger, const char *json, size_t length, const char *name,
                             uint64_t number, wasl_error *error)
{
	cJSON *object = cJSON_ParseWithLength(json, length);
	if (!cJSON_IsObject(object)) {
		cJSON_Delete(object);
		return wasl_fail(error, WASL_EFORMAT, "%s:%llu: not a JSON object", name,
		                 (unsigned long long)number);
	}
	struct line line = { object, name, number, error, WASL_OK };
	wasl_statement statement = read_statement(&line);
	wasl_status status = line.status;
	if (!status)
		status = wasl_ledger_enter(ledger, &statement, error);
	cJSON_Delete(object);
	return status;
}
