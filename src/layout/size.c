/* How large a node is: by its strength. */
#include <math.h>

#include "box.h"

enum { LEAST = 8, MOST = 52 }; /* diameters in points */

static double number_in(const wasl_column *column, size_t row)
{
	if (!column || column->type == WASL_TEXT)
		return 0;
	double value = column->type == WASL_REAL ? column->as.reals[row] : (double)column->as.integers[row];
	return value > 0 ? value : 0;
}

static void add_up_strengths(double *strengths, const wasl_graph *graph)
{
	const wasl_column *known = wasl_column_find(&graph->nodes, "strength");
	const wasl_column *weights = wasl_column_find(&graph->edges, "weight");
	for (size_t i = 0; i < graph->nodes.rows; i++)
		strengths[i] = known ? number_in(known, i) : 0;
	for (size_t i = 0; !known && i < graph->edges.rows; i++) {
		strengths[graph->source[i]] += number_in(weights, i);
		strengths[graph->target[i]] += number_in(weights, i);
	}
}

/* Areas grow with strength, so that a disc twice as large to the eye means twice as much. */
void disc_sizes(double *sizes, const wasl_graph *graph)
{
	double most = 0;
	add_up_strengths(sizes, graph);
	for (size_t i = 0; i < graph->nodes.rows; i++)
		most = fmax(most, sizes[i]);
	for (size_t i = 0; i < graph->nodes.rows; i++) {
		double share = most > 0 ? sizes[i] / most : 0;
		sizes[i] = round(100 * sqrt(LEAST * LEAST + (MOST * MOST - LEAST * LEAST) * share)) / 100;
	}
}
