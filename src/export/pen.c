#include "pen.h"

#include "../memory/number.h"

void pen_empty(struct pen *pen)
{
	fwrite_unlocked(pen->room, 1, pen->length, pen->out);
	pen->length = 0;
}

void pen_put_long(struct pen *pen, const char *bytes, size_t length)
{
	for (size_t left; length > (left = PEN_ROOM - pen->length); length -= left) {
		memcpy(pen->room + pen->length, bytes, left);
		pen->length += left;
		bytes += left;
		pen_empty(pen);
	}
	pen_put(pen, bytes, length);
}

/* Whether the character stands for itself, and is one byte. */
static bool is_plain(const wasl_escape *escape, unsigned char c)
{
	return c < 0x80 && !escape->ascii[c];
}

void pen_escape(struct pen *pen, const wasl_escape *escape, const char *text)
{
	size_t run = 0;
	while (text[run] && is_plain(escape, (unsigned char)text[run]))
		run++;
	pen_put(pen, text, run);
	if (!text[run])
		return;
	pen_empty(pen);
	wasl_escape_write(pen->out, escape, text + run, strlen(text + run));
}

char *pen_begin(struct pen *pen)
{
	if (PEN_ROOM - pen->length < WASL_NUMBER_SIZE)
		pen_empty(pen);
	return pen->room + pen->length;
}

void pen_integer(struct pen *pen, int64_t value)
{
	pen_end(pen, wasl_integer_write(pen_begin(pen), value));
}

void pen_cell(struct pen *pen, const wasl_column *column, size_t row, const wasl_escape *escape)
{
	switch (column->type) {
	case WASL_INTEGER:
		pen_integer(pen, column->as.integers[row]);
		break;
	case WASL_BOOLEAN:
		pen_write(pen, column->as.integers[row] ? "true" : "false");
		break;
	case WASL_REAL:
		pen_end(pen, wasl_number_write(pen_begin(pen), column->as.reals[row]));
		break;
	case WASL_TEXT:
		pen_escape(pen, escape, column->as.texts[row]);
		break;
	}
}
