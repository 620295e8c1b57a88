/** @file
 * Corpus -> documents.
 *
 * Inputs are files, folders and standard input; what comes out is documents in a fixed order,
 * handed over in batches that worker threads take in turns.
 */
#ifndef WASL_CORPUS_H
#define WASL_CORPUS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <wasl/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Days since 1970-01-01 (proleptic Gregorian), both inclusive; a year or a month is a range. */
typedef struct wasl_date {
	int32_t from, to;
} wasl_date;

/** The date of what has none, or an impossible one. */
#define WASL_UNDATED ((wasl_date){ INT32_MIN, INT32_MIN })

/** How a stretch of time is cut. Weeks are ISO weeks. */
typedef enum wasl_period {
	WASL_DAY, WASL_WEEK, WASL_MONTH, WASL_QUARTER, WASL_YEAR
} wasl_period;

/** Read an ISO 8601 date or a prefix of one ("2024", "2024-11", "2024-11-05T10:00:00Z").
 * @return false, and WASL_UNDATED, where it is none */
bool wasl_date_parse(wasl_date *date, const char *text, size_t length);

/** The first day of the period that holds `day`. */
int32_t wasl_period_start(wasl_period period, int32_t day);

/** Print the period that begins on `start`: 2024, 2024-Q1, 2024-03, 2024-W09, 2024-03-01. */
const char *wasl_period_print(char text[16], wasl_period period, int32_t start);

/** Print a day as YYYY-MM-DD. */
const char *wasl_day_print(char text[16], int32_t day);

/** Print a date as the day, month or year that it is. */
const char *wasl_date_print(char text[16], wasl_date date);

/** What a document is in a plain text file. */
typedef enum wasl_documents {
	WASL_DOCUMENT_FILE, /**< The file is one document; its id is the path. */
	WASL_DOCUMENT_BLANK, /**< Blocks between blank lines; ids are path:line. */
	WASL_DOCUMENT_LINE /**< Each line; ids are path:line. */
} wasl_documents;

/** How line ends are read. */
typedef enum wasl_lines {
	WASL_LINES_AUTO, /**< A line end ends a sentence unless the document is hard-wrapped. */
	WASL_LINES_HARD, /**< A line end always ends a sentence. */
	WASL_LINES_WRAPPED /**< Only a blank line does. */
} wasl_lines;

/** A mention that the record itself brings. Offsets are bytes of `text`, whatever unit the record used. */
typedef struct wasl_given {
	const char *entity; /**< The entity's id, NUL-terminated; owned by the batch. */
	uint32_t begin, end;
} wasl_given;

/**
 * A document, or one part of a document too large to hold.  All pointers belong to the batch and
 * are good until its next use; strings are NUL-terminated and never NULL ("" where absent).
 */
typedef struct wasl_document {
	const char *id;
	const char *outlet; /**< The record's `source`: who published it. */
	const char *language; /**< As the record says, in lower case ("ar"); "" when it does not. */
	const char *title; /**< UTF-8, unescaped. */
	size_t title_length;
	const char *text; /**< As read; BOM, CR, NUL and invalid bytes included; no NUL need follow it. */
	size_t length; /**< Bytes of `text`, below 4 GiB. */
	uint64_t offset; /**< Bytes of the document before `text`: 0 but for later parts. */
	bool continued; /**< A part of this document came before. */
	bool more; /**< Another part follows. */
	wasl_lines lines; /**< As asked; for parts AUTO is already decided on the first. */
	wasl_date date;
	bool dated_by_path; /**< The date is one that the input's name brings. */
	bool given; /**< The record brings its mentions; they replace the catalogue's matching. */
	const wasl_given *mentions; /**< Sorted by begin, then end. */
	size_t mention_count;
	const char *path; /**< The input it came from ("-" for standard input). */
	uint64_t line; /**< The line of the input on which it begins, from 1. */
} wasl_document;

/** Documents that travel together: about 1 MiB of text, or one larger document or part. */
typedef struct wasl_batch {
	const wasl_document *documents;
	size_t count;
	bool ended; /**< The corpus has no more. */
	uint64_t number; /**< 0, 1, 2 ... in the order of the corpus. */
	struct wasl_batch_store *store; /**< Private. */
} wasl_batch;

#define WASL_BATCH_INIT { NULL, 0, false, 0, NULL }
void wasl_batch_clear(wasl_batch *batch);

/** Something about the input that a person should know: a skipped file or record. */
typedef void wasl_notice(void *context, const char *message);

/** How a corpus is to be read. Zero is the default of every field but max_record. */
typedef struct wasl_corpus_options {
	wasl_documents documents;
	wasl_lines lines;
	const char *ahead; /**< What the caller has already read of standard input; kept while open. */
	size_t ahead_length;
	const char *format; /**< A reader's name (`--format-in`), or NULL: by extension, else by content. */
	bool strict; /**< Fail at the first bad record. */
	bool has_since, has_until;
	wasl_date since, until; /**< A dated document passes when its range overlaps since.from..until.to. */
	size_t max_record; /**< Bytes; 0 means 256 MiB. */
	bool whole; /**< Never cut a document into parts. */
	/** Where a document may be cut whose line ends are read so: a place in the text where a sentence ends
	 * whatever follows, or 0.  NULL: never cut. */
	wasl_status (*cut)(size_t *cut, const void *context, const char *text, size_t length, wasl_lines lines,
	                   wasl_error *error);
	/** Whether the text is hard-wrapped (used on the first part of a cut document). */
	bool (*wrapped)(const void *context, const char *text, size_t length);
	const void *context; /**< Passed to `cut` and `wrapped`. */
	wasl_notice *notice; /**< May be NULL; called under the corpus's lock. */
	void *notice_context;
} wasl_corpus_options;

/** What has been read so far. */
typedef struct wasl_corpus_counts {
	uint64_t files, bytes, total_bytes; /**< total_bytes: 0 when it cannot be known (a pipe). */
	uint64_t documents, undated, filtered;
	uint64_t skipped_records, skipped_files, invalid_sequences;
} wasl_corpus_counts;

typedef struct wasl_corpus wasl_corpus;

/**
 * Open inputs: files, folders (walked) and "-" (read first).  They are read in the order of their
 * path's bytes; one named twice is read once.
 * @return WASL_OK, WASL_ENOINPUT where one is missing, WASL_EUNKNOWN for an unknown format, WASL_ENOMEM
 */
wasl_status wasl_corpus_open(wasl_corpus **corpus, const char *const *inputs, size_t count,
                             const wasl_corpus_options *options, wasl_error *error);

/**
 * Take the next batch, until one has `ended` set.  A batch may be empty (all its records were
 * skipped).  Threads may call it at once, each with a batch of its own: batches are numbered in the
 * order of the corpus, without a gap; one that fails has its number too.
 */
wasl_status wasl_corpus_next(wasl_batch *batch, wasl_corpus *corpus, wasl_error *error);

/** A snapshot of the counts; safe while others read. */
void wasl_corpus_count(wasl_corpus_counts *counts, wasl_corpus *corpus);

/** Path and XXH3-128 (32 hex digits) of the content of the i-th input file, known once it is read. False past the last. */
bool wasl_corpus_input(const char **path, const char **hash, const wasl_corpus *corpus, size_t i);

/** The name of the i-th format that can be read, or NULL past the last. */
const char *wasl_reader_name(size_t i);

void wasl_corpus_close(wasl_corpus *corpus);

#ifdef __cplusplus
}
#endif

#endif
