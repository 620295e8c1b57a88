#include "fields.h"

#include <math.h>
#include <string.h>

#include "../memory/alloc.h"

/* Names become those of XML attributes, of SQL columns, of keys: letters, digits, _ and -. */
bool field_is_name(const char *name)
{
	static const char first[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_";
	return *name && strchr(first, *name) &&
	       name[1 + strspn(name + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-"
	                                 "0123456789")] == '\0';
}

bool field_is_whole(double value)
{
	return fabs(value) <= 9007199254740992.0 && value == floor(value) && !(value == 0 && signbit(value));
}

struct field *fields_put(struct fields *fields, size_t at, const char *name, wasl_type type,
                         wasl_arena *strings)
{
	for (size_t i = 0; i < fields->count; i++) {
		size_t next = (at + i) % fields->count; /* most objects have the same members in turn */
		if (!strcmp(fields->items[next].name, name))
			return &fields->items[next];
	}
	struct field fresh = { wasl_arena_copy(strings, name, strlen(name)), type, false };
	if (!fresh.name || !wasl_reserve(&fields->items, &fields->capacity, fields->count + 1,
	                                 sizeof *fields->items))
		return NULL;
	memmove(&fields->items[at + 1], &fields->items[at], (fields->count - at) * sizeof fresh);
	fields->items[at] = fresh;
	fields->count++;
	return &fields->items[at];
}

bool field_agree(struct field *field, wasl_type type)
{
	bool numbers = type <= WASL_REAL && field->type <= WASL_REAL;
	if (!field->typed || (numbers && type == WASL_REAL))
		field->type = type;
	field->typed = true;
	return numbers || field->type == type;
}

wasl_status fields_add(const struct fields *fields, wasl_graph *graph, wasl_table *table,
                       wasl_error *error)
{
	wasl_column *column;
	wasl_status status = WASL_OK;
	for (size_t i = 0; !status && i < fields->count; i++)
		if (fields->items[i].typed)
			status = wasl_column_add(&column, graph, table, fields->items[i].name,
			                         fields->items[i].type, error);
	return status;
}
