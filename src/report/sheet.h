/* A table to be shown: some columns of a wasl_table, in some order of its rows, in any format. */
#ifndef WASL_REPORT_SHEET_H
#define WASL_REPORT_SHEET_H

#include <stdio.h>

#include <wasl/graph.h>

struct sheet_column {
	const char *name;
	const wasl_column *values; /* NULL: no row has one */
	bool change; /* people see a plus before what is above 0 */
};

struct sheet {
	const struct sheet_column *columns;
	size_t column_count;
	const uint32_t *order; /* which row comes first, second ... */
	size_t rows;
};

/* Comma-separated values, every digit; `safe` keeps spreadsheets from running cells as formulas. */
void sheet_write_csv(FILE *out, const struct sheet *sheet, bool safe);

/* A JSON array of objects; what has no value is left out. */
void sheet_write_json(FILE *out, const struct sheet *sheet);

/* A Markdown table; reals at four digits. */
void sheet_write_markdown(FILE *out, const struct sheet *sheet);

/* Aligned columns for a terminal; reals at four digits. */
wasl_status sheet_write_table(FILE *out, const struct sheet *sheet, wasl_error *error);

/* A text between Markdown's signs that is nothing but itself. */
void markdown_write_text(FILE *out, const char *text);

/* The same in a line with numbers, which would else change places with one from right to left. */
void markdown_write_isolated(FILE *out, const char *text);

/* A text for a terminal: no controls; one from right to left is isolated from what stands around it. */
void terminal_write_text(FILE *out, const char *text);

enum { SHEET_CELL = 32 };

/* The same as people see it in a column. */
const char *sheet_cell(char text[SHEET_CELL], const struct sheet_column *column, size_t row);

/* A number of at most four digits behind its leading zeros; "" where there is none. Not for texts. */
const char *sheet_number(char text[SHEET_CELL], const wasl_column *column, size_t row);

#endif
