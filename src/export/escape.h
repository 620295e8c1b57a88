/*
 * The one sanitiser: whatever stood in the input, what is written is well-formed for its format.
 * Each format brings a table that says how the ASCII characters are written.
 */
#ifndef WASL_EXPORT_ESCAPE_H
#define WASL_EXPORT_ESCAPE_H

#include <stdbool.h>
#include <stdio.h>

typedef struct wasl_escape {
	/* What is written for each ASCII character; NULL: itself; "": nothing. */
	const char *ascii[128];
	bool xml; /* U+FFFE and U+FFFF are left out, line ends of XML 1.1 are written by number */
	bool numeric; /* whatever is not ASCII is written as &#number; */
} wasl_escape;

/* Control characters but TAB, LF and CR, for tables: `WASL_CONTROLS("")` leaves them out. */
#define WASL_CONTROLS(with) \
	[0x00] = with, [0x01] = with, [0x02] = with, [0x03] = with, [0x04] = with, [0x05] = with, \
	[0x06] = with, [0x07] = with, [0x08] = with, [0x0B] = with, [0x0C] = with, [0x0E] = with, \
	[0x0F] = with, [0x10] = with, [0x11] = with, [0x12] = with, [0x13] = with, [0x14] = with, \
	[0x15] = with, [0x16] = with, [0x17] = with, [0x18] = with, [0x19] = with, [0x1A] = with, \
	[0x1B] = with, [0x1C] = with, [0x1D] = with, [0x1E] = with, [0x1F] = with

/* Every control character as &#number;, first in a table. */
#define WASL_BY_NUMBER \
	"", "&#1;", "&#2;", "&#3;", "&#4;", "&#5;", "&#6;", "&#7;", "&#8;", "&#9;", "&#10;", "&#11;", \
	"&#12;", "&#13;", "&#14;", "&#15;", "&#16;", "&#17;", "&#18;", "&#19;", "&#20;", "&#21;", \
	"&#22;", "&#23;", "&#24;", "&#25;", "&#26;", "&#27;", "&#28;", "&#29;", "&#30;", "&#31;", \
	[0x7F] = "&#127;"

/* The same for strings in which a backslash escapes, as in C. */
#define WASL_BY_BACKSLASH \
	"\\u0000", "\\u0001", "\\u0002", "\\u0003", "\\u0004", "\\u0005", "\\u0006", "\\u0007", \
	"\\b", "\\t", "\\n", "\\u000b", "\\f", "\\r", "\\u000e", "\\u000f", \
	"\\u0010", "\\u0011", "\\u0012", "\\u0013", "\\u0014", "\\u0015", "\\u0016", "\\u0017", \
	"\\u0018", "\\u0019", "\\u001a", "\\u001b", "\\u001c", "\\u001d", "\\u001e", "\\u001f", \
	['\\'] = "\\\\", [0x7F] = "\\u007f"

/* Write `length` bytes; ill-formed UTF-8 becomes U+FFFD, one a sequence. */
void wasl_escape_write(FILE *out, const wasl_escape *escape, const char *text, size_t length);

/* For XML, in attributes as between tags. */
extern const wasl_escape wasl_escape_xml;

/* For the inside of a JSON string. */
extern const wasl_escape wasl_escape_json;

/* A JSON string with its quotes. */
void wasl_json_string(FILE *out, const char *text, size_t length);

#endif
