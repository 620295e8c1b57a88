/* All nodes on one circle, communities side by side, as wide as their boxes need. */
#include <math.h>
#include <stdlib.h>

#include "../memory/alloc.h"
#include "place.h"

struct seat {
	int64_t community;
	struct box *box;
};

static int by_community(const void *a, const void *b)
{
	const struct seat *x = a, *y = b;
	if (x->community != y->community)
		return x->community < y->community ? -1 : 1;
	return (x->box > y->box) - (x->box < y->box);
}

/* The diameter of the smallest circle round the disc's centre that holds the whole box. */
static double room_of(const struct box *box)
{
	return 2 * hypot(box->half, fmax(box->above, box->below)) + 2 * GAP;
}

wasl_status lay_out_circle(struct box *boxes, const wasl_graph *graph, wasl_error *error)
{
	size_t count = graph->nodes.rows;
	const double pi = 3.14159265358979323846;
	const wasl_column *groups = wasl_column_find(&graph->nodes, "community");
	struct seat *seats = wasl_alloc(count, sizeof *seats);
	if (!seats)
		return wasl_fail_memory(error);
	double around = 0, at = 0;
	for (size_t i = 0; i < count; i++) {
		seats[i] = (struct seat){ groups && groups->type == WASL_INTEGER ? groups->as.integers[i] : 0,
		                          &boxes[i] };
		around += room_of(&boxes[i]);
	}
	qsort(seats, count, sizeof *seats, by_community);
	for (size_t i = 0; i < count; i++) { /* 1.6 > pi / 2: what a chord may be shorter than its arc */
		double angle = 2 * pi * (at + room_of(seats[i].box) / 2) / around;
		at += room_of(seats[i].box);
		seats[i].box->x = 1.6 * around / (2 * pi) * sin(angle);
		seats[i].box->y = 1.6 * around / (2 * pi) * cos(angle);
	}
	wasl_free(seats);
	return WASL_OK;
}
