/* Who leads, in which sense. */
#ifndef WASL_REPORT_LEADERS_H
#define WASL_REPORT_LEADERS_H

#include "lists.h"

/* For each of the measures that are asked for first, what it means and the three greatest; `order` has the
 * nodes by rank, which decides between equals. */
void leaders_write(FILE *out, const wasl_graph *graph, const uint32_t *order,
                   const struct voice *voice);

#endif
