#include "pen.h"

#include "../memory/number.h"
#include "../memory/utf8.h"

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

/* Readers that know XML 1.1 make line ends of its own "\n", and U+FFFE and U+FFFF are none of its characters. */
static bool is_special_in_xml(uint32_t code)
{
	return code == 0x85 || code == 0x2028 || code == 0xFFFE || code == 0xFFFF;
}

static bool stands_for_itself(const wasl_escape *escape, uint32_t code)
{
	if (code < 0x80)
		return !escape->ascii[code];
	return code != UTF8_BAD && !escape->numeric && !(escape->xml && is_special_in_xml(code));
}

static void put_otherwise(struct pen *pen, const wasl_escape *escape, uint32_t code)
{
	if (code < 0x80) {
		pen_write(pen, escape->ascii[code]);
	} else if (code == UTF8_BAD && !escape->numeric) {
		pen_write(pen, "\xEF\xBF\xBD");
	} else if (!escape->xml || code < 0xFFFE) {
		pen_write(pen, "&#");
		pen_integer(pen, code == UTF8_BAD ? 0xFFFD : code);
		pen_write(pen, ";");
	}
}

void pen_escape(struct pen *pen, const wasl_escape *escape, const char *text, size_t length)
{
	size_t run = 0; /* where what stands for itself begins */
	for (size_t at = 0, size; at < length; at += size) {
		uint32_t code;
		size = utf8_next(&code, text + at, length - at);
		if (stands_for_itself(escape, code))
			continue;
		pen_put(pen, text + run, at - run);
		put_otherwise(pen, escape, code);
		run = at + size;
	}
	if (length > run)
		pen_put(pen, text + run, length - run);
}

void pen_json(struct pen *pen, const char *text, size_t length)
{
	pen_write(pen, "\"");
	pen_escape(pen, &wasl_escape_json, text, length);
	pen_write(pen, "\"");
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
		pen_escape(pen, escape, column->as.texts[row], strlen(column->as.texts[row]));
		break;
	}
}
