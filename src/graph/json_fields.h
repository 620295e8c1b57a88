/* The attributes of JSON objects as columns: their names and types first, then their values. */
#ifndef WASL_GRAPH_JSON_FIELDS_H
#define WASL_GRAPH_JSON_FIELDS_H

#include <wasl/graph.h>

#include "../memory/arena.h"

struct cJSON;

struct field {
	const char *name;
	wasl_type type;
	bool typed; /* a value was seen */
};

/* In the order of the columns, which is that of the members in the objects. */
struct fields {
	struct field *items;
	size_t count, capacity;
};

/* The field of this name, added behind the `at`-th where it is new; NULL without memory. */
struct field *fields_put(struct fields *fields, size_t at, const char *name, wasl_type type,
                         wasl_arena *strings);

/* Note the members of an object, but those that are named in `not` (ended by NULL). */
wasl_status fields_note(struct fields *fields, const struct cJSON *object, const char *const *not,
                        wasl_arena *strings, const char *where, wasl_error *error);

/* Add the columns of what was noted. */
wasl_status fields_add(const struct fields *fields, wasl_graph *graph, wasl_table *table,
                       wasl_error *error);

/* Set the values of a row; every member that has a column was noted. */
wasl_status fields_fill(wasl_graph *graph, wasl_table *table, size_t row,
                        const struct cJSON *object, wasl_error *error);

#endif
