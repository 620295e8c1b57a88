#include "page.h"

#include <stdlib.h>
#include <string.h>

#include <wasl/metric.h>

#include "../export/cell.h"
#include "../memory/alloc.h"

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

/* What people ask for first; of these, what only some graphs have is left out where it is not. */
static const char *const leading[] = {
	"id", "label", "type", "degree", "strength", "strength_low", "strength_high", "betweenness",
	"closeness", "eigenvector", "pagerank", "rank", "rank_low", "rank_high", "rank_share",
	"rank_change", "community",
};

enum { LEADING = sizeof leading / sizeof *leading };

static bool leads(const char *name)
{
	for (size_t i = 0; i < LEADING; i++)
		if (!strcmp(leading[i], name))
			return true;
	return false;
}

static const wasl_column *find(const wasl_graph *graph, const char *name)
{
	const wasl_column *column = wasl_column_find(&graph->nodes, name);
	if (!column)
		column = wasl_column_find(&graph->resampled, name);
	return column ? column : wasl_column_find(&graph->trend, name);
}

static void add(struct sheet *sheet, struct sheet_column *columns, const char *name,
                const wasl_column *values)
{
	bool change = !strncmp(name, "rank_change", strlen("rank_change"));
	columns[sheet->column_count++] = (struct sheet_column){ name, values, change };
	sheet->columns = columns;
}

/* All that there is, the measures even where they were left out. */
static void fill_all(struct page *page, struct sheet_column *columns)
{
	const wasl_metric *metric;
	const wasl_graph *graph = page->graph;
	static const char *const names[] = { "id", "label", "type" };
	for (size_t i = 0; i < 3; i++)
		add(&page->all, columns, names[i], find(graph, names[i]));
	for (size_t i = 0; (metric = wasl_metric_get(i)); i++)
		add(&page->all, columns, metric->name, find(graph, metric->name));
	add(&page->all, columns, "community", find(graph, "community"));
	for (size_t i = 0; i < graph->resampled.column_count; i++)
		add(&page->all, columns, graph->resampled.columns[i].name, &graph->resampled.columns[i]);
	for (size_t i = 0; i < graph->trend.column_count; i++)
		add(&page->all, columns, graph->trend.columns[i].name, &graph->trend.columns[i]);
}

/* The last periods and the two changes. */
static void fill_trend(struct page *page, struct sheet_column *columns)
{
	enum { MOST_SHOWN = 8 + 2 };
	const wasl_table *trend = &page->graph->trend;
	size_t from = trend->column_count > MOST_SHOWN ? trend->column_count - MOST_SHOWN : 0;
	if (!trend->column_count)
		return;
	add(&page->trend, columns, "id", find(page->graph, "id"));
	for (size_t i = from; i < trend->column_count; i++)
		add(&page->trend, columns, trend->columns[i].name, &trend->columns[i]);
}

static void fill_main(struct page *page, struct sheet_column *columns)
{
	for (size_t i = 0; i < LEADING; i++) {
		const wasl_column *values = find(page->graph, leading[i]);
		if (values || i < 3)
			add(&page->main, columns, leading[i], values);
	}
}

static void fill_more(struct page *page, struct sheet_column *columns)
{
	const wasl_metric *metric;
	add(&page->more, columns, "id", find(page->graph, "id"));
	for (size_t i = 0; (metric = wasl_metric_get(i)); i++) {
		const wasl_column *values = find(page->graph, metric->name);
		if (values && !leads(metric->name))
			add(&page->more, columns, metric->name, values);
	}
}

wasl_status page_open(struct page *page, const wasl_graph *graph, wasl_error *error)
{
	size_t most = 4 + graph->nodes.column_count + graph->resampled.column_count +
	              graph->trend.column_count;
	for (size_t i = 0; wasl_metric_get(i); i++)
		most++;
	*page = (struct page){ .graph = graph, .order = order_nodes(graph) };
	page->columns = wasl_alloc(4 * most, sizeof *page->columns);
	if (!page->order || !page->columns) {
		page_close(page);
		return wasl_fail_memory(error);
	}
	fill_all(page, page->columns);
	fill_main(page, page->columns + most);
	fill_more(page, page->columns + 2 * most);
	fill_trend(page, page->columns + 3 * most);
	page->all.order = page->main.order = page->more.order = page->trend.order = page->order;
	page->all.rows = page->main.rows = page->more.rows = page->trend.rows = graph->nodes.rows;
	return WASL_OK;
}

void page_close(struct page *page)
{
	wasl_free(page->order);
	wasl_free(page->columns);
}

const char *page_weight(const struct page *page)
{
	const char *weight = wasl_cell_text(wasl_column_find(&page->graph->facts, "measured_by"), 0);
	return weight ? weight : "weight";
}
