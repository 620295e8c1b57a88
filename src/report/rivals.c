/* Who opposes and who sides with whom, for people. */
#include <stdlib.h>
#include <string.h>

#include "../export/cell.h"
#include "../memory/alloc.h"
#include "rivals.h"
#include "sheet.h"

enum { PAIRS_MOST = 50, SENTENCE_MOST = 400 };

void page_label(const struct page *page, const char *id)
{
	page->write_text(page->out, rivals_label(page->options, id));
}

static const char *day_text(char text[16], int32_t day)
{
	return day == INT32_MIN ? "undated" : wasl_day_print(text, day);
}

/* "2019-03-02", or "2019-03-02 to 2024-05-01" */
static void write_span(const struct page *page, const wasl_rivalry *pair)
{
	char first[16], last[16];
	fputs(day_text(first, pair->first_day), page->out);
	if (pair->last_day != pair->first_day)
		fprintf(page->out, " to %s", day_text(last, pair->last_day));
}

static void write_share(const struct page *page, const wasl_share *share)
{
	fprintf(page->out, "%.2f (%.2f to %.2f)", share->mean, share->low, share->high);
}

/* The sentence, cut where it is long; Markdown and terminals take no line ends in it. */
static void write_sentence(const struct page *page, const char *text)
{
	char shown[SENTENCE_MOST + sizeof "…"];
	size_t length = strlen(text);
	bool cut = length > SENTENCE_MOST;
	if (cut)
		for (length = SENTENCE_MOST; ((unsigned char)text[length] & 0xC0) == 0x80; length--)
			continue;
	memcpy(shown, text, length);
	shown[length] = '\0';
	for (char *c = shown; *c; c++)
		if ((unsigned char)*c < ' ')
			*c = ' ';
	page->write_text(page->out, shown);
	if (cut)
		fputs("…", page->out);
}

/* Proof of one side: the surest sentence, who printed it and when. */
static void write_evidence(const struct page *page, const char *side, const char *type,
                           double votes, size_t clusters, const wasl_statement *statement)
{
	char day[16];
	if (!statement)
		return;
	fprintf(page->out, "- %s: %.4g in %zu %s, mostly ", side, votes, clusters,
	        clusters == 1 ? "report" : "reports");
	page->write_text(page->out, type);
	fputs(": “", page->out);
	write_sentence(page, statement->text);
	fputs("” (", page->out);
	page->write_text(page->out, *statement->outlet ? statement->outlet : statement->doc);
	fprintf(page->out, ", %s)\n", day_text(day, statement->day));
}

static void write_direction(const struct page *page, const wasl_rivalry *pair)
{
	if (!(pair->forward + pair->backward > 0))
		return;
	fputs("- direction: ", page->out);
	page_label(page, pair->a);
	fprintf(page->out, " acts %.4g, ", pair->forward);
	page_label(page, pair->b);
	fprintf(page->out, " acts %.4g\n", pair->backward);
}

static const char *leaning(const wasl_share *share)
{
	return share->mean > .5 ? "conflict" : "cooperation";
}

static void write_change(const struct page *page, const wasl_rivalry *pair)
{
	char day[16];
	if (pair->change_day == INT32_MIN)
		return;
	fprintf(page->out, "- turn: %s before, %s from %s on (share of conflict %.2f, then %.2f; "
	        "p %.2g, among all pairs %.2g; Bayes factor %.4g)\n", leaning(&pair->before),
	        leaning(&pair->after), wasl_day_print(day, pair->change_day), pair->before.mean,
	        pair->after.mean, pair->turn.p_value, pair->turn_q, pair->change.bayes_factor);
}

static void write_bars(const struct page *page, const wasl_rivalry *pair)
{
	if (!page->timeline->count || pair->first_day == INT32_MIN)
		return;
	fputs("- timeline: conflict ", page->out);
	timeline_draw(page->out, page->timeline, pair, -1);
	fputs(" cooperation ", page->out);
	timeline_draw(page->out, page->timeline, pair, 1);
	fputc('\n', page->out);
}

static void write_names(const struct page *page, const wasl_rivalry *pair, const char *between)
{
	page_label(page, pair->a);
	fputs(between, page->out);
	page_label(page, pair->b);
}

static void write_pair(const struct page *page, const wasl_rivalry *pair, bool markdown)
{
	fputs(markdown ? "\n### " : "\n", page->out);
	write_names(page, pair, " and ");
	fputs(markdown ? "\n\n- " : "\n- ", page->out);
	fprintf(page->out, "%s; share of conflict ", wasl_stance_name(pair->stance));
	write_share(page, &pair->share);
	fprintf(page->out, "; %zu %s, ", pair->documents,
	        pair->documents == 1 ? "document" : "documents");
	write_span(page, pair);
	fputc('\n', page->out);
	write_bars(page, pair);
	write_evidence(page, "conflict", pair->neg_type, pair->neg, pair->neg_clusters,
	               pair->neg_evidence);
	write_evidence(page, "cooperation", pair->pos_type, pair->pos, pair->pos_clusters,
	               pair->pos_evidence);
	write_direction(page, pair);
	write_change(page, pair);
}

