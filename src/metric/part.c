#include "part.h"

#include "../memory/alloc.h"

bool part_open(struct part *part, const struct adjacency *adjacency)
{
	*part = (struct part){ .adjacency = adjacency };
	part->side = wasl_alloc_zero(adjacency->nodes, sizeof *part->side);
	part->nodes = wasl_alloc(adjacency->nodes, sizeof *part->nodes);
	if (part->side && part->nodes)
		return true;
	part_close(part);
	return false;
}

void part_close(struct part *part)
{
	wasl_free(part->side);
	wasl_free(part->nodes);
}

static void visit_neighbours(struct part *part, uint32_t node)
{
	const struct adjacency *adjacency = part->adjacency;
	for (size_t i = adjacency->start[node]; i < adjacency->start[node + 1]; i++) {
		uint32_t other = adjacency->ties[i].node;
		if (part->side[other] == part->side[node])
			part->two_sides = false;
		if (part->side[other] != PART_UNSEEN)
			continue;
		part->side[other] = part->side[node] == PART_LEFT ? PART_RIGHT : PART_LEFT;
		part->nodes[part->count++] = other;
	}
}

bool part_next(struct part *part)
{
	while (part->next < part->adjacency->nodes && part->side[part->next] != PART_UNSEEN)
		part->next++;
	if (part->next >= part->adjacency->nodes)
		return false;
	part->nodes[0] = part->next;
	part->side[part->next] = PART_LEFT;
	part->count = 1;
	part->two_sides = true;
	for (size_t i = 0; i < part->count; i++)
		visit_neighbours(part, part->nodes[i]);
	return true;
}
