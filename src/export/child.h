/* Another program, run to its end: no shell, no pipe that could break. */
#ifndef WASL_EXPORT_CHILD_H
#define WASL_EXPORT_CHILD_H

#include <stdio.h>

#include <wasl/error.h>

/*
 * Run `argv[0]`, looked for in PATH, with `in` (from its beginning; may be NULL) as its standard
 * input and what it prints appended to `out`.  SOURCE_DATE_EPOCH is 0 for it unless it is set, so
 * that the clock does not show in what it writes.
 *
 * @return WASL_OK; WASL_ENOINPUT where the program is not there; WASL_EINTERNAL where it fails, with
 *         the first line of its complaint; WASL_EIO; WASL_ENOMEM
 */
wasl_status child_run(const char *const *argv, FILE *in, FILE *out, wasl_error *error);

#endif
