/*
 * Precision, recall and F1, and how far the F1 would go had other documents of the same kind been
 * drawn (percentile bootstrap, Efron 1979).
 */
#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"
#include "../memory/number.h"
#include "item.h"

/* What one document, or all, have. */
struct counts {
	uint64_t gold, found, right;
};

static double share(uint64_t part, uint64_t whole)
{
	return whole ? (double)part / (double)whole : 0;
}

/* The harmonic mean of precision and recall. */
static double f1_of(const struct counts *counts)
{
	return share(2 * counts->right, counts->gold + counts->found);
}

static void add(struct counts *sum, const struct counts *counts)
{
	sum->gold += counts->gold;
	sum->found += counts->found;
	sum->right += counts->right;
}

static void count_items(struct counts *documents, const wasl_scoring *scoring, size_t measure)
{
	for (size_t i = 0; i < scoring->count; i++) {
		const struct item *item = &scoring->items[i];
		if (item->measure == measure)
			add(&documents[item->document],
			    &(struct counts){ item->in_gold, item->in_result, item->in_gold && item->in_result });
	}
}

/* SplitMix64 (Steele, Lea & Flood 2014). */
static uint64_t draw(uint64_t *state)
{
	uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);
	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static wasl_status draw_interval(wasl_score *score, const struct counts *documents, size_t count,
                                 const wasl_bootstrap *bootstrap, wasl_error *error)
{
	enum { ROUNDS = 1000 };
	size_t rounds = bootstrap->rounds ? (size_t)bootstrap->rounds : ROUNDS;
	uint64_t state = bootstrap->seed;
	double *values = wasl_alloc(rounds, sizeof *values);
	if (!values)
		return wasl_fail_memory(error);
	for (size_t i = 0; i < rounds; i++) {
		struct counts sum = { 0, 0, 0 };
		for (size_t j = 0; j < count; j++)
			add(&sum, &documents[draw(&state) % count]);
		values[i] = f1_of(&sum);
	}
	qsort(values, rounds, sizeof *values, by_size);
	score->low = wasl_round(values[rounds * 25 / 1000]);
	score->high = wasl_round(values[(rounds * 975 - 1) / 1000]);
	wasl_free(values);
	return WASL_OK;
}

static void fill(wasl_score *score, const struct counts *sum)
{
	score->gold = sum->gold;
	score->found = sum->found;
	score->right = sum->right;
	score->precision = wasl_round(share(sum->right, sum->found));
	score->recall = wasl_round(share(sum->right, sum->gold));
	score->f1 = wasl_round(f1_of(sum));
}

wasl_status wasl_scoring_score(wasl_score *score, const wasl_scoring *scoring, size_t i,
                               const wasl_bootstrap *bootstrap, wasl_error *error)
{
	size_t count = scoring->documents.count;
	struct counts sum = { 0, 0, 0 }, *documents = wasl_alloc_zero(count, sizeof *documents);
	if (!documents)
		return wasl_fail_memory(error);
	wasl_score fresh = { .measure = measures[scoring->what][i] };
	count_items(documents, scoring, i);
	for (size_t j = 0; j < count; j++)
		add(&sum, &documents[j]);
	fill(&fresh, &sum);
	wasl_status status = draw_interval(&fresh, documents, count, bootstrap, error);
	wasl_free(documents);
	if (!status)
		*score = fresh;
	return status;
}
