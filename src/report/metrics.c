/* The centrality report: who matters, in which sense, and what that means. */
#include <stdlib.h>
#include <string.h>

#include <wasl/report.h>

#include "../export/cell.h"
#include "../export/escape.h"
#include "../memory/alloc.h"
#include "lists.h"
#include "sheet.h"

enum { MOST_COLUMNS = 64 };

static const struct voice plain = { "\n%s\n", "  ", terminal_write_text };
static const struct voice markdown = { "\n## %s\n\n", "- ", markdown_write_text };

/* What the report is written from. */
struct page {
	const wasl_graph *graph;
	struct sheet_column columns[MOST_COLUMNS];
	struct sheet nodes;
};

static void add_column(struct page *page, const char *name)
{
	if (page->nodes.column_count < MOST_COLUMNS)
		page->columns[page->nodes.column_count++] = (struct sheet_column){
			name, wasl_column_find(&page->graph->nodes, name)
		};
}

struct place {
	double rank;
	uint32_t node;
};

static int by_rank(const void *a, const void *b)
{
	const struct place *x = a, *y = b;
	if (x->rank < y->rank || x->rank > y->rank)
		return x->rank < y->rank ? -1 : 1;
	return (x->node > y->node) - (x->node < y->node);
}

/* The nodes by rank, equals by id; to be freed. */
static uint32_t *order_nodes(const wasl_graph *graph)
{
	const wasl_column *rank = wasl_column_find(&graph->nodes, "rank");
	size_t count = graph->nodes.rows;
	struct place *places = wasl_alloc(count, sizeof *places);
	uint32_t *order = wasl_alloc(count, sizeof *order);
	if (places && order) {
		for (size_t i = 0; i < count; i++)
			places[i] = (struct place){ rank ? (double)rank->as.integers[i] : 0, (uint32_t)i };
		qsort(places, count, sizeof *places, by_rank);
		for (size_t i = 0; i < count; i++)
			order[i] = places[i].node;
	} else {
		wasl_free(order);
		order = NULL;
	}
	wasl_free(places);
	return order;
}

static wasl_status open_page(struct page *page, const wasl_graph *graph, wasl_error *error)
{
	const wasl_metric *metric;
	*page = (struct page){ .graph = graph };
	add_column(page, "id");
	add_column(page, "label");
	add_column(page, "type");
	for (size_t i = 0; (metric = wasl_metric_get(i)); i++)
		add_column(page, metric->name);
	add_column(page, "community");
	uint32_t *order = order_nodes(graph);
	if (!order)
		return wasl_fail_memory(error);
	page->nodes.columns = page->columns;
	page->nodes.order = order;
	page->nodes.rows = graph->nodes.rows;
	return WASL_OK;
}

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

/* The weight that the measures go by. */
static const char *weight_of(const wasl_graph *graph)
{
	const char *weight = wasl_cell_text(wasl_column_find(&graph->facts, "measured_by"), 0);
	return weight ? weight : "weight";
}

static wasl_status write_table(FILE *out, const struct page *page, wasl_error *error)
{
	fprintf(out, "nodes %zu  edges %zu  ", page->graph->nodes.rows, page->graph->edges.rows);
	write_facts(out, page->graph, "%s %s", "  ");
	fprintf(out, "\nmeasured by %s; measures of paths by the distance 1/%s\n\n",
	        weight_of(page->graph), weight_of(page->graph));
	wasl_status status = sheet_write_table(out, &page->nodes, error);
	lists_write(out, page->graph, page->nodes.order, &plain);
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
static void write_json_uses(FILE *out, const wasl_graph *graph)
{
	const wasl_metric *metric;
	const char *between = "";
	fputs("},\n  \"measured_by\": {", out);
	for (size_t i = 0; (metric = wasl_metric_get(i)); i++) {
		if (metric->use == WASL_USES_TIES)
			continue;
		fprintf(out, "%s\"%s\": \"%s", between, metric->name,
		        metric->use == WASL_USES_DISTANCE ? "1/" : "");
		wasl_escape_write(out, &wasl_escape_json, weight_of(graph), strlen(weight_of(graph)));
		fputc('"', out);
		between = ", ";
	}
}

static wasl_status write_json(FILE *out, const struct page *page, wasl_error *error)
{
	(void)error;
	fputs("{\n  \"schema\": \"wasl/metrics/1\",\n  \"graph\": {", out);
	write_json_facts(out, page->graph);
	write_json_uses(out, page->graph);
	fputs("},\n  \"nodes\": ", out);
	sheet_write_json(out, &page->nodes);
	lists_write_json(out, page->graph, page->nodes.order);
	fputs("\n}\n", out);
	return WASL_OK;
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

static wasl_status write_markdown(FILE *out, const struct page *page, wasl_error *error)
{
	(void)error;
	fprintf(out, "# Who is central\n\n%zu entities, %zu ties.\n\n## Entities\n\n",
	        page->graph->nodes.rows, page->graph->edges.rows);
	sheet_write_markdown(out, &page->nodes);
	lists_write(out, page->graph, page->nodes.order, &markdown);
	fputs("\n## The graph as a whole\n\n", out);
	write_facts(out, page->graph, "- %s: %s", "\n");
	fprintf(out, "\n- measured_by: %s\n", weight_of(page->graph));
	explain_columns(out, weight_of(page->graph));
	return WASL_OK;
}

wasl_status wasl_report_metrics(FILE *out, const wasl_graph *graph, wasl_report_format format,
                                const wasl_report_options *options, wasl_error *error)
{
	struct page page;
	wasl_status status = open_page(&page, graph, error);
	if (status)
		return status;
	switch (format) {
	case WASL_REPORT_TABLE:
		status = write_table(out, &page, error);
		break;
	case WASL_REPORT_CSV:
		sheet_write_csv(out, &page.nodes, options->csv_safe);
		break;
	case WASL_REPORT_JSON:
		status = write_json(out, &page, error);
		break;
	case WASL_REPORT_MARKDOWN:
		status = write_markdown(out, &page, error);
		break;
	}
	wasl_free((void *)page.nodes.order);
	return status ? status : wasl_export_finish(out, error);
}
