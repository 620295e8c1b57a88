#include "sheet.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "../export/cell.h"
#include "../export/csv.h"
#include "../memory/number.h"

/* Four digits are what a reader compares; the files for machines have all of them. */
static double shortened(double value)
{
	char text[WASL_NUMBER_SIZE];
	snprintf(text, sizeof text, "%.3e", value);
	return strtod(text, NULL);
}

const char *sheet_number(char text[SHEET_CELL], const wasl_column *column, size_t row)
{
	text[0] = '\0';
	if (!column || !wasl_cell_has(column, row))
		return text;
	if (column->type == WASL_BOOLEAN)
		snprintf(text, SHEET_CELL, "%s", column->as.integers[row] ? "yes" : "");
	else if (column->type == WASL_INTEGER)
		snprintf(text, SHEET_CELL, "%" PRId64, column->as.integers[row]);
	else
		wasl_number_print(text, shortened(column->as.reals[row]));
	return text;
}

const char *sheet_cell(char text[SHEET_CELL], const struct sheet_column *column, size_t row)
{
	const wasl_column *values = column->values;
	if (!column->change || !wasl_cell_has(values, row) || values->as.integers[row] <= 0)
		return sheet_number(text, values, row);
	snprintf(text, SHEET_CELL, "+%" PRId64, values->as.integers[row]);
	return text;
}

static void write_csv_cell(FILE *out, const wasl_column *column, size_t row, bool safe)
{
	if (!column || !wasl_cell_has(column, row))
		return;
	if (column->type == WASL_TEXT)
		wasl_csv_cell(out, column->as.texts[row], safe);
	else
		wasl_cell_write(out, column, row, &wasl_escape_json);
}

void sheet_write_csv(FILE *out, const struct sheet *sheet, bool safe)
{
	for (size_t i = 0; i < sheet->column_count; i++)
		fprintf(out, "%s%s", i ? "," : "", sheet->columns[i].name);
	fputc('\n', out);
	for (size_t row = 0; row < sheet->rows; row++)
		for (size_t i = 0; i < sheet->column_count; i++) {
			write_csv_cell(out, sheet->columns[i].values, sheet->order[row], safe);
			fputc(i + 1 < sheet->column_count ? ',' : '\n', out);
		}
}

static void write_object(FILE *out, const struct sheet *sheet, size_t row)
{
	const char *between = "";
	fputc('{', out);
	for (size_t i = 0; i < sheet->column_count; i++) {
		const wasl_column *values = sheet->columns[i].values;
		if (!values || !wasl_cell_has(values, row))
			continue;
		const char *quote = values->type == WASL_TEXT ? "\"" : "";
		fprintf(out, "%s\"%s\": %s", between, sheet->columns[i].name, quote);
		wasl_cell_write(out, values, row, &wasl_escape_json);
		fputs(quote, out);
		between = ", ";
	}
	fputc('}', out);
}

void sheet_write_json(FILE *out, const struct sheet *sheet)
{
	fputc('[', out);
	for (size_t row = 0; row < sheet->rows; row++) {
		fputs(row ? ",\n    " : "\n    ", out);
		write_object(out, sheet, sheet->order[row]);
	}
	fputs(sheet->rows ? "\n  ]" : "]", out);
}

void markdown_write_text(FILE *out, const char *text)
{
	static const wasl_escape markdown = { .ascii = {
		WASL_CONTROLS(""), ['\n'] = " ", ['\r'] = " ", ['\t'] = " ", [0x7F] = "", ['|'] = "\\|",
		['*'] = "\\*", ['_'] = "\\_", ['`'] = "\\`", ['['] = "\\[", [']'] = "\\]", ['\\'] = "\\\\",
		['<'] = "&lt;", ['>'] = "&gt;", ['&'] = "&amp;", ['~'] = "\\~", ['#'] = "\\#",
	} };
	wasl_escape_write(out, &markdown, text, strlen(text));
}

static void write_markdown_cell(FILE *out, const struct sheet_column *column, size_t row)
{
	char number[SHEET_CELL];
	const wasl_column *values = column->values;
	if (!values || values->type != WASL_TEXT)
		fputs(sheet_cell(number, column, row), out);
	else if (values->as.texts[row])
		markdown_write_text(out, values->as.texts[row]);
}

void sheet_write_markdown(FILE *out, const struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->column_count; i++)
		fprintf(out, "| %s ", sheet->columns[i].name);
	fputs("|\n", out);
	for (size_t i = 0; i < sheet->column_count; i++) {
		const wasl_column *values = sheet->columns[i].values;
		fputs(values && values->type == WASL_TEXT ? "| --- " : "| ---: ", out);
	}
	fputs("|\n", out);
	for (size_t row = 0; row < sheet->rows; row++) {
		for (size_t i = 0; i < sheet->column_count; i++) {
			fputs("| ", out);
			write_markdown_cell(out, &sheet->columns[i], sheet->order[row]);
			fputc(' ', out);
		}
		fputs("|\n", out);
	}
}
