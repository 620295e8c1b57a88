#include "escape.h"

#include "pen.h"

const wasl_escape wasl_escape_xml = {
	.ascii = { WASL_CONTROLS(""), ['\n'] = "&#10;", ['\r'] = "&#13;", ['\t'] = "&#9;",
	           ['<'] = "&lt;", ['>'] = "&gt;", ['&'] = "&amp;", ['"'] = "&quot;" },
	.xml = true,
};

const wasl_escape wasl_escape_json = {
	.ascii = { WASL_BY_BACKSLASH, ['"'] = "\\\"" },
};

void wasl_escape_write(FILE *out, const wasl_escape *escape, const char *text, size_t length)
{
	struct pen pen;
	pen_take(&pen, out);
	pen_escape(&pen, escape, text, length);
	pen_empty(&pen);
}

void wasl_json_string(FILE *out, const char *text, size_t length)
{
	struct pen pen;
	pen_take(&pen, out);
	pen_json(&pen, text, length);
	pen_empty(&pen);
}
