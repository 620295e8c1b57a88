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
	return wasl_bytes_append_string(&writer->leads, dress->before) &&
	       (dress->cells || (wasl_bytes_append_string(&writer->leads, name) &&
	                         wasl_bytes_append_string(&writer->leads, dress->between) &&
	                         wasl_bytes_append_string(&writer->leads, quote)));
}

static bool append_column(struct row_writer *writer, const wasl_column *column)
{
	const char *name = writer->dress->name ? writer->dress->name(column->name) : column->name;
	if (!name)
		return true;
	if (!append_lead(writer, name, column->type))
		return false;
	writer->columns[writer->count] = column;
	writer->ends[writer->count++] = writer->leads.length;
	return true;
}

wasl_status row_writer_open(struct row_writer *writer, const wasl_table *table,
                            const struct dress *dress, wasl_error *error)
{
	*writer = (struct row_writer){ .dress = dress };
	writer->columns = wasl_alloc(table->column_count, sizeof *writer->columns);
	writer->ends = wasl_alloc(table->column_count, sizeof *writer->ends);
	bool made = writer->columns && writer->ends;
	for (size_t i = 0; made && i < table->column_count; i++)
		made = append_column(writer, &table->columns[i]);
	if (made)
		return WASL_OK;
	row_writer_close(writer);
	return wasl_fail_memory(error);
}

void row_writer_close(struct row_writer *writer)
{
	wasl_free((void *)writer->columns);
	wasl_free(writer->ends);
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
	if (dress->behind)
		pen_write(pen, dress->behind);
}

void row_put(struct pen *pen, const struct row_writer *writer, size_t row, size_t skip)
{
	size_t begin = 0;
	for (size_t i = 0; i < writer->count; begin = writer->ends[i++]) {
		const wasl_column *column = writer->columns[i];
		bool has = wasl_cell_has(column, row);
		if (!has && !writer->dress->cells)
			continue;
		pen_put(pen, writer->leads.data + begin + skip, writer->ends[i] - begin - skip);
		skip = 0;
		if (has)
			put_value(pen, writer->dress, column, row);
	}
}

void row_write(FILE *out, const struct row_writer *writer, size_t row, size_t skip)
{
	struct pen pen;
	pen_take(&pen, out);
	row_put(&pen, writer, row, skip);
	pen_empty(&pen);
}
