#include "sheet_file.h"

#include <string.h>

/* Read one cell; what ended it is returned: ',', '\n' or EOF. */
static int read_cell(wasl_bytes *bytes, FILE *file, bool *failed)
{
	bool quoted = false;
	for (int c; (c = getc(file)) != EOF;) {
		if (c == '"') {
			int next = quoted ? getc(file) : EOF;
			if (quoted && next == '"') {
				*failed |= !wasl_bytes_append_char(bytes, '"');
				continue;
			}
			if (quoted && next != EOF)
				ungetc(next, file);
			quoted = !quoted;
		} else if (!quoted && (c == ',' || c == '\n')) {
			return c;
		} else {
			*failed |= !wasl_bytes_append_char(bytes, (char)c);
		}
	}
	return EOF;
}

bool sheet_row_read(struct sheet_row *row, FILE *file)
{
	bool failed = false;
	int end = ',';
	row->bytes.length = row->count = 0;
	while (end == ',' && row->count < SHEET_CELLS_MOST) {
		row->begin[row->count++] = row->bytes.length;
		end = read_cell(&row->bytes, file, &failed);
		failed |= !wasl_bytes_append_char(&row->bytes, '\0');
	}
	bool nothing = end == EOF && row->count == 1 && row->bytes.length == 1;
	return !failed && !nothing && end != ',';
}

const char *sheet_row_cell(const struct sheet_row *row, size_t i)
{
	return i < row->count ? row->bytes.data + row->begin[i] : "";
}

size_t sheet_row_find(const struct sheet_row *head, const char *name)
{
	for (size_t i = 0; i < head->count; i++)
		if (!strcmp(sheet_row_cell(head, i), name))
			return i;
	return SHEET_CELLS_MOST;
}
