/* A pair's course over time: its periods, and where it turns. */
#ifndef WASL_RIVALRY_COURSE_H
#define WASL_RIVALRY_COURSE_H

#include "vote.h"

/* A pair's votes and the evidence below them. */
struct bundle {
	const struct vote *votes;
	size_t count;
	const wasl_statement *const *evidence;
	size_t evidence_count;
};

/* Find the pair's turn.  Its votes are sorted by day, the undated first. */
wasl_status course_turn(wasl_rivalry *rivalry, const struct bundle *bundle, wasl_period period,
                        wasl_error *error);

/* Cut the votes by period. */
wasl_status course_seasons(wasl_rivalry *rivalry, wasl_arena *arena, wasl_period period,
                           const struct bundle *bundle, wasl_error *error);

/* Give each pair's turn its q-value. */
wasl_status course_correct(wasl_rivalry *rivalries, size_t count, wasl_error *error);

/* Compare each pair's signs with those of all. */
void course_compare(wasl_rivalry *rivalries, size_t count);

#endif
