#include "harness.h"

#include <wasl/rivalry.h>

/* One report that a sues b: each with a document of its own, all with the same words. */
static wasl_status enter(wasl_ledger *ledger, const char *doc, int32_t day, double p)
{
	wasl_statement statement = { .doc = doc, .outlet = doc, .source = "a", .target = "b",
		.type = "sue", .text = "a sued b before a court of the capital", .day = day, .sign = -1,
		.directed = true, .asserted = true, .p = p };
	return wasl_ledger_enter(ledger, &statement, NULL);
}

static size_t clusters_of(const int32_t *days, size_t count)
{
	static const char *const docs[] = { "d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7" };
	wasl_ledger *ledger;
	wasl_verdict verdict;
	wasl_judging how = { .period = WASL_YEAR };
	assert_int_equal(wasl_ledger_new(&ledger, NULL), WASL_OK);
	for (size_t i = 0; i < count; i++)
		assert_int_equal(enter(ledger, docs[i], days[i], .9), WASL_OK);
	assert_int_equal(wasl_ledger_judge(&verdict, ledger, &how, NULL), WASL_OK);
	size_t clusters = verdict.rivalries[0].clusters;
	wasl_verdict_clear(&verdict);
	wasl_ledger_free(ledger);
	return clusters;
}

static void the_same_words_within_a_week_are_one_report(void **state)
{
	(void)state;
	assert_int_equal(clusters_of((int32_t[]){ 0, 7 }, 2), 1);
	assert_int_equal(clusters_of((int32_t[]){ 0, 8 }, 2), 2);
	assert_int_equal(clusters_of((int32_t[]){ INT32_MIN, INT32_MIN }, 2), 1);
	assert_int_equal(clusters_of((int32_t[]){ INT32_MIN, 0 }, 2), 2);
}

/* However the weeks fall: each week's copy joins the one before. */
static void a_story_that_is_printed_on_and_on_is_one_report(void **state)
{
	(void)state;
	assert_int_equal(clusters_of((int32_t[]){ 0, 6, 13, 20, 27, 34, 41, 48 }, 8), 1);
	assert_int_equal(clusters_of((int32_t[]){ 0, 7, 14, 21, 29, 36, 43, 50 }, 8), 2);
}

static void what_cannot_be_evidence_is_counted_and_forgotten(void **state)
{
	(void)state;
	wasl_ledger *ledger;
	wasl_verdict verdict;
	wasl_judging how = { .period = WASL_YEAR };
	assert_int_equal(wasl_ledger_new(&ledger, NULL), WASL_OK);
	wasl_ledger_expect(ledger, .8);
	assert_int_equal(enter(ledger, "sure", 0, .9), WASL_OK);
	assert_int_equal(enter(ledger, "unsure", 100, .7), WASL_OK);
	assert_int_equal(wasl_ledger_judge(&verdict, ledger, &how, NULL), WASL_OK);
	assert_int_equal(verdict.statements, 2);
	assert_int_equal(verdict.evidence, 1);
	assert_true(verdict.outlets_known); /* the forgotten one is known to be of another outlet */
	wasl_verdict_clear(&verdict);
	how.min_p = .5;
	assert_int_equal(wasl_ledger_judge(&verdict, ledger, &how, NULL), WASL_OK);
	assert_int_equal(verdict.evidence, 1);
	wasl_verdict_clear(&verdict);
	wasl_ledger_free(ledger);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_words_within_a_week_are_one_report),
		cmocka_unit_test(a_story_that_is_printed_on_and_on_is_one_report),
		cmocka_unit_test(what_cannot_be_evidence_is_counted_and_forgotten),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
