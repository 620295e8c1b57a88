#include "harness.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <wasl/tally.h>

static wasl_catalogue *catalogue_of(const char *const *ids, size_t count)
{
	wasl_catalogue *catalogue;
	uint32_t row;
	assert_int_equal(wasl_catalogue_new(&catalogue, NULL), WASL_OK);
	for (size_t i = 0; i < count; i++)
		assert_int_equal(wasl_catalogue_intern(&row, catalogue, ids[i], NULL), WASL_OK);
	return catalogue;
}

static const char *const ids[] = { "c", "a", "b" };

/* Two documents: {c a} {a a} of 2019, then {c a b} of no date. */
static wasl_tally *counted(void)
{
	wasl_tally *tally;
	wasl_tally_options options = { WASL_SENTENCE, WASL_YEAR, 0 };
	assert_int_equal(wasl_tally_new(&tally, &options, NULL), WASL_OK);
	const wasl_mention first[] = { { .entity = 0 }, { .entity = 1 }, { .entity = 1, .window = 1 },
	                               { .entity = 1, .window = 1 } };
	const wasl_mention second[] = { { .entity = 0 }, { .entity = WASL_NO_ENTITY }, { .entity = 1 },
	                                { .entity = 2 } };
	wasl_document document = { .date = { 17897, 17897 } }; /* 2019-01-01 */
	assert_int_equal(wasl_tally_add(tally, &document, first, 4, 5, NULL), WASL_OK);
	document.date = WASL_UNDATED;
	assert_int_equal(wasl_tally_add(tally, &document, second, 4, 2, NULL), WASL_OK);
	return tally;
}

static void a_window_counts_each_entity_and_each_pair_once(void **state)
{
	(void)state;
	wasl_tally *tally = counted();
	wasl_catalogue *catalogue = catalogue_of(ids, 3);
	wasl_pair *pairs;
	size_t count;
	assert_int_equal(wasl_tally_totals(tally).windows, 7);
	assert_int_equal(wasl_tally_totals(tally).documents, 2);
	assert_int_equal(wasl_tally_entity(tally, 1).windows, 3);
	assert_int_equal(wasl_tally_entity(tally, 1).documents, 2);
	assert_int_equal(wasl_tally_pairs(&pairs, &count, tally, catalogue, NULL), WASL_OK);
	assert_int_equal(count, 3);
	assert_int_equal(pairs[0].a, 1); /* a-b */
	assert_int_equal(pairs[0].b, 2);
	assert_int_equal(pairs[0].windows, 1);
	assert_int_equal(pairs[1].b, 0); /* a-c */
	assert_int_equal(pairs[1].windows, 2);
	assert_int_equal(pairs[1].documents, 2);
	wasl_pairs_free(pairs);
	wasl_tally_free(tally);
	wasl_catalogue_free(catalogue);
}

static char *text_of(const wasl_tally *tally, const wasl_catalogue *catalogue,
                     const char *const *shards, size_t count)
{
	char *text = NULL;
	size_t length = 0;
	FILE *out = open_memstream(&text, &length);
	assert_int_equal(wasl_tally_write(out, tally, catalogue, "0123", shards, count, NULL), WASL_OK);
	fclose(out);
	return text;
}

static void the_file_is_sorted_by_id_and_says_what_was_counted(void **state)
{
	(void)state;
	wasl_tally *tally = counted();
	wasl_catalogue *catalogue = catalogue_of(ids, 3);
	const char *const shards[] = { "f00" };
	char *text = text_of(tally, catalogue, shards, 1);
	const char *expected = "#wasl-tally\t1\nwindow\tsentence\nperiod\tyear\ncatalogue\t0123\n"
		"shard\tf00\nwindows\t7\ndocuments\t2\n"
		"entity\ta\t3\t2\ta\t\t\t\nentity\tb\t1\t1\tb\t\t\t\nentity\tc\t2\t2\tc\t\t\t\n"
		"pair\ta\tb\t1\t1\npair\ta\tc\t2\t2\npair\tb\tc\t1\t1\nwhen\ta\tc\t2019-01-01\t1\nend\t14\t";
	assert_memory_equal(text, expected, strlen(expected));
	free(text);
	wasl_tally_free(tally);
	wasl_catalogue_free(catalogue);
}

static const char *write_file(const char *text, size_t length)
{
	static char path[] = "/tmp/wasl-test-tally-XXXXXX";
	strcpy(path + sizeof path - 7, "XXXXXX");
	int file = mkstemp(path);
	assert_true(file >= 0);
	assert_int_equal(write(file, text, length), (ssize_t)length);
	close(file);
	return path;
}

