#include "harness.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include <wasl/metric.h>

enum { DRAWS = 400 };

/* Entities a, b and c; the first `pairs` documents name a and b, one more names b and c. */
struct corpus {
	wasl_catalogue *catalogue;
	wasl_tally *tally;
};

static bool add_document(wasl_tally *tally, int number, uint32_t first, uint32_t second)
{
	char id[16];
	snprintf(id, sizeof id, "d%d", number);
	const wasl_mention mentions[] = { { .entity = first }, { .entity = second } };
	wasl_document document = { .id = id, .title = "", .text = "t", .length = 1, .date = WASL_UNDATED };
	wasl_tally_begin(tally, &document);
	return wasl_tally_add(tally, &document, mentions, 2, 1, NULL) == WASL_OK;
}

static bool open_corpus(struct corpus *corpus, int pairs, uint32_t draws)
{
	static const char *const ids[] = { "a", "b", "c" };
	wasl_tally_options options = { WASL_SENTENCE, WASL_YEAR, 0 };
	wasl_drawing drawing = { draws, 1, false };
	uint32_t row;
	*corpus = (struct corpus){ NULL, NULL };
	bool done = !wasl_catalogue_new(&corpus->catalogue, NULL);
	for (size_t i = 0; done && i < 3; i++)
		done = !wasl_catalogue_intern(&row, corpus->catalogue, ids[i], NULL);
	done = done && !wasl_tally_new(&corpus->tally, &options, NULL) &&
	       !wasl_tally_resample(corpus->tally, &drawing, NULL);
	for (int i = 0; done && i < pairs; i++)
		done = add_document(corpus->tally, i, 0, 1);
	return done && add_document(corpus->tally, pairs, 1, 2);
}

static void close_corpus(struct corpus *corpus)
{
	wasl_tally_free(corpus->tally);
	wasl_catalogue_free(corpus->catalogue);
}

static bool resample(wasl_graph **graph, const struct corpus *corpus, unsigned jobs)
{
	wasl_filter filter = { 0 };
	wasl_metric_options options = { .jobs = jobs, .stability = 1 };
	if (wasl_graph_build(graph, corpus->tally, corpus->catalogue, NULL))
		return false;
	if (!wasl_graph_measure(*graph, &options, NULL) &&
	    !wasl_graph_resample(*graph, corpus->tally, corpus->catalogue, &filter, &options, 0, NULL))
		return true;
	wasl_graph_free(*graph);
	return false;
}

static double value(const wasl_graph *graph, const char *column, size_t row)
{
	return wasl_column_find(&graph->resampled, column)->as.reals[row];
}

/*
 * The strength of a is the sum of 100 Poisson numbers of mean 1: Poisson of mean 100, of which 95 %
 * lie from 81 to 120 (its .025 and .975 quantiles); four standard errors of a quantile of 400 draws,
 * 4 sqrt(.025 .975 / 400) / .0061, are 5.1.
 */
static void the_interval_of_one_pair_is_that_of_a_poisson_number(void **state)
{
	(void)state;
	struct corpus corpus;
	wasl_graph *graph;
	assert_true(open_corpus(&corpus, 100, DRAWS));
	assert_true(resample(&graph, &corpus, 2));
	assert_true(fabs(value(graph, "strength_low", 0) - 81) <= 5);
	assert_true(fabs(value(graph, "strength_high", 0) - 120) <= 5);
	wasl_graph_free(graph);
	close_corpus(&corpus);
}

/*
 * b is tied to a in 100 documents and to c in one.  Drawn or not, that one makes the difference: with
 * it b is alone the first; without it, e^-1 of the draws, b and a are equally first and c is last.
 */
static void a_rank_is_as_sure_as_its_one_document(void **state)
{
	(void)state;
	struct corpus corpus;
	wasl_graph *graph;
	double four_errors = 4 * sqrt(exp(-1) * (1 - exp(-1)) / DRAWS);
	assert_true(open_corpus(&corpus, 100, DRAWS));
	assert_true(resample(&graph, &corpus, 3));
	assert_true(fabs(value(graph, "rank_share", 0) - (1 - exp(-1))) < four_errors);
	assert_true(value(graph, "rank_share", 1) >= 1 && value(graph, "rank_share", 2) >= 1);
	assert_true(value(graph, "rank_low", 0) <= 1 && value(graph, "rank_high", 0) >= 2);
	assert_true(value(graph, "betweenness_low", 1) <= 0 && value(graph, "betweenness_high", 1) >= 1);
	assert_true(isfinite(value(graph, "constraint_low", 2))); /* of the draws in which it has a tie */
	wasl_graph_free(graph);
	close_corpus(&corpus);
}

static bool resample_once(void *context)
{
	struct corpus corpus;
	wasl_graph *graph;
	(void)context;
	bool done = open_corpus(&corpus, 3, 2) && resample(&graph, &corpus, 1);
	if (done)
		wasl_graph_free(graph);
	close_corpus(&corpus);
	return done;
}

static void resampling_without_memory_fails_cleanly(void **state)
{
	(void)state;
	brutally(resample_once, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_interval_of_one_pair_is_that_of_a_poisson_number),
		cmocka_unit_test(a_rank_is_as_sure_as_its_one_document),
		cmocka_unit_test(resampling_without_memory_fails_cleanly),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
