/* The values of a row, each in the dress of its format: what large files are made of. */
#ifndef WASL_EXPORT_ROW_H
#define WASL_EXPORT_ROW_H

#include <wasl/graph.h>

#include "pen.h"
#include "printed.h"
#include "../memory/bytes.h"

/* How a format writes a value. */
struct dress {
	const char *before, *between, *behind; /* stand before the name, before the value, behind it */
	const char *quote; /* around texts */
	const wasl_escape *escape;
	/* What the format calls a column; NULL: it writes it elsewhere or not at all. */
	const char *(*name)(const char *column);
	void (*write_text)(struct pen *pen, const char *text); /* where quotes and escapes do not suffice */
	bool pointed; /* reals are told from whole numbers: "3.0" */
	bool digits; /* true and false are 1 and 0 */
	bool numbered; /* a column goes by its number in the table instead of its name */
	bool cells; /* without names; what has no value keeps its place */
};

/* A column of a table; what stands before its values, and behind the value before them, is in `leads`. */
struct row_column {
	const wasl_column *column; /* NULL: the format does not write it */
	size_t lead, length;
};

/* The columns of a table, which may not move while a format writes it. */
struct row_writer {
	const struct dress *dress;
	const wasl_printed *printed;
	struct row_column *columns;
	size_t count;
	size_t behind; /* how long dress->behind is */
	wasl_bytes leads;
};

/* @param printed  of the table; NULL: numbers are printed as they are written, as `pointed` wants it */
wasl_status row_writer_open(struct row_writer *writer, const wasl_table *table, const struct dress *dress,
                            const wasl_printed *printed, wasl_error *error);
void row_writer_close(struct row_writer *writer);

/* Write what the row has, without the first `skip` bytes of what stands before the first value. */
void row_put(struct pen *pen, const struct row_writer *writer, size_t row, size_t skip);
void row_write(FILE *out, const struct row_writer *writer, size_t row, size_t skip);

#endif