static wasl_shard shard_of(const char *digest)
{
	wasl_tally *tally = counted();
	wasl_catalogue *catalogue = catalogue_of(ids, 3);
	char *text = text_of(tally, catalogue, &digest, 1);
	const char *path = write_file(text, strlen(text));
	wasl_shard shard;
	assert_int_equal(wasl_shard_read(&shard, path, NULL), WASL_OK);
	char *again = text_of(shard.tally, shard.catalogue, shard.shards, shard.shard_count);
	assert_memory_equal(again, text, strlen(text) - 24); /* all but the catalogue's own hash */
	unlink(path);
	free(text);
	free(again);
	wasl_tally_free(tally);
	wasl_catalogue_free(catalogue);
	return shard;
}

static void a_tally_reads_back_and_adds_up(void **state)
{
	(void)state;
	wasl_shard one = shard_of("f00"), two = shard_of("f01");
	assert_int_equal(wasl_shard_merge(&one, &two, "two", NULL), WASL_OK);
	uint32_t row = wasl_catalogue_row(one.catalogue, "a");
	assert_int_equal(wasl_tally_entity(one.tally, row).windows, 6);
	assert_int_equal(wasl_tally_totals(one.tally).documents, 4);
	assert_int_equal(one.shard_count, 2);
	wasl_shard_clear(&one);
	wasl_shard_clear(&two);
}

static void an_input_is_never_counted_twice(void **state)
{
	(void)state;
	wasl_shard one = shard_of("f00"), two = shard_of("f00");
	wasl_error error = WASL_ERROR_INIT;
	assert_int_equal(wasl_shard_merge(&one, &two, "two", &error), WASL_EFORMAT);
	assert_string_equal(error.message, "two: the input with digest f00 is counted already");
	wasl_shard_clear(&one);
	wasl_shard_clear(&two);
}

static void a_cut_or_changed_file_is_known_for_one(void **state)
{
	(void)state;
	wasl_tally *tally = counted();
	wasl_catalogue *catalogue = catalogue_of(ids, 3);
	char *text = text_of(tally, catalogue, NULL, 0);
	for (size_t length = 1; length < strlen(text); length += 7) {
		wasl_shard shard;
		const char *path = write_file(text, length);
		assert_int_equal(wasl_shard_read(&shard, path, NULL), WASL_EFORMAT);
		unlink(path);
	}
	char *digit = strstr(text, "pair\ta\tc\t2") + 9;
	*digit = '3';
	const char *path = write_file(text, strlen(text));
	wasl_shard shard;
	assert_int_equal(wasl_shard_read(&shard, path, NULL), WASL_EFORMAT);
	unlink(path);
	free(text);
	wasl_tally_free(tally);
	wasl_catalogue_free(catalogue);
}

/* Random windows counted by one tally, and by three that are added up: the same file. */
static void shares_of_threads_add_up_to_the_whole(void **state)
{
	(void)state;
	static const char *const many[] = { "q", "w", "e", "r", "t", "y", "u", "i" };
	wasl_catalogue *catalogue = catalogue_of(many, 8);
	wasl_tally_options options = { WASL_SENTENCE, WASL_MONTH, 2 };
	wasl_tally *whole, *parts[3];
	wasl_tally_new(&whole, &options, NULL);
	for (int i = 0; i < 3; i++)
		wasl_tally_new(&parts[i], &options, NULL);
	uint64_t seed = 4;
	for (int i = 0; i < 300; i++) {
		wasl_mention mentions[6];
		for (uint32_t j = 0; j < 6; j++) {
			seed = seed * 6364136223846793005u + 1442695040888963407u;
			mentions[j] = (wasl_mention){ .entity = (uint32_t)(seed >> 40) % 8, .window = j / 3 };
		}
		wasl_document document = { .date = { i * 5, i * 5 } };
		wasl_tally_add(whole, &document, mentions, 6, 2, NULL);
		wasl_tally_add(parts[(seed >> 50) % 3], &document, mentions, 6, 2, NULL);
	}
	for (int i = 1; i < 3; i++)
		assert_int_equal(wasl_tally_absorb(parts[0], parts[i], NULL), WASL_OK);
	char *expected = text_of(whole, catalogue, NULL, 0), *found = text_of(parts[0], catalogue, NULL, 0);
	assert_string_equal(found, expected);
	free(expected);
	free(found);
	wasl_tally_free(whole);
	for (int i = 0; i < 3; i++)
		wasl_tally_free(parts[i]);
	wasl_catalogue_free(catalogue);
}

static const char *const places[] = { "x", "y", "z" };

