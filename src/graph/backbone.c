#include "backbone.h"

#include <math.h>

#include "keep.h"
#include "../memory/alloc.h"
#include "../memory/number.h"

/* What the backbones compute from: strengths and degrees of nodes, and all strength together. */
struct ends {
	double *strength, *degree;
	double total; /* every edge twice */
};

static wasl_status open_ends(struct ends *ends, const wasl_graph *graph, const wasl_column *weight,
                             wasl_error *error)
{
	*ends = (struct ends){ wasl_alloc_zero(graph->nodes.rows, sizeof(double)),
	                       wasl_alloc_zero(graph->nodes.rows, sizeof(double)), 0 };
	if (!ends->strength || !ends->degree)
		return wasl_fail_memory(error);
	for (size_t i = 0; i < graph->edges.rows; i++) {
		double w = number_at(weight, i);
		ends->strength[graph->source[i]] += w;
		ends->strength[graph->target[i]] += w;
		ends->degree[graph->source[i]]++;
		ends->degree[graph->target[i]]++;
		ends->total += 2 * w;
	}
	return WASL_OK;
}

static void close_ends(struct ends *ends)
{
	wasl_free(ends->strength);
	wasl_free(ends->degree);
}

/* The chance that a share as great falls to one of k ties at random; with one tie the other end
 * decides. */
static double disparity(const struct ends *ends, uint32_t node, double weight)
{
	return pow(fmax(0, 1 - weight / ends->strength[node]), ends->degree[node] - 1);
}

static double lesser_disparity(const struct ends *ends, uint32_t a, uint32_t b, double weight)
{
	return fmin(disparity(ends, a, weight), disparity(ends, b, weight));
}

/* The variance of a weight under a beta prior with the moments of the hypergeometric (their eq. 8). */
static double variance(double a, double b, double total, double weight)
{
	double mean = a * b / (total * total);
	double prior = a * b * (total - a) * (total - b) / (pow(total, 4) * (total - 1));
	double alpha = mean * mean / prior * (1 - mean) - mean;
	double beta = mean / prior * (1 - mean * mean) - (1 - mean);
	double p = (alpha + weight) / (alpha + beta + total);
	return p * (1 - p) * total;
}

/* The lift of a weight over what its ends would give, from -1 to 1, in standard deviations. */
static double noise_corrected(const struct ends *ends, uint32_t i, uint32_t j, double weight)
{
	double a = ends->strength[i], b = ends->strength[j], total = ends->total;
	double kappa = total / (a * b);
	double score = (kappa * weight - 1) / (kappa * weight + 1);
	double slope = 1 / (a * b) - total * (a + b) / (a * b * a * b);
	double change = 2 * (kappa + weight * slope) / pow(kappa * weight + 1, 2);
	return score / (sqrt(variance(a, b, total, weight)) * fabs(change));
}

static const struct backbone {
	const char *column;
	double (*figure)(const struct ends *ends, uint32_t a, uint32_t b, double weight);
} backbones[] = {
	[WASL_BACKBONE_DISPARITY] = { "disparity", lesser_disparity },
	[WASL_BACKBONE_NOISE_CORRECTED] = { "noise_corrected", noise_corrected },
};

static bool passes(const wasl_filter *filter, double figure)
{
	if (filter->backbone == WASL_BACKBONE_DISPARITY)
		return figure < (filter->alpha > 0 ? filter->alpha : .05);
	return figure > (filter->delta > 0 ? filter->delta : 1.64);
}

wasl_status backbone_keep(bool *keep, wasl_graph *graph, const wasl_filter *filter,
                          wasl_error *error)
{
	const struct backbone *backbone = &backbones[filter->backbone];
	const char *name = filter->weight ? filter->weight : "weight";
	struct ends ends;
	wasl_column *column = NULL;
	wasl_status status = open_ends(&ends, graph, wasl_column_find(&graph->edges, name), error);
	if (!status)
		status = wasl_column_add(&column, graph, &graph->edges, backbone->column, WASL_REAL, error);
	const wasl_column *weight = wasl_column_find(&graph->edges, name);
	for (size_t i = 0; !status && i < graph->edges.rows; i++) {
		double figure = wasl_round(backbone->figure(&ends, graph->source[i], graph->target[i],
		                                            number_at(weight, i)));
		column->as.reals[i] = isfinite(figure) ? figure : NAN;
		keep[i] = passes(filter, figure);
	}
	close_ends(&ends);
	return status;
}
