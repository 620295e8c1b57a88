/* The centrality report: who matters, in which sense, and what that means. */
#include <string.h>

#include <wasl/report.h>

#include "../export/cell.h"
#include "../export/escape.h"
#include "counted.h"
#include "leaders.h"
#include "lists.h"
#include "page.h"
#include "rises.h"
#include "sureness.h"

static const struct voice plain = { "\n%s\n", "  ", terminal_write_text };
static const struct voice markdown = { "\n## %s\n\n", "- ", markdown_write_isolated };

static void write_facts(FILE *out, const wasl_graph *graph, const char *line, const char *between)
{
	const char *before = "";
	char number[SHEET_CELL];
	for (size_t i = 0; i < graph->facts.column_count; i++) {
		const wasl_column *fact = &graph->facts.columns[i];
		if (fact->type == WASL_TEXT || !wasl_cell_has(fact, 0))
			continue;
		fputs(before, out);
		fprintf(out, line, fact->name, sheet_number(number, fact, 0));
		before = between;
	}
}

/* What a measure saw of the ties, where that is more than that they are there. */
static void explain_use(FILE *out, const wasl_metric *metric, const char *weight)
{
	if (metric->use == WASL_USES_WEIGHT)
		fprintf(out, "; by %s", weight);
	if (metric->use == WASL_USES_DISTANCE)
		fprintf(out, "; by the distance 1/%s", weight);
}

static void explain_columns(FILE *out, const char *weight)
{
	const wasl_fact *fact;
	const wasl_metric *metric;
	fputs("\n## What the columns mean\n\n", out);
	for (size_t i = 0; (metric = wasl_metric_get(i)); i++) {
		fprintf(out, "- **%s**: %s (%s", metric->name, metric->summary, metric->source);
		explain_use(out, metric, weight);
		fputs(")\n", out);
	}
	fputs("- **community**: the group that it is tied to most; 0 is the largest\n", out);
	for (size_t i = 0; (fact = wasl_fact_get(i)); i++)
		fprintf(out, "- **%s**, of the graph: %s (%s)\n", fact->name, fact->summary, fact->source);
}

/* The same without sources, which docs and help have, for a terminal. */
static void explain_shortly(FILE *out, const struct page *page)
{
	const wasl_metric *metric;
	fputs("\nWhat the columns mean (wasl help metrics says more)\n", out);
	for (size_t i = 0; (metric = wasl_metric_get(i)); i++)
		if (wasl_column_find(&page->graph->nodes, metric->name))
			fprintf(out, "  %-20s %s\n", metric->name, metric->summary);
	fputs("  community            the group that it is tied to most; 0 is the largest\n", out);
}

static void write_lists(FILE *out, const struct page *page, const struct voice *voice)
{
	leaders_write(out, page->graph, page->order, voice);
	sureness_write(out, page->graph, page->order, voice);
	rises_write(out, page->graph, page->order, voice);
	lists_write(out, page->graph, page->order, voice);
}

static wasl_status write_table(FILE *out, const struct page *page, wasl_error *error)
{
	fprintf(out, "nodes %zu  edges %zu  ", page->graph->nodes.rows, page->graph->edges.rows);
	write_facts(out, page->graph, "%s %s", "  ");
	fprintf(out, "\nmeasured by %s; measures of paths by the distance 1/%s\n\n", page_weight(page),
	        page_weight(page));
	wasl_status status = sheet_write_table(out, &page->main, error);
	fputs("\nFurther measures\n", out);
	if (!status)
		status = sheet_write_table(out, &page->more, error);
	if (!status && page->trend.column_count) {
		fputs("\nRanks over time (+2: two places up from the period before, or from its first)\n", out);
		status = sheet_write_table(out, &page->trend, error);
	}
	write_lists(out, page, &plain);
	explain_shortly(out, page);
	return status;
}

