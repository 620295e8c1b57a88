/* What reading, writing and adding up tally files share. */
#ifndef WASL_TALLY_SHARD_H
#define WASL_TALLY_SHARD_H

#include "../memory/arena.h"
#include "tally.h"

struct wasl_shard_store {
	wasl_arena strings;
	size_t shard_capacity;
};

extern const char *const tally_windows[]; /* by wasl_window, NULL at the end */
extern const char *const tally_periods[]; /* by wasl_period */

/* Append the digest of an input. */
wasl_status shard_add_digest(wasl_shard *shard, const char *digest, wasl_error *error);

#endif
