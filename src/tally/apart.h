/* Pairs whose windows are some way apart, one list of counts a distance. */
#ifndef WASL_TALLY_APART_H
#define WASL_TALLY_APART_H

#include "tally.h"

/* Make room for distances 1 to `reach`; false without memory. */
bool apart_start(wasl_tally *tally, uint32_t reach);

/* A document begins: what came before is out of reach. */
void apart_forget(wasl_tally *tally);

/* Count the window at hand, whose entities are `tally->rows`, with those before it. */
bool apart_count(wasl_tally *tally, uint32_t window, size_t count);

void apart_clear(wasl_tally *tally);

#endif
