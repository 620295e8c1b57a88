#include "facts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"
#include "../memory/number.h"

static const wasl_fact facts[] = {
	{ "density", "share of all pairs that are tied", "2 m / (n (n - 1)); no value below two nodes" },
	{ "components", "how many parts nothing ties together", "connected components" },
	{ "diameter", "the longest of all shortest ways", "greatest finite distance, 1 / weight" },
	{ "mean_distance", "how far two are from each other on average",
	  "mean distance, 1 / weight, of the pairs that are connected" },
	{ "path_sources", "how many entities the paths were measured from",
	  "only where it was a sample: then the measures of paths are estimates, the diameter at least so" },
	{ "degree_assortativity", "whether the well tied are tied to the well tied",
	  "correlation of the degrees at the ends of edges; no value where all are equal; Newman 2002" },
	{ "type_assortativity", "whether like is tied to like, by type",
	  "(share of edges within types - share expected) / (1 - share expected); no value where there is "
	  "one type; Newman 2003" },
	{ "modularity", "how much more is tied within communities than chance would tie",
	  "Newman & Girvan 2004, by weight; no value without an edge" },
	{ "measured_by", "the weight that the measures go by", "--weight; wasl help weights" },
	{ "resamples", "how often the documents were drawn again to see what is chance", "--bootstrap" },
	{ "resample_level", "the share of these draws that lies within the intervals", "--level" },
	{ "stability", "whether the same communities come out again",
	  "mean adjusted Rand index of those shown and those found from other seeds (50 up to 2,000 nodes); "
	  "1: always the same; Hubert & Arabie 1985" },
};

const wasl_fact *wasl_fact_get(size_t i)
{
	return i < sizeof facts / sizeof *facts ? &facts[i] : NULL;
}

wasl_status fact_add(wasl_graph *graph, const char *name, double value, wasl_error *error)
{
	wasl_column *column;
	wasl_status status = wasl_column_add(&column, graph, &graph->facts, name, WASL_REAL, error);
	if (!status && isfinite(value))
		column->as.reals[0] = wasl_round(value) + 0.0; /* no -0 */
	return status;
}

static double density(const wasl_graph *graph)
{
	double nodes = (double)graph->nodes.rows;
	return nodes > 1 ? 2 * (double)graph->edges.rows / (nodes * (nodes - 1)) : NAN;
}

static double mean_distance(const struct paths *paths, size_t nodes)
{
	double sum = 0, pairs = 0;
	for (size_t i = 0; i < nodes; i++) {
		sum += paths->sums.distance[i];
		pairs += paths->sums.reached[i];
	}
	return pairs > 0 ? sum / pairs : NAN;
}

static double degree_assortativity(const struct measuring *measuring)
{
	const wasl_graph *graph = measuring->graph;
	const size_t *start = measuring->adjacency->start;
	double edges = (double)graph->edges.rows, product = 0, sum = 0, squares = 0;
	for (size_t i = 0; i < graph->edges.rows; i++) {
		uint32_t a = graph->source[i], b = graph->target[i];
		double x = (double)(start[a + 1] - start[a]), y = (double)(start[b + 1] - start[b]);
		product += x * y;
		sum += (x + y) / 2;
		squares += (x * x + y * y) / 2;
	}
	/* Whole numbers and halves: the difference is exactly 0 where all degrees are equal. */
	double variance = squares * edges - sum * sum;
	return variance > 0 ? (product * edges - sum * sum) / variance : NAN;
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static size_t number_of(const char *const *types, size_t count, const char *type)
{
	const char *const *found = bsearch(&type, types, count, sizeof *types, by_text);
	return (size_t)(found - types);
}

/* The types that occur, sorted, each once; those without one are a type, too.  To be freed. */
static const char **list_types(size_t *count, const wasl_column *type, size_t nodes)
{
	const char **types = wasl_alloc(nodes, sizeof *types);
	*count = 0;
	for (size_t i = 0; types && i < nodes; i++)
		types[i] = type->as.texts[i] ? type->as.texts[i] : "";
	if (!types || !nodes)
		return types;
	qsort(types, nodes, sizeof *types, by_text);
	for (size_t i = 0; i < nodes; i++)
		if (!*count || strcmp(types[*count - 1], types[i]))
			types[(*count)++] = types[i];
	return types;
}

static double mixing(const wasl_graph *graph, const wasl_column *type, const char *const *types,
                     size_t count, double *ends)
{
	double within = 0, expected = 0, edges = (double)graph->edges.rows;
	for (size_t i = 0; i < graph->edges.rows; i++) {
		const char *a = type->as.texts[graph->source[i]], *b = type->as.texts[graph->target[i]];
		size_t x = number_of(types, count, a ? a : ""), y = number_of(types, count, b ? b : "");
		within += x == y;
		ends[x]++;
		ends[y]++;
	}
	for (size_t i = 0; i < count; i++)
		expected += pow(ends[i] / (2 * edges), 2);
	return edges > 0 && expected < 1 ? (within / edges - expected) / (1 - expected) : NAN;
}

static wasl_status add_type_assortativity(wasl_graph *graph, wasl_error *error)
{
	const wasl_column *type = wasl_column_find(&graph->nodes, "type");
	size_t count;
	if (!type || type->type != WASL_TEXT)
		return WASL_OK;
	const char **types = list_types(&count, type, graph->nodes.rows);
	double *ends = wasl_alloc_zero(graph->nodes.rows, sizeof *ends);
	wasl_status status = types && ends
		? fact_add(graph, "type_assortativity", mixing(graph, type, types, count, ends), error)
		: wasl_fail_memory(error);
	wasl_free((void *)types);
	wasl_free(ends);
	return status;
}

static wasl_status add_path_facts(wasl_graph *graph, const struct measuring *measuring)
{
	const struct paths *paths = measuring->paths;
	if (!paths)
		return WASL_OK;
	wasl_status status = fact_add(graph, "diameter", graph->edges.rows ? paths->sums.farthest : NAN,
	                              measuring->error);
	if (!status)
		status = fact_add(graph, "mean_distance", mean_distance(paths, graph->nodes.rows),
		                  measuring->error);
	if (!status && paths->sources < graph->nodes.rows)
		status = fact_add(graph, "path_sources", (double)paths->sources, measuring->error);
	return status;
}

wasl_status facts_add(wasl_graph *graph, const struct measuring *measuring)
{
	igraph_integer_t components = 0;
	wasl_status status = fact_add(graph, "density", density(graph), measuring->error);
	if (!status)
		status = bridge_status(igraph_connected_components(&measuring->bridge->graph, NULL, NULL,
		                       &components, IGRAPH_WEAK), "components", measuring->error);
	if (!status)
		status = fact_add(graph, "components", (double)components, measuring->error);
	if (!status)
		status = add_path_facts(graph, measuring);
	if (!status)
		status = fact_add(graph, "degree_assortativity", degree_assortativity(measuring),
		                  measuring->error);
	return status ? status : add_type_assortativity(graph, measuring->error);
}
