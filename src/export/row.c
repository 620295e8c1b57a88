/* A graph of a million ties has twenty million values; what stands around them is put together once. */
#include "row.h"

#include <string.h>

#include "cell.h"
#include "../memory/alloc.h"
#include "../memory/number.h"

static bool append_lead(struct row_writer *writer, const char *name, wasl_type type)
{
	const struct dress *dress = writer->dress;
	const char *quote = type == WASL_TEXT && dress->quote ? dress->quote : "";
	char number[WASL_NUMBER_SIZE];
	if (dress->numbered)
		name = wasl_integer_print(number, (int64_t)writer->count - 1);
	return wasl_bytes_append(&writer->leads, dress->behind, writer->behind) &&
	       wasl_bytes_append_string(&writer->leads, dress->before) &&
	       (dress->cells || (wasl_bytes_append_string(&writer->leads, name) &&
	                         wasl_bytes_append_string(&writer->leads, dress->between) &&
	                         wasl_bytes_append_string(&writer->leads, quote)));
}

static bool append_column(struct row_writer *writer, const wasl_column *column)
{
	struct row_column *added = &writer->columns[writer->count++];
	const char *name = writer->dress->name ? writer->dress->name(column->name) : column->name;
	*added = (struct row_column){ name ? column : NULL, writer->leads.length, 0 };
	if (name && !append_lead(writer, name, column->type))
		return false;
	added->length = writer->leads.length - added->lead;
	return true;
}

wasl_status row_writer_open(struct row_writer *writer, const wasl_table *table, const struct dress *dress,
                            const wasl_printed *printed, wasl_error *error)
{
	*writer = (struct row_writer){ .dress = dress, .printed = printed,
	                               .behind = dress->behind ? strlen(dress->behind) : 0 };
	writer->columns = wasl_alloc(table->column_count, sizeof *writer->columns);
	bool made = writer->columns != NULL;
	for (size_t i = 0; made && i < table->column_count; i++)
		made = append_column(writer, &table->columns[i]);
	if (made && wasl_bytes_reserve(&writer->leads, PEN_PIECE))
		return WASL_OK;
	row_writer_close(writer);
	return wasl_fail_memory(error);
}

void row_writer_close(struct row_writer *writer)
{
	wasl_free(writer->columns);
	wasl_bytes_clear(&writer->leads);
	*writer = (struct row_writer){ 0 };
}

static char *write_pointed(char *at, double value)
{
	char *end = wasl_number_write(at, value), *power = memchr(at, 'e', (size_t)(end - at));
	if (memchr(at, '.', (size_t)(end - at)))
		return end;
	if (!power)
		power = end;
	memmove(power + 2, power, (size_t)(end - power));
	memcpy(power, ".0", 2);
	return end + 2;
}

static void put_text(struct pen *pen, const struct dress *dress, const char *text)
{
	if (dress->write_text)
		dress->write_text(pen, text);
	else
		pen_escape(pen, dress->escape, text, strlen(text));
	if (dress->quote)
		pen_write(pen, dress->quote);
}

static void put_value(struct pen *pen, const struct dress *dress, const wasl_column *column, size_t row)
{
	if (column->type == WASL_TEXT)
		put_text(pen, dress, column->as.texts[row]);
	else if (column->type == WASL_BOOLEAN && dress->digits)
		pen_write(pen, column->as.integers[row] ? "1" : "0");
	else if (column->type == WASL_REAL && dress->pointed)
		pen_end(pen, write_pointed(pen_begin(pen), column->as.reals[row]));
	else
		pen_cell(pen, column, row, dress->escape);
}

void row_put(struct pen *pen, const struct row_writer *writer, size_t row, size_t skip)
{
	const char *next = writer->printed ? printed_row(writer->printed, row) : NULL;
	size_t first = writer->behind + skip; /* what the first lead goes without */
	for (size_t i = 0; i < writer->count; i++) {
		const struct row_column *at = &writer->columns[i];
		size_t length = 0;
		const char *digits = next ? printed_next(&length, &next) : NULL;
		bool has = length > 0 || (at->column && wasl_cell_has(at->column, row));
		if (!at->column || !(has || writer->dress->cells))
			continue;
		pen_put_piece(pen, writer->leads.data + at->lead + first, at->length - first);
		first = 0;
		if (length > 0)
			pen_put_piece(pen, digits, length);
		else if (has)
			put_value(pen, writer->dress, at->column, row);
	}
	if (first == 0 && writer->behind > 0)
		pen_put(pen, writer->dress->behind, writer->behind);
}

void row_write(FILE *out, const struct row_writer *writer, size_t row, size_t skip)
{
	struct pen pen;
	pen_take(&pen, out);
	row_put(&pen, writer, row, skip);
	pen_empty(&pen);
}
