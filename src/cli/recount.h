/* Counts made anew, the plain way: from the names in each window, one after another. */
#ifndef WASL_CLI_RECOUNT_H
#define WASL_CLI_RECOUNT_H

#include "session.h"
#include "../memory/arena.h"
#include "../memory/bytes.h"
#include "../memory/map.h"

/* How often something was counted: windows and documents. */
struct recounted {
	uint64_t windows, documents;
	uint64_t last_document; /* that counted it */
};

struct recount {
	wasl_map rows; /* an entity's id, or two with a TAB between, in byte order -> row of `counts` */
	struct recounted *counts;
	size_t count, capacity;
	wasl_arena names;
	uint64_t document; /* at hand, from 1 */
	const char **here; /* ids in the window at hand, each once */
	size_t here_count, here_capacity;
	char *window; /* its number */
	wasl_bytes key;
};

/*
 * Print what a recount needs of a finding: "D" where a document begins, "W number id" for each
 * name, "T" where its title ends, and "R" before each relation line.  TABs stand between.
 */
void recount_print(void *session, FILE *out, const wasl_finding *finding);

/* Count one line of that, "D", "W" or "T". */
wasl_status recount_line(struct recount *recount, char *line, wasl_error *error);

/* Count the last window. */
wasl_status recount_finish(struct recount *recount, wasl_error *error);

/* What was counted of an entity (b NULL) or a pair; zeros where nothing was. */
struct recounted recount_get(struct recount *recount, const char *a, const char *b);

void recount_clear(struct recount *recount);

#endif
