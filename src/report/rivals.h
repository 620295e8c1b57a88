/* What all pages about rivals share: labels, timelines, the structure in words. */
#ifndef WASL_REPORT_RIVALS_H
#define WASL_REPORT_RIVALS_H

#include <wasl/report.h>

/* The label of an entity, or its id where none is known. */
const char *rivals_label(const wasl_report_options *options, const char *id);

/* Rivals, allies, mixed and the others, how many of each in `counts`, the strongest of each first;
 * to be freed with wasl_free().  NULL without memory. */
const wasl_rivalry **rivals_order(size_t counts[4], const wasl_verdict *verdict);

enum { TIMELINE_CELLS = 32 };

/* The periods that a timeline shows, one character for `step` of them. */
struct timeline {
	wasl_period period;
	int32_t *starts; /* first days of the periods from the first vote to the last */
	size_t count, step;
};

wasl_status timeline_start(struct timeline *timeline, const wasl_verdict *verdict,
                           wasl_error *error);
void timeline_end(struct timeline *timeline);

/* The cell of a period's first day. */
size_t timeline_cell(const struct timeline *timeline, int32_t start);

/* How many cells it has. */
size_t timeline_cells(const struct timeline *timeline);

/* A pair's votes in each cell: votes[0] conflict, votes[1] cooperation.  Returns the greatest. */
double timeline_votes(double votes[2][TIMELINE_CELLS], const struct timeline *timeline,
                      const wasl_rivalry *pair);

/* Draw the conflict (sign -1) or the cooperation of a pair over the whole time; nothing where all is undated. */
void timeline_draw(FILE *out, const struct timeline *timeline, const wasl_rivalry *pair, int sign);

/* "2019 to 2025" */
void timeline_span(FILE *out, const struct timeline *timeline);

/* Say what the first and the last character stand for. */
void timeline_explain(FILE *out, const struct timeline *timeline);

/* Something written for people, on a terminal or in Markdown. */
struct page {
	FILE *out;
	const wasl_verdict *verdict;
	const wasl_report_options *options;
	const wasl_structure *structure;
	const struct timeline *timeline;
	const wasl_rivalry *const *pairs; /* rivals, allies, mixed, the others */
	size_t counts[4]; /* how many of each */
	void (*write_text)(FILE *out, const char *text); /* labels and what the corpus says, in a line */
	void (*write_cell)(FILE *out, const char *text); /* the same, alone in a cell */
};

void page_label(const struct page *page, const char *id);
void page_names(const struct page *page, const wasl_rivalry *pair);

/* "2019-03-02", or "2019-03-02 to 2024-05-01" */
void page_span(const struct page *page, const wasl_rivalry *pair);
void page_share(const struct page *page, const wasl_share *share);

/* Why a pair has no stance. */
void page_reason(const struct page *page, const wasl_rivalry *pair);

/* A pair with all that speaks for its stance; or in a line or two. */
void page_pair(const struct page *page, const wasl_rivalry *pair, bool markdown);
void page_pair_briefly(const struct page *page, const wasl_rivalry *pair);

/* Camps, triads and what does not fit, a line each. */
void page_structure(const struct page *page);

/* The pairs as comma-separated values, and with their structure as JSON. */
void rivals_write_csv(FILE *out, const wasl_verdict *verdict, const wasl_report_options *options);
void rivals_write_json(FILE *out, const wasl_verdict *verdict, const wasl_structure *structure,
                       const wasl_report_options *options);

#endif
