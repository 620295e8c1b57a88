/*
 * Plain text.  What ends a document depends on the choice: nothing but the file's end, a blank
 * line, or every line end.  A document too long for a batch is handed on in parts.
 */
#include <string.h>

#include "date.h"
#include "reader.h"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

/* Where the blank line behind the line end at `at` ends, or NULL where the next line has text. */
static const char *blank_line_end(const char *at, const char *end)
{
	const char *next = at + 1;
	while (next < end && is_blank(*next))
		next++;
	return next < end && *next == '\n' ? next + 1 : NULL;
}

/* The end of the first document in `text`, 0 where it does not end there; `*lines` that end before. */
static size_t first_end(uint64_t *lines, wasl_documents documents, const char *text, size_t length)
{
	const char *at = text, *end = text + length, *found;
	*lines = 0;
	if (documents == WASL_DOCUMENT_FILE)
		return 0;
	for (; at < end && (at = memchr(at, '\n', (size_t)(end - at))); at++) {
		++*lines;
		if (documents == WASL_DOCUMENT_LINE)
			return (size_t)(at + 1 - text);
		if ((found = blank_line_end(at, end))) {
			++*lines;
			return (size_t)(found - text);
		}
	}
	return 0;
}

/* The end of the last document that ends in `text`, or 0. */
static size_t last_end(wasl_documents documents, const char *text, size_t length)
{
	const char *end = text + length, *found;
	if (documents == WASL_DOCUMENT_FILE)
		return 0;
	for (const char *at = end; (at = memrchr(text, '\n', (size_t)(at - text)));) {
		if (documents == WASL_DOCUMENT_LINE)
			return (size_t)(at + 1 - text);
		if ((found = blank_line_end(at, end)))
			return (size_t)(found - text);
	}
	return 0;
}

/* A place inside a sentence that is too long: behind white space, or between two characters. */
static size_t force_cut(const char *text, size_t length)
{
	for (size_t at = length; at > length / 2; at--)
		if (is_blank(text[at - 1]) || text[at - 1] == '\n')
			return at;
	while (length > 1 && ((unsigned char)text[length] & 0xC0) == 0x80)
		length--;
	return length;
}

/* Where the part of a long document may end that begins at `text`; more than LONGEST_SENTENCE is there. */
static wasl_status part_end(size_t *end, const char *text, wasl_lines lines, const wasl_corpus_options *options,
                            wasl_error *error)
{
	wasl_status status = WASL_OK;
	*end = 0;
	for (size_t window = BATCH_SIZE; !status && *end == 0 && window <= LONGEST_SENTENCE; window *= 2)
		status = options->cut(end, options->context, text, window, lines, error);
	if (!status && *end == 0)
		*end = force_cut(text, LONGEST_SENTENCE);
	return status;
}

/* The first part settles what line ends mean for the whole document. */
static void settle_lines(struct cursor *cursor, const wasl_corpus_options *options)
{
	cursor->lines = options->lines;
	if (options->lines == WASL_LINES_AUTO && options->wrapped)
		cursor->lines = options->wrapped(options->context, stream_text(&cursor->stream), BATCH_SIZE)
		                ? WASL_LINES_WRAPPED : WASL_LINES_HARD;
}

static wasl_status cut_part(struct wasl_batch_store *store, struct cursor *cursor,
                            const wasl_corpus_options *options, wasl_error *error)
{
	wasl_status status = stream_fill(&cursor->stream, LONGEST_SENTENCE + 1, error);
	if (status)
		return status;
	if (!cursor->in_document) {
		cursor->offset = 0;
		cursor->document_line = cursor->stream.line;
		settle_lines(cursor, options);
	}
	const char *text = stream_text(&cursor->stream);
	size_t length = stream_length(&cursor->stream);
	if (length > LONGEST_SENTENCE + 1)
		length = LONGEST_SENTENCE + 1; /* how much read() brought must not matter */
	uint64_t lines;
	size_t end = first_end(&lines, options->documents, text, length);
	store->more = end == 0 && length > LONGEST_SENTENCE;
	if (store->more && (status = part_end(&end, text, cursor->lines, options, error)))
		return status;
	if (end == 0)
		end = length;
	store->continued = cursor->in_document;
	store->offset = cursor->offset;
	store->document_line = cursor->document_line;
	store->lines = cursor->lines;
	cursor->in_document = store->more;
	cursor->offset += end;
	return store_take(store, cursor, end, error);
}

