/* A statement as a line of JSON: what `relations` prints and `rivals` reads. */
#ifndef WASL_CLI_RELATION_LINE_H
#define WASL_CLI_RELATION_LINE_H

#include "session.h"

/* Print the finding's statements of at least settings->min_p; the context is the session. */
void relation_lines_print(void *session, FILE *out, const wasl_finding *finding);

#endif
