/* The columns that a file turns out to have: names and types first, values when all are known. */
#ifndef WASL_GRAPH_FIELDS_H
#define WASL_GRAPH_FIELDS_H

#include <wasl/graph.h>

#include "../memory/arena.h"

struct field {
	const char *name;
	wasl_type type;
	bool typed; /* a value was seen, or the file says the type */
};

/* In the order of the columns, which is that of the attributes in the file. */
struct fields {
	struct field *items;
	size_t count, capacity;
};

/* Whether all formats can name an attribute so. */
bool field_is_name(const char *name);

/* Whether a number is whole, and exact as a real: then its column may be one of integers. */
bool field_is_whole(double value);

/* The field of this name, added behind the `at`-th where it is new; NULL without memory. */
struct field *fields_put(struct fields *fields, size_t at, const char *name, wasl_type type,
                         wasl_arena *strings);

/* Take a value of this type too; false where the field has values of another. */
bool field_agree(struct field *field, wasl_type type);

/* Add the columns of the fields that have a type. */
wasl_status fields_add(const struct fields *fields, wasl_graph *graph, wasl_table *table,
                       wasl_error *error);

#endif
