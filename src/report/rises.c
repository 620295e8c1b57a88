#include "rises.h"

#include <stdlib.h>

#include "sureness.h"

enum { MOST_RISES = 5, PREFIX = sizeof "rank_" - 1 };

/* The columns of the last two periods stand before the two of changes. */
struct last {
	const wasl_column *before, *now, *change;
};

static struct last last_of(const wasl_table *trend)
{
	const wasl_column *end = trend->columns + trend->column_count;
	return (struct last){ end - 4, end - 3, end - 2 };
}

/* Up where `sign` is 1, down where it is -1; INT64_MIN, no value, is neither. */
static bool goes(int64_t change, int sign)
{
	return change != INT64_MIN && change * sign > 0;
}

/* The nodes that went furthest one way, of equals the better ranked.  Returns how many. */
static size_t find_rises(uint32_t *nodes, const struct last *last, const uint32_t *order,
                         size_t rows, int sign)
{
	size_t count = 0;
	const int64_t *change = last->change->as.integers;
	for (size_t i = 0; i < rows; i++) {
		if (!goes(change[order[i]], sign))
			continue;
		size_t at = count < MOST_RISES ? count++ : MOST_RISES;
		for (; at > 0 && llabs(change[nodes[at - 1]]) < llabs(change[order[i]]); at--)
			if (at < MOST_RISES)
				nodes[at] = nodes[at - 1];
		if (at < MOST_RISES)
			nodes[at] = order[i];
	}
	return count;
}

static void write_side(FILE *out, const wasl_graph *graph, const uint32_t *order, int sign,
                       const struct voice *voice)
{
	uint32_t nodes[MOST_RISES];
	struct last last = last_of(&graph->trend);
	size_t count = find_rises(nodes, &last, order, graph->nodes.rows, sign);
	for (size_t i = 0; i < count; i++) {
		fputs(voice->bullet, out);
		voice->text(out, node_name(graph, nodes[i]));
		fprintf(out, ": %+lld, ", (long long)last.change->as.integers[nodes[i]]);
		ordinal_write(out, last.before->as.integers[nodes[i]]);
		fputs(" to ", out);
		ordinal_write(out, last.now->as.integers[nodes[i]]);
		fputc('\n', out);
	}
}

static bool has_change(const wasl_graph *graph)
{
	struct last last = last_of(&graph->trend);
	for (size_t i = 0; i < graph->nodes.rows; i++)
		if (goes(last.change->as.integers[i], 1) || goes(last.change->as.integers[i], -1))
			return true;
	return false;
}

void rises_write(FILE *out, const wasl_graph *graph, const uint32_t *order,
                 const struct voice *voice)
{
	char heading[128];
	if (!graph->trend.column_count || !has_change(graph))
		return;
	struct last last = last_of(&graph->trend);
	snprintf(heading, sizeof heading, "Rises and falls from %s to %s: places by strength",
	         last.before->name + PREFIX, last.now->name + PREFIX);
	fprintf(out, voice->heading, heading);
	write_side(out, graph, order, 1, voice);
	write_side(out, graph, order, -1, voice);
}
