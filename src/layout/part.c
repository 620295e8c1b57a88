/*
 * Overlaps are removed by pushing the two boxes apart along the axis that needs less; where that
 * does not settle, all is stretched a little, which ends it sooner or later.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"
#include "place.h"

enum { PUSHES = 25, STRETCHES = 400 };

static int by_left_side(const void *a, const void *b)
{
	const struct box *x = *(struct box *const *)a, *y = *(struct box *const *)b;
	double left = x->x - x->half, right = y->x - y->half;
	if (left != right)
		return left < right ? -1 : 1;
	return (x > y) - (x < y);
}

/* Push two boxes apart where they overlap; they keep a hundredth more than the gap, for rounding. */
static bool push(struct box *a, struct box *b)
{
	double gap = GAP + .02, across = b->x - a->x, upper = a->y + a->above - b->y + b->below;
	double wide = a->half + b->half + gap - fabs(across);
	double lower = b->y + b->above - a->y + a->below;
	double high = fmin(upper, lower) + gap;
	if (wide <= .01 || high <= .01)
		return false;
	if (wide < high) {
		double step = across < 0 ? -wide / 2 : wide / 2;
		a->x -= step;
		b->x += step;
	} else {
		double step = lower <= upper ? -high / 2 : high / 2;
		a->y -= step;
		b->y += step;
	}
	return true;
}

/* One sweep from left to right over all pairs whose sides overlap. */
static bool push_all(struct box **order, size_t count)
{
	bool pushed = false;
	qsort(order, count, sizeof *order, by_left_side);
	for (size_t i = 0; i < count; i++)
		for (size_t j = i + 1; j < count; j++) {
			if (order[j]->x - order[j]->half > order[i]->x + order[i]->half + GAP + 1)
				break;
			pushed |= push(order[i], order[j]);
		}
	return pushed;
}

static void stretch(struct box **boxes, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		boxes[i]->x *= 1.04;
		boxes[i]->y *= 1.04;
	}
}

wasl_status boxes_part(struct box **boxes, size_t count, wasl_error *error)
{
	struct box **order = wasl_alloc(count, sizeof *order);
	if (!order)
		return wasl_fail_memory(error);
	memcpy(order, boxes, count * sizeof *order);
	for (size_t i = 0; i < PUSHES * (size_t)STRETCHES && push_all(order, count); i++)
		if (i % PUSHES == PUSHES - 1)
			stretch(boxes, count);
	wasl_free(order);
	return WASL_OK;
}
