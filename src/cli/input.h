/* What `graph` and `metrics` start from: a corpus, tallies, or a graph that wasl wrote. */
#ifndef WASL_CLI_INPUT_H
#define WASL_CLI_INPUT_H

#include "session.h"

/*
 * Make the graph that the operands give, weighed and measured as the settings ask.
 * `*code` is what the program ends with where nothing fails later.
 */
wasl_status input_graph(wasl_graph **graph, int *code, const struct settings *settings,
                        wasl_error *error);

/* Whether all operands are tallies; WASL_EFORMAT where only some are. */
wasl_status input_is_tallies(bool *are, const struct settings *settings, wasl_error *error);

/* The sum of the tallies that the operands name. */
wasl_status input_tallies(wasl_shard *shard, const struct settings *settings, wasl_error *error);

#endif
