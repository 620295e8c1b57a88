#include "igraph_spread.h"

#include "igraph_bridge.h"

enum { KAMADA_KAWAI_UP_TO = 300, FORCES_UP_TO = 1000 };

/* In a large graph forces leave a ball of hair; DrL (Martin et al. 2011) sets dense groups apart. */
static igraph_error_t by_density(const igraph_t *graph, igraph_matrix_t *places,
                                 const igraph_vector_t *pull)
{
	igraph_layout_drl_options_t options;
	igraph_error_t code = igraph_layout_drl_options_init(&options, IGRAPH_LAYOUT_DRL_DEFAULT);
	return code ? code : igraph_layout_drl(graph, places, false, &options, pull);
}

/* By forces; `pull` is how strongly the ends of each edge attract each other. */
static igraph_error_t by_forces(const igraph_t *graph, igraph_matrix_t *places,
                                const struct spreading *spreading, igraph_vector_t *pull)
{
	for (igraph_integer_t i = 0; i < igraph_vector_size(pull); i++)
		VECTOR(*pull)[i] = 1 / VECTOR(*pull)[i];
	bridge_seed(spreading->seed + 1);
	if (spreading->nodes > FORCES_UP_TO)
		return by_density(graph, places, pull);
	return igraph_layout_fruchterman_reingold(graph, places, false, 500, sqrt((double)spreading->nodes),
	                                          IGRAPH_LAYOUT_NOGRID, pull, NULL, NULL, NULL, NULL);
}

static igraph_error_t place(const igraph_t *graph, igraph_matrix_t *places,
                            const struct spreading *spreading, igraph_vector_t *lengths)
{
	if (spreading->nodes > KAMADA_KAWAI_UP_TO)
		return by_forces(graph, places, spreading, lengths);
	return igraph_layout_kamada_kawai(graph, places, false, 50 * (igraph_integer_t)spreading->nodes,
	                                  0, (double)spreading->nodes, lengths, NULL, NULL, NULL, NULL);
}

static igraph_error_t connect(igraph_t *graph, const struct spreading *spreading)
{
	igraph_vector_int_t ends;
	igraph_error_t code = igraph_vector_int_init(&ends, 2 * (igraph_integer_t)spreading->edges);
	if (code)
		return code;
	for (size_t i = 0; i < spreading->edges; i++) {
		VECTOR(ends)[2 * i] = spreading->source[i];
		VECTOR(ends)[2 * i + 1] = spreading->target[i];
	}
	code = igraph_create(graph, &ends, (igraph_integer_t)spreading->nodes, IGRAPH_UNDIRECTED);
	igraph_vector_int_destroy(&ends);
	return code;
}

static igraph_error_t spread(double *x, double *y, const igraph_t *graph,
                             const struct spreading *spreading)
{
	igraph_vector_t lengths;
	igraph_matrix_t places;
	igraph_error_t code = igraph_vector_init_array(&lengths, spreading->lengths,
	                                               (igraph_integer_t)spreading->edges);
	if (code)
		return code;
	code = igraph_matrix_init(&places, 0, 0);
	if (!code) {
		code = place(graph, &places, spreading, &lengths);
		for (size_t i = 0; !code && i < spreading->nodes; i++) {
			x[i] = VECTOR(places.data)[i];
			y[i] = VECTOR(places.data)[i + spreading->nodes];
		}
		igraph_matrix_destroy(&places);
	}
	igraph_vector_destroy(&lengths);
	return code;
}

wasl_status bridge_spread(double *x, double *y, const struct spreading *spreading,
                          wasl_error *error)
{
	igraph_t graph;
	bridge_quiet();
	igraph_error_t code = connect(&graph, spreading);
	if (!code) {
		code = spread(x, y, &graph, spreading);
		igraph_destroy(&graph);
	}
	return bridge_status(code, "layout", error);
}
