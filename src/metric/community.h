/* Communities: who belongs together. */
#ifndef WASL_METRIC_COMMUNITY_H
#define WASL_METRIC_COMMUNITY_H

#include "metric.h"

/* Add the column `community` to the nodes and the fact `modularity`. */
wasl_status communities_add(wasl_graph *graph, const struct measuring *measuring);

#endif
