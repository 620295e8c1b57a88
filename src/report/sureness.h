/* How sure the measures are, in words. */
#ifndef WASL_REPORT_SURENESS_H
#define WASL_REPORT_SURENESS_H

#include "lists.h"

/* Of the first entities in `order`, in which share of the draws each has its place, and between which
 * places and strengths it stands; nothing where the graph was not resampled. */
void sureness_write(FILE *out, const wasl_graph *graph, const uint32_t *order,
                    const struct voice *voice);

/* Write a place: 1st, 2nd, 11th. */
void ordinal_write(FILE *out, int64_t place);

#endif
