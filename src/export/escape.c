#include "escape.h"

#include <stdint.h>
<<<<<<< HEAD
#include <string.h>

const wasl_escape wasl_escape_xml = {
	.ascii = { WASL_CONTROLS(""), ['\n'] = "&#10;", ['\r'] = "&#13;", ['\t'] = "&#9;",
	           ['<'] = "&lt;", ['>'] = "&gt;", ['&'] = "&amp;", ['"'] = "&quot;" },
	.no_noncharacters = true,
};

const wasl_escape wasl_escape_json = {
	.ascii = {
		"\\u0000", "\\u0001", "\\u0002", "\\u0003", "\\u0004", "\\u0005", "\\u0006", "\\u0007",
		"\\b", "\\t", "\\n", "\\u000b", "\\f", "\\r", "\\u000e", "\\u000f",
		"\\u0010", "\\u0011", "\\u0012", "\\u0013", "\\u0014", "\\u0015", "\\u0016", "\\u0017",
		"\\u0018", "\\u0019", "\\u001a", "\\u001b", "\\u001c", "\\u001d", "\\u001e", "\\u001f",
		['"'] = "\\\"", ['\\'] = "\\\\", [0x7F] = "\\u007f",
	},
};

/* The second byte of a well-formed character lies within these bounds (Unicode 15, table 3-7). */
static void second_byte(unsigned char lead, unsigned char *low, unsigned char *high)
{
	*low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
	*high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
}

/*
 * Length of the character that begins at `text`, which is not ASCII, and its code point; where it
 * is ill-formed, the length of what one U+FFFD replaces (Unicode 15, section 3.9), and `*code` 0.
 */
static size_t read_character(uint32_t *code, const unsigned char *text, size_t length)
{
	unsigned char lead = text[0], low, high;
	size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
	*code = 0;
	if (lead < 0xC2 || lead > 0xF4)
		return 1;
	second_byte(lead, &low, &high);
	uint32_t value = lead & (0xFFu >> (size + 1));
	for (size_t i = 1; i < size; i++, low = 0x80, high = 0xBF) {
		if (i >= length || text[i] < low || text[i] > high)
			return i;
		value = value << 6 | (text[i] & 0x3F);
	}
	*code = value;
	return size;
}

static void write_character(FILE *out, const wasl_escape *escape, uint32_t code,
                            const unsigned char *text, size_t size)
{
	if (escape->no_noncharacters && (code & 0xFFFE) == 0xFFFE && code < 0x10000)
		return;
	if (escape->numeric)
		fprintf(out, "&#%u;", code ? (unsigned)code : 0xFFFD);
	else if (code)
		fwrite(text, 1, size, out);
	else
		fputs("\xEF\xBF\xBD", out);
}

void wasl_escape_write(FILE *out, const wasl_escape *escape, const char *text, size_t length)
{
	const unsigned char *at = (const unsigned char *)text, *end = at + length;
	while (at < end) {
		size_t run = 0;
		while (at + run < end && at[run] < 0x80 && !escape->ascii[at[run]])
=======

/*
 * Length of the well-formed UTF-8 character that begins at `text`, or 0; `*bad` is then the length
 * of the ill-formed sequence that one U+FFFD replaces (Unicode 15, table 3-7 and section 3.9).
 */
static size_t character(const unsigned char *text, size_t length, size_t *bad)
{
	unsigned char lead = text[0], low = 0x80, high = 0xBF;
	size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
	*bad = 1;
	if (lead < 0x80)
		return 1;
	if (lead < 0xC2 || lead > 0xF4)
		return 0;
	if (lead == 0xE0)
		low = 0xA0;
	else if (lead == 0xED)
		high = 0x9F;
	else if (lead == 0xF0)
		low = 0x90;
	else if (lead == 0xF4)
		high = 0x8F;
	for (size_t i = 1; i <= more; i++, low = 0x80, high = 0xBF) {
		if (i >= length || text[i] < low || text[i] > high)
			return 0;
		*bad = i + 1;
	}
	return more + 1;
}

static void write_ascii(FILE *out, unsigned char c)
{
	if (c == '"' || c == '\\')
		fprintf(out, "\\%c", c);
	else if (c == '\n')
		fputs("\\n", out);
	else if (c == '\t')
		fputs("\\t", out);
	else if (c == '\r')
		fputs("\\r", out);
	else
		fprintf(out, "\\u%04x", c);
}

static int stands_for_itself(unsigned char c)
{
	return c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
}

void wasl_json_string(FILE *out, const char *text, size_t length)
{
	const unsigned char *at = (const unsigned char *)text, *end = at + length;
	fputc('"', out);
	while (at < end) {
		size_t bad, run = 0;
		while (at + run < end && stands_for_itself(at[run]))
>>>>>>> 38e8002 (cli: options from one table, sessions, sentences, mentions, relations, catalogue, help)
			run++;
		fwrite(at, 1, run, out);
		at += run;
		if (at == end)
			break;
<<<<<<< HEAD
		if (*at < 0x80) {
			fputs(escape->ascii[*at++], out);
			continue;
		}
		uint32_t code;
		size_t size = read_character(&code, at, (size_t)(end - at));
		write_character(out, escape, code, at, size);
		at += size;
	}
}

void wasl_json_string(FILE *out, const char *text, size_t length)
{
	fputc('"', out);
	wasl_escape_write(out, &wasl_escape_json, text, length);
=======
		size_t size = character(at, (size_t)(end - at), &bad);
		if (size == 1)
			write_ascii(out, *at);
		else if (size)
			fwrite(at, 1, size, out);
		else
			fputs("\xEF\xBF\xBD", out);
		at += size ? size : bad;
	}
>>>>>>> 38e8002 (cli: options from one table, sessions, sentences, mentions, relations, catalogue, help)
	fputc('"', out);
}
