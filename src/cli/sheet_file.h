/* A file of comma-separated values, read row by row. */
#ifndef WASL_CLI_SHEET_FILE_H
#define WASL_CLI_SHEET_FILE_H

#include <stdbool.h>
#include <stdio.h>

#include "../memory/bytes.h"

enum { SHEET_CELLS_MOST = 64 };

struct sheet_row {
	wasl_bytes bytes; /* the cells, a NUL behind each */
	size_t begin[SHEET_CELLS_MOST]; /* where each begins in it */
	size_t count;
};

/* Read the next row; false at the end of the file, and where it has too many cells or memory ends. */
bool sheet_row_read(struct sheet_row *row, FILE *file);

/* The i-th cell; "" where the row has fewer. */
const char *sheet_row_cell(const struct sheet_row *row, size_t i);

/* Which cell of a head has this name, or SHEET_CELLS_MOST. */
size_t sheet_row_find(const struct sheet_row *head, const char *name);

#endif
