#include "community.h"

WASL_COMMUNITIES(infomap, "infomap", groups_infomap,
                 "puts together where a random walk stays long",
                 "shortest description of 10 seeded starts (fewer above 20,000 ties), by weight; "
                 "Rosvall & Bergstrom 2008");
