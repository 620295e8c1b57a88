/* Who opposes and who sides with whom, for people. */
#include <stdlib.h>

#include "../export/cell.h"
#include "../memory/alloc.h"
#include "counted.h"
#include "rivals.h"
#include "sheet.h"

enum { PAIRS_MOST = 50 };

/* What the pairs of a page are sorted into. */
static const struct section {
	wasl_stance stance;
	const char *title;
} sections[] = {
	{ WASL_RIVAL, "Rivals" },
	{ WASL_ALLY, "Allies" },
	{ WASL_MIXED, "Mixed: rivals and allies by turns" },
	{ WASL_INSUFFICIENT, "Too little to say" },
};

enum { SECTIONS = sizeof sections / sizeof *sections };

static void write_ranking_row(const struct page *page, const wasl_rivalry *pair)
{
	fputs("| ", page->out);
	page->write_cell(page->out, rivals_label(page->options, pair->a));
	fputs(" | ", page->out);
	page->write_cell(page->out, rivals_label(page->options, pair->b));
	fprintf(page->out, " | %.4g | %.4g | ", pair->neg, pair->pos);
	page_share(page, &pair->share);
	fputs(" | ", page->out);
	page_span(page, pair);
	fputs(" | ", page->out);
	timeline_draw(page->out, page->timeline, pair, pair->neg > pair->pos ? -1 : 1);
	fputs(" |\n", page->out);
}

static void write_ranking(const struct page *page, const struct section *section,
                          const wasl_rivalry *const *pairs, size_t count)
{
	fprintf(page->out, "\n## %s\n\n| | | conflict | cooperation | share of conflict (95 %%) | "
	        "from, to | timeline |\n| --- | --- | ---: | ---: | --- | --- | --- |\n", section->title);
	for (size_t i = 0; i < count && i < PAIRS_MOST; i++)
		write_ranking_row(page, pairs[i]);
	if (page->timeline->count) {
		fputs("\nTimeline: ", page->out);
		timeline_explain(page->out, page->timeline);
		fputs("; the side that weighs more. `wasl build` draws it as rivals.svg.\n", page->out);
	}
}

/* Only what has a stance is shown with all that speaks for it. */
static void write_section(const struct page *page, const struct section *section,
                          const wasl_rivalry *const *pairs, size_t count, bool markdown)
{
	bool said = section->stance != WASL_INSUFFICIENT;
	if (!count)
		return;
	if (markdown && said)
		write_ranking(page, section, pairs, count);
	else
		fprintf(page->out, markdown ? "\n## %s\n\n" : "\n%s\n", section->title);
	for (size_t i = 0; i < count && i < PAIRS_MOST; i++)
		if (said)
			page_pair(page, pairs[i], markdown);
		else
			page_pair_briefly(page, pairs[i]);
	if (count > PAIRS_MOST)
		fprintf(page->out, "\nThe %d strongest of %zu; the CSV has them all.\n", PAIRS_MOST, count);
}

static void write_introduction(const struct page *page)
{
	const wasl_verdict *verdict = page->verdict;
	char statements[COUNTED_SIZE];
	fprintf(page->out, "Rivals: %zu. Allies: %zu. Mixed: %zu. Pairs of which too little is stated: %zu.\n",
	        page->counts[0], page->counts[1], page->counts[2], page->counts[3]);
	fprintf(page->out, "%s, %zu of them evidence: for or against, said as a fact or reported, with a "
	        "probability of %.4g or more.\n",
	        counted(statements, verdict->statements, "statement", "statements"), verdict->evidence,
	        verdict->how.min_p);
	fputs(verdict->outlets_known
	      ? "Near-duplicate reports are one vote; a stance needs 3 votes of at least 2 outlets.\n"
	      : "Near-duplicate reports are one vote; a stance needs 3 votes. No two outlets are known, so "
	        "each report counts as an outlet of its own.\n", page->out);
}

static void write_page(const struct page *page, bool markdown)
{
	const wasl_rivalry *const *pairs = page->pairs;
	if (markdown)
		fputs("# Rivals and allies\n\n", page->out);
	write_introduction(page);
	for (size_t i = 0; i < SECTIONS; pairs += page->counts[i++]) {
		if (sections[i].stance == WASL_INSUFFICIENT) {
			fputs(markdown ? "\n## Structure\n\n" : "\n", page->out);
			page_structure(page);
		}
		write_section(page, &sections[i], pairs, page->counts[i], markdown);
	}
}

/* The greater side counts; the verdict's order decides between equals. */
static int by_weight(const void *left, const void *right)
{
	const wasl_rivalry *x = *(const wasl_rivalry *const *)left;
	const wasl_rivalry *y = *(const wasl_rivalry *const *)right;
	double a = x->neg > x->pos ? x->neg : x->pos, b = y->neg > y->pos ? y->neg : y->pos;
	if (a != b)
		return a > b ? -1 : 1;
	return (x > y) - (x < y);
}

const wasl_rivalry **rivals_order(size_t counts[4], const wasl_verdict *verdict)
{
	const wasl_rivalry **pairs = wasl_alloc(verdict->count, sizeof *pairs);
	size_t count = 0;
	for (size_t s = 0; pairs && s < SECTIONS; s++) {
		size_t from = count;
		for (size_t i = 0; i < verdict->count; i++)
			if (verdict->rivalries[i].stance == sections[s].stance)
				pairs[count++] = &verdict->rivalries[i];
		counts[s] = count - from;
		qsort(pairs + from, counts[s], sizeof *pairs, by_weight);
	}
	return pairs;
}

static wasl_status page_of(FILE *out, const wasl_verdict *verdict, const wasl_structure *structure,
                           const wasl_report_options *options, bool markdown, wasl_error *error)
{
	struct timeline timeline;
	struct page page = { out, verdict, options, structure, &timeline, NULL, { 0 },
	                     markdown ? markdown_write_isolated : terminal_write_text,
	                     markdown ? markdown_write_text : terminal_write_text };
	wasl_status status = timeline_start(&timeline, verdict, error);
	if (status)
		return status;
	const wasl_rivalry **pairs = rivals_order(page.counts, verdict);
	if (pairs) {
		page.pairs = pairs;
		write_page(&page, markdown);
	} else {
		status = wasl_fail_memory(error);
	}
	wasl_free(pairs);
	timeline_end(&timeline);
	return status;
}

wasl_status wasl_report_rivals(FILE *out, const wasl_verdict *verdict, wasl_report_format format,
                               const wasl_report_options *options, wasl_error *error)
{
	wasl_structure structure = WASL_STRUCTURE_INIT;
	wasl_status status = wasl_structure_find(&structure, verdict, error);
	if (!status && format == WASL_REPORT_CSV)
		rivals_write_csv(out, verdict, options);
	else if (!status && format == WASL_REPORT_JSON)
		rivals_write_json(out, verdict, &structure, options);
	else if (!status)
		status = page_of(out, verdict, &structure, options, format == WASL_REPORT_MARKDOWN, error);
	wasl_structure_clear(&structure);
	return status ? status : wasl_export_finish(out, error);
}
