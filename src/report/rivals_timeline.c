/* Votes over time as a line of bars. */
#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"
#include "rivals.h"

static int32_t next_start(wasl_period period, int32_t start)
{
	static const int32_t longest[] = {
		[WASL_DAY] = 1, [WASL_WEEK] = 7, [WASL_MONTH] = 31, [WASL_QUARTER] = 92, [WASL_YEAR] = 366
	};
	return wasl_period_start(period, start + longest[period]);
}

static void find_range(int32_t *first, int32_t *last, const wasl_verdict *verdict)
{
	*first = INT32_MAX, *last = INT32_MIN;
	for (size_t i = 0; i < verdict->count; i++)
		for (size_t j = 0; j < verdict->rivalries[i].season_count; j++) {
			int32_t start = verdict->rivalries[i].seasons[j].start;
			if (start == INT32_MIN)
				continue;
			*first = start < *first ? start : *first;
			*last = start > *last ? start : *last;
		}
}

wasl_status timeline_start(struct timeline *timeline, const wasl_verdict *verdict,
                           wasl_error *error)
{
	int32_t first, last;
	size_t capacity = 0;
	*timeline = (struct timeline){ .period = verdict->how.period };
	find_range(&first, &last, verdict);
	for (int32_t start = first; start <= last; start = next_start(timeline->period, start)) {
		if (!wasl_reserve(&timeline->starts, &capacity, timeline->count + 1,
		                  sizeof *timeline->starts)) {
			timeline_end(timeline);
			return wasl_fail_memory(error);
		}
		timeline->starts[timeline->count++] = start;
	}
	timeline->step = (timeline->count + TIMELINE_CELLS - 1) / TIMELINE_CELLS;
	return WASL_OK;
}

void timeline_end(struct timeline *timeline)
{
	wasl_free(timeline->starts);
	timeline->starts = NULL;
}

static int by_day(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
	return (x > y) - (x < y);
}

size_t timeline_cell(const struct timeline *timeline, int32_t start)
{
	const int32_t *place = bsearch(&start, timeline->starts, timeline->count,
	                               sizeof *timeline->starts, by_day);
	return (size_t)(place - timeline->starts) / timeline->step;
}

size_t timeline_cells(const struct timeline *timeline)
{
	return timeline->count ? (timeline->count - 1) / timeline->step + 1 : 0;
}

double timeline_votes(double votes[2][TIMELINE_CELLS], const struct timeline *timeline,
                      const wasl_rivalry *pair)
{
	double most = 0;
	memset(votes, 0, 2 * sizeof *votes);
	for (size_t i = 0; i < pair->season_count; i++) {
		const wasl_season *season = &pair->seasons[i];
		if (season->start == INT32_MIN)
			continue;
		size_t cell = timeline_cell(timeline, season->start);
		votes[0][cell] += season->neg;
		votes[1][cell] += season->pos;
		most = votes[0][cell] > most ? votes[0][cell] : most;
		most = votes[1][cell] > most ? votes[1][cell] : most;
	}
	return most;
}

void timeline_draw(FILE *out, const struct timeline *timeline, const wasl_rivalry *pair, int sign)
{
	static const char *const bars[] = { "·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█" };
	double votes[2][TIMELINE_CELLS], most = timeline_votes(votes, timeline, pair);
	const double *side = votes[sign > 0];
	for (size_t i = 0; i < timeline_cells(timeline); i++)
		fputs(bars[side[i] > 0 ? 1 + (int)(side[i] / most * 7) : 0], out);
}

void timeline_span(FILE *out, const struct timeline *timeline)
{
	char first[16], last[16];
	fprintf(out, "%s to %s", wasl_period_print(first, timeline->period, timeline->starts[0]),
	        wasl_period_print(last, timeline->period, timeline->starts[timeline->count - 1]));
}

void timeline_explain(FILE *out, const struct timeline *timeline)
{
	static const char *const names[] = { "day", "week", "month", "quarter", "year" };
	timeline_span(out, timeline);
	if (timeline->step == 1)
		fprintf(out, ", a bar for each %s", names[timeline->period]);
	else
		fprintf(out, ", a bar for every %zu %ss", timeline->step, names[timeline->period]);
}
