#include "paths.h"

#include <math.h>

/* Distances from one source at a time: memory grows with the nodes, not with their square. */
struct sums {
	igraph_vector_t sum, reached;
	igraph_matrix_t row;
};

static igraph_error_t start(struct sums *sums, igraph_integer_t nodes)
{
	igraph_error_t code = igraph_vector_init(&sums->sum, nodes);
	if (code)
		return code;
	if ((code = igraph_vector_init(&sums->reached, nodes))) {
		igraph_vector_destroy(&sums->sum);
		return code;
	}
	if ((code = igraph_matrix_init(&sums->row, 0, 0))) {
		igraph_vector_destroy(&sums->sum);
		igraph_vector_destroy(&sums->reached);
	}
	return code;
}

static void end(struct sums *sums)
{
	igraph_vector_destroy(&sums->sum);
	igraph_vector_destroy(&sums->reached);
	igraph_matrix_destroy(&sums->row);
}

/* The distances between the source and each node are those of the node to the source. */
static igraph_error_t add_source(struct sums *sums, const struct bridge *bridge,
                                 igraph_integer_t source, double (*term)(double distance))
{
	igraph_error_t code = igraph_distances_dijkstra(&bridge->graph, &sums->row,
		igraph_vss_1(source), igraph_vss_all(), &bridge->distances, IGRAPH_ALL);
	if (code)
		return code;
	for (igraph_integer_t v = 0; v < igraph_vcount(&bridge->graph); v++) {
		double distance = MATRIX(sums->row, 0, v);
		if (v == source || !isfinite(distance))
			continue;
		VECTOR(sums->sum)[v] += term(distance);
		VECTOR(sums->reached)[v]++;
	}
	return IGRAPH_SUCCESS;
}

igraph_error_t paths_sum(const struct measuring *measuring, igraph_vector_t *result,
                         double (*term)(double distance),
                         double (*finish)(double reached, double sum, double scale))
{
	const struct bridge *bridge = measuring->bridge;
	const igraph_vector_int_t *sources = measuring->sources;
	igraph_integer_t nodes = igraph_vcount(&bridge->graph);
	igraph_integer_t count = sources ? igraph_vector_int_size(sources) : nodes;
	struct sums sums;
	igraph_error_t code = start(&sums, nodes);
	if (code)
		return code;
	for (igraph_integer_t i = 0; !code && i < count; i++)
		code = add_source(&sums, bridge, sources ? VECTOR(*sources)[i] : i, term);
	for (igraph_integer_t v = 0; !code && v < nodes; v++)
		VECTOR(*result)[v] = finish(VECTOR(sums.reached)[v], VECTOR(sums.sum)[v],
		                            (double)nodes / (double)count);
	end(&sums);
	return code;
}
