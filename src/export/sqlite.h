/* A database that is being written. */
#ifndef WASL_EXPORT_SQLITE_H
#define WASL_EXPORT_SQLITE_H

#include <sqlite3.h>
#include <stdio.h>

#include <wasl/error.h>

struct writing {
	sqlite3 *database;
	const char *path;
	wasl_error *error;
};

/* The failure that the database tells of. */
wasl_status sqlite_fail(const struct writing *writing);

wasl_status sqlite_execute(const struct writing *writing, const char *statements);

/* Write the tables documents, mentions and relations; the nodes stand already. */
wasl_status sqlite_write_findings(const struct writing *writing, FILE *findings);

#endif
