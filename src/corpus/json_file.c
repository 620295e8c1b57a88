/* A file that is one JSON value: a list of records, or a single record.  JSON lines go to their reader. */
#include <string.h>

#include <cjson/cJSON.h>

#include "json_stanza.h"
#include "record.h"
#include "scan.h"

extern const struct reader reader_jsonl;

static size_t skip_blanks(const char *text, size_t at, size_t length)
{
	while (at < length && text[at] && strchr(" \t\r\n", text[at]))
		at++;
	return at;
}

/* Whether an object ends with the first line and another begins behind it. */
static bool are_lines(const char *text, size_t length)
{
	bool marked = length >= 3 && !memcmp(text, "\xEF\xBB\xBF", 3);
	size_t from = skip_blanks(text, marked ? 3 : 0, length);
	const char *newline = from < length && text[from] == '{' ? memchr(text + from, '\n', length - from) : NULL;
	if (!newline)
		return false;
	size_t end = (size_t)(newline - text), next = skip_blanks(text, end, length);
	while (end > from && strchr(" \t\r", text[end - 1]))
		end--;
	return text[end - 1] == '}' && next < length && text[next] == '{';
}

static wasl_status cut(struct wasl_batch_store *store, struct cursor *cursor,
                       const wasl_corpus_options *options, wasl_error *error)
{
	wasl_status status = stream_fill(&cursor->stream, BATCH_SIZE, error);
	if (!status && are_lines(stream_text(&cursor->stream), stream_length(&cursor->stream))) {
		store->reader = cursor->reader = &reader_jsonl;
		return reader_jsonl.cut(store, cursor, options, error);
	}
	if (!status)
		status = stream_fill(&cursor->stream, options->max_record + 1, error);
	if (status)
		return status;
	size_t length = stream_length(&cursor->stream);
	if (length <= options->max_record)
		return store_take(store, cursor, length, error);
	while (!status && stream_length(&cursor->stream)) {
		stream_take(&cursor->stream, stream_length(&cursor->stream));
		status = stream_fill(&cursor->stream, 1, error);
	}
	if (!status)
		status = store_skip(store, options, error, 1, "a value of more than %zu bytes; "
		                    "JSON lines have no such limit", options->max_record);
	return status;
}

static wasl_status parse(struct wasl_batch_store *store, const wasl_corpus_options *options,
                         wasl_error *error)
{
	const char *end = store->raw;
	char *text = wasl_arena_copy(&store->arena, store->raw, store->length);
	if (!text)
		return wasl_fail_memory(error);
	scan_repair(text, store->length);
	cJSON *root = cJSON_ParseWithLengthOpts(text, store->length + 1, &end, 1);
	const cJSON *item;
	wasl_status status = WASL_OK;
	uint64_t number = 1;
	if (!root)
		status = store_skip(store, options, error, 1, "not JSON (at byte %zu)", (size_t)(end - text));
	else if (!cJSON_IsArray(root) || is_stanza(root))
		status = record_add(store, root, 1, options, error);
	else
		cJSON_ArrayForEach(item, root) {
			if (!status)
				status = record_add(store, item, number++, options, error);
		}
	cJSON_Delete(root);
	return status;
}

static bool sniff(const char *head, size_t length)
{
	size_t i = skip_blanks(head, 0, length);
	return i < length && head[i] == '[' && memchr(head + i, '{', length - i);
}

const struct reader reader_json = {
	.name = "json",
	.extensions = ".json ",
	.summary = "one JSON value: a list of records, or a single one; or JSON lines",
	.sniff = sniff,
	.cut = cut,
	.parse = parse,
};
