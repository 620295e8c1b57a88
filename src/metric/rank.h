/* Places: the greatest value first, equal ones together. */
#ifndef WASL_METRIC_RANK_H
#define WASL_METRIC_RANK_H

#include <stddef.h>
#include <stdint.h>

/* The place of each value: 1 + how many are greater; NaN comes last.  `room` is for `count` reals. */
void rank_values(uint32_t *places, const double *values, size_t count, double *room);

#endif