static void write_ranking_row(const struct page *page, const wasl_rivalry *pair)
{
	fputs("| ", page->out);
	write_names(page, pair, " | ");
	fprintf(page->out, " | %s | %.4g | %.4g | ", wasl_stance_name(pair->stance), pair->neg,
	        pair->pos);
	write_share(page, &pair->share);
	fputs(" | ", page->out);
	write_span(page, pair);
	fputs(" | ", page->out);
	timeline_draw(page->out, page->timeline, pair, pair->neg > pair->pos ? -1 : 1);
	fputs(" |\n", page->out);
}

/* A table of pairs, the strongest first. */
static void write_ranking(const struct page *page, const char *title, const wasl_rivalry *const *pairs,
                          size_t count)
{
	if (!count)
		return;
	fprintf(page->out, "\n## %s\n\n| | | stance | conflict | cooperation | share of conflict (95 %%) | "
	        "from, to | timeline |\n| --- | --- | --- | ---: | ---: | --- | --- | --- |\n", title);
	for (size_t i = 0; i < count && i < PAIRS_MOST; i++)
		write_ranking_row(page, pairs[i]);
	if (page->timeline->count) {
		fputs("\nTimeline: ", page->out);
		timeline_explain(page->out, page->timeline);
		fputs("; the side that weighs more.\n", page->out);
	}
	if (count > PAIRS_MOST)
		fprintf(page->out, "\nThe %d strongest of %zu; rivals.csv has them all.\n", PAIRS_MOST, count);
}

static void write_pairs(const struct page *page, const wasl_rivalry *const *pairs, size_t count,
                        bool markdown)
{
	for (size_t i = 0; i < count && i < PAIRS_MOST; i++)
		write_pair(page, pairs[i], markdown);
}

static void write_introduction(const struct page *page)
{
	const wasl_verdict *verdict = page->verdict;
	fprintf(page->out, "%zu statements, %zu of them evidence: for or against, said as a fact or "
	        "reported, with a probability of %.4g or more. %zu pairs.\n", verdict->statements,
	        verdict->evidence, verdict->how.min_p, verdict->count);
	fputs(verdict->outlets_known
	      ? "Near-duplicate reports are one vote; a stance needs 3 votes of at least 2 outlets.\n"
	      : "Near-duplicate reports are one vote; a stance needs 3 votes. No two outlets are known, so "
	        "each report counts as an outlet of its own.\n", page->out);
}

static void write_page(const struct page *page, bool markdown)
{
	const wasl_rivalry *const *friends = page->pairs + page->rivals;
	size_t count = page->verdict->count - page->rivals;
	if (markdown)
		fputs("# Rivals and allies\n\n", page->out);
	write_introduction(page);
	if (markdown) {
		write_ranking(page, "Who opposes whom", page->pairs, page->rivals);
		write_ranking(page, "Who sides with whom", friends, count);
		fputs(page->verdict->count ? "\n## Evidence\n" : "", page->out);
	}
	write_pairs(page, page->pairs, page->rivals, markdown);
	write_pairs(page, friends, count, markdown);
	fputs(markdown ? "\n## Structure\n\n" : "\n", page->out);
	page_structure(page);
}

/* The greatest cooperation first; the verdict's order decides between equals. */
static int by_cooperation(const void *left, const void *right)
{
	const wasl_rivalry *x = *(const wasl_rivalry *const *)left;
	const wasl_rivalry *y = *(const wasl_rivalry *const *)right;
	if (x->pos != y->pos)
		return x->pos > y->pos ? -1 : 1;
	return (x > y) - (x < y);
}

/* Pairs with more conflict than cooperation, then the others. */
static const wasl_rivalry **order_pairs(size_t *rivals, const wasl_verdict *verdict)
{
	const wasl_rivalry **pairs = wasl_alloc(verdict->count, sizeof *pairs);
	size_t count = 0;
	for (int friends = 0; pairs && friends < 2; friends++) {
		for (size_t i = 0; i < verdict->count; i++)
			if ((verdict->rivalries[i].pos >= verdict->rivalries[i].neg) == friends)
				pairs[count++] = &verdict->rivalries[i];
		if (!friends)
			*rivals = count;
	}
	if (pairs)
		qsort(pairs + *rivals, count - *rivals, sizeof *pairs, by_cooperation);
	return pairs;
}

static wasl_status page_of(FILE *out, const wasl_verdict *verdict, const wasl_structure *structure,
                           const wasl_report_options *options, bool markdown, wasl_error *error)
{
	struct timeline timeline;
	struct page page = { out, verdict, options, structure, &timeline, NULL, 0,
	                     markdown ? markdown_write_text : terminal_write_text };
	wasl_status status = timeline_start(&timeline, verdict, error);
	if (status)
		return status;
	const wasl_rivalry **pairs = order_pairs(&page.rivals, verdict);
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
