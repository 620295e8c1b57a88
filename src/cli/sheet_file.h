/* A file of comma-separated values, read row by row. */
#ifndef WASL_CLI_SHEET_FILE_H
#define WASL_CLI_SHEET_FILE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "../memory/bytes.h"

#define SHEET_NO_CELL SIZE_MAX

struct sheet_row {
	wasl_bytes bytes; /* the cells, a NUL behind each */
	size_t *begin; /* where each begins in it */
	size_t count, capacity;
};

#define SHEET_ROW_INIT { WASL_BYTES_INIT, NULL, 0, 0 }
void sheet_row_clear(struct sheet_row *row);

/* Read the next row; false at the end of the file, and where memory ends. */
bool sheet_row_read(struct sheet_row *row, FILE *file);

/* The i-th cell; "" where the row has fewer. */
const char *sheet_row_cell(const struct sheet_row *row, size_t i);

/* Which cell of a head has this name, or SHEET_NO_CELL. */
size_t sheet_row_find(const struct sheet_row *head, const char *name);

#endif
