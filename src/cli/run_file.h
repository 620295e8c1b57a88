/* The run.json of a build, read back. */
#ifndef WASL_CLI_RUN_FILE_H
#define WASL_CLI_RUN_FILE_H

#include "mismatch.h"
#include "options.h"

struct run_file {
	char *path;
	void *tree; /* its JSON */
};

/* Read the rest of `file`; `path` is for messages. */
wasl_status run_file_read(struct run_file *run, FILE *file, const char *path, wasl_error *error);
void run_file_clear(struct run_file *run);

/* Take from it what the command line leaves open: the catalogue and the options.  The settings
 * point into it. */
wasl_status run_file_recall(const struct run_file *run, struct settings *settings,
                            wasl_error *error);

/* Check its counts and its hashes, of the catalogue and the inputs, with those made anew. */
void run_file_check(const struct run_file *written, const struct run_file *made,
                    struct mismatches *mismatches);

#endif
