/* The order of ids by their bytes, as numbers: sorting lines then compares no strings. */
#ifndef WASL_TALLY_RANK_H
#define WASL_TALLY_RANK_H

#include <wasl/tally.h>

/* Sort rows of the catalogue by the bytes of their ids; false without memory. */
bool rank_rows(uint32_t *rows, size_t count, const wasl_catalogue *catalogue);

/* Entities in the order of their ids. */
struct ranks {
	uint32_t *rank; /* by row */
	uint32_t *row; /* by rank */
	size_t count;
};

/* Rank the entities whose rows are marked, by a number that is not 0, in `marks` (taken over). */
bool ranks_start(struct ranks *ranks, uint32_t *marks, size_t rows, const wasl_catalogue *catalogue);
void ranks_end(struct ranks *ranks);

#endif
