/* Where data go: standard output, or a file that appears complete or not at all. */
#ifndef WASL_CLI_OUTPUT_H
#define WASL_CLI_OUTPUT_H

#include <stdio.h>

#include <wasl/error.h>

struct output {
	FILE *file;
	const char *path; /* NULL: standard output */
	char *beside; /* the unfinished file's name; NULL: a device or pipe, written to as it is */
	char *target; /* what it is renamed to */
	char *room; /* the stream's buffer; NULL: its own */
};

/* Open `path` for writing, or standard output where it is NULL. */
wasl_status output_open(struct output *output, const char *path, wasl_error *error);

/* Let the disk take all that was written so far. */
wasl_status output_flush(struct output *output, wasl_error *error);

/* Make what was written appear under its name. */
wasl_status output_close(struct output *output, wasl_error *error);

/* Forget what was written. */
void output_discard(struct output *output);

/* At the program's end: standard output must have taken everything.  Returns the exit code. */
int output_finish(int code);

#endif
