/* What `rivals` starts from: a corpus, or the relation lines of one. */
#ifndef WASL_CLI_STATEMENTS_H
#define WASL_CLI_STATEMENTS_H

#include "session.h"

/* The beginning of standard input, read to tell what it is. */
struct ahead {
	char *bytes;
	size_t length;
};

/* Read it where "-" is among the operands, and let the settings know. */
wasl_status ahead_read(struct ahead *ahead, struct settings *settings, wasl_error *error);
void ahead_clear(struct ahead *ahead);

/* Whether all operands hold relation lines; WASL_EFORMAT where only some do. */
wasl_status statements_are_given(bool *are, const struct settings *settings, wasl_error *error);

/*
 * Enter the relation lines of all operands.  A line that is none is named on stderr, skipped and
 * counted in `*skipped`; with --strict it is the end.
 */
wasl_status statements_read(wasl_ledger *ledger, uint64_t *skipped, const struct settings *settings,
                            wasl_error *error);

#endif
