#include "community.h"

WASL_COMMUNITIES(label_propagation, "label-propagation", groups_label_propagation,
                 "everybody takes the name that most neighbours bear",
                 "best of 10 seeded starts (fewer above 20,000 ties) by modularity, by weight; "
                 "Raghavan et al. 2007");
