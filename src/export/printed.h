/* The numbers of a table as text, row by row: most of what an exporter does is print them. */
#ifndef WASL_EXPORT_PRINTED_H
#define WASL_EXPORT_PRINTED_H

#include <wasl/export.h>

#include "../memory/bytes.h"

/* Of each row, for each column in the table's order: a byte that says how many follow, and these.  None follow
 * where the row has no value or one that is no number.  PEN_PIECE bytes may be read behind the last. */
struct wasl_printed {
	size_t *rows; /* where each begins */
	wasl_bytes text;
};

/* A row's first number is the next one. */
static inline const char *printed_row(const wasl_printed *printed, size_t row)
{
	return printed->text.data + printed->rows[row];
}

/* The next column's digits, and how many they are. */
static inline const char *printed_next(size_t *length, const char **next)
{
	const char *digits = *next + 1;
	*length = (unsigned char)**next;
	*next = digits + *length;
	return digits;
}

#endif
