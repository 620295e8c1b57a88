/* A mention as a line of JSON. */
#ifndef WASL_CLI_MENTION_LINE_H
#define WASL_CLI_MENTION_LINE_H

#include "session.h"

void mention_print(FILE *out, const struct session *session, const wasl_finding *finding,
                   const wasl_mention *mention);

#endif
