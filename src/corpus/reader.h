/*
 * A format of input.  Reading has two halves: `cut` moves the bytes of the next documents out of
 * the stream, one thread at a time; `parse` makes documents of them, in the caller's thread.
 */
#ifndef WASL_CORPUS_READER_H
#define WASL_CORPUS_READER_H

#include "stream.h"

#include "../memory/arena.h"
#include "../memory/bytes.h"

enum { BATCH_SIZE = 1 << 20, LONGEST_SENTENCE = 4 << 20 };

/* What a batch rests on. */
struct wasl_batch_store {
	char *raw; /* the bytes as read */
	size_t length, capacity;
	wasl_arena arena; /* ids, unescaped texts, mentions */
	wasl_document *documents;
	size_t count, document_capacity;
	const char *path;
	uint64_t line; /* on which raw begins */
	const struct reader *reader;
	bool continued, more; /* raw is a part of a long document */
	uint64_t offset; /* of that document's bytes before raw */
	uint64_t document_line; /* on which that document begins */
	wasl_lines lines;
	uint64_t skipped, invalid, undated, filtered; /* records, for the corpus's counts */
};

/* Where a corpus stands in the file at hand. */
struct cursor {
	struct stream stream;
	bool open;
	const struct reader *reader;
	bool in_document; /* a long document goes on */
	uint64_t offset, document_line;
	wasl_lines lines; /* of the long document, decided on its first part */
	wasl_bytes head; /* what each batch of the input begins with: a table's first line */
};

struct reader {
	const char *name;
	const char *extensions; /* ".txt .text", each with a blank behind it */
	const char *summary;
	/* Whether the first bytes of an input without a known extension look like it. */
	bool (*sniff)(const char *head, size_t length);
	/* Fill store->raw; length 0 means the input has no more. */
	wasl_status (*cut)(struct wasl_batch_store *store, struct cursor *cursor,
	                   const wasl_corpus_options *options, wasl_error *error);
	/* Append documents made of store->raw. */
	wasl_status (*parse)(struct wasl_batch_store *store, const wasl_corpus_options *options,
	                     wasl_error *error);
};

/* Move the first `length` unread bytes into the store. */
wasl_status store_take(struct wasl_batch_store *store, struct cursor *cursor, size_t length,
                       wasl_error *error);

/* Append a document of which only what differs from nothing need be set; NULL without memory. */
wasl_document *store_add(struct wasl_batch_store *store);

/* "path:line", in the arena; NULL without memory. */
const char *store_id(struct wasl_batch_store *store, uint64_t line);

/* Tell of a record that is passed over; fails with the same words under --strict. */
#if defined(__GNUC__)
__attribute__((format(printf, 5, 6)))
#endif
wasl_status store_skip(struct wasl_batch_store *store, const wasl_corpus_options *options,
                       wasl_error *error, uint64_t line, const char *format, ...);

#endif
