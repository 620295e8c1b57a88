#include "harness.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <wasl/tally.h>

#include "tally/tally.h"

enum { DOCUMENTS = 40 };

/* Document i of a corpus; all have the same title and text. */
static wasl_document document_of(char id[16], int i)
{
	snprintf(id, 16, "d%d", i);
	return (wasl_document){ .id = id, .title = "", .text = "t", .length = 1, .date = WASL_UNDATED };
}

/* Document i says a and b in i % 3 + 1 of its four windows. */
static bool add_document(wasl_tally *tally, int i)
{
	char id[16];
	wasl_document document = document_of(id, i);
	wasl_mention mentions[6];
	size_t count = 0;
	for (uint32_t window = 0; window <= (uint32_t)i % 3; window++) {
		mentions[count++] = (wasl_mention){ .entity = 0, .window = window };
		mentions[count++] = (wasl_mention){ .entity = 1, .window = window };
	}
	wasl_tally_begin(tally, &document);
	return wasl_tally_add(tally, &document, mentions, count, 4, NULL) == WASL_OK;
}

/* Documents `from` to before `end`; NULL without memory. */
static wasl_tally *counted(int from, int end, const wasl_drawing *drawing)
{
	wasl_tally *tally = NULL;
	wasl_tally_options options = { WASL_SENTENCE, WASL_YEAR, 0 };
	bool done = !wasl_tally_new(&tally, &options, NULL) && !wasl_tally_resample(tally, drawing, NULL);
	for (int i = from; done && i < end; i++)
		done = add_document(tally, i);
	if (done)
		return tally;
	wasl_tally_free(tally);
	return NULL;
}

/* What the pair should count in a draw, from the weights alone. */
static uint64_t expected(uint32_t draw, uint64_t seed, bool documents)
{
	uint64_t sum = 0;
	char id[16];
	for (int i = 0; i < DOCUMENTS; i++) {
		wasl_document document = document_of(id, i);
		unsigned weight = wasl_draw_weight(wasl_document_identity(&document, seed), draw);
		sum += weight * (documents ? 1u : (unsigned)i % 3 + 1);
	}
	return sum;
}

static void assert_counts(const wasl_tally *tally, const wasl_drawing *drawing)
{
	const struct draw_list *pair = draws_find(tally->draws, pair_key(0, 1));
	const struct draw_list *entity = draws_find(tally->draws, entity_key(1));
	for (uint32_t draw = 0; draw < drawing->draws; draw++) {
		uint64_t sum = expected(draw, drawing->seed, drawing->documents);
		assert_int_equal(draws_sum(pair, draw), sum);
		assert_int_equal(draws_sum(entity, draw), sum);
		assert_int_equal(tally->draws->windows[draw], 4 * expected(draw, drawing->seed, true));
		assert_int_equal(tally->draws->documents[draw], expected(draw, drawing->seed, true));
	}
}

/* Ten draws keep five documents as they are; more become sums.  A thousand keep all. */
static void a_draw_counts_each_document_as_often_as_its_weight_says(void **state)
{
	(void)state;
	const wasl_drawing drawings[] = { { 10, 3, false }, { 1000, 3, false }, { 10, 4, true } };
	for (size_t i = 0; i < 3; i++) {
		wasl_tally *tally = counted(0, DOCUMENTS, &drawings[i]);
		assert_counts(tally, &drawings[i]);
		wasl_tally_free(tally);
	}
}

static void shares_of_threads_add_up_wherever_they_are_cut(void **state)
{
	(void)state;
	const wasl_drawing drawing = { 10, 3, false };
	const int cuts[] = { 0, 2, 5, 20, 38, 40 };
	for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) {
		wasl_tally *sum = counted(0, 0, &drawing);
		wasl_tally *first = counted(0, cuts[i], &drawing), *second = counted(cuts[i], DOCUMENTS, &drawing);
		assert_int_equal(wasl_tally_absorb(sum, first, NULL), WASL_OK);
		assert_int_equal(wasl_tally_absorb(sum, second, NULL), WASL_OK);
		assert_counts(sum, &drawing);
		wasl_tally_free(sum);
		wasl_tally_free(first);
		wasl_tally_free(second);
	}
}

/* 200,000 weights: mean and variance 1, each within four standard errors; 0 has e^-1 of them. */
static void weights_are_poisson_numbers_of_mean_1(void **state)
{
	(void)state;
	double sum = 0, squares = 0, zeros = 0, count = 0;
	char id[16];
	for (int i = 0; i < 2000; i++) {
		wasl_document document = document_of(id, i);
		uint64_t identity = wasl_document_identity(&document, 5);
		for (uint32_t draw = 0; draw < 100; draw++, count++) {
			double weight = wasl_draw_weight(identity, draw);
			sum += weight;
			squares += weight * weight;
			zeros += weight < 1;
		}
	}
	double mean = sum / count;
	assert_true(fabs(mean - 1) < 4 * sqrt(1 / count));
	assert_true(fabs(squares / count - mean * mean - 1) < 4 * sqrt(3 / count));
	assert_true(fabs(zeros / count - exp(-1)) < 4 * sqrt(exp(-1) * (1 - exp(-1)) / count));
}

static void id_title_text_and_seed_tell_documents_apart(void **state)
{
	(void)state;
	const wasl_document documents[] = {
		{ .id = "a", .title = "b", .title_length = 1, .text = "c", .length = 1 },
		{ .id = "ab", .title = "", .text = "c", .length = 1 },
		{ .id = "a", .title = "b", .title_length = 1, .text = "d", .length = 1 },
		{ .id = "a", .title = "", .text = "bc", .length = 2 },
	};
	for (size_t i = 0; i < 4; i++)
		for (size_t j = 0; j < i; j++)
			assert_true(wasl_document_identity(&documents[i], 0) != wasl_document_identity(&documents[j], 0));
	assert_true(wasl_document_identity(&documents[0], 0) != wasl_document_identity(&documents[0], 1));
	assert_int_equal(wasl_document_identity(&documents[0], 0) & 0xFFFF, 0);
}

static bool count_twice_and_add(void *context)
{
	const wasl_drawing *drawing = context;
	wasl_tally *first = counted(0, 30, drawing), *second = counted(27, DOCUMENTS, drawing);
	bool done = first && second && !wasl_tally_absorb(first, second, NULL);
	wasl_tally_free(first);
	wasl_tally_free(second);
	return done;
}

static void drawing_without_memory_fails_cleanly(void **state)
{
	(void)state;
	wasl_drawing drawing = { 10, 0, false };
	brutally(count_twice_and_add, &drawing);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_draw_counts_each_document_as_often_as_its_weight_says),
		cmocka_unit_test(shares_of_threads_add_up_wherever_they_are_cut),
		cmocka_unit_test(weights_are_poisson_numbers_of_mean_1),
		cmocka_unit_test(id_title_text_and_seed_tell_documents_apart),
		cmocka_unit_test(drawing_without_memory_fails_cleanly),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
