/* One line on a terminal that says how far a long run is. */
#ifndef WASL_CLI_PROGRESS_H
#define WASL_CLI_PROGRESS_H

#include <time.h>

#include "options.h"

struct progress {
	bool shown; /* whether the terminal wants it */
	struct timespec started, last;
	const char *what; /* is counted by steps; NULL while a corpus is read */
};

/* Shown only where stderr is a terminal that can rewrite a line, and no one said -q or --no-progress. */
void progress_start(struct progress *progress, const struct settings *settings);

void progress_show(struct progress *progress, const wasl_corpus_counts *counts);

/* Show how many steps of what takes long are done; another `what` begins anew. */
void progress_step(void *progress, const char *what, uint64_t done, uint64_t all);

/* Take the line away before anything else is said. */
void progress_clear(const struct progress *progress);

#endif
