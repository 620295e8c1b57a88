/*
 * Where ties have no direction, HITS looks for the leading eigenvector of A A.  In a part of the
 * graph with two sides and no ties within a side A A has two of them, one for each side: the
 * iteration from equal values ends at the sum of what each gets of these.
 */
#include "metric.h"
#include "part.h"

/* Project equal values on the eigenvector as it is on this side; 0: on both together. */
static void project(const struct part *part, igraph_vector_t *values, unsigned char side)
{
	double sum = 0, squares = 0;
	for (size_t i = 0; i < part->count; i++)
		if (!side || part->side[part->nodes[i]] == side) {
			double value = VECTOR(*values)[part->nodes[i]];
			sum += value;
			squares += value * value;
		}
	for (size_t i = 0; squares > 0 && i < part->count; i++)
		if (!side || part->side[part->nodes[i]] == side)
			VECTOR(*values)[part->nodes[i]] *= sum / squares;
}

static igraph_error_t project_parts(const struct adjacency *adjacency, igraph_vector_t *values)
{
	struct part part;
	if (!part_open(&part, adjacency))
		return IGRAPH_ENOMEM;
	while (part_next(&part)) {
		project(&part, values, part.two_sides ? PART_LEFT : 0);
		if (part.two_sides)
			project(&part, values, PART_RIGHT);
	}
	part_close(&part);
	return IGRAPH_SUCCESS;
}

static igraph_error_t compute(const struct measuring *measuring, igraph_vector_t *result)
{
	const wasl_column *eigenvector = wasl_column_find(&measuring->graph->nodes, "eigenvector");
	for (size_t i = 0; i < measuring->graph->nodes.rows; i++)
		VECTOR(*result)[i] = eigenvector->as.reals[i];
	igraph_error_t code = project_parts(measuring->adjacency, result);
	double greatest = !code && igraph_vector_size(result) ? igraph_vector_max(result) : 0;
	if (greatest > 0)
		igraph_vector_scale(result, 1 / greatest);
	return code;
}

WASL_METRIC_THAT_FOLLOWS(hits,
            "like eigenvector, but over two steps: tied to the same others as the well tied",
            "leading eigenvector of the squared matrix of weights, from equal values, its "
            "greatest entry 1; where ties have no direction hubs and authorities are one; "
            "Kleinberg 1999");
