/*
 * A corpus hands out batches.  Under its lock the reader at hand cuts bytes out of the stream;
 * the thread that asked then makes documents of them, so that threads parse side by side.
 */
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "../memory/alloc.h"
#include "../memory/utf8.h"
#include "date.h"
#include "paths.h"
#include "reader.h"

#define READER(name) extern const struct reader reader_##name;
#include "formats.def"
#undef READER

static const struct reader *const readers[] = {
#define READER(name) &reader_##name,
#include "formats.def"
#undef READER
};

enum { READERS = sizeof readers / sizeof *readers, DEFAULT_MAX_RECORD = 256 << 20, HEAD = 4096 };

struct wasl_corpus {
	wasl_corpus_options options;
	const struct reader *forced; /* by --format-in */
	struct paths paths;
	char (*digests)[33]; /* of the inputs read so far */
	size_t next; /* input to open */
	struct cursor cursor;
	pthread_mutex_t lock;
	uint64_t batches;
	bool failed;
	wasl_corpus_counts counts;
};

static bool has_extension(const struct reader *reader, const char *path)
{
	static const char *const packings[] = { ".gz", ".bz2", ".xz", ".zst", "" };
	size_t length = strlen(path);
	for (size_t i = 0; i < sizeof packings / sizeof *packings; i++) {
		size_t packing = strlen(packings[i]);
		if (length < packing || strcasecmp(path + length - packing, packings[i]))
			continue;
		size_t stem = length - packing, dot = stem;
		while (dot > 0 && path[dot - 1] != '.' && path[dot - 1] != '/')
			dot--;
		if (dot == 0 || path[dot - 1] == '/')
			return false;
		char extension[16];
		int size = snprintf(extension, sizeof extension, "%.*s ", (int)(stem - dot + 1), path + dot - 1);
		return size < (int)sizeof extension && strcasestr(reader->extensions, extension);
	}
	return false;
}

static const struct reader *reader_by_extension(const char *path)
{
	for (size_t i = 0; i < READERS; i++)
		if (has_extension(readers[i], path))
			return readers[i];
	return NULL;
}

static bool is_text(const char *path)
{
	char head[HEAD];
	FILE *file = fopen(path, "rb");
	size_t length = file ? fread(head, 1, sizeof head, file) : 0;
	if (file)
		fclose(file);
	return length > 0 && !memchr(head, '\0', length);
}

/* In a folder: a known extension, or none at all and text inside. */
static bool is_known(const char *path)
{
	const char *slash = strrchr(path, '/');
	return reader_by_extension(path) || (!strchr(slash ? slash : path, '.') && is_text(path));
}

static const struct reader *choose_reader(const wasl_corpus *corpus, const struct stream *stream)
{
	const struct reader *reader = corpus->forced;
	if (!reader)
		reader = reader_by_extension(stream->path);
	for (size_t i = 0; !reader && i < READERS; i++)
		if (readers[i]->sniff(stream_text(stream), stream_length(stream)))
			reader = readers[i];
	return reader;
}

static wasl_status find_forced(const struct reader **reader, const char *name, wasl_error *error)
{
	*reader = NULL;
	for (size_t i = 0; name && i < READERS; i++)
		if (!strcmp(readers[i]->name, name))
			*reader = readers[i];
	if (name && !*reader)
		return wasl_fail(error, WASL_EUNKNOWN, "--format-in: no reader \"%s\"", name);
	return WASL_OK;
}

wasl_status wasl_corpus_open(wasl_corpus **corpus, const char *const *inputs, size_t count,
                             const wasl_corpus_options *options, wasl_error *error)
{
	wasl_corpus *fresh = wasl_alloc_zero(1, sizeof *fresh);
	if (!fresh)
		return wasl_fail_memory(error);
	pthread_mutex_init(&fresh->lock, NULL);
	fresh->options = *options;
	if (!fresh->options.max_record)
		fresh->options.max_record = DEFAULT_MAX_RECORD;
	wasl_status status = find_forced(&fresh->forced, options->format, error);
	if (!status)
		status = paths_expand(&fresh->paths, inputs, count, is_known, &fresh->options, error);
	if (!status && !(fresh->digests = wasl_alloc_zero(fresh->paths.count, sizeof *fresh->digests)))
		status = wasl_fail_memory(error);
	if (status) {
		wasl_corpus_close(fresh);
		return status;
	}
	fresh->counts.total_bytes = fresh->paths.bytes;
	*corpus = fresh;
	return WASL_OK;
}

