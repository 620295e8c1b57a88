/** @file
 * Study: the whole line, from a corpus to what was found in it, on as many threads as are given.
 */
#ifndef WASL_STUDY_H
#define WASL_STUDY_H

#include <stdio.h>

#include <wasl/coverage.h>
#include <wasl/relation.h>
#include <wasl/tally.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * What one text yielded: a document's body, a part of a long one, or its title.
 * Everything is borrowed for the call.
 */
typedef struct wasl_finding {
	const wasl_document *document; /**< `text` and `length` are those of the title for a title. */
	bool title; /**< The text is the document's title. */
	const wasl_span *windows; /**< Bytes of document->text. */
	size_t window_count;
	uint32_t first_window; /**< Number of windows[0] in the document. */
	const wasl_mention *mentions; /**< In text order, shared names resolved or WASL_NO_ENTITY. */
	size_t mention_count;
	const wasl_gazetteer *gazetteer; /**< NULL where all mentions are given. */
	const wasl_relation *relations; /**< Statements in text order; spans are bytes of document->text. */
	size_t relation_count;
} wasl_finding;

/** Where findings go: rendered by the threads, written in the order of the corpus. */
typedef struct wasl_sink {
	/** Print one finding; called by several threads at once. May be NULL. */
	void (*render)(void *context, FILE *out, const wasl_finding *finding);
	/** Take what was printed, in order, one thread at a time. May be NULL. */
	wasl_status (*write)(void *context, const char *data, size_t length, wasl_error *error);
	/** Called now and then by one thread at a time. May be NULL. */
	void (*progress)(void *context, const wasl_corpus_counts *counts);
	void *context;
} wasl_sink;

/** Which stations of the line to run. */
typedef struct wasl_study_options {
	wasl_splitting splitting;
	bool titles; /**< A title is a window of its own, before the body's. */
	bool mentions; /**< Look for entities. */
	bool given_only; /**< No catalogue: a document without mentions of its own is an error (WASL_EUNKNOWN). */
	bool relations; /**< Look for statements in the sentences that name two, whatever the window. */
	unsigned jobs; /**< Threads; 0 means 1. */
	const wasl_tally_options *tally; /**< Count them; NULL: do not. */
	wasl_coverage *coverage; /**< Filled with what was met and missed; may be NULL. */
	const wasl_drawing *drawing; /**< Count them under resampling, too; NULL: do not. */
} wasl_study_options;

/** What cannot be seen from the findings. */
typedef struct wasl_study_counts {
	uint64_t windows, mentions, unresolved;
	uint64_t documents_without_mention;
} wasl_study_counts;

/**
 * Run a corpus through the line.
 *
 * The same findings come in the same order whatever `jobs` is.  Entities that records bring and
 * the catalogue lacks are added to it.
 *
 * @param tally      receives a new tally when options->tally is set; may be NULL else
 * @param counts     receives the counts; may be NULL
 * @param corpus     read to its end
 * @param catalogue  whom to look for
 * @param sink       where findings go; may be NULL
 * @return WASL_OK, or the failure of the earliest document that failed
 */
wasl_status wasl_study_run(wasl_tally **tally, wasl_study_counts *counts, wasl_corpus *corpus,
                           wasl_catalogue *catalogue, const wasl_study_options *options,
                           const wasl_sink *sink, wasl_error *error);

/**
 * Print a statement as one JSON line: doc, outlet where known, field for a title, date, date_from
 * (record, filename or sentence), sentence, source, target, directed, sign, type, mood, reported_by and
 * asked where they apply, p, spans as bytes of the document, and the sentence's text, cut at 4 KiB.
 */
void wasl_relation_print(FILE *out, const wasl_finding *finding, const wasl_relation *relation,
                         const wasl_catalogue *catalogue);

/** The same object without the end of the line. */
void wasl_relation_print_object(FILE *out, const wasl_finding *finding,
                                const wasl_relation *relation, const wasl_catalogue *catalogue);

/** Fill the fields of `options` through which a corpus cuts long documents: `cut`, `wrapped`, `context`.
 * `splitting` must outlive the corpus. */
void wasl_study_prepare(wasl_corpus_options *options, const wasl_splitting *splitting);

#ifdef __cplusplus
}
#endif

#endif
