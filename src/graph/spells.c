/* When the ties of a graph were seen. */
#include <wasl/graph.h>

#include "../memory/alloc.h"

/* The last day of the period that begins on `start`. */
static int32_t last_day(wasl_period period, int32_t start)
{
	static const int32_t least[] = {
		[WASL_DAY] = 1, [WASL_WEEK] = 7, [WASL_MONTH] = 28, [WASL_QUARTER] = 90, [WASL_YEAR] = 365
	};
	int32_t next = start + least[period];
	while (wasl_period_start(period, next) == start)
		next++;
	return next - 1;
}

/* Both lists stand in the order of the ids; a pair with a period has an edge. */
static void fill(wasl_graph *graph, const wasl_pair_period *periods, const wasl_pair *pairs,
                 wasl_period period)
{
	uint32_t edge = 0;
	for (size_t i = 0; i < graph->spell_count; i++) {
		while (pairs[edge].a != periods[i].a || pairs[edge].b != periods[i].b)
			edge++;
		graph->spells[i] = (wasl_spell){ edge, periods[i].start,
		                                 last_day(period, periods[i].start), periods[i].windows };
	}
}

wasl_status wasl_graph_add_spells(wasl_graph *graph, const wasl_tally *tally,
                                  const wasl_catalogue *catalogue, wasl_error *error)
{
	wasl_pair *pairs = NULL;
	wasl_pair_period *periods = NULL;
	size_t pair_count, count;
	wasl_status status = wasl_tally_pairs(&pairs, &pair_count, tally, catalogue, error);
	if (!status)
		status = wasl_tally_periods(&periods, &count, tally, catalogue, error);
	wasl_spell *spells = status ? NULL : wasl_alloc(count, sizeof *spells);
	if (!status && !spells)
		status = wasl_fail_memory(error);
	if (!status) {
		wasl_free(graph->spells);
		graph->spells = spells;
		graph->spell_count = count;
		fill(graph, periods, pairs, wasl_tally_options_of(tally)->period);
	}
	wasl_pairs_free(pairs);
	wasl_pair_periods_free(periods);
	return status;
}
