#include "harness.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <wasl/score.h>

/* A file that holds `text`; to be unlinked. */
static void store(char path[32], const char *text)
{
	strcpy(path, "/tmp/wasl-score-XXXXXX");
	int file = mkstemp(path);
	assert_true(file >= 0);
	assert_int_equal(write(file, text, strlen(text)), strlen(text));
	close(file);
}

static wasl_status compare(wasl_score *score, wasl_scored what, const char *gold, const char *result,
                           uint64_t seed)
{
	wasl_scoring *scoring = NULL;
	wasl_status status = wasl_scoring_new(&scoring, what, NULL);
	if (!status)
		status = wasl_scoring_read(scoring, true, gold, NULL);
	if (!status)
		status = wasl_scoring_read(scoring, false, result, NULL);
	if (!status)
		status = wasl_scoring_score(score, scoring, 0, &(wasl_bootstrap){ .seed = seed }, NULL);
	wasl_scoring_free(scoring);
	return status;
}

/*
 * Of two documents of one sentence each one is right.  Drawn twice with replacement the F1 is 0, 1/2
 * or 1, each end with a chance of 1 in 4: more than 1 in 40, so the interval is 0 to 1.
 */
static void the_interval_of_two_documents_is_known(void **state)
{
	(void)state;
	char gold[32], result[32];
	wasl_score score;
	store(gold, "{\"doc\": \"1\", \"end\": 5}\n{\"doc\": \"2\", \"end\": 5}\n");
	store(result, "{\"doc\": \"1\", \"end\": 5}\n{\"doc\": \"2\", \"end\": 6}");
	assert_int_equal(compare(&score, WASL_SCORED_SENTENCES, gold, result, 7), WASL_OK);
	assert_true(score.f1 == 0.5 && score.low == 0 && score.high == 1);
	unlink(gold);
	unlink(result);
}

static char brutal_gold[32], brutal_csv[32];

static bool attempt(void *context)
{
	wasl_score score;
	(void)context;
	return !compare(&score, WASL_SCORED_MENTIONS, brutal_gold, brutal_gold, 0) &&
	       !compare(&score, WASL_SCORED_EDGES, brutal_csv, brutal_csv, 0);
}

static void without_memory_nothing_is_compared(void **state)
{
	(void)state;
	store(brutal_gold, "{\"doc\": \"1\", \"entity\": \"a\", \"begin\": 1, \"end\": 5}\n");
	store(brutal_csv, "Source,Target,Weight\na,b,2\n");
	brutally(attempt, NULL);
	unlink(brutal_gold);
	unlink(brutal_csv);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_interval_of_two_documents_is_known),
		cmocka_unit_test(without_memory_nothing_is_compared),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
