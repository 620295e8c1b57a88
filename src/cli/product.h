/* The files that `wasl build` makes: a table of them, and a function that writes each. */
#ifndef WASL_CLI_PRODUCT_H
#define WASL_CLI_PRODUCT_H

#include "session.h"

/* What a build knows once the corpus is read and the graph is measured. */
struct results {
	const struct session *session;
	const char *catalogue_hash; /* of the file, before records added entities of their own */
	wasl_graph *graph;
	wasl_printed *printed; /* the numbers of its ties */
	wasl_verdict verdict;
};

/* Make them of a session that has read its corpus; it must outlive them, its tally need not and is given up. */
wasl_status results_make(struct results *results, struct session *session,
                         const char *catalogue_hash, wasl_error *error);
void results_clear(struct results *results);

/* A file, by an exporter or by a function; the first, relations.jsonl, is written while reading. */
struct product {
	const char *name, *exporter;
	wasl_status (*write)(FILE *out, const struct results *results, wasl_error *error);
};

enum { PRODUCTS = 15 };

const struct product *product_get(size_t i);
wasl_status product_write(FILE *out, const struct product *product, const struct results *results,
                          wasl_error *error);

/* run.json: inputs with their hashes, options and versions; neither the threads nor the clock. */
wasl_status write_run_record(FILE *out, const struct results *results, wasl_error *error);

#endif
