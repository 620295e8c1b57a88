/* What the centrality report is written from: the entities by rank, as sheets. */
#ifndef WASL_REPORT_PAGE_H
#define WASL_REPORT_PAGE_H

#include "sheet.h"

struct page {
	const wasl_graph *graph;
	uint32_t *order; /* the nodes by rank, equals by id */
	struct sheet_column *columns; /* of all sheets */
	struct sheet all; /* every column, for programs */
	struct sheet main, more; /* for people: what is asked for first, and the rest */
	struct sheet trend; /* for people: the ranks of the last periods; no columns where there are none */
};

wasl_status page_open(struct page *page, const wasl_graph *graph, wasl_error *error);
void page_close(struct page *page);

/* The weight that the measures go by. */
const char *page_weight(const struct page *page);

#endif
