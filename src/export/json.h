/* What the formats made of JSON share. */
#ifndef WASL_EXPORT_JSON_H
#define WASL_EXPORT_JSON_H

#include <wasl/graph.h>

/* Write the members of a row that have a value, `between` before the first and ", " before others. */
void wasl_json_row(FILE *out, const wasl_table *table, size_t row, const char *between);

/* Write "source": ..., "target": ... of an edge. */
void wasl_json_ends(FILE *out, const wasl_graph *graph, const wasl_column *ids, size_t edge);

#endif
