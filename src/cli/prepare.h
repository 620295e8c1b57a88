/* What all commands that show a graph do to it first. */
#ifndef WASL_CLI_PREPARE_H
#define WASL_CLI_PREPARE_H

#include "session.h"

/* Filter and measure a graph as the settings ask, and say on stderr what was dropped. */
wasl_status prepare_graph(wasl_graph *graph, const struct settings *settings, wasl_error *error);

/* Say how sure the measures of a session's graph are, as --bootstrap asks. */
wasl_status resample_graph(wasl_graph *graph, const struct session *session, wasl_error *error);

/* Add what a picture shows: communities, sizes, colours and places, as --layout asks. */
wasl_status dress_graph(wasl_graph *graph, const struct settings *settings, wasl_error *error);

#endif