static void write_json_facts(FILE *out, const wasl_graph *graph)
{
	const char *between = "";
	for (size_t i = 0; i < graph->facts.column_count; i++) {
		const wasl_column *fact = &graph->facts.columns[i];
		if (!wasl_cell_has(fact, 0))
			continue;
		const char *quote = fact->type == WASL_TEXT ? "\"" : "";
		fprintf(out, "%s\"%s\": %s", between, fact->name, quote);
		wasl_cell_write(out, fact, 0, &wasl_escape_json);
		fputs(quote, out);
		between = ", ";
	}
}

/* What each measure that goes by weights went by. */
static void write_json_uses(FILE *out, const char *weight)
{
	const wasl_metric *metric;
	const char *between = "";
	fputs("},\n  \"measured_by\": {", out);
	for (size_t i = 0; (metric = wasl_metric_get(i)); i++) {
		if (metric->use == WASL_USES_TIES)
			continue;
		fprintf(out, "%s\"%s\": \"%s", between, metric->name,
		        metric->use == WASL_USES_DISTANCE ? "1/" : "");
		wasl_escape_write(out, &wasl_escape_json, weight, strlen(weight));
		fputc('"', out);
		between = ", ";
	}
}

static void write_json(FILE *out, const struct page *page)
{
	fputs("{\n  \"schema\": \"wasl/metrics/1\",\n  \"graph\": {", out);
	write_json_facts(out, page->graph);
	write_json_uses(out, page_weight(page));
	fputs("},\n  \"nodes\": ", out);
	sheet_write_json(out, &page->all);
	lists_write_json(out, page->graph, page->order);
	fputs("\n}\n", out);
}

static const char guide[] =
	"Two entities are tied where a text names both in one breath; the more often, the stronger the tie.\n"
	"Who is named with many others has a high *degree* and *strength*, who joins groups that would be\n"
	"apart a high *betweenness*, who is near everyone a high *closeness*, who is tied to the well tied a\n"
	"high *eigenvector* and *pagerank*. To be central here is to be named with others: it shows who\n"
	"stands in the middle of this coverage, not who is powerful or right. The strongest come first;\n"
	"[what the columns mean](#what-the-columns-mean) stands at the end.\n";

static void write_markdown(FILE *out, const struct page *page)
{
	char entities[COUNTED_SIZE], ties[COUNTED_SIZE];
	fprintf(out, "# Who is central\n\n%s, %s.\n\n",
	        counted(entities, page->graph->nodes.rows, "entity", "entities"),
	        counted(ties, page->graph->edges.rows, "tie", "ties"));
	fprintf(out, "%s\n## Entities\n\n", guide);
	sheet_write_markdown(out, &page->main);
	write_lists(out, page, &markdown);
	fputs("\n## Further measures\n\n", out);
	sheet_write_markdown(out, &page->more);
	if (page->trend.column_count) {
		fputs("\n## Ranks over time\n\nBy the windows that name both in each period. *rank_change* counts places "
		      "up from the period before, *rank_change_first* from the first in which the entity has a rank.\n\n",
		      out);
		sheet_write_markdown(out, &page->trend);
	}
	fputs("\n## The graph as a whole\n\n", out);
	write_facts(out, page->graph, "- %s: %s", "\n");
	fprintf(out, "\n- measured_by: %s\n", page_weight(page));
	explain_columns(out, page_weight(page));
}

wasl_status wasl_report_metrics(FILE *out, const wasl_graph *graph, wasl_report_format format,
                                const wasl_report_options *options, wasl_error *error)
{
	struct page page;
	wasl_status status = page_open(&page, graph, error);
	if (status)
		return status;
	switch (format) {
	case WASL_REPORT_TABLE:
		status = write_table(out, &page, error);
		break;
	case WASL_REPORT_CSV:
		sheet_write_csv(out, &page.all, options->csv_safe);
		break;
	case WASL_REPORT_JSON:
		write_json(out, &page);
		break;
	case WASL_REPORT_MARKDOWN:
		write_markdown(out, &page);
		break;
	}
	page_close(&page);
	return status ? status : wasl_export_finish(out, error);
}
