/* The attributes of JSON objects as columns. */
#ifndef WASL_GRAPH_JSON_FIELDS_H
#define WASL_GRAPH_JSON_FIELDS_H

#include "fields.h"

struct cJSON;

/* Note the members of an object, but those that are named in `not` (ended by NULL). */
wasl_status fields_note(struct fields *fields, const struct cJSON *object, const char *const *not,
                        wasl_arena *strings, const char *where, wasl_error *error);

/* Set the values of a row; every member that has a column was noted. */
wasl_status fields_fill(wasl_graph *graph, wasl_table *table, size_t row,
                        const struct cJSON *object, wasl_error *error);

#endif
