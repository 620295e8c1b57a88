/** @file
 * Scores: how well a result agrees with gold, that is with what people found.
 */
#ifndef WASL_SCORE_H
#define WASL_SCORE_H

#include <wasl/report.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What is compared. */
typedef enum wasl_scored {
	WASL_SCORED_SENTENCES, /**< JSON lines of `wasl sentences`. */
	WASL_SCORED_MENTIONS, /**< JSON lines of `wasl mentions`. */
	WASL_SCORED_EDGES, /**< edges.csv, node-link JSON, or a tally. */
	WASL_SCORED_RELATIONS /**< JSON lines of `wasl relations`. */
} wasl_scored;

/** One measure of the agreement. */
typedef struct wasl_score {
	const char *measure; /**< "end", "span", "entity" ... */
	uint64_t gold, found, right; /**< How many there should be, are, and are as they should be. */
	double precision, recall, f1; /**< 0..1; 0 where nothing was found or asked for. */
	double low, high; /**< 95 % of the f1 over documents drawn with replacement. */
} wasl_score;

/** How the interval is drawn. Zero is the default of every field. */
typedef struct wasl_bootstrap {
	uint64_t rounds; /**< 0: 1000. */
	uint64_t seed;
} wasl_bootstrap;

typedef struct wasl_scoring wasl_scoring;

wasl_status wasl_scoring_new(wasl_scoring **scoring, wasl_scored what, wasl_error *error);
void wasl_scoring_free(wasl_scoring *scoring);

/**
 * Read a file ("-": standard input) into the gold or the result.  What a file says twice counts once.
 * @return WASL_OK, WASL_ENOMEM, WASL_ENOINPUT, or WASL_EFORMAT with the file and line
 */
wasl_status wasl_scoring_read(wasl_scoring *scoring, bool gold, const char *path, wasl_error *error);

/** The number of measures of what is compared. */
size_t wasl_scoring_count(const wasl_scoring *scoring);

/** Compute the i-th measure.  Documents are resampled; of edges, each edge. */
wasl_status wasl_scoring_score(wasl_score *score, const wasl_scoring *scoring, size_t i,
                               const wasl_bootstrap *bootstrap, wasl_error *error);

/** Write all measures. */
wasl_status wasl_scoring_write(FILE *out, const wasl_scoring *scoring, wasl_report_format format,
                               const wasl_bootstrap *bootstrap, wasl_error *error);

/** Write what is missed and what is found beyond the gold, a JSON line each, in the order of reading. */
wasl_status wasl_scoring_write_errors(FILE *out, const wasl_scoring *scoring, wasl_error *error);

#ifdef __cplusplus
}
#endif

#endif
