/* What a coverage has to say, a line each. */
#ifndef WASL_REPORT_COVERAGE_H
#define WASL_REPORT_COVERAGE_H

#include <wasl/report.h>

#include "../memory/arena.h"

enum coverage_kind {
	LINE_CORPUS, LINE_SOURCE, LINE_PERIOD, LINE_LANGUAGE, LINE_GROUP, LINE_UNRESOLVED, LINE_ENTITY,
	LINE_ALIAS, LINE_KINDS
};

/* Texts are NULL and numbers INT64_MIN where they say nothing. */
struct coverage_line {
	enum coverage_kind kind;
	const char *source, *period, *language;
	const char *name, *entity; /* entity: an id, or the ids of several */
	int64_t documents, unnamed, mentions, unresolved;
};

/* Sorted by kind; within a kind by source, period and language, the most frequent first, or by row. */
struct coverage_lines {
	struct coverage_line *items;
	size_t count, capacity;
	wasl_arena strings;
};

wasl_status coverage_lines_collect(struct coverage_lines *lines, const wasl_coverage *coverage,
                                   const wasl_catalogue *catalogue, wasl_error *error);
void coverage_lines_clear(struct coverage_lines *lines);

#endif
