/*
 * A graph of a million ties has twenty million values, each between a few fixed bytes.  These are put
 * together once a column, and a row goes to the stream in one piece.
 */
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

/* Bytes on their way to a stream. */
struct room {
	FILE *out;
	size_t skip, length;
	char bytes[2048];
};

static void empty(struct room *room)
{
	if (room->length > room->skip)
		fwrite_unlocked(room->bytes + room->skip, 1, room->length - room->skip, room->out);
	room->skip = room->length = 0;
}

static void put(struct room *room, const char *bytes, size_t length)
{
	for (size_t left; length > (left = sizeof room->bytes - room->length); length -= left) {
		memcpy(room->bytes + room->length, bytes, left);
		room->length += left;
		bytes += left;
		empty(room);
	}
	memcpy(room->bytes + room->length, bytes, length);
	room->length += length;
}

static void put_text(struct room *room, const struct dress *dress, const char *text)
{
	empty(room);
	if (dress->write_text)
		dress->write_text(room->out, text);
	else
		wasl_escape_write(room->out, dress->escape, text, strlen(text));
	if (dress->quote)
		put(room, dress->quote, strlen(dress->quote));
}

static char *write_boolean(char *at, const struct dress *dress, bool value)
{
	if (dress->digits)
		return wasl_integer_write(at, value);
	return stpcpy(at, value ? "true" : "false");
}

static char *write_real(char *at, const struct dress *dress, double value)
{
	char *end = wasl_number_write(at, value);
	if (!dress->pointed || memchr(at, '.', (size_t)(end - at)))
		return end;
	char *power = memchr(at, 'e', (size_t)(end - at));
	if (!power)
		power = end;
	memmove(power + 2, power, (size_t)(end - power));
	memcpy(power, ".0", 2);
	return end + 2;
}

static void put_number(struct room *room, const struct dress *dress, const wasl_column *column,
                       size_t row)
{
	if (sizeof room->bytes - room->length < WASL_NUMBER_SIZE)
		empty(room);
	char *at = room->bytes + room->length, *end;
	if (column->type == WASL_BOOLEAN)
		end = write_boolean(at, dress, column->as.integers[row]);
	else if (column->type == WASL_INTEGER)
		end = wasl_integer_write(at, column->as.integers[row]);
	else
		end = write_real(at, dress, column->as.reals[row]);
	room->length += (size_t)(end - at);
}

static void put_value(struct room *room, const struct dress *dress, const wasl_column *column,
                      size_t row)
{
	if (column->type == WASL_TEXT)
		put_text(room, dress, column->as.texts[row]);
	else
		put_number(room, dress, column, row);
	if (dress->behind)
		put(room, dress->behind, strlen(dress->behind));
}

void row_write(FILE *out, const struct row_writer *writer, size_t row, size_t skip)
{
	struct room room;
	size_t begin = 0;
	room.out = out;
	room.skip = skip;
	room.length = 0;
	for (size_t i = 0; i < writer->count; begin = writer->ends[i++]) {
		bool has = wasl_cell_has(writer->columns[i], row);
		if (has || writer->dress->cells)
			put(&room, writer->leads.data + begin, writer->ends[i] - begin);
		if (has)
			put_value(&room, writer->dress, writer->columns[i], row);
	}
	empty(&room);
}
