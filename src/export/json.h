/* What the formats made of JSON share. */
#ifndef WASL_EXPORT_JSON_H
#define WASL_EXPORT_JSON_H

#include "row.h"

/* Members behind others: , "name": value */
extern const struct dress wasl_json_dress;

/* Put "source": ..., "target": ... of an edge. */
void wasl_json_ends(struct pen *pen, const wasl_graph *graph, const wasl_column *ids, size_t edge);

#endif
