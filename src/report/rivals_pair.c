/* One pair in words: what it is, since when, and the sentences that say so. */
#include <string.h>

#include "counted.h"
#include "rivals.h"

enum { SENTENCE_MOST = 1000, REPORTS_ENOUGH = 3, OUTLETS_ENOUGH = 2 };

void page_label(const struct page *page, const char *id)
{
	page->write_text(page->out, rivals_label(page->options, id));
}

static const char *day_text(char text[16], int32_t day)
{
	return day == INT32_MIN ? "undated" : wasl_day_print(text, day);
}

void page_span(const struct page *page, const wasl_rivalry *pair)
{
	char first[16], last[16];
	fputs(day_text(first, pair->first_day), page->out);
	if (pair->last_day != pair->first_day)
		fprintf(page->out, " to %s", day_text(last, pair->last_day));
}

void page_share(const struct page *page, const wasl_share *share)
{
	fprintf(page->out, "%.2f (%.2f to %.2f)", share->mean, share->low, share->high);
}

static void write_count(const struct page *page, size_t count, const char *one, const char *several)
{
	char text[COUNTED_SIZE];
	fputs(counted(text, count, one, several), page->out);
}

void page_names(const struct page *page, const wasl_rivalry *pair)
{
	page_label(page, pair->a);
	fputs(" and ", page->out);
	page_label(page, pair->b);
}

void page_reason(const struct page *page, const wasl_rivalry *pair)
{
	size_t most = pair->neg_clusters > pair->pos_clusters ? pair->neg_clusters : pair->pos_clusters;
	if (most < REPORTS_ENOUGH)
		write_count(page, most, "report", "reports");
	else if (page->verdict->outlets_known && pair->outlets < OUTLETS_ENOUGH)
		fputs(pair->outlets ? "one outlet only" : "no outlet known", page->out);
	else
		fprintf(page->out, "leans too little: conflict %.4g, cooperation %.4g", pair->neg, pair->pos);
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

/* A proving sentence, who printed it and when. */
static void write_statement(const struct page *page, const wasl_statement *statement)
{
	char day[16];
	fputs("“", page->out);
	write_sentence(page, statement->text);
	fputs("” (", page->out);
	page->write_text(page->out, *statement->outlet ? statement->outlet : statement->doc);
	fprintf(page->out, ", %s)\n", day_text(day, statement->day));
}

static void write_proof(const struct page *page, const char *side, const char *type, double votes,
                        size_t clusters, const wasl_proof *proof)
{
	if (!proof->count)
		return;
	fprintf(page->out, "- %s, %.4g ", side, votes);
	fputs(votes == 1 ? "vote in " : "votes in ", page->out);
	write_count(page, clusters, "report", "reports");
	fputs(clusters == 1 ? ": " : ", mostly ", page->out);
	page->write_text(page->out, type);
	fputs(":\n", page->out);
	for (size_t i = 0; i < proof->count; i++) {
		fputs("  - ", page->out);
		write_statement(page, proof->items[i]);
	}
}

static void write_direction(const struct page *page, const wasl_rivalry *pair)
{
	if (!(pair->forward + pair->backward > 0))
		return;
	fputs("- who acts: ", page->out);
	page_label(page, pair->a);
	fprintf(page->out, " %.4g, ", pair->forward);
	page_label(page, pair->b);
	fprintf(page->out, " %.4g\n", pair->backward);
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
	fputs(" (", page->out);
	timeline_span(page->out, page->timeline);
	fputs(")\n", page->out);
}

/* How much was read, and how much of it states something. */
static void write_reading(const struct page *page, const wasl_rivalry *pair)
{
	fputs("- read in ", page->out);
	write_count(page, pair->documents, "document", "documents");
	if (pair->outlets) {
		fputs(" of ", page->out);
		write_count(page, pair->outlets, "outlet", "outlets");
	}
	fputs(", ", page->out);
	page_span(page, pair);
	if (pair->together_known)
		fprintf(page->out, "; %llu name both", (unsigned long long)pair->named_documents);
	fputc('\n', page->out);
}

void page_pair(const struct page *page, const wasl_rivalry *pair, bool markdown)
{
	fputs(markdown ? "\n### " : "\n", page->out);
	page_names(page, pair);
	fputs(markdown ? "\n\n- " : "\n- ", page->out);
	fprintf(page->out, "%s; share of conflict ", wasl_stance_name(pair->stance));
	page_share(page, &pair->share);
	fprintf(page->out, ", corrected for misread signs %.2f (%.2f to %.2f)\n", pair->corrected.share,
	        pair->corrected.low, pair->corrected.high);
	write_reading(page, pair);
	write_bars(page, pair);
	write_proof(page, "conflict", pair->neg_type, pair->neg, pair->neg_clusters, &pair->neg_proof);
	write_proof(page, "cooperation", pair->pos_type, pair->pos, pair->pos_clusters,
	            &pair->pos_proof);
	write_direction(page, pair);
	write_change(page, pair);
}

static void write_brief_side(const struct page *page, const char *type,
                             const wasl_statement *statement)
{
	if (!statement)
		return;
	fputs("  - ", page->out);
	page->write_text(page->out, type);
	fputs(": ", page->out);
	write_statement(page, statement);
}

void page_pair_briefly(const struct page *page, const wasl_rivalry *pair)
{
	fputs("- ", page->out);
	page_names(page, pair);
	fputs(" (", page->out);
	page_reason(page, pair);
	fputs("):\n", page->out);
	write_brief_side(page, pair->neg_evidence ? pair->neg_evidence->type : "", pair->neg_evidence);
	write_brief_side(page, pair->pos_evidence ? pair->pos_evidence->type : "", pair->pos_evidence);
}
