/*
 * Turns: where a pair's votes go over to the other side.  Turn the votes behind a place round; if
 * the pair turned there, one share of errors explains them all.  So the evidence for a place is
 * B(1/2 + m, 1/2 + n - m), with m the conflicts before it and the cooperations behind it.
 */
#include <math.h>
#include <string.h>

#include <gsl/gsl_sf_gamma.h>

#include <wasl/rivalry.h>

#include "../memory/alloc.h"
#include "../memory/number.h"

enum { SIDE_LEAST = 3, SHUFFLES = 1000, ENOUGH_AS_GOOD = 50 };

struct search {
	const wasl_ballot *ballots;
	size_t count, conflicts;
	unsigned char *votes; /* a copy, to be shuffled */
	double *fit; /* by m, ln B(1/2 + m, 1/2 + n - m) */
	double *weights; /* of each place; 0 where no turn can be */
};

/* A turn has enough votes on both sides and falls between two days. */
static bool is_place(const struct search *search, size_t at)
{
	return at >= SIDE_LEAST && search->count - at >= SIDE_LEAST &&
	       search->ballots[at - 1].day != search->ballots[at].day;
}

/* ln of the evidence for each place through `weights`, -infinity for the others; the greatest. */
static double weigh_places(const struct search *search)
{
	double best = -INFINITY;
	size_t before = 0;
	for (size_t at = 0; at < search->count; before += search->votes[at], at++) {
		size_t behind = search->count - at - (search->conflicts - before);
		search->weights[at] = is_place(search, at) ? search->fit[before + behind] : -INFINITY;
		best = fmax(best, search->weights[at]);
	}
	return best;
}

static double sum_weights(const struct search *search, double scale)
{
	double sum = 0;
	for (size_t at = 0; at < search->count; at++)
		sum += exp(search->weights[at] - scale);
	return sum;
}

static void shuffle(unsigned char *votes, size_t count, uint64_t *seed)
{
	for (size_t i = count - 1; i > 0; i--) {
		*seed = *seed * 6364136223846793005u + 1442695040888963407u;
		size_t other = (size_t)((*seed >> 32) * (i + 1) >> 32);
		unsigned char vote = votes[i];
		votes[i] = votes[other];
		votes[other] = vote;
	}
}

/* How many orders of the same votes show as much of a turn; sampling ends early where that is
 * plainly common (Besag & Clifford 1991). */
static double shuffled_p(const struct search *search, double scale, double observed)
{
	uint64_t seed = 1;
	unsigned as_good = 0;
	for (unsigned i = 1; i <= SHUFFLES; i++) {
		shuffle(search->votes, search->count, &seed);
		weigh_places(search);
		as_good += sum_weights(search, scale) >= observed * (1 - 1e-9);
		if (as_good == ENOUGH_AS_GOOD)
			return (double)as_good / i;
	}
	return (double)(as_good + 1) / (SHUFFLES + 1);
}

/* A run of places in one period. */
struct spell {
	int32_t start;
	double mass, best;
	size_t at; /* its likeliest place */
};

static size_t collect_spells(struct spell *spells, const struct search *search, wasl_period period)
{
	size_t count = 0;
	for (size_t at = 0; at < search->count; at++) {
		if (!(search->weights[at] > 0))
			continue;
		int32_t start = wasl_period_start(period, search->ballots[at].day);
		if (count == 0 || spells[count - 1].start != start)
			spells[count++] = (struct spell){ start, 0, 0, at };
		struct spell *spell = &spells[count - 1];
		spell->mass += search->weights[at];
		if (search->weights[at] > spell->best) {
			spell->best = search->weights[at];
			spell->at = at;
		}
	}
	return count;
}

static bool adjoin(const struct spell *earlier, const struct spell *later, wasl_period period)
{
	return wasl_period_start(period, later->start - 1) == earlier->start;
}

/* The place in the period that most probably errs by no more than one period. */
static size_t likeliest_place(const struct spell *spells, size_t count, wasl_period period)
{
	double best = -1, best_mass = -1;
	size_t at = 0;
	for (size_t i = 0; i < count; i++) {
		double near = spells[i].mass;
		if (i > 0 && adjoin(&spells[i - 1], &spells[i], period))
			near += spells[i - 1].mass;
		if (i + 1 < count && adjoin(&spells[i], &spells[i + 1], period))
			near += spells[i + 1].mass;
		near = wasl_round(near);
		if (near > best || (near == best && spells[i].mass > best_mass)) {
			best = near;
			best_mass = spells[i].mass;
			at = spells[i].at;
		}
	}
	return at;
}

static wasl_status locate(wasl_turn *turn, const struct search *search, wasl_period period,
                          double scale, wasl_error *error)
{
	struct spell *spells = wasl_alloc(search->count, sizeof *spells);
	if (!spells)
		return wasl_fail_memory(error);
	for (size_t at = 0; at < search->count; at++)
		search->weights[at] = wasl_round(exp(search->weights[at] - scale));
	turn->at = likeliest_place(spells, collect_spells(spells, search, period), period);
	wasl_free(spells);
	return WASL_OK;
}

static wasl_status find(wasl_turn *turn, const struct search *search, wasl_period period,
                        wasl_error *error)
{
	double scale = weigh_places(search);
	if (scale == -INFINITY) /* no place at all */
		return WASL_OK;
	double observed = sum_weights(search, scale);
	wasl_status status = locate(turn, search, period, scale, error);
	turn->p_value = wasl_round(shuffled_p(search, scale, observed));
	return status;
}

static bool search_start(struct search *search)
{
	size_t n = search->count;
	search->votes = wasl_alloc(n, 1);
	search->fit = wasl_alloc(n + 1, sizeof *search->fit);
	search->weights = wasl_alloc(n, sizeof *search->weights);
	if (!search->votes || !search->fit || !search->weights)
		return false;
	for (size_t i = 0; i < n; i++)
		search->conflicts += search->votes[i] = search->ballots[i].conflict;
	for (size_t m = 0; m <= n; m++)
		search->fit[m] = gsl_sf_lnbeta(.5 + (double)m, .5 + (double)(n - m));
	return true;
}

wasl_status wasl_turn_find(wasl_turn *turn, const wasl_ballot *ballots, size_t count,
                           wasl_period period, wasl_error *error)
{
	wasl_turn found = { 1, 0 };
	struct search search = { .ballots = ballots, .count = count };
	wasl_status status = WASL_OK;
	if (count >= 2 * SIDE_LEAST)
		status = search_start(&search) ? find(&found, &search, period, error)
		                               : wasl_fail_memory(error);
	wasl_free(search.votes);
	wasl_free(search.fit);
	wasl_free(search.weights);
	if (!status)
		*turn = found;
	return status;
}
