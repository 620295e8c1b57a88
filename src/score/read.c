#include <errno.h>
#include <string.h>

#include "item.h"

static wasl_status read_all(wasl_bytes *text, FILE *file, const char *path, wasl_error *error)
{
	enum { STEP = 1 << 16 };
	size_t got = 1;
	while (got > 0) {
		if (!wasl_bytes_reserve(text, STEP))
			return wasl_fail_memory(error);
		got = fread(text->data + text->length, 1, STEP, file);
		text->length += got;
	}
	return ferror(file) ? wasl_fail(error, WASL_ENOINPUT, "%s: %s", path, strerror(errno)) : WASL_OK;
}

bool item_line_is_blank(const char *line, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (!strchr(" \t\r", line[i]))
			return false;
	return true;
}

static wasl_status read_lines(wasl_scoring *scoring, bool gold, const char *path,
                              const wasl_bytes *text, wasl_error *error)
{
	wasl_status status = WASL_OK;
	uint64_t number = 0;
	for (size_t at = 0, length; !status && at < text->length; at += length + 1) {
		const char *line = text->data + at, *end = memchr(line, '\n', text->length - at);
		length = end ? (size_t)(end - line) : text->length - at;
		number++;
		if (!item_line_is_blank(line, length))
			status = item_read_line(scoring, gold, line, length, path, number, error);
	}
	return status;
}

wasl_status wasl_scoring_read(wasl_scoring *scoring, bool gold, const char *path, wasl_error *error)
{
	bool standard = !strcmp(path, "-");
	FILE *file = standard ? stdin : fopen(path, "rb");
	wasl_bytes text = WASL_BYTES_INIT;
	if (!file)
		return wasl_fail(error, WASL_ENOINPUT, "%s: %s", path, strerror(errno));
	wasl_status status = read_all(&text, file, path, error);
	if (!standard)
		fclose(file);
	if (!status)
		status = scoring->what == WASL_SCORED_EDGES
			? item_read_edges(scoring, gold, path, text.data, text.length, error)
			: read_lines(scoring, gold, path, &text, error);
	wasl_bytes_clear(&text);
	return status;
}
