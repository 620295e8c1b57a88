/* A coverage from the inside. */
#ifndef WASL_COVERAGE_COVERAGE_H
#define WASL_COVERAGE_COVERAGE_H

#include <wasl/coverage.h>

#include "../memory/arena.h"
#include "../memory/bytes.h"
#include "../memory/map.h"

/* Counts by row. */
struct row_counts {
	uint64_t *items;
	size_t count, capacity;
};

struct wasl_coverage {
	wasl_period period;
	struct row_counts entities, aliases, unresolved; /* an alias stands for its equals */
	uint32_t *next, *first; /* aliases that no text tells apart, once settled */
	size_t settled; /* how many aliases these know */
	wasl_coverage_group *groups;
	size_t group_count, group_capacity;
	wasl_map places; /* of the groups, by group_key() */
	wasl_bytes key;
	wasl_arena arena;
	uint64_t mentions, missed; /* of the document at hand */
};

/* The group like `wanted`, new with counts 0 where there is none; NULL without memory. */
wasl_coverage_group *coverage_group(wasl_coverage *coverage, const wasl_coverage_group *wanted);

#endif
