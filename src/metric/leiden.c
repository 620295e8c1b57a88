#include "community.h"

WASL_COMMUNITIES(leiden, "leiden", bridge_leiden,
                 "moves whoever fits another community better until none is badly connected",
                 "best of 10 seeded starts (fewer above 20,000 ties) by modularity, by weight; "
                 "Traag, Waltman & van Eck 2019");
