/*
 * Tables as RFC 4180 writes them, with comma, semicolon or tab between the cells.  The first row
 * names the columns; each other row is then a record with these keys, read as JSON records are.
 */
#include <string.h>

#include "../memory/alloc.h"
#include "record.h"

/* Behind a quotation, or `at` where none begins there; NULL where it is open. */
static const char *quotation_end(const char *at, const char *end)
{
	if (at < end && *at == '"')
		do {
			at = memchr(at + 1, '"', (size_t)(end - at - 1));
			if (!at)
				return NULL;
			at++;
		} while (at < end && *at == '"');
	return at;
}

/* Where the cell at `at` ends: at a separator, a line end or `end`; NULL where a quotation is open. */
static const char *cell_end(const char *at, const char *end, char separator)
{
	at = quotation_end(at, end);
	while (at && at < end && *at != separator && *at != '\n')
		at++;
	return at;
}

/* Behind the row at `at`; NULL where it goes on behind `end`, or its quotation does not end. */
static const char *row_end(const char *at, const char *end, char separator, bool ended)
{
	while ((at = cell_end(at, end, separator)) && at < end)
		if (*at++ == '\n')
			return at;
	return ended ? at : NULL;
}

/* What ends the header's first cell; a table of one column has none. */
static char separator_of(const char *head, size_t length)
{
	const char *end = head + length;
	for (const char *at = quotation_end(head, end); at && at < end && *at != '\n'; at++)
		if (*at == ',' || *at == ';' || *at == '\t')
			return *at;
	return ',';
}

/* How many bytes of whole rows the first `held` bytes hold, in about a batch. */
static size_t whole_rows(const struct stream *stream, size_t held, char separator, size_t wanted)
{
	bool ended = stream->ended && stream_length(stream) <= held;
	const char *text = stream_text(stream), *at = text, *next;
	const char *end = text + (ended ? stream_length(stream) : held);
	for (; at < end && (size_t)(at - text) < wanted; at = next)
		if (!(next = row_end(at, end, separator, ended)))
			break;
	return (size_t)(at - text);
}

/* Read on until whole rows are there; 0 at the end, or where a row is too large (told, all dropped). */
static wasl_status find_rows(size_t *length, struct wasl_batch_store *store, struct cursor *cursor,
                             const wasl_corpus_options *options, size_t wanted, wasl_error *error)
{
	struct stream *stream = &cursor->stream;
	size_t limit = options->max_record > wanted ? options->max_record : wanted;
	for (size_t held = BATCH_SIZE;; held *= 2) {
		wasl_status status = stream_fill(stream, held, error);
		if (status)
			return status;
		char separator = cursor->head.length
			? separator_of(cursor->head.data, cursor->head.length)
			: separator_of(stream_text(stream), stream_length(stream));
		*length = whole_rows(stream, held, separator, wanted);
		if (*length > 0 || stream_length(stream) == 0)
			return WASL_OK;
		if (held > limit || (stream->ended && stream_length(stream) <= held))
			break;
	}
	wasl_status status = store_skip(store, options, error, stream->line,
	                                "a row whose quotation does not end; the rest is not read");
	while (!status && stream_length(stream)) {
		stream_take(stream, stream_length(stream));
		status = stream_fill(stream, 1, error);
	}
	return status;
}

static wasl_status take_head(struct wasl_batch_store *store, struct cursor *cursor,
                             const wasl_corpus_options *options, wasl_error *error)
{
	size_t length;
	wasl_status status = stream_fill(&cursor->stream, 3, error);
	if (!status && stream_length(&cursor->stream) >= 3 &&
	    !memcmp(stream_text(&cursor->stream), "\xEF\xBB\xBF", 3))
		stream_take(&cursor->stream, 3);
	if (!status)
		status = find_rows(&length, store, cursor, options, 1, error);
	if (status || length == 0)
		return status;
	const char *text = stream_text(&cursor->stream);
	if (!wasl_bytes_append(&cursor->head, text, length) ||
	    (text[length - 1] != '\n' && !wasl_bytes_append_char(&cursor->head, '\n')))
		return wasl_fail_memory(error);
	stream_take(&cursor->stream, length);
	return WASL_OK;
}

