/*
 * A stream with a room of its own before it: large files are made of millions of short pieces, and a
 * call of stdio for each costs more than they do.
 */
#ifndef WASL_EXPORT_PEN_H
#define WASL_EXPORT_PEN_H

#include <string.h>

#include <wasl/graph.h>

#include "escape.h"

enum { PEN_ROOM = 1 << 13, PEN_PIECE = 32 };

struct pen {
	FILE *out;
	size_t length;
	char room[PEN_ROOM];
};

/* The pen writes to the stream, which is its own until it is empty. */
static inline void pen_take(struct pen *pen, FILE *out)
{
	pen->out = out;
	pen->length = 0;
}

/* Hand everything on to the stream: before others write to it, and at the end. */
void pen_empty(struct pen *pen);

/* Put bytes that may be more than the room holds. */
void pen_put_long(struct pen *pen, const char *bytes, size_t length);

static inline void pen_put(struct pen *pen, const char *bytes, size_t length)
{
	if (length > PEN_ROOM - pen->length) {
		pen_put_long(pen, bytes, length);
		return;
	}
	memcpy(pen->room + pen->length, bytes, length);
	pen->length += length;
}

/* The same with PEN_PIECE bytes that can be read: what is copied is nearly always of one size, for which
 * memcpy() need not be called. */
static inline void pen_put_piece(struct pen *pen, const char *bytes, size_t length)
{
	if (length > PEN_PIECE || PEN_ROOM - pen->length < PEN_PIECE) {
		pen_put(pen, bytes, length);
		return;
	}
	memcpy(pen->room + pen->length, bytes, PEN_PIECE);
	pen->length += length;
}

/* Of a literal the compiler knows the length. */
static inline void pen_write(struct pen *pen, const char *string)
{
	pen_put(pen, string, strlen(string));
}

/* Put a text of `length` bytes; ill-formed UTF-8 becomes U+FFFD, one a sequence. */
void pen_escape(struct pen *pen, const wasl_escape *escape, const char *text, size_t length);

/* Put a JSON string with its quotes. */
void pen_json(struct pen *pen, const char *text, size_t length);

/* Room for a number's digits; pen_end() says where they end. */
char *pen_begin(struct pen *pen);

static inline void pen_end(struct pen *pen, const char *end)
{
	pen->length = (size_t)(end - pen->room);
}

void pen_integer(struct pen *pen, int64_t value);

/* Put the row's value; texts are escaped, numbers are in the C locale's digits. */
void pen_cell(struct pen *pen, const wasl_column *column, size_t row, const wasl_escape *escape);

#endif