void wasl_corpus_close(wasl_corpus *corpus)
{
	if (!corpus)
		return;
	if (corpus->cursor.open)
		stream_close(&corpus->cursor.stream);
	wasl_bytes_clear(&corpus->cursor.head);
	pthread_mutex_destroy(&corpus->lock);
	wasl_free(corpus->digests);
	paths_clear(&corpus->paths);
	wasl_free(corpus);
}

static wasl_status tell(struct wasl_batch_store *store, const wasl_corpus_options *options,
                        wasl_error *error, const char *message)
{
	store->skipped++;
	if (options->strict)
		return wasl_fail(error, WASL_EFORMAT, "%s", message);
	if (options->notice)
		options->notice(options->notice_context, message);
	return WASL_OK;
}

wasl_status store_skip(struct wasl_batch_store *store, const wasl_corpus_options *options,
                       wasl_error *error, uint64_t line, const char *format, ...)
{
	char what[300], message[900];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(what, sizeof what, format, arguments);
	va_end(arguments);
	snprintf(message, sizeof message, "%s:%llu: %s", store->path, (unsigned long long)line, what);
	return tell(store, options, error, message);
}

wasl_status store_take(struct wasl_batch_store *store, struct cursor *cursor, size_t length,
                       wasl_error *error)
{
	store->line = cursor->stream.line;
	if (!stream_move(&store->raw, &store->capacity, &cursor->stream, length))
		return wasl_fail_memory(error);
	store->raw[length] = '\0';
	store->length = length;
	return WASL_OK;
}

wasl_document *store_add(struct wasl_batch_store *store)
{
	if (!wasl_reserve(&store->documents, &store->document_capacity, store->count + 1,
	                  sizeof *store->documents))
		return NULL;
	wasl_document *document = &store->documents[store->count++];
	*document = (wasl_document){ .id = "", .outlet = "", .language = "", .title = "", .text = "",
	                             .date = WASL_UNDATED, .path = store->path };
	return document;
}

const char *store_id(struct wasl_batch_store *store, uint64_t line)
{
	char digits[24], *first = digits + sizeof digits - 1;
	*first = '\0';
	do
		*--first = (char)('0' + line % 10);
	while (line /= 10);
	*--first = ':';
	size_t path = strlen(store->path), size = (size_t)(digits + sizeof digits - first);
	char *id = wasl_arena_alloc(&store->arena, path + size);
	if (id) {
		memcpy(id, store->path, path);
		memcpy(id + path, first, size);
	}
	return id;
}

static const char *utf16_name(const struct stream *stream)
{
	const unsigned char *head = (const unsigned char *)stream_text(stream);
	if (stream_length(stream) < 2)
		return NULL;
	if (head[0] == 0xFF && head[1] == 0xFE)
		return "UTF-16LE";
	return head[0] == 0xFE && head[1] == 0xFF ? "UTF-16BE" : NULL;
}

static void close_input(wasl_corpus *corpus)
{
	stream_close(&corpus->cursor.stream);
	memcpy(corpus->digests[corpus->next - 1], corpus->cursor.stream.digest, 33);
	corpus->counts.bytes += corpus->cursor.stream.raw;
	corpus->counts.files++;
	wasl_bytes_clear(&corpus->cursor.head);
	corpus->cursor = (struct cursor){ 0 };
}

static wasl_status open_input(wasl_corpus *corpus, struct wasl_batch_store *store,
                              wasl_error *error)
{
	struct cursor *cursor = &corpus->cursor;
	wasl_status status = stream_open(&cursor->stream, corpus->paths.items[corpus->next],
	                                 corpus->options.ahead, corpus->options.ahead_length, error);
	if (status)
		return status;
	corpus->next++;
	cursor->open = true;
	store->path = cursor->stream.path;
	if ((status = stream_fill(&cursor->stream, HEAD, error)))
		return status;
	cursor->reader = choose_reader(corpus, &cursor->stream);
	const char *utf16 = utf16_name(&cursor->stream);
	if (utf16) {
		status = store_skip(store, &corpus->options, error, 1, "the file is %s: convert it first "
		                    "(iconv -f UTF-16 -t UTF-8)", utf16);
		close_input(corpus);
	}
	return status;
}

/* Fill the store with the bytes of the next documents; length 0 is the end of the corpus. */
static wasl_status cut_next(wasl_corpus *corpus, struct wasl_batch_store *store, wasl_error *error)
{
	struct cursor *cursor = &corpus->cursor;
	store->length = 0;
	for (;;) {
		wasl_status status = WASL_OK;
		if (!cursor->open) {
			if (corpus->next == corpus->paths.count)
				return WASL_OK;
			status = open_input(corpus, store, error);
			if (status || !cursor->open) {
				if (status)
					return status;
				continue;
			}
		}
		store->path = cursor->stream.path;
		store->reader = cursor->reader;
		status = cursor->reader->cut(store, cursor, &corpus->options, error);
		if (status || store->length)
			return status;
		close_input(corpus);
	}
}

