#include "course.h"

#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_cdf.h>

#include "../memory/alloc.h"
#include "../memory/number.h"

static const int32_t undated = INT32_MIN;
static const double significant = .05;

static bool leans(const struct vote *vote)
{
	return vote->day != undated && vote->pos != vote->neg;
}

/* Shares before `day` and from it on; what leans to no side counts too. */
static void compare_sides(wasl_rivalry *rivalry, const struct bundle *bundle, int32_t day)
{
	double pos[2] = { 0, 0 }, neg[2] = { 0, 0 };
	for (size_t i = 0; i < bundle->count; i++) {
		const struct vote *vote = &bundle->votes[i];
		if (vote->day == undated)
			continue;
		pos[vote->day >= day] += vote->pos;
		neg[vote->day >= day] += vote->neg;
	}
	rivalry->before = wasl_share_estimate(pos[0], neg[0]);
	rivalry->after = wasl_share_estimate(pos[1], neg[1]);
}

static wasl_status find_turn(wasl_rivalry *rivalry, const struct bundle *bundle,
                             wasl_period period, wasl_ballot *ballots, unsigned char *signs,
                             wasl_error *error)
{
	size_t count = 0;
	for (size_t i = 0; i < bundle->count; i++) {
		const struct vote *vote = &bundle->votes[i];
		if (!leans(vote))
			continue;
		signs[count] = vote->neg > vote->pos;
		ballots[count++] = (wasl_ballot){ vote->day, vote->neg > vote->pos };
	}
	rivalry->change = wasl_change_find(signs, count);
	wasl_status status = wasl_turn_find(&rivalry->turn, ballots, count, period, error);
	if (!status && rivalry->turn.p_value <= significant) {
		rivalry->change_day = ballots[rivalry->turn.at].day;
		compare_sides(rivalry, bundle, rivalry->change_day);
	}
	return status;
}

wasl_status course_turn(wasl_rivalry *rivalry, const struct bundle *bundle, wasl_period period,
                        wasl_error *error)
{
	wasl_ballot *ballots = wasl_alloc(bundle->count, sizeof *ballots);
	unsigned char *signs = wasl_alloc(bundle->count, 1);
	wasl_status status = ballots && signs
		? find_turn(rivalry, bundle, period, ballots, signs, error)
		: wasl_fail_memory(error);
	wasl_free(ballots);
	wasl_free(signs);
	return status;
}

wasl_status course_seasons(wasl_rivalry *rivalry, wasl_arena *arena, wasl_period period,
                           const struct bundle *bundle, wasl_error *error)
{
	wasl_season *seasons = wasl_arena_alloc(arena, bundle->count * sizeof *seasons);
	if (!seasons)
		return wasl_fail_memory(error);
	size_t count = 0;
	for (size_t i = 0; i < bundle->count; i++) {
		const struct vote *vote = &bundle->votes[i];
		int32_t start = vote->day == undated ? undated : wasl_period_start(period, vote->day);
		if (count == 0 || seasons[count - 1].start != start)
			seasons[count++] = (wasl_season){ start, 0, 0 };
		seasons[count - 1].pos = wasl_round(seasons[count - 1].pos + vote->pos);
		seasons[count - 1].neg = wasl_round(seasons[count - 1].neg + vote->neg);
	}
	rivalry->seasons = seasons;
	rivalry->season_count = count;
	return WASL_OK;
}

static int by_p_value(const void *left, const void *right)
{
	double x = (*(wasl_rivalry *const *)left)->turn.p_value;
	double y = (*(wasl_rivalry *const *)right)->turn.p_value;
	return (x > y) - (x < y);
}

wasl_status course_correct(wasl_rivalry *rivalries, size_t count, wasl_error *error)
{
	wasl_rivalry **tested = wasl_alloc(count, sizeof(wasl_rivalry *));
	size_t tests = 0;
	double q = 1;
	if (!tested)
		return wasl_fail_memory(error);
	for (size_t i = 0; i < count; i++) {
		rivalries[i].turn_q = 1;
		if (rivalries[i].turn.at > 0)
			tested[tests++] = &rivalries[i];
	}
	qsort(tested, tests, sizeof *tested, by_p_value);
	for (size_t rank = tests; rank > 0; rank--) {
		double value = tested[rank - 1]->turn.p_value * (double)tests / (double)rank;
		q = value < q ? value : q;
		tested[rank - 1]->turn_q = wasl_round(q);
	}
	wasl_free(tested);
	return WASL_OK;
}

/* Twice the smaller tail: both ways of being one-sided count. */
static double chance_of_lean(unsigned neg, unsigned count, unsigned all_neg, unsigned all_pos)
{
	double fewer = gsl_cdf_hypergeometric_P(neg, all_neg, all_pos, count);
	double more = neg > 0 ? gsl_cdf_hypergeometric_Q(neg - 1, all_neg, all_pos, count) : 1;
	return wasl_round(fmin(1, 2 * fmin(fewer, more)));
}

void course_compare(wasl_rivalry *rivalries, size_t count)
{
	size_t neg = 0, pos = 0;
	for (size_t i = 0; i < count; i++) {
		neg += rivalries[i].neg_clusters;
		pos += rivalries[i].pos_clusters;
	}
	for (size_t i = 0; i < count; i++) {
		wasl_rivalry *pair = &rivalries[i];
		pair->lean_p = chance_of_lean((unsigned)pair->neg_clusters,
		                              (unsigned)(pair->neg_clusters + pair->pos_clusters),
		                              (unsigned)neg, (unsigned)pos);
	}
}
