/* One value of one column: what all formats write, each with its own escapes. */
#ifndef WASL_EXPORT_CELL_H
#define WASL_EXPORT_CELL_H

#include <wasl/graph.h>

#include "escape.h"

/* Whether the row has a value; what has none is left out of every format. */
bool wasl_cell_has(const wasl_column *column, size_t row);

/* Write strings one behind another, NULL behind the last: what a line of a large file is made of, where
 * printf() with its formats costs more than all else. */
void wasl_put_all(FILE *out, const char *const *parts);
#define wasl_put(out, ...) wasl_put_all(out, (const char *const[]){ __VA_ARGS__, NULL })

/* Write the value; texts are escaped, numbers are in the C locale's digits. */
void wasl_cell_write(FILE *out, const wasl_column *column, size_t row, const wasl_escape *escape);

/* Tell the facts of a graph in words, where a format has no attributes for them. */
void wasl_facts_write(FILE *out, const wasl_table *facts, const wasl_escape *escape);

/* The text of a cell, or NULL where it has none; the column is of texts. */
const char *wasl_cell_text(const wasl_column *column, size_t row);

/* The value as a real; NaN where it has none. The column is no text. */
double wasl_cell_real(const wasl_column *column, size_t row);

/* What a stream that took everything means. */
wasl_status wasl_export_finish(FILE *out, wasl_error *error);

#endif
