/* What `rivals` starts from: a corpus, or the relation lines of one. */
#ifndef WASL_CLI_STATEMENTS_H
#define WASL_CLI_STATEMENTS_H

#include "session.h"

/* Whether all operands are files of relation lines; WASL_EFORMAT where only some are. */
wasl_status statements_are_given(bool *are, const struct settings *settings, wasl_error *error);

/*
 * Enter the relation lines of all operands.  A line that is none is named on stderr, skipped and
 * counted in `*skipped`; with --strict it is the end.
 */
wasl_status statements_read(wasl_ledger *ledger, uint64_t *skipped, const struct settings *settings,
                            wasl_error *error);

#endif
