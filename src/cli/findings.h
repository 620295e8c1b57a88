/*
 * All that was found in a corpus, as wasl_export_options.findings wants it: lines of JSON behind a
 * letter that says what each is of.
 */
#ifndef WASL_CLI_FINDINGS_H
#define WASL_CLI_FINDINGS_H

#include "session.h"

/* Print a finding: its document where it begins, its mentions, its statements; context: the session. */
void findings_print(void *context, FILE *out, const wasl_finding *finding);

/* Keep what was printed, and enter its statements into the ledger. */
wasl_status findings_take(FILE *findings, wasl_ledger *ledger, const char *data, size_t length,
                          wasl_error *error);

#endif
