#include "json_fields.h"

#include <math.h>
#include <string.h>

#include <cjson/cJSON.h>

static bool is_one_of(const char *name, const char *const *names)
{
	while (*names && strcmp(name, *names))
		names++;
	return *names != NULL;
}

/* False where there is no value, or where it is a list or an object. */
static bool type_of(wasl_type *type, const cJSON *item)
{
	if (cJSON_IsString(item))
		*type = WASL_TEXT;
	else if (cJSON_IsBool(item))
		*type = WASL_BOOLEAN;
	else if (cJSON_IsNumber(item) && isfinite(item->valuedouble))
		*type = field_is_whole(item->valuedouble) ? WASL_INTEGER : WASL_REAL;
	else
		return false;
	return true;
}

wasl_status fields_note(struct fields *fields, const cJSON *object, const char *const *not,
                        wasl_arena *strings, const char *where, wasl_error *error)
{
	const cJSON *item;
	size_t at = 0;
	cJSON_ArrayForEach(item, object) {
		wasl_type type = WASL_TEXT;
		if (is_one_of(item->string, not) || cJSON_IsNull(item))
			continue;
		if (!field_is_name(item->string) || !type_of(&type, item))
			return wasl_fail(error, WASL_EFORMAT, "%s: \"%s\" is no attribute of a graph", where,
			                 item->string);
		struct field *field = fields_put(fields, at, item->string, type, strings);
		if (!field)
			return wasl_fail_memory(error);
		if (!field_agree(field, type))
			return wasl_fail(error, WASL_EFORMAT, "%s: \"%s\" is of another type than before", where,
			                 item->string);
		at = (size_t)(field - fields->items) + 1;
	}
	return WASL_OK;
}

static wasl_column *find_from(const wasl_table *table, size_t at, const char *name)
{
	for (size_t i = 0; i < table->column_count; i++) {
		size_t next = (at + i) % table->column_count;
		if (!strcmp(table->columns[next].name, name))
			return &table->columns[next];
	}
	return NULL;
}

static bool set(wasl_graph *graph, wasl_column *column, size_t row, const cJSON *item)
{
	switch (column->type) {
	case WASL_INTEGER:
		column->as.integers[row] = (int64_t)item->valuedouble;
		break;
	case WASL_BOOLEAN:
		column->as.integers[row] = cJSON_IsTrue(item);
		break;
	case WASL_REAL:
		column->as.reals[row] = item->valuedouble;
		break;
	case WASL_TEXT:
		column->as.texts[row] = wasl_graph_string(graph, item->valuestring, strlen(item->valuestring));
		return column->as.texts[row] != NULL;
	}
	return true;
}

wasl_status fields_fill(wasl_graph *graph, wasl_table *table, size_t row, const cJSON *object,
                        wasl_error *error)
{
	const cJSON *item;
	size_t at = 0;
	cJSON_ArrayForEach(item, object) {
		wasl_column *column = cJSON_IsNull(item) ? NULL : find_from(table, at, item->string);
		if (!column)
			continue;
		if (!set(graph, column, row, item))
			return wasl_fail_memory(error);
		at = (size_t)(column - table->columns) + 1;
	}
	return WASL_OK;
}
