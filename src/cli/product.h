/* A file that `wasl build` makes: one row in build.c, one function that writes it. */
#ifndef WASL_CLI_PRODUCT_H
#define WASL_CLI_PRODUCT_H

#include "session.h"

/* What a build knows once the corpus is read and the graph is measured. */
struct results {
	const struct session *session;
	const char *catalogue_hash; /* of the file, before records added entities of their own */
	const wasl_graph *graph;
	const wasl_verdict *verdict;
};

/* run.json: inputs with their hashes, options and versions; neither the threads nor the clock. */
wasl_status write_run_record(FILE *out, const struct results *results, wasl_error *error);

#endif
