/* Communities: who belongs together.  A way to find them: one file, one row in communities.def. */
#ifndef WASL_METRIC_COMMUNITY_H
#define WASL_METRIC_COMMUNITY_H

#include "metric.h"
#include "../graph/igraph_groups.h"

struct wasl_community_code {
	wasl_community_method method;
	igraph_error_t (*find)(const struct bridge *bridge, igraph_vector_int_t *membership,
	                       double *quality);
};

#define WASL_COMMUNITIES(id_, name_, find_, summary_, source_) \
	const struct wasl_community_code wasl_communities_##id_ = { { name_, summary_, source_ }, find_ }

/* Add the column `community` to the nodes and the facts `modularity` and `stability`. */
wasl_status communities_add(wasl_graph *graph, const struct measuring *measuring);

#endif
