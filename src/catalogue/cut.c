#include "cut.h"

#include <string.h>

#include "../corpus/scan.h"
#include "../memory/alloc.h"

enum { CHUNK = 1 << 16 };

/* Read on behind what is kept; false at the end of the file. */
static bool fill(struct cutter *cutter)
{
	size_t kept = cutter->end - cutter->at;
	if (!cutter->file)
		return false;
	if (cutter->at && kept)
		memmove(cutter->buffer, cutter->buffer + cutter->at, kept);
	cutter->at = 0;
	cutter->end = kept;
	if (!wasl_reserve(&cutter->buffer, &cutter->capacity, kept + CHUNK, 1)) {
		cutter->without_memory = true;
		return false;
	}
	cutter->end += fread(cutter->buffer + kept, 1, cutter->capacity - kept, cutter->file);
	return cutter->end > kept;
}

/* The byte `offset` behind the place at hand, or EOF. */
static inline int look(struct cutter *cutter, size_t offset)
{
	while (cutter->end - cutter->at <= offset)
		if (!fill(cutter))
			return EOF;
	return (unsigned char)cutter->buffer[cutter->at + offset];
}

struct place place_after(struct place place, const char *bytes, size_t length)
{
	const char *end = bytes + length, *newline;
	while (bytes < end && (newline = memchr(bytes, '\n', (size_t)(end - bytes)))) {
		place.line++;
		place.column = 1;
		bytes = newline + 1;
	}
	place.column += (size_t)(end - bytes);
	return place;
}

static void advance(struct cutter *cutter, size_t length)
{
	cutter->place = place_after(cutter->place, cutter->buffer + cutter->at, length);
	cutter->at += length;
}

void cutter_start(struct cutter *cutter, FILE *file, const char *bytes, size_t length, const char *name,
                  wasl_error *error)
{
	*cutter = (struct cutter){ .file = file, .place = { 1, 1 }, .name = name, .error = error };
	if (length > 0 && wasl_reserve(&cutter->buffer, &cutter->capacity, length, 1)) {
		memcpy(cutter->buffer, bytes, length);
		cutter->end = length;
	}
	cutter->without_memory = cutter->end < length;
	if (look(cutter, 0) == 0xEF && look(cutter, 1) == 0xBB && look(cutter, 2) == 0xBF)
		cutter->at += 3;
}

static bool is_space(int byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

int cutter_peek(struct cutter *cutter)
{
	int byte;
	while (is_space(byte = look(cutter, 0)))
		advance(cutter, 1);
	return byte;
}

void cutter_take(struct cutter *cutter)
{
	advance(cutter, 1);
}

wasl_status cutter_fail(const struct cutter *cutter, struct place place, const char *what)
{
	return wasl_fail(cutter->error, WASL_EFORMAT, "%s:%zu:%zu: %s", cutter->name, place.line, place.column,
	                 what);
}

wasl_status cutter_take_byte(struct cutter *cutter, int byte)
{
	if (cutter_peek(cutter) != byte)
		return cutter->without_memory ? wasl_fail_memory(cutter->error)
		                              : cutter_fail(cutter, cutter->place, "not JSON");
	cutter_take(cutter);
	return WASL_OK;
}

wasl_status cutter_items(struct cutter *cutter, int open, int close, wasl_status (*read)(void *context),
                         void *context)
{
	wasl_status status = cutter_take_byte(cutter, open);
	if (!status && cutter_peek(cutter) == close)
		return cutter_take_byte(cutter, close);
	while (!status && !(status = read(context))) {
		if (cutter_peek(cutter) != ',')
			return cutter_take_byte(cutter, close);
		cutter_take(cutter);
	}
	return status;
}

/* The offset behind the string whose opening quote stands at `offset`. */
static size_t pass_string(struct cutter *cutter, size_t offset)
{
	for (offset++;;) {
		size_t left = cutter->end - cutter->at;
		if (offset < left)
			offset += scan_plain(cutter->buffer + cutter->at + offset, left - offset);
		int byte = look(cutter, offset);
		if (byte == EOF || byte == '"')
			return offset + (byte == '"');
		offset += byte == '\\' ? 2 : 0;
	}
}

/* The length of the object or list at hand. */
static size_t measure_nest(struct cutter *cutter)
{
	size_t offset = 0, depth = 0;
	do {
		int byte = look(cutter, offset);
		if (byte == EOF)
			return offset;
		if (byte == '"') {
			offset = pass_string(cutter, offset);
			continue;
		}
		depth += byte == '{' || byte == '[';
		depth -= byte == '}' || byte == ']';
		offset++;
	} while (depth > 0);
	return offset;
}

/* The length of the number or word at hand. */
static size_t measure_word(struct cutter *cutter)
{
	size_t length = 0;
	int byte;
	while ((byte = look(cutter, length)) != EOF && !is_space(byte) && byte != ',' && byte != ':' &&
	       byte != ']' && byte != '}')
		length++;
	return length;
}

char *cutter_piece(size_t *length, struct place *place, struct cutter *cutter)
{
	int first = cutter_peek(cutter);
	size_t measured = first == '"' ? pass_string(cutter, 0)
	                : first == '{' || first == '[' ? measure_nest(cutter) : measure_word(cutter);
	size_t left = cutter->end - cutter->at;
	char *piece = cutter->buffer + cutter->at;
	*length = measured < left ? measured : left; /* a string may end on a backslash */
	*place = cutter->place;
	advance(cutter, *length);
	return piece;
}

void cutter_end(struct cutter *cutter)
{
	wasl_free(cutter->buffer);
}