/* Drop the documents that lie outside the dates asked for. */
static void filter(struct wasl_batch_store *store, const wasl_corpus_options *options)
{
	size_t kept = 0;
	bool filters = options->has_since || options->has_until;
	for (size_t i = 0; i < store->count; i++) {
		const wasl_document *document = &store->documents[i];
		bool dated = document->date.from != WASL_UNDATED.from;
		store->undated += !dated && !document->continued;
		if (filters && dated && !date_overlaps(document->date, options->has_since, options->since,
		                                       options->has_until, options->until))
			store->filtered += !document->continued;
		else if (dated || !filters)
			store->documents[kept++] = *document;
	}
	store->count = kept;
}

/* Where all that was read is well-formed, so is each text that stands in it: ASCII parts them. */
static void count_invalid(struct wasl_batch_store *store)
{
	const char *raw = store->raw;
	bool valid = utf8_is_surely_valid(raw, store->length);
	for (size_t i = 0; i < store->count; i++) {
		const wasl_document *document = &store->documents[i];
		if (!valid || document->text < raw || document->text > raw + store->length)
			store->invalid += utf8_count_bad(document->text, document->length);
		store->invalid += utf8_count_bad(document->title, document->title_length);
	}
}

static wasl_status parse(struct wasl_batch_store *store, const wasl_corpus_options *options,
                         wasl_error *error)
{
	store->count = 0;
	wasl_arena_reset(&store->arena);
	wasl_status status = store->reader->parse(store, options, error);
	if (status)
		return status;
	filter(store, options);
	count_invalid(store);
	return WASL_OK;
}

static void add_counts(wasl_corpus *corpus, const struct wasl_batch_store *store)
{
	pthread_mutex_lock(&corpus->lock);
	corpus->counts.skipped_records += store->skipped;
	corpus->counts.invalid_sequences += store->invalid;
	corpus->counts.undated += store->undated;
	corpus->counts.filtered += store->filtered;
	for (size_t i = 0; i < store->count; i++)
		corpus->counts.documents += !store->documents[i].continued;
	pthread_mutex_unlock(&corpus->lock);
}

wasl_status wasl_corpus_next(wasl_batch *batch, wasl_corpus *corpus, wasl_error *error)
{
	if (!batch->store && !(batch->store = wasl_alloc_zero(1, sizeof *batch->store)))
		return wasl_fail_memory(error);
	struct wasl_batch_store *store = batch->store;
	wasl_status status = WASL_OK;
	store->count = 0;
	store->skipped = store->invalid = store->undated = store->filtered = 0;
	pthread_mutex_lock(&corpus->lock);
	if (!corpus->failed)
		status = cut_next(corpus, store, error);
	else
		store->length = 0;
	corpus->failed |= status != WASL_OK;
	batch->number = corpus->batches;
	corpus->batches += status || store->length;
	pthread_mutex_unlock(&corpus->lock);
	batch->ended = !status && !store->length;
	if (!status && store->length)
		status = parse(store, &corpus->options, error);
	add_counts(corpus, store);
	batch->documents = store->documents;
	batch->count = status ? 0 : store->count;
	return status;
}

void wasl_batch_clear(wasl_batch *batch)
{
	if (batch->store) {
		wasl_free(batch->store->raw);
		wasl_free(batch->store->documents);
		wasl_arena_clear(&batch->store->arena);
		wasl_free(batch->store);
	}
	*batch = (wasl_batch)WASL_BATCH_INIT;
}

void wasl_corpus_count(wasl_corpus_counts *counts, wasl_corpus *corpus)
{
	pthread_mutex_lock(&corpus->lock);
	*counts = corpus->counts;
	if (corpus->cursor.open)
		counts->bytes += corpus->cursor.stream.raw;
	pthread_mutex_unlock(&corpus->lock);
}

bool wasl_corpus_input(const char **path, const char **hash, const wasl_corpus *corpus, size_t i)
{
	if (i >= corpus->paths.count)
		return false;
	*path = corpus->paths.items[i];
	*hash = corpus->digests[i];
	return true;
}

const char *wasl_reader_name(size_t i)
{
	return i < READERS ? readers[i]->name : NULL;
}
