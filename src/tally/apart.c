#include "apart.h"

#include <math.h>
#include <string.h>

#include "../memory/alloc.h"

bool apart_start(wasl_tally *tally, uint32_t reach)
{
	struct period_counts *apart = wasl_alloc_zero(reach, sizeof *apart);
	struct recent_window *recent = wasl_alloc_zero(reach, sizeof *recent);
	if (!apart || !recent) {
		wasl_free(apart);
		wasl_free(recent);
		return false;
	}
	for (uint32_t i = 0; i < reach; i++)
		apart[i].start = (int32_t)i + 1;
	tally->apart = apart;
	tally->recent = recent;
	tally->options.reach = reach;
	return true;
}

void apart_forget(wasl_tally *tally)
{
	for (uint32_t i = 0; i < tally->options.reach; i++)
		tally->recent[i].count = 0;
}

static bool count_with(wasl_tally *tally, const struct recent_window *before, uint32_t window,
                       size_t count)
{
	uint32_t distance = window - before->window;
	if (before->count == 0 || distance == 0 || distance > tally->options.reach)
		return true;
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < before->count; j++) {
			if (tally->rows[i] == before->rows[j])
				continue;
			struct count *pair = counts_put(&tally->apart[distance - 1].pairs,
			                                pair_key(tally->rows[i], before->rows[j]));
			if (!pair)
				return false;
			pair->windows++;
		}
	return true;
}

bool apart_count(wasl_tally *tally, uint32_t window, size_t count)
{
	for (uint32_t i = 0; i < tally->options.reach; i++)
		if (!count_with(tally, &tally->recent[i], window, count))
			return false;
	struct recent_window *oldest = &tally->recent[window % tally->options.reach];
	if (!wasl_reserve(&oldest->rows, &oldest->capacity, count, sizeof *oldest->rows))
		return false;
	if (count)
		memcpy(oldest->rows, tally->rows, count * sizeof *oldest->rows);
	oldest->window = window;
	oldest->count = count;
	return true;
}

double wasl_tally_decayed(const wasl_tally *tally, const wasl_pair *pair)
{
	double sum = (double)pair->windows;
	for (uint32_t i = 0; i < tally->options.reach; i++) {
		const struct count *count = counts_get(&tally->apart[i].pairs, pair_key(pair->a, pair->b));
		if (count)
			sum += exp(-(double)tally->apart[i].start) * (double)count->windows;
	}
	return sum;
}

void apart_clear(wasl_tally *tally)
{
	for (uint32_t i = 0; i < tally->options.reach; i++) {
		counts_clear(&tally->apart[i].pairs);
		wasl_free(tally->recent[i].rows);
	}
	wasl_free(tally->apart);
	wasl_free(tally->recent);
}