static wasl_status cut(struct wasl_batch_store *store, struct cursor *cursor,
                       const wasl_corpus_options *options, wasl_error *error)
{
	size_t length = 0, head;
	wasl_status status = WASL_OK;
	store->length = 0;
	if (!cursor->head.length)
		status = take_head(store, cursor, options, error);
	if (!status)
		status = find_rows(&length, store, cursor, options, BATCH_SIZE, error);
	if (status || length == 0)
		return status;
	if ((status = store_take(store, cursor, length, error)))
		return status;
	head = cursor->head.length;
	if (!wasl_reserve(&store->raw, &store->capacity, head + length + 1, 1))
		return wasl_fail_memory(error);
	memmove(store->raw + head, store->raw, length + 1);
	memcpy(store->raw, cursor->head.data, head);
	store->length += head;
	return WASL_OK;
}

/* Append a cell as a JSON string; steps over it and what separates it from the next. */
static bool append_cell(wasl_bytes *json, const char **at, const char *end, char separator)
{
	const char *stop = cell_end(*at, end, separator), *last = stop, *c = *at;
	*at = stop < end ? stop + 1 : end;
	if (last > c && last[-1] == '\r' && (stop == end || *stop == '\n'))
		last--;
	bool quoted = c < last && *c == '"', ok = wasl_bytes_append_char(json, '"');
	for (c += quoted; ok && c < last; c++) {
		if (quoted && *c == '"' && (++c == last || *c != '"'))
			break;
		if (*c == '"' || *c == '\\')
			ok = wasl_bytes_append_char(json, '\\');
		ok = ok && wasl_bytes_append_char(json, *c);
	}
	return ok && wasl_bytes_append_char(json, '"');
}

/* A row as a JSON object; `extra` is how many cells it has that the header does not name. */
static bool write_record(wasl_bytes *json, size_t *extra, const char *head, const char *head_end,
                         const char *row, const char *row_stop, char separator)
{
	bool ok = wasl_bytes_append_char(json, '{');
	for (const char *start = head; ok && row < row_stop && head < head_end;)
		ok = (head == start || wasl_bytes_append_char(json, ',')) &&
		     append_cell(json, &head, head_end, separator) && wasl_bytes_append_char(json, ':') &&
		     append_cell(json, &row, row_stop, separator);
	for (*extra = 0; row < row_stop; (*extra)++) {
		row = cell_end(row, row_stop, separator);
		row += row < row_stop;
	}
	return ok && wasl_bytes_append_char(json, '}');
}

static wasl_status parse_row(struct wasl_batch_store *store, const char *row, const char *stop,
                             size_t head, uint64_t line, const wasl_corpus_options *options,
                             wasl_error *error)
{
	wasl_bytes json = WASL_BYTES_INIT;
	size_t extra;
	char *copy = NULL;
	wasl_status status = WASL_OK;
	if (write_record(&json, &extra, store->raw, store->raw + head, row, stop,
	                 separator_of(store->raw, head)))
		copy = wasl_arena_copy(&store->arena, json.data, json.length);
	if (!copy)
		status = wasl_fail_memory(error);
	else if (extra)
		status = store_skip(store, options, error, line, "%zu cells more than the header", extra);
	else
		status = record_parse(store, copy, json.length, line, options, error);
	wasl_bytes_clear(&json);
	return status;
}

static wasl_status parse(struct wasl_batch_store *store, const wasl_corpus_options *options,
                         wasl_error *error)
{
	const char *end = store->raw + store->length;
	char separator = separator_of(store->raw, store->length);
	const char *at = row_end(store->raw, end, separator, true), *next;
	size_t head = (size_t)(at - store->raw);
	uint64_t line = store->line;
	wasl_status status = WASL_OK;
	for (; !status && at < end; at = next) {
		next = row_end(at, end, separator, true);
		if (at + strspn(at, "\r\n") < next)
			status = parse_row(store, at, next, head, line, options, error);
		for (const char *c = at; (c = memchr(c, '\n', (size_t)(next - c))); c++)
			line++;
	}
	return status;
}

/* A table cannot be told from prose: it is known by its extension or asked for. */
static bool sniff(const char *text, size_t length)
{
	(void)text;
	(void)length;
	return false;
}

const struct reader reader_csv = {
	.name = "csv",
	.extensions = ".csv .tsv ",
	.summary = "a table whose first row names the columns, as JSON records name their keys",
	.sniff = sniff,
	.cut = cut,
	.parse = parse,
};
