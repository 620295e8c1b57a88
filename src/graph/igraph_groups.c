#include "igraph_groups.h"

#include <math.h>

static igraph_error_t modularity(const struct bridge *bridge, const igraph_vector_int_t *membership,
                                 double *quality)
{
	return igraph_modularity(&bridge->graph, membership, &bridge->weights, 1, IGRAPH_UNDIRECTED,
	                         quality);
}

igraph_error_t groups_alone(igraph_vector_int_t *membership, igraph_integer_t nodes)
{
	igraph_error_t code = igraph_vector_int_resize(membership, nodes);
	for (igraph_integer_t i = 0; !code && i < nodes; i++)
		VECTOR(*membership)[i] = i;
	return code;
}

igraph_error_t groups_louvain(const struct bridge *bridge, igraph_vector_int_t *membership,
                              double *quality)
{
	igraph_error_t code = igraph_community_multilevel(&bridge->graph, &bridge->weights, 1, membership,
	                                                  NULL, NULL);
	return code ? code : modularity(bridge, membership, quality);
}

igraph_error_t groups_label_propagation(const struct bridge *bridge, igraph_vector_int_t *membership,
                                        double *quality)
{
#if IGRAPH_VERSION_MAJOR >= 1
	igraph_error_t code = igraph_community_label_propagation(&bridge->graph, membership, IGRAPH_ALL,
		&bridge->weights, NULL, NULL, IGRAPH_LPA_DOMINANCE);
#else
	igraph_error_t code = igraph_community_label_propagation(&bridge->graph, membership, IGRAPH_ALL,
		&bridge->weights, NULL, NULL);
#endif
	return code ? code : modularity(bridge, membership, quality);
}

igraph_error_t groups_infomap(const struct bridge *bridge, igraph_vector_int_t *membership,
                              double *quality)
{
	double length = 0;
#if IGRAPH_VERSION_MAJOR >= 1
	igraph_error_t code = igraph_community_infomap(&bridge->graph, &bridge->weights, NULL, 1, false, 0,
	                                               membership, &length);
#else
	igraph_error_t code = igraph_community_infomap(&bridge->graph, &bridge->weights, NULL, 1,
	                                               membership, &length);
#endif
	*quality = -length;
	return code;
}

igraph_error_t groups_compare(const igraph_vector_int_t *a, const igraph_vector_int_t *b,
                              double *likeness)
{
	*likeness = 1;
	if (igraph_vector_int_size(a) < 2)
		return IGRAPH_SUCCESS;
	igraph_error_t code = igraph_compare_communities(a, b, likeness, IGRAPH_COMMCMP_ADJUSTED_RAND);
	if (!code && !isfinite(*likeness)) /* one community, or as many as nodes, in both */
		*likeness = 1;
	return code;
}
