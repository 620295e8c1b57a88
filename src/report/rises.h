/* Who rose and who fell, in words. */
#ifndef WASL_REPORT_RISES_H
#define WASL_REPORT_RISES_H

#include "lists.h"

/* The greatest changes of rank between the last two periods; nothing where there are no two. */
void rises_write(FILE *out, const wasl_graph *graph, const uint32_t *order,
                 const struct voice *voice);

#endif
