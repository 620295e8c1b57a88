/* JSON lines: a record a line.  Whole lines are cut under the lock, parsed in the caller's thread. */
#include <string.h>

#include "record.h"

/* Step over a record that is too large to hold. */
static wasl_status drop_line(struct wasl_batch_store *store, struct cursor *cursor,
                             const wasl_corpus_options *options, wasl_error *error)
{
	struct stream *stream = &cursor->stream;
	uint64_t line = stream->line;
	wasl_status status = WASL_OK;
	for (bool found = false; !status && !found;) {
		const char *text = stream_text(stream);
		const char *end = memchr(text, '\n', stream_length(stream));
		found = end || (stream->ended && !stream_length(stream));
		stream_take(stream, end ? (size_t)(end + 1 - text) : stream_length(stream));
		if (!found)
			status = stream_fill(stream, 1, error);
		found |= stream->ended && !stream_length(stream);
	}
	if (!status)
		status = store_skip(store, options, error, line, "a record of more than %zu bytes",
		                    options->max_record);
	return status;
}

static wasl_status cut(struct wasl_batch_store *store, struct cursor *cursor,
                       const wasl_corpus_options *options, wasl_error *error)
{
	size_t wanted = BATCH_SIZE;
	for (;;) {
		wasl_status status = stream_fill(&cursor->stream, wanted, error);
		if (status)
			return status;
		const char *text = stream_text(&cursor->stream);
		size_t length = stream_length(&cursor->stream);
		if (length <= wanted && cursor->stream.ended && length <= options->max_record)
			return store_take(store, cursor, length, error);
		const char *last = memrchr(text, '\n', length < wanted ? length : wanted);
		if (last)
			return store_take(store, cursor, (size_t)(last + 1 - text), error);
		if (wanted <= options->max_record)
			wanted *= 2;
		else if ((status = drop_line(store, cursor, options, error)))
			return status;
	}
}

static bool is_blank(const char *line, size_t length)
{
	while (length > 0 && strchr(" \t\r", line[length - 1]) && line[length - 1])
		length--;
	return length == 0;
}

static wasl_status parse(struct wasl_batch_store *store, const wasl_corpus_options *options,
                         wasl_error *error)
{
	char *at = store->raw, *end = at + store->length;
	uint64_t line = store->line;
	wasl_status status = WASL_OK;
	if (line == 1 && store->length >= 3 && !memcmp(at, "\xEF\xBB\xBF", 3))
		at += 3;
	for (; !status && at < end; line++) {
		char *stop = memchr(at, '\n', (size_t)(end - at));
		size_t length = (size_t)((stop ? stop : end) - at);
		if (length > options->max_record)
			status = store_skip(store, options, error, line, "a record of more than %zu bytes",
			                    options->max_record);
		else if (!is_blank(at, length))
			status = record_parse(store, at, length, line, options, error);
		at += length + 1;
	}
	return status;
}

static bool sniff(const char *head, size_t length)
{
	size_t i = 0;
	while (i < length && head[i] && strchr(" \t\r\n", head[i]))
		i++;
	return i + 1 < length && head[i] == '{' && memchr(head + i, '"', length - i);
}

const struct reader reader_jsonl = {
	.name = "jsonl",
	.extensions = ".jsonl .ndjson .jsonlines ",
	.summary = "JSON lines: a record a line, with the key names that scrapers write",
	.sniff = sniff,
	.cut = cut,
	.parse = parse,
};