/* A shard whose counts, order of rows and labels depend on `number`. */
static wasl_shard random_shard(uint64_t number)
{
	wasl_tally_options options = { WASL_SENTENCE, WASL_DAY, 1 };
	wasl_tally *tally;
	wasl_catalogue *catalogue;
	assert_int_equal(wasl_tally_new(&tally, &options, NULL), WASL_OK);
	assert_int_equal(wasl_catalogue_new(&catalogue, NULL), WASL_OK);
	for (uint32_t i = 0; i < 3; i++) {
		char label[16];
		uint32_t row;
		const char *id = places[(i + number) % 3];
		snprintf(label, sizeof label, "%s %d", id, (int)(number * 5 % 7));
		wasl_entity entity = { id, label, number % 2 ? "place" : "", "", "" };
		assert_int_equal(wasl_catalogue_enter(&row, catalogue, id, &entity, NULL), WASL_OK);
	}
	for (uint32_t i = 0; i < 20; i++) {
		wasl_mention mentions[] = { { .entity = i % 3 },
		                            { .entity = (uint32_t)(i * number) % 3, .window = i % 2 } };
		wasl_document document = { .date = { (int32_t)i / 4, (int32_t)i / 4 } };
		assert_int_equal(wasl_tally_add(tally, &document, mentions, 2, 2, NULL), WASL_OK);
	}
	char digest[8];
	snprintf(digest, sizeof digest, "f%02d", (int)number);
	const char *const digests[] = { digest };
	char *text = text_of(tally, catalogue, digests, 1);
	const char *path = write_file(text, strlen(text));
	wasl_shard shard;
	assert_int_equal(wasl_shard_read(&shard, path, NULL), WASL_OK);
	unlink(path);
	free(text);
	wasl_tally_free(tally);
	wasl_catalogue_free(catalogue);
	return shard;
}

/* Add the shards that `order` lists, the later half first where `tree` says so. */
static char *merged(const uint64_t order[4], bool tree)
{
	wasl_shard shards[4];
	for (int i = 0; i < 4; i++)
		shards[i] = random_shard(order[i]);
	if (tree) {
		assert_int_equal(wasl_shard_merge(&shards[2], &shards[3], "", NULL), WASL_OK);
		assert_int_equal(wasl_shard_merge(&shards[0], &shards[1], "", NULL), WASL_OK);
		assert_int_equal(wasl_shard_merge(&shards[0], &shards[2], "", NULL), WASL_OK);
	}
	for (int i = 1; i < 4 && !tree; i++)
		assert_int_equal(wasl_shard_merge(&shards[0], &shards[i], "", NULL), WASL_OK);
	char *text = text_of(shards[0].tally, shards[0].catalogue, shards[0].shards,
	                     shards[0].shard_count);
	for (int i = 0; i < 4; i++)
		wasl_shard_clear(&shards[i]);
	return text;
}

static void the_sum_is_the_same_in_whatever_order_shards_are_added(void **state)
{
	(void)state;
	static const uint64_t orders[][4] = {
		{ 1, 2, 3, 4 }, { 4, 3, 2, 1 }, { 2, 4, 1, 3 }, { 3, 1, 4, 2 }
	};
	char *expected = merged(orders[0], false);
	for (int i = 0; i < 8; i++) {
		char *found = merged(orders[i / 2], i % 2);
		assert_string_equal(found, expected);
		free(found);
	}
	free(expected);
}

static bool attempt_sum(void *path)
{
	wasl_shard one, two;
	if (wasl_shard_read(&one, path, NULL))
		return false;
	bool done = wasl_shard_read(&two, path, NULL) == WASL_OK;
	if (done) {
		two.shard_count = 0; /* so that nothing repeats */
		done = wasl_shard_merge(&one, &two, "", NULL) == WASL_OK;
		wasl_shard_clear(&two);
	}
	wasl_shard_clear(&one);
	return done;
}

static void without_memory_nothing_is_read_or_added(void **state)
{
	(void)state;
	wasl_tally *tally = counted();
	wasl_catalogue *catalogue = catalogue_of(ids, 3);
	static const char *const digests[] = { "f00" };
	char *text = text_of(tally, catalogue, digests, 1);
	char path[64];
	snprintf(path, sizeof path, "%s", write_file(text, strlen(text)));
	brutally(attempt_sum, path);
	unlink(path);
	free(text);
	wasl_tally_free(tally);
	wasl_catalogue_free(catalogue);
}

