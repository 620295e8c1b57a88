/* What `graph` and `metrics` start from: a corpus, tallies, or a graph that wasl wrote. */
#ifndef WASL_CLI_INPUT_H
#define WASL_CLI_INPUT_H

#include "session.h"

/* What the operands gave. */
struct given {
	wasl_graph *graph; /* weighed and measured as the settings ask */
	FILE *findings; /* all that a corpus gave, as findings.h says; NULL: not wanted, or no corpus */
	int code; /* what the program ends with where nothing fails later */
};

/* Make the graph that the operands give; `findings`: keep what is found in a corpus. */
wasl_status input_graph(struct given *given, const struct settings *settings, bool findings,
                        wasl_error *error);
void given_clear(struct given *given);

/* Whether all operands are tallies; WASL_EFORMAT where only some are. */
wasl_status input_is_tallies(bool *are, const struct settings *settings, wasl_error *error);

/* WASL_EFORMAT where an operand is a tally or a graph: no sentence is left in it to read. */
wasl_status input_has_text(const struct settings *settings, wasl_error *error);

/* The sum of the tallies that the operands name. */
wasl_status input_tallies(wasl_shard *shard, const struct settings *settings, wasl_error *error);

#endif
