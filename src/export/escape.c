#include "escape.h"

#include <stdint.h>

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
			run++;
		fwrite(at, 1, run, out);
		at += run;
		if (at == end)
			break;
		size_t size = character(at, (size_t)(end - at), &bad);
		if (size == 1)
			write_ascii(out, *at);
		else if (size)
			fwrite(at, 1, size, out);
		else
			fputs("\xEF\xBF\xBD", out);
		at += size ? size : bad;
	}
	fputc('"', out);
}
