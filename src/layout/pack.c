/* Groups of boxes in rows, the highest first, so that the whole is about half as high again as wide. */
#include <math.h>
#include <stdlib.h>

#include "../memory/alloc.h"
#include "place.h"

struct group {
	size_t number;
	double left, right, top, bottom;
};

static struct group group_of(struct box **boxes, const size_t *first, size_t number)
{
	struct group group = { number, INFINITY, -INFINITY, -INFINITY, INFINITY };
	for (size_t i = first[number]; i < first[number + 1]; i++) {
		const struct box *box = boxes[i];
		group.left = fmin(group.left, box->x - box->half);
		group.right = fmax(group.right, box->x + box->half);
		group.top = fmax(group.top, box->y + box->above);
		group.bottom = fmin(group.bottom, box->y - box->below);
	}
	return group;
}

static int by_height(const void *a, const void *b)
{
	const struct group *x = a, *y = b;
	double high = x->top - x->bottom, higher = y->top - y->bottom;
	if (high != higher)
		return high > higher ? -1 : 1;
	return (x->number > y->number) - (x->number < y->number);
}

static void move(struct box **boxes, const size_t *first, const struct group *group, double left,
                 double top)
{
	for (size_t i = first[group->number]; i < first[group->number + 1]; i++) {
		boxes[i]->x += left - group->left;
		boxes[i]->y += top - group->top;
	}
}

/*
 * How long a row is: as the longest group where one is most of the picture (`*mainly` then), else
 * so long that the whole becomes a lying rectangle.
 */
static double row_length(bool *mainly, const struct group *groups, size_t count)
{
	double all = 0, most = 0, longest = 0;
	for (size_t i = 0; i < count; i++) {
		double wide = groups[i].right - groups[i].left + 3 * GAP;
		double area = wide * (groups[i].top - groups[i].bottom + 3 * GAP);
		all += area;
		most = fmax(most, area);
		longest = fmax(longest, wide);
	}
	*mainly = most > all / 2;
	return *mainly ? longest : fmax(longest, sqrt(1.6 * all));
}

wasl_status groups_pack(struct box **boxes, const size_t *first, size_t count, wasl_error *error)
{
	struct group *groups = wasl_alloc(count, sizeof *groups);
	if (!groups)
		return wasl_fail_memory(error);
	for (size_t i = 0; i < count; i++)
		groups[i] = group_of(boxes, first, i);
	bool mainly;
	double length = row_length(&mainly, groups, count), left = 0, top = 0, high = 0;
	qsort(groups, count, sizeof *groups, by_height);
	/* The small ones stand on the right, below the main one: a legend has its place on the left. */
	for (size_t i = 0; i < count; i++) {
		double wide = groups[i].right - groups[i].left;
		if (left > 0 && left + wide > length) {
			top -= high + 3 * GAP;
			left = high = 0;
		}
		move(boxes, first, &groups[i], mainly && top < 0 ? length - left - wide : left, top);
		high = fmax(high, groups[i].top - groups[i].bottom);
		left += wide + 3 * GAP;
	}
	wasl_free(groups);
	return WASL_OK;
}
