/* A tally from the inside. */
#ifndef WASL_TALLY_TALLY_H
#define WASL_TALLY_TALLY_H

#include <wasl/tally.h>

#include "draws.h"

/* Counts of one period, or at one distance: pairs as in the whole. */
struct period_counts {
	int32_t start;
	struct counts pairs;
};

/* A window that later ones may still reach. */
struct recent_window {
	uint32_t window;
	uint32_t *rows;
	size_t count, capacity;
};

struct wasl_tally {
	wasl_tally_options options;
	wasl_totals totals;
	struct count *entities; /* by row; `key` unused */
	size_t entity_count, entity_capacity;
	struct counts pairs;
	struct period_counts *periods; /* sorted by start */
	size_t period_count, period_capacity;
	struct period_counts *apart; /* options.reach of them; `start` is the distance */
	struct recent_window *recent; /* as many; that of window w at w % reach */
	struct draws *draws; /* NULL: no resampling */
	uint32_t document; /* number of the document at hand, from 1; 0 marks "none yet" */
	uint32_t *rows; /* entities of the window at hand, each once */
	size_t row_capacity;
	uint64_t *keys; /* pairs of the document at hand that are not counted yet */
	size_t key_count, key_capacity;
};

/* The counts of an entity's row; NULL without memory. */
struct count *tally_entity(wasl_tally *tally, uint32_t row);

/* The counts of the period that begins on `start`; NULL without memory. */
struct counts *tally_period(wasl_tally *tally, int32_t start);

/* The pairs apart, sorted by ids, then distance (as `start`); to be freed with wasl_pair_periods_free(). */
wasl_status tally_list_apart(wasl_pair_period **lines, size_t *count, const wasl_tally *tally,
                             const wasl_catalogue *catalogue, wasl_error *error);

#endif
