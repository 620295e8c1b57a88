/* The names that a tally file uses. */
#ifndef WASL_TALLY_SHARD_H
#define WASL_TALLY_SHARD_H

#include "tally.h"

extern const char *const tally_windows[]; /* by wasl_window, NULL at the end */
extern const char *const tally_periods[]; /* by wasl_period */

#endif