/* Count, add up, list and write; the periods come out of order. */
static bool attempt_count(void *catalogue)
{
	wasl_tally *one = NULL, *two = NULL;
	wasl_pair *pairs = NULL;
	wasl_pair_period *periods = NULL;
	size_t count;
	char sink[4096];
	FILE *out = fmemopen(sink, sizeof sink, "w");
	const wasl_mention mentions[] = { { .entity = 0 }, { .entity = 1 }, { .entity = 2 } };
	wasl_tally_options options = { WASL_SENTENCE, WASL_DAY, 3 };
	bool done = !wasl_tally_new(&one, &options, NULL) && !wasl_tally_new(&two, &options, NULL);
	for (int32_t day = 9; done && day > 0; day--) {
		wasl_document document = { .date = { day * 5 % 9, day * 5 % 9 } };
		done = !wasl_tally_add(day % 2 ? one : two, &document, mentions, 3, 1, NULL);
	}
	done = done && !wasl_tally_absorb(one, two, NULL) &&
	       !wasl_tally_pairs(&pairs, &count, one, catalogue, NULL) &&
	       !wasl_tally_periods(&periods, &count, one, catalogue, NULL) &&
	       !wasl_tally_write(out, one, catalogue, "0123", NULL, 0, NULL);
	if (done)
		assert_int_equal(count, 27);
	for (size_t i = 0; done && i < count; i++)
		assert_int_equal(periods[i].start, i % 9);
	fclose(out);
	wasl_pairs_free(pairs);
	wasl_pair_periods_free(periods);
	wasl_tally_free(one);
	wasl_tally_free(two);
	return done;
}

static void without_memory_nothing_is_counted_by_halves(void **state)
{
	(void)state;
	wasl_catalogue *catalogue = catalogue_of(ids, 3);
	brutally(attempt_count, catalogue);
	wasl_catalogue_free(catalogue);
}

/*
 *   window   0     1     2     3     4   | next document
 *            c a   -     a b   c     -   | c
 * One apart: a-c and b-c (2, 3).  Two: a-b, a-c, b-c (0, 2).  Three: a-c (0, 3).
 */
static void pairs_in_windows_apart_are_counted_by_distance(void **state)
{
	(void)state;
	wasl_tally_options options = { WASL_SENTENCE, WASL_YEAR, 3 };
	wasl_catalogue *catalogue = catalogue_of(ids, 3);
	wasl_tally *tally;
	wasl_document document = { .date = WASL_UNDATED };
	const wasl_mention first[] = { { .entity = 0 }, { .entity = 1 } };
	const wasl_mention rest[] = { { .entity = 1, .window = 2 }, { .entity = 2, .window = 2 },
	                              { .entity = 0, .window = 3 } };
	assert_int_equal(wasl_tally_new(&tally, &options, NULL), WASL_OK);
	assert_int_equal(wasl_tally_add(tally, &document, first, 2, 2, NULL), WASL_OK);
	document.continued = true;
	assert_int_equal(wasl_tally_add(tally, &document, rest, 3, 3, NULL), WASL_OK);
	document.continued = false;
	assert_int_equal(wasl_tally_add(tally, &document, first, 1, 1, NULL), WASL_OK);
	char *text = text_of(tally, catalogue, NULL, 0);
	assert_non_null(strstr(text, "\nreach\t3\n"));
	assert_non_null(strstr(text, "\napart\ta\tb\t2\t1\napart\ta\tc\t1\t1\napart\ta\tc\t2\t1\n"
	                             "apart\ta\tc\t3\t1\napart\tb\tc\t1\t1\napart\tb\tc\t2\t1\nend\t"));
	double decayed = wasl_tally_decayed(tally, &(wasl_pair){ 1, 0, 1, 1 });
	assert_true(decayed > 1.55300 && decayed < 1.55301); /* 1 + e^-1 + e^-2 + e^-3 */
	free(text);
	wasl_tally_free(tally);
	wasl_catalogue_free(catalogue);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_window_counts_each_entity_and_each_pair_once),
		cmocka_unit_test(the_file_is_sorted_by_id_and_says_what_was_counted),
		cmocka_unit_test(a_tally_reads_back_and_adds_up),
		cmocka_unit_test(an_input_is_never_counted_twice),
		cmocka_unit_test(a_cut_or_changed_file_is_known_for_one),
		cmocka_unit_test(the_sum_is_the_same_in_whatever_order_shards_are_added),
		cmocka_unit_test(without_memory_nothing_is_read_or_added),
		cmocka_unit_test(without_memory_nothing_is_counted_by_halves),
		cmocka_unit_test(pairs_in_windows_apart_are_counted_by_distance),
		cmocka_unit_test(shares_of_threads_add_up_to_the_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
