/* Bylines, credits and boilerplate: phrases that look like names and are none. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "../memory/alloc.h"
#include "../memory/bytes.h"
#include "catalogue.h"

enum { PIECE = 16 }; /* words of a phrase; a longer line is cut, for no name has as many words */

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

/* The end of the next PIECE words from `at` on. */
static size_t piece_end(const char *line, size_t length, size_t at)
{
	for (int words = 0; at < length && words < PIECE; words++) {
		while (at < length && is_blank(line[at]))
			at++;
		while (at < length && !is_blank(line[at]))
			at++;
	}
	return at;
}

static bool add_line(wasl_catalogue *catalogue, const char *line, size_t length)
{
	while (length > 0 && is_blank(line[length - 1]))
		length--;
	for (size_t at = 0, end, first = 0; at < length; at = end) {
		while (is_blank(line[at]))
			at++;
		first = first ? first : at + 1;
		end = piece_end(line, length, at);
		char *piece = wasl_copy(line + at, end - at);
		bool whole = first == at + 1 && end == length; /* a rest may be anyone's name */
		bool added = piece && catalogue_add_not(catalogue, piece, whole);
		wasl_free(piece);
		if (!added)
			return false;
	}
	return true;
}

static bool add_lines(wasl_catalogue *catalogue, const wasl_bytes *text)
{
	for (size_t at = 0, length; at < text->length; at += length + 1) {
		const char *end = memchr(text->data + at, '\n', text->length - at);
		length = end ? (size_t)(end - text->data) - at : text->length - at;
		if (!add_line(catalogue, text->data + at, length))
			return false;
	}
	return true;
}

static wasl_status read_all(wasl_bytes *text, const char *path, wasl_error *error)
{
	enum { STEP = 1 << 12 };
	FILE *file = fopen(path, "rb");
	if (!file)
		return wasl_fail(error, WASL_ENOINPUT, "%s: %s", path, strerror(errno));
	wasl_status status = WASL_OK;
	for (size_t got = 1; !status && got > 0; text->length += got)
		if (!wasl_bytes_reserve(text, STEP)) {
			status = wasl_fail_memory(error);
			got = 0;
		} else {
			got = fread(text->data + text->length, 1, STEP, file);
		}
	if (!status && ferror(file))
		status = wasl_fail(error, WASL_ENOINPUT, "%s: %s", path, strerror(errno));
	fclose(file);
	return status;
}

wasl_status wasl_catalogue_ignore(wasl_catalogue *catalogue, const char *path, wasl_error *error)
{
	wasl_bytes text = WASL_BYTES_INIT;
	size_t before = catalogue->not_count;
	wasl_status status = read_all(&text, path, error);
	if (!status && text.length > 0 && memchr(text.data, '\0', text.length))
		status = wasl_fail(error, WASL_EFORMAT, "%s: not a text", path);
	if (!status && !add_lines(catalogue, &text))
		status = wasl_fail_memory(error);
	if (status)
		catalogue->not_count = before;
	else
		catalogue_seal(catalogue);
	wasl_bytes_clear(&text);
	return status;
}
