/** @file
 * Coverage: what a catalogue meets in a corpus, and what it misses.
 */
#ifndef WASL_COVERAGE_H
#define WASL_COVERAGE_H

#include <wasl/mention.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct wasl_coverage wasl_coverage;

/** @param period  how the time of the documents is cut */
wasl_status wasl_coverage_new(wasl_coverage **coverage, wasl_period period, wasl_error *error);
void wasl_coverage_free(wasl_coverage *coverage);

/** The period that it was made with. */
wasl_period wasl_coverage_period(const wasl_coverage *coverage);

/**
 * Count one document, or one part of one (its parts in order).
 *
 * @param mentions   resolved, or WASL_NO_ENTITY
 * @param gazetteer  what they were found with; NULL where all are given
 */
wasl_status wasl_coverage_add(wasl_coverage *coverage, const wasl_document *document,
                              const wasl_mention *mentions, size_t count,
                              const wasl_gazetteer *gazetteer, wasl_error *error);

/** Add what `other` counted over the same catalogue. */
wasl_status wasl_coverage_absorb(wasl_coverage *coverage, const wasl_coverage *other,
                                 wasl_error *error);

/** Once all is counted: learn which aliases no text tells apart, so that each has their counts. */
wasl_status wasl_coverage_settle(wasl_coverage *coverage, const wasl_gazetteer *gazetteer,
                                 wasl_error *error);

/** Mentions of the entity in this row. */
uint64_t wasl_coverage_entity(const wasl_coverage *coverage, uint32_t row);

/** Mentions that this alias, or one of its entity that no text tells from it, stands for. */
uint64_t wasl_coverage_alias(const wasl_coverage *coverage, uint32_t alias);

/** How often the name was met and nobody was meant; 0 but for the first of the aliases that share it. */
uint64_t wasl_coverage_unresolved(const wasl_coverage *coverage, uint32_t alias);

/** The next alias that no text tells from this one, UINT32_MAX behind the last. */
uint32_t wasl_coverage_next(const wasl_coverage *coverage, uint32_t alias);

/** By what documents are grouped: bits. */
enum { WASL_BY_SOURCE = 1, WASL_BY_PERIOD = 2, WASL_BY_LANGUAGE = 4 };

/** Documents that are alike. */
typedef struct wasl_coverage_group {
	const char *source; /**< Who published them; "" where the records do not say. */
	/** As the records say ("ar"); where they do not, the script of their letters (ISO 15924: "Arab"). */
	const char *language;
	int32_t start; /**< First day of their period; INT32_MIN where they lie in none. */
	uint64_t documents, unnamed; /**< unnamed: with no name at all, not even an unresolved one. */
	uint64_t mentions, unresolved;
} wasl_coverage_group;

/** The groups by these bits, sorted by source, period, language, what does not tell them apart "" or
 * INT32_MIN; 0 gives one group, or none where no document was read.  A new list, to be freed with
 * wasl_coverage_groups_free(); its strings belong to the coverage. */
wasl_status wasl_coverage_groups(wasl_coverage_group **groups, size_t *count,
                                 const wasl_coverage *coverage, unsigned by, wasl_error *error);
void wasl_coverage_groups_free(wasl_coverage_group *groups);

#ifdef __cplusplus
}
#endif

#endif
