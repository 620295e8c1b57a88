#include "community.h"

WASL_COMMUNITIES(louvain, "louvain", groups_louvain,
                 "joins neighbours, then communities, while modularity grows",
                 "best of 10 seeded starts (fewer above 20,000 ties) by modularity, by weight; "
                 "Blondel et al. 2008");
