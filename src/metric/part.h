/* The parts of a graph that nothing ties together, one after the other. */
#ifndef WASL_METRIC_PART_H
#define WASL_METRIC_PART_H

#include "adjacency.h"

enum { PART_UNSEEN, PART_LEFT, PART_RIGHT };

struct part {
	const struct adjacency *adjacency;
	unsigned char *side; /* of each node seen so far: neighbours by turns */
	uint32_t *nodes; /* of the part at hand */
	size_t count;
	bool two_sides; /* no tie within a side */
	uint32_t next;
};

/* Before the first part; false without memory. */
bool part_open(struct part *part, const struct adjacency *adjacency);
void part_close(struct part *part);

/* Go to the next part; false past the last. */
bool part_next(struct part *part);

#endif
