/* Tables for a terminal, whose columns are counted in cells and not in bytes or letters. */
#include <string.h>

#include <wasl/text.h>

#include "../export/escape.h"
#include "../memory/alloc.h"
#include "sheet.h"

#define FIRST_STRONG_ISOLATE "\xE2\x81\xA8" /* U+2068 */
#define POP_ISOLATE "\xE2\x81\xA9" /* U+2069 */

static void write_isolated(FILE *out, const char *text, void (*write)(FILE *out, const char *text))
{
	bool isolate = wasl_text_has_right_to_left(text, strlen(text));
	fputs(isolate ? FIRST_STRONG_ISOLATE : "", out);
	write(out, text);
	fputs(isolate ? POP_ISOLATE : "", out);
}

static void write_plain(FILE *out, const char *text)
{
	static const wasl_escape plain = { .ascii = {
		WASL_CONTROLS(""), ['\n'] = "", ['\r'] = "", ['\t'] = "", [0x7F] = "",
	} };
	wasl_escape_write(out, &plain, text, strlen(text));
}

void terminal_write_text(FILE *out, const char *text)
{
	write_isolated(out, text, write_plain);
}

void markdown_write_isolated(FILE *out, const char *text)
{
	write_isolated(out, text, markdown_write_text);
}

static bool is_text(const wasl_column *column)
{
	return column && column->type == WASL_TEXT;
}

static size_t cell_width(const struct sheet_column *column, size_t row)
{
	char number[SHEET_CELL];
	if (!is_text(column->values))
		return strlen(sheet_cell(number, column, row));
	const char *text = column->values->as.texts[row];
	return text ? wasl_text_width(text, strlen(text)) : 0;
}

static size_t column_width(const struct sheet *sheet, const struct sheet_column *column)
{
	size_t widest = strlen(column->name);
	for (size_t row = 0; row < sheet->rows; row++) {
		size_t width = cell_width(column, sheet->order[row]);
		if (width > widest)
			widest = width;
	}
	return widest;
}

static void write_blanks(FILE *out, size_t count)
{
	fprintf(out, "%*s", (int)count, "");
}

/* Texts begin at the left of their column, numbers end at its right. */
static void write_cell(FILE *out, const struct sheet_column *column, size_t row, size_t blanks)
{
	char number[SHEET_CELL];
	if (is_text(column->values)) {
		const char *text = column->values->as.texts[row];
		terminal_write_text(out, text ? text : "");
		write_blanks(out, blanks);
	} else {
		write_blanks(out, blanks);
		fputs(sheet_cell(number, column, row), out);
	}
}

static void write_head(FILE *out, const struct sheet *sheet, const size_t *widths)
{
	for (size_t i = 0; i < sheet->column_count; i++) {
		int width = is_text(sheet->columns[i].values) ? -(int)widths[i] : (int)widths[i];
		fprintf(out, "%s%*s", i ? "  " : "", width, sheet->columns[i].name);
	}
	fputc('\n', out);
}

wasl_status sheet_write_table(FILE *out, const struct sheet *sheet, wasl_error *error)
{
	size_t *widths = wasl_alloc(sheet->column_count, sizeof *widths);
	if (!widths)
		return wasl_fail_memory(error);
	for (size_t i = 0; i < sheet->column_count; i++)
		widths[i] = column_width(sheet, &sheet->columns[i]);
	write_head(out, sheet, widths);
	for (size_t row = 0; row < sheet->rows; row++) {
		for (size_t i = 0; i < sheet->column_count; i++) {
			const struct sheet_column *column = &sheet->columns[i];
			size_t width = cell_width(column, sheet->order[row]);
			fputs(i ? "  " : "", out);
			write_cell(out, column, sheet->order[row], widths[i] - width);
		}
		fputc('\n', out);
	}
	wasl_free(widths);
	return WASL_OK;
}
