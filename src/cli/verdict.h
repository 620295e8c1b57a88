/* From statements to a verdict, as the settings ask. */
#ifndef WASL_CLI_VERDICT_H
#define WASL_CLI_VERDICT_H

#include "session.h"

/* A ledger that keeps what the settings take as evidence. */
wasl_status verdict_ledger(wasl_ledger **ledger, const struct settings *settings,
                           wasl_error *error);

/* Judge the ledger of a session that looked for rivals and counted; the session must outlive the verdict. */
wasl_status verdict_of_session(wasl_verdict *verdict, const struct session *session,
                               wasl_error *error);

/* Judge statements of which --since and --until have not yet been asked. */
wasl_status verdict_of_lines(wasl_verdict *verdict, const wasl_ledger *ledger,
                             const struct settings *settings, wasl_error *error);

#endif
