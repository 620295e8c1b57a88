#include "leaders.h"

#include <string.h>

#include <wasl/metric.h>

#include "../export/cell.h"
#include "sheet.h"

enum { MOST_LEADERS = 3 };

/* The nodes with the greatest values above 0.  Returns how many. */
static size_t find_leaders(uint32_t *nodes, const wasl_column *values, const uint32_t *order,
                           size_t rows)
{
	size_t count = 0;
	for (size_t i = 0; i < rows; i++) {
		double value = wasl_cell_real(values, order[i]);
		if (!(value > 0))
			continue;
		size_t at = count < MOST_LEADERS ? count++ : MOST_LEADERS;
		for (; at > 0 && wasl_cell_real(values, nodes[at - 1]) < value; at--)
			if (at < MOST_LEADERS)
				nodes[at] = nodes[at - 1];
		if (at < MOST_LEADERS)
			nodes[at] = order[i];
	}
	return count;
}

static void write_leaders(FILE *out, const wasl_graph *graph, const wasl_metric *metric,
                          const uint32_t *order, const struct voice *voice)
{
	char number[SHEET_CELL];
	uint32_t nodes[MOST_LEADERS];
	const wasl_column *values = wasl_column_find(&graph->nodes, metric->name);
	size_t count = values ? find_leaders(nodes, values, order, graph->nodes.rows) : 0;
	if (!count)
		return;
	fprintf(out, "%s%s (%s): ", voice->bullet, metric->name, metric->summary);
	for (size_t i = 0; i < count; i++) {
		fputs(i ? ", " : "", out);
		voice->text(out, node_name(graph, nodes[i]));
		fprintf(out, " %s", sheet_number(number, values, nodes[i]));
	}
	fputc('\n', out);
}

static bool is_asked_first(const wasl_metric *metric)
{
	static const char *const names[] = { "degree", "strength", "betweenness", "closeness",
	                                     "eigenvector", "pagerank" };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!strcmp(metric->name, names[i]))
			return true;
	return false;
}

void leaders_write(FILE *out, const wasl_graph *graph, const uint32_t *order,
                   const struct voice *voice)
{
	const wasl_metric *metric;
	if (!graph->edges.rows)
		return;
	fprintf(out, voice->heading, "Who leads in which sense");
	for (size_t i = 0; (metric = wasl_metric_get(i)); i++)
		if (is_asked_first(metric))
			write_leaders(out, graph, metric, order, voice);
}
