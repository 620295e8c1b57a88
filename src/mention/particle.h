/* The particles that all languages write onto names. */
#ifndef WASL_MENTION_PARTICLE_H
#define WASL_MENTION_PARTICLE_H

#include "gazetteer.h"

/* Fold and sort them, and note where those of each letter stand; false without memory. */
bool particles_collect(wasl_gazetteer *gazetteer);

#endif