/* Hold the next document whole, however long it is. */
static wasl_status cut_whole(struct wasl_batch_store *store, struct cursor *cursor,
                             const wasl_corpus_options *options, wasl_error *error)
{
	uint64_t lines;
	size_t wanted = BATCH_SIZE, end;
	while (!(end = first_end(&lines, options->documents, stream_text(&cursor->stream),
	                         stream_length(&cursor->stream))) && !cursor->stream.ended) {
		wanted *= 2;
		wasl_status status = stream_fill(&cursor->stream, wanted, error);
		if (status)
			return status;
	}
	return store_take(store, cursor, end ? end : stream_length(&cursor->stream), error);
}

static wasl_status cut(struct wasl_batch_store *store, struct cursor *cursor,
                       const wasl_corpus_options *options, wasl_error *error)
{
	store->more = store->continued = false;
	store->offset = 0;
	store->lines = options->lines;
	if (cursor->in_document)
		return cut_part(store, cursor, options, error);
	wasl_status status = stream_fill(&cursor->stream, BATCH_SIZE + 1, error);
	if (status)
		return status;
	size_t length = stream_length(&cursor->stream);
	if (length <= BATCH_SIZE)
		return store_take(store, cursor, length, error);
	size_t end = last_end(options->documents, stream_text(&cursor->stream), BATCH_SIZE);
	if (end > 0)
		return store_take(store, cursor, end, error);
	if (options->whole || !options->cut)
		return cut_whole(store, cursor, options, error);
	return cut_part(store, cursor, options, error);
}

static wasl_document *add_document(struct wasl_batch_store *store, const char *text, size_t length,
                                   uint64_t line, const wasl_corpus_options *options,
                                   wasl_date date)
{
	wasl_document *document = store_add(store);
	if (!document)
		return NULL;
	document->id = options->documents == WASL_DOCUMENT_FILE ? store->path : store_id(store, line);
	document->text = text;
	document->length = length;
	document->line = line;
	document->date = date;
	document->dated_by_path = date.from != WASL_UNDATED.from;
	document->lines = store->lines;
	document->offset = store->offset;
	document->continued = store->continued;
	document->more = store->more;
	return document->id ? document : NULL;
}

static bool is_empty(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (!is_blank(text[i]) && text[i] != '\n')
			return false;
	return true;
}

/* A document's text begins on its first line that is not blank. */
static size_t skip_blank_lines(uint64_t *lines, const char *text, size_t length)
{
	size_t from = 0;
	for (size_t i = 0; i < length && (is_blank(text[i]) || text[i] == '\n'); i++)
		if (text[i] == '\n') {
			from = i + 1;
			++*lines;
		}
	return from;
}

static wasl_status parse(struct wasl_batch_store *store, const wasl_corpus_options *options,
                         wasl_error *error)
{
	wasl_date date;
	date_in_path(&date, store->path, strlen(store->path));
	const char *text = store->raw;
	size_t length = store->length;
	uint64_t line = store->line;
	bool whole = options->documents == WASL_DOCUMENT_FILE || store->continued || store->more;
	if (whole)
		return add_document(store, text, length, store->continued ? store->document_line : line,
		                    options, date) ? WASL_OK : wasl_fail_memory(error);
	while (length > 0) {
		uint64_t lines, begins = line;
		size_t size = first_end(&lines, options->documents, text, length), from = 0;
		if (size == 0)
			size = length;
		if (options->documents == WASL_DOCUMENT_BLANK)
			from = skip_blank_lines(&begins, text, size);
		if (!is_empty(text, size) &&
		    !add_document(store, text + from, size - from, begins, options, date))
			return wasl_fail_memory(error);
		line += lines;
		text += size;
		length -= size;
	}
	return WASL_OK;
}

static bool sniff(const char *head, size_t length)
{
	(void)head;
	(void)length;
	return true; /* what is nothing else is text */
}

const struct reader reader_text = {
	.name = "text",
	.extensions = ".txt .text .md ",
	.summary = "plain text: a document a file, block or line (--documents)",
	.sniff = sniff,
	.cut = cut,
	.parse = parse,
};
