#include "harness.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <wasl/wasl.h>

static const char catalogue_json[] =
	"{\"entities\": ["
	"{\"id\": \"amal\", \"aliases\": [\"Amal Salem\", {\"text\": \"Salem\", \"kind\": \"short\"}]},"
	"{\"id\": \"badr\", \"aliases\": [\"Badr Salem\", {\"text\": \"Salem\", \"kind\": \"short\"}]},"
	"{\"id\": \"cord\", \"aliases\": [\"Cord\"]}]}";

/* What a run printed and counted. */
struct outcome {
	char *printed;
	size_t length;
	FILE *out;
	wasl_tally *tally;
	wasl_study_counts counts;
};

static void print(void *context, FILE *out, const wasl_finding *finding)
{
	(void)context;
	for (size_t i = 0; i < finding->mention_count; i++)
		fprintf(out, "%s %u %u %llu\n", finding->document->id, finding->mentions[i].entity,
		        finding->mentions[i].window,
		        (unsigned long long)(finding->document->offset + finding->mentions[i].begin));
	for (size_t i = 0; i < finding->relation_count; i++)
		fprintf(out, "%u %u %s\n", finding->relations[i].source, finding->relations[i].target,
		        wasl_relation_type_get(finding->relations[i].type)->name);
}

static wasl_status keep(void *context, const char *data, size_t length, wasl_error *error)
{
	struct outcome *outcome = context;
	(void)error;
	fwrite(data, 1, length, outcome->out);
	return WASL_OK;
}

static struct outcome run(const char *path, wasl_documents documents, unsigned jobs)
{
	struct outcome outcome = { 0 };
	wasl_catalogue *catalogue;
	wasl_corpus *corpus;
	wasl_splitting splitting = { 0 };
	wasl_tally_options tally = { .period = WASL_YEAR };
	wasl_corpus_options reading = { .documents = documents };
	wasl_study_options options = { .mentions = true, .relations = true, .jobs = jobs, .tally = &tally };
	wasl_sink sink = { print, keep, NULL, &outcome };
	wasl_study_prepare(&reading, &splitting);
	outcome.out = open_memstream(&outcome.printed, &outcome.length);
	assert_int_equal(wasl_catalogue_parse(&catalogue, "catalogue", catalogue_json,
	                                      strlen(catalogue_json), NULL, NULL), WASL_OK);
	assert_int_equal(wasl_corpus_open(&corpus, &path, 1, &reading, NULL), WASL_OK);
	assert_int_equal(wasl_study_run(&outcome.tally, &outcome.counts, corpus, catalogue, &options,
	                                &sink, NULL), WASL_OK);
	fclose(outcome.out);
	wasl_corpus_close(corpus);
	wasl_catalogue_free(catalogue);
	return outcome;
}

static void forget(struct outcome *outcome)
{
	free(outcome->printed);
	wasl_tally_free(outcome->tally);
}

/* A file of `count` documents of four sentences each, told apart by who was named in full. */
static void write_corpus(char *path, size_t count, bool blank_lines)
{
	int file = mkstemp(path);
	FILE *out = fdopen(file, "w");
	assert_non_null(out);
	for (size_t i = 0; i < count; i++) {
		fprintf(out, "%s Salem opened shop number %zu. Nobody came to see it.\n", i % 2 ? "Badr" : "Amal", i);
		fprintf(out, "Then Salem sued Cord. Cord did not answer.%s", blank_lines ? "\n\n" : "\n");
	}
	fclose(out);
}

static void assert_alike(const struct outcome *one, const struct outcome *other)
{
	assert_int_equal(one->length, other->length);
	assert_memory_equal(one->printed, other->printed, one->length);
	assert_int_equal(one->counts.windows, other->counts.windows);
	assert_int_equal(one->counts.mentions, other->counts.mentions);
	for (uint32_t row = 0; row < 3; row++)
		assert_int_equal(wasl_tally_entity(one->tally, row).windows,
		                 wasl_tally_entity(other->tally, row).windows);
}

/* 40,000 documents fill several batches; each names Amal or Badr twice and Cord twice, and one sues Cord. */
static void threads_change_neither_what_is_printed_nor_what_is_counted(void **state)
{
	(void)state;
	char path[] = "/tmp/wasl-study-XXXXXX";
	write_corpus(path, 40000, true);
	struct outcome alone = run(path, WASL_DOCUMENT_BLANK, 1);
	assert_int_equal(alone.counts.windows, 160000);
	assert_int_equal(alone.counts.mentions, 160000);
	assert_int_equal(wasl_tally_entity(alone.tally, 0).windows, 40000);
	assert_int_equal(wasl_tally_entity(alone.tally, 0).documents, 20000);
	assert_int_equal(wasl_tally_entity(alone.tally, 2).windows, 80000);
	assert_non_null(strstr(alone.printed, " sue\n"));
	for (unsigned jobs = 2; jobs <= 8; jobs *= 2) {
		struct outcome together = run(path, WASL_DOCUMENT_BLANK, jobs);
		assert_alike(&alone, &together);
		forget(&together);
	}
	forget(&alone);
	unlink(path);
}

/* One document of several megabytes comes in parts; what its start said still holds at its end. */
static void parts_of_one_document_are_read_as_one(void **state)
{
	(void)state;
	char path[] = "/tmp/wasl-study-XXXXXX";
	write_corpus(path, 60000, false);
	struct outcome alone = run(path, WASL_DOCUMENT_FILE, 1);
	struct outcome together = run(path, WASL_DOCUMENT_FILE, 4);
	assert_alike(&alone, &together);
	assert_int_equal(alone.counts.windows, 240000);
	assert_int_equal(alone.counts.unresolved, 0);
	assert_int_equal(wasl_tally_entity(alone.tally, 0).documents, 1);
	assert_int_equal(wasl_tally_entity(alone.tally, 0).windows, 60000);
	assert_int_equal(wasl_tally_entity(alone.tally, 1).windows, 60000);
	forget(&alone);
	forget(&together);
	unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(threads_change_neither_what_is_printed_nor_what_is_counted),
		cmocka_unit_test(parts_of_one_document_are_read_as_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
