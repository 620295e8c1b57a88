/* How many ties everyone has, and how many windows those weigh: added up tie by tie. */
#ifndef WASL_CLI_DEGREES_H
#define WASL_CLI_DEGREES_H

#include <wasl/error.h>

#include "../memory/arena.h"
#include "../memory/map.h"

struct degree {
	uint64_t ties, windows;
};

struct degrees {
	wasl_map ties, windows; /* by id */
	wasl_arena ids;
};

wasl_status degrees_add(struct degrees *degrees, const char *a, const char *b, uint64_t windows,
                        wasl_error *error);

/* Zeros where nothing was added. */
struct degree degrees_get(const struct degrees *degrees, const char *id);
void degrees_clear(struct degrees *degrees);

#endif
