#include "sheet_file.h"

#include <string.h>

#include "../memory/alloc.h"

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

void sheet_row_clear(struct sheet_row *row)
{
	wasl_bytes_clear(&row->bytes);
	wasl_free(row->begin);
}

bool sheet_row_read(struct sheet_row *row, FILE *file)
{
	bool failed = false;
	int end = ',';
	row->bytes.length = row->count = 0;
	while (end == ',' && !failed) {
		if (!wasl_reserve(&row->begin, &row->capacity, row->count + 1, sizeof *row->begin))
			return false;
		row->begin[row->count++] = row->bytes.length;
		end = read_cell(&row->bytes, file, &failed);
		failed |= !wasl_bytes_append_char(&row->bytes, '\0');
	}
	bool nothing = end == EOF && row->count == 1 && row->bytes.length == 1;
	return !failed && !nothing;
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
	return SHEET_NO_CELL;
}
