#include "escape.h"

#include "../memory/utf8.h"

const wasl_escape wasl_escape_xml = {
	.ascii = { WASL_CONTROLS(""), ['\n'] = "&#10;", ['\r'] = "&#13;", ['\t'] = "&#9;",
	           ['<'] = "&lt;", ['>'] = "&gt;", ['&'] = "&amp;", ['"'] = "&quot;" },
	.xml = true,
};

const wasl_escape wasl_escape_json = {
	.ascii = { WASL_BY_BACKSLASH, ['"'] = "\\\"" },
};

static void write_character(FILE *out, const wasl_escape *escape, uint32_t code,
                            const char *text, size_t size)
{
	if (escape->xml && (code & 0xFFFE) == 0xFFFE && code < 0x10000)
		return;
	bool line_end = escape->xml && (code == 0x85 || code == 0x2028);
	if (escape->numeric || line_end) /* readers that know XML 1.1 make a plain one "\n" */
		fprintf(out, "&#%u;", code == UTF8_BAD ? 0xFFFD : (unsigned)code);
	else if (code == UTF8_BAD)
		fputs("\xEF\xBF\xBD", out);
	else
		fwrite(text, 1, size, out);
}

void wasl_escape_write(FILE *out, const wasl_escape *escape, const char *text, size_t length)
{
	const char *end = length ? text + length : text; /* NULL is an empty text */
	while (text < end) {
		size_t run = 0;
		while (text + run < end && (unsigned char)text[run] < 0x80 &&
		       !escape->ascii[(unsigned char)text[run]])
			run++;
		fwrite(text, 1, run, out);
		text += run;
		if (text == end)
			break;
		uint32_t code;
		size_t size = utf8_read(&code, text, (size_t)(end - text));
		if (code < 0x80)
			fputs(escape->ascii[code], out);
		else
			write_character(out, escape, code, text, size);
		text += size;
	}
}

void wasl_json_string(FILE *out, const char *text, size_t length)
{
	fputc('"', out);
	wasl_escape_write(out, &wasl_escape_json, text, length);
	fputc('"', out);
}
