#include "harness.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <wasl/corpus.h>

static char folder[] = "/tmp/wasl-corpus-XXXXXX";

static int make_folder(void **state)
{
	(void)state;
	return mkdtemp(folder) && !chdir(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
	(void)state;
	char command[64];
	snprintf(command, sizeof command, "rm -rf %s", folder);
	return chdir("/") || system(command);
}

static void write_bytes(const char *path, const char *bytes, size_t length)
{
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, length, file), length);
	assert_int_equal(fclose(file), 0);
}

static void write_text(const char *path, const char *text)
{
	write_bytes(path, text, strlen(text));
}

/* What a corpus says, as one string: "id|text" of each document, parts marked, and its counts. */
struct heard {
	char documents[4096], notices[2048];
	wasl_corpus_counts counts;
	wasl_status status;
	wasl_error error;
};

static void hear_notice(void *context, const char *message)
{
	struct heard *heard = context;
	size_t length = strlen(heard->notices);
	snprintf(heard->notices + length, sizeof heard->notices - length, "%s\n", message);
}

static void hear_document(struct heard *heard, const wasl_document *document)
{
	size_t used = strlen(heard->documents);
	snprintf(heard->documents + used, sizeof heard->documents - used, "%s|%.*s\n", document->id,
	         (int)document->length, document->text);
}

static struct heard read_inputs(const char *const *inputs, size_t count, wasl_corpus_options options)
{
	struct heard heard = { 0 };
	wasl_corpus *corpus;
	wasl_batch batch = WASL_BATCH_INIT;
	options.notice = hear_notice;
	options.notice_context = &heard;
	heard.status = wasl_corpus_open(&corpus, inputs, count, &options, &heard.error);
	if (heard.status)
		return heard;
	do {
		heard.status = wasl_corpus_next(&batch, corpus, &heard.error);
		for (size_t i = 0; i < batch.count; i++)
			hear_document(&heard, &batch.documents[i]);
	} while (!heard.status && !batch.ended);
	wasl_corpus_count(&heard.counts, corpus);
	wasl_batch_clear(&batch);
	wasl_corpus_close(corpus);
	return heard;
}

static struct heard read_one(const char *path, wasl_corpus_options options)
{
	return read_inputs(&path, 1, options);
}

static const wasl_corpus_options plain, blank = { .documents = WASL_DOCUMENT_BLANK },
	line = { .documents = WASL_DOCUMENT_LINE };

static void a_text_file_is_one_document_or_many(void **state)
{
	(void)state;
	write_text("a.txt", "\none\ntwo\n\n \t\n\nthree");
	assert_string_equal(read_one("a.txt", plain).documents, "a.txt|\none\ntwo\n\n \t\n\nthree\n");
	assert_string_equal(read_one("a.txt", blank).documents,
	                    "a.txt:2|one\ntwo\n\n\na.txt:7|three\n");
	assert_string_equal(read_one("a.txt", line).documents,
	                    "a.txt:2|one\n\na.txt:3|two\n\na.txt:7|three\n");
}

static void inputs_come_in_the_order_of_their_bytes_and_once(void **state)
{
	(void)state;
	mkdir("in", 0777);
	mkdir("in/sub", 0777);
	write_text("in/b.txt", "b");
	write_text("in/B.txt", "B");
	write_text("in/sub/a.txt", "a");
	write_text("in/picture.png", "x");
	write_text("in/.hidden.txt", "x");
	const char *inputs[] = { "in/sub/a.txt", "in/b.txt", "in" };
	struct heard heard = read_inputs(inputs, 3, plain);
	assert_string_equal(heard.documents, "in/B.txt|B\nin/b.txt|b\nin/sub/a.txt|a\n");
	assert_non_null(strstr(heard.notices, "in/picture.png"));
	assert_int_equal(heard.counts.documents, 3);
}

static void a_missing_input_is_named(void **state)
{
	(void)state;
	struct heard heard = read_one("nowhere.txt", plain);
	assert_int_equal(heard.status, WASL_ENOINPUT);
	assert_non_null(strstr(heard.error.message, "nowhere.txt"));
}

static void an_unknown_format_is_named(void **state)
{
	(void)state;
	struct heard heard = read_one("a.txt", (wasl_corpus_options){ .format = "papyrus" });
	assert_int_equal(heard.status, WASL_EUNKNOWN);
	assert_non_null(strstr(heard.error.message, "papyrus"));
}

static void an_empty_file_is_no_failure(void **state)
{
	(void)state;
	write_text("empty.txt", "");
	write_text("empty.jsonl", "");
	assert_int_equal(read_one("empty.txt", plain).status, WASL_OK);
	assert_int_equal(read_one("empty.jsonl", plain).counts.documents, 0);
}

static void scrapers_keys_are_known(void **state)
{
	(void)state;
	write_text("s.jsonl",
	           "{\"maintext\":\"np\",\"text\":\"no\",\"url\":\"u1\",\"date_publish\":\"None\"}\n"
	           "{\"source\":\"http://x\",\"text\":\"tf\",\"id\":7}\n"
	           "{\"plaintext\":\"fu\",\"publishing_date\":\"2024-11-05 10:00:00\"}\n"
	           "{\"body\":{\"summary\":[\"s\"],\"sections\":[{\"headline\":[\"h\"],"
	           "\"paragraphs\":[\"p\"]}]}}\n"
	           "{\"text\":\"old\",\"text\":\"last wins\"}\n"
	           "{\"content\":null,\"article\":\"ar\",\"text\":\"\"}\n");
	struct heard heard = read_one("s.jsonl", plain);
	assert_string_equal(heard.documents, "u1|np\n7|tf\ns.jsonl:3|fu\ns.jsonl:4|s\n\nh\n\np\n"
	                                     "s.jsonl:5|last wins\ns.jsonl:6|ar\n");
	assert_int_equal(heard.counts.undated, 5);
}

static void objects_on_lines_of_their_own_are_lines_in_a_json_file_too(void **state)
{
	(void)state;
	write_text("l.json", "\xEF\xBB\xBF{\"text\":\"a\"} \r\n\n{\"text\":\"b\n{\"text\":\"c\"}\n");
	struct heard heard = read_one("l.json", plain);
	assert_string_equal(heard.documents, "l.json:1|a\nl.json:4|c\n");
	assert_int_equal(heard.counts.skipped_records, 1);
	write_text("o.json", "{\"meta\": {\n\"a\": {}\n},\n\"text\": \"one\"}\n");
	assert_string_equal(read_one("o.json", plain).documents, "o.json:1|one\n");
}

static void a_table_is_read_by_its_header(void **state)
{
	(void)state;
	write_text("t.csv", "\xEF\xBB\xBFid,text,date\r\n1,\"a, \"\"b\"\"\nc\",2024-01-01\r\n\r\n"
	                    "2,5\" \\n,\r\n,last");
	struct heard heard = read_one("t.csv", plain);
	assert_string_equal(heard.documents, "1|a, \"b\"\nc\n2|5\" \\n\nt.csv:6|last\n");
	assert_int_equal(heard.counts.undated, 2);
	write_text("t.tsv", "text\ttitle\na;b,c\tx\n1\t2\t3\n");
	heard = read_one("t.tsv", plain);
	assert_string_equal(heard.documents, "t.tsv:2|a;b,c\n");
	assert_int_equal(heard.counts.skipped_records, 1);
	assert_non_null(strstr(heard.notices, "t.tsv:3: "));
	write_text("open.csv", "text,x\na,\"never closed\nx\n");
	assert_int_equal(read_one("open.csv", plain).counts.skipped_records, 1);
	write_text("quote.csv", "\xEF\xBB\xBF\"te\"xt;a\"b\n\"x\n\";y\n");
	assert_int_equal(read_one("quote.csv", plain).status, WASL_OK);
	write_text("head.csv", "text");
	assert_int_equal(read_one("head.csv", plain).counts.documents, 0);
}

static void a_large_table_keeps_its_header_and_its_lines(void **state)
{
	(void)state;
	FILE *file = fopen("big.csv", "wb");
	fputs("title;text\n", file);
	for (unsigned i = 0; i < 60000; i++)
		fprintf(file, "t;\"number %u\nof very many rows; all \"\"alike\"\"\"\n", i);
	fclose(file);
	struct heard heard = read_one("big.csv", plain);
	assert_int_equal(heard.counts.documents, 60000);
	assert_int_equal(heard.counts.skipped_records, 0);
	assert_non_null(strstr(heard.documents, "big.csv:2|number 0\nof very many rows; all \"alike\"\n"));
}

static void bad_records_are_counted_named_and_passed_over(void **state)
{
	(void)state;
	write_text("bad.jsonl", "{\"text\":\"a\"}\n{\"text\":\n[1]\n{\"text\":5}\n\n{\"text\":\"b\"");
	struct heard heard = read_one("bad.jsonl", plain);
	assert_int_equal(heard.status, WASL_OK);
	assert_string_equal(heard.documents, "bad.jsonl:1|a\n");
	assert_int_equal(heard.counts.skipped_records, 4);
	assert_non_null(strstr(heard.notices, "bad.jsonl:2: "));
	assert_non_null(strstr(heard.notices, "bad.jsonl:6: "));
	heard = read_one("bad.jsonl", (wasl_corpus_options){ .strict = true });
	assert_int_equal(heard.status, WASL_EFORMAT);
	assert_non_null(strstr(heard.error.message, "bad.jsonl:2: "));
}

static void mentions_of_a_wrong_kind_are_bad_records(void **state)
{
	(void)state;
	static const char *const lists[] = {
		"[[1]]", "{}", "7", "[{}]", "[{\"entity\":\"e\"}]", "[null]", "\"e\"",
		"[{\"entity\":\"e\",\"begin\":0,\"end\":9}]", "[{\"entity\":\"e\",\"begin\":1,\"end\":1}]",
		"[{\"entity\":\"e\",\"begin\":-1,\"end\":1}]", "[{\"entity\":5,\"begin\":0,\"end\":1}]",
		"[{\"entity\":\"e\",\"begin\":0.5,\"end\":1}]",
	};
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		char record[128];
		snprintf(record, sizeof record, "{\"text\":\"ab\",\"mentions\":%s}\n", lists[i]);
		write_text("w.jsonl", record);
		struct heard heard = read_one("w.jsonl", plain);
		assert_int_equal(heard.counts.skipped_records, 1);
		assert_string_equal(heard.documents, "");
	}
}

static void a_record_above_the_limit_is_skipped(void **state)
{
	(void)state;
	write_text("large.jsonl", "{\"text\":\"a\"}\n{\"text\":\"much too long a record\"}\n{\"text\":\"b\"}\n");
	struct heard heard = read_one("large.jsonl", (wasl_corpus_options){ .max_record = 20 });
	assert_string_equal(heard.documents, "large.jsonl:1|a\nlarge.jsonl:3|b\n");
	assert_int_equal(heard.counts.skipped_records, 1);
}

static void utf16_is_said_and_not_guessed(void **state)
{
	(void)state;
	write_bytes("wide.txt", "\xFF\xFE" "a\0b\0", 6);
	struct heard heard = read_one("wide.txt", plain);
	assert_string_equal(heard.documents, "");
	assert_non_null(strstr(heard.notices, "UTF-16LE"));
}

static void invalid_bytes_stay_and_are_counted(void **state)
{
	(void)state;
	write_bytes("bytes.txt", "a\xFF" "b\0c\xE2\x82", 7);
	struct heard heard = read_one("bytes.txt", plain);
	assert_int_equal(heard.counts.invalid_sequences, 2);
	assert_int_equal(heard.counts.documents, 1);
}

static void compressed_files_are_read_and_broken_ones_refused(void **state)
{
	(void)state;
	write_text("z.jsonl", "{\"text\":\"packed\"}\n");
	if (system("gzip -kf z.jsonl && head -c 30 z.jsonl.gz > t.jsonl.gz"))
		skip();
	assert_string_equal(read_one("z.jsonl.gz", plain).documents, "z.jsonl.gz:1|packed\n");
	struct heard heard = read_one("t.jsonl.gz", plain);
	assert_int_equal(heard.status, WASL_EFORMAT);
	assert_non_null(strstr(heard.error.message, "t.jsonl.gz"));
}

static void dates_filter_and_what_has_none_is_dropped_then(void **state)
{
	(void)state;
	write_text("d.jsonl", "{\"text\":\"a\",\"date\":\"2023-12-31\"}\n{\"text\":\"b\",\"date\":\"2024\"}\n"
	                      "{\"text\":\"c\"}\n{\"text\":\"d\",\"date\":\"2024-13\"}\n");
	wasl_corpus_options since = { .has_since = true };
	wasl_date_parse(&since.since, "2024-06-01", 10);
	struct heard heard = read_one("d.jsonl", since);
	assert_string_equal(heard.documents, "d.jsonl:2|b\n");
	assert_int_equal(heard.counts.undated, 2);
	assert_int_equal(heard.counts.filtered, 1);
	assert_int_equal(read_one("d.jsonl", plain).counts.documents, 4);
}

/* What the three units call the same place: U+1F600 is 4 bytes, 2 UTF-16 units, 1 code point. */
static void given_mentions_become_bytes(void **state)
{
	(void)state;
	static const char *const units[] = { "byte", "codepoint", "utf16" };
	static const unsigned begins[] = { 5, 2, 3 };
	for (size_t i = 0; i < 3; i++) {
		char record[300];
		snprintf(record, sizeof record, "{\"mentions\":[{\"entity\":\"e\",\"begin\":%u,\"end\":%u}],"
		         "\"offset_unit\":\"%s\",\"text\":\"\xF0\x9F\x98\x80 bob\"}\n", begins[i],
		         begins[i] + 3, units[i]);
		write_text("m.jsonl", record);
		const char *path = "m.jsonl";
		wasl_corpus *corpus;
		wasl_batch batch = WASL_BATCH_INIT;
		assert_int_equal(wasl_corpus_open(&corpus, &path, 1, &plain, NULL), WASL_OK);
		assert_int_equal(wasl_corpus_next(&batch, corpus, NULL), WASL_OK);
		assert_int_equal(batch.count, 1);
		assert_true(batch.documents[0].given);
		assert_int_equal(batch.documents[0].mention_count, 1);
		assert_int_equal(batch.documents[0].mentions[0].begin, 5);
		assert_int_equal(batch.documents[0].mentions[0].end, 8);
		wasl_batch_clear(&batch);
		wasl_corpus_close(corpus);
	}
}

/* The mentions of the first document of m.jsonl, as "entity begin end" lines. */
static void assert_mentions(const char *record, const char *expected)
{
	const char *path = "m.jsonl";
	char found[512] = "";
	wasl_corpus *corpus;
	wasl_batch batch = WASL_BATCH_INIT;
	write_text(path, record);
	assert_int_equal(wasl_corpus_open(&corpus, &path, 1, &plain, NULL), WASL_OK);
	assert_int_equal(wasl_corpus_next(&batch, corpus, NULL), WASL_OK);
	assert_int_equal(batch.count, 1);
	const wasl_document *document = &batch.documents[0];
	for (size_t i = 0; i < document->mention_count; i++) {
		const wasl_given *given = &document->mentions[i];
		size_t used = strlen(found);
		snprintf(found + used, sizeof found - used, "%s %u %u\n", given->entity, given->begin,
		         given->end);
	}
	assert_string_equal(document->given ? found : "none", expected);
	wasl_batch_clear(&batch);
	wasl_corpus_close(corpus);
}

static void a_unit_that_is_null_is_bytes(void **state)
{
	(void)state;
	assert_mentions("{\"text\":\"\xC3\xA9 bob\",\"offset_unit\":null,\"mentions\":"
	                "[{\"entity\":\"e\",\"begin\":3,\"end\":6}]}\n", "e 3 6\n");
}

static void other_recognisers_count_characters_and_may_link_nowhere(void **state)
{
	(void)state;
	assert_mentions("{\"text\":\"زار bob\",\"ents\":[{\"start\":4,\"end\":7,\"label\":\"PER\","
	                "\"kb_id\":\"Q5\"}],\"sents\":[],\"tokens\":[]}", "Q5 7 10\n");
	assert_mentions("{\"text\":\"زار bob\",\"entities\":[{\"start\":4,\"end\":7,\"text\":\"bob\","
	                "\"label\":\"person\",\"score\":0.9},{\"start\":0,\"end\":3}]}",
	                "زار 0 6\nbob 7 10\n");
	assert_mentions("{\"text\":\"a\",\"ents\":[]}", "");
	assert_mentions("{\"text\":\"a\",\"mentions\":[],\"ents\":[{\"start\":0,\"end\":1}]}", "");
	assert_mentions("{\"text\":\"a\",\"entities\":[\"a tag\"]}", "none");
	assert_mentions("{\"text\":\"a\",\"entities\":{\"urls\":[]}}", "none");
}

/* A sentence ends at '.'; good enough to cut a long document by. */
static wasl_status cut_at_stop(size_t *cut, const void *context, const char *text, size_t length,
                               wasl_lines lines, wasl_error *error)
{
	(void)context, (void)lines, (void)error;
	while (length > 0 && text[length - 1] != '.')
		length--;
	*cut = length;
	return WASL_OK;
}

static bool is_wrapped(const void *context, const char *text, size_t length)
{
	(void)context, (void)text;
	return length > 0;
}

static wasl_status cut_wrapped(size_t *cut, const void *context, const char *text, size_t length,
                               wasl_lines lines, wasl_error *error)
{
	assert_int_equal(lines, WASL_LINES_WRAPPED);
	return cut_at_stop(cut, context, text, length, lines, error);
}

static void a_long_document_is_cut_by_what_its_first_part_says_of_line_ends(void **state)
{
	(void)state;
	size_t size = 6 << 20;
	char *text = malloc(size);
	memset(text, '.', size);
	write_bytes("wrapped.txt", text, size);
	const char *path = "wrapped.txt";
	wasl_corpus_options options = { .cut = cut_wrapped, .wrapped = is_wrapped };
	wasl_corpus *corpus;
	wasl_batch batch = WASL_BATCH_INIT;
	size_t parts = 0;
	assert_int_equal(wasl_corpus_open(&corpus, &path, 1, &options, NULL), WASL_OK);
	while (!batch.ended) {
		assert_int_equal(wasl_corpus_next(&batch, corpus, NULL), WASL_OK);
		parts += batch.count;
	}
	assert_int_equal(parts, 3);
	wasl_batch_clear(&batch);
	wasl_corpus_close(corpus);
	free(text);
}

static void a_long_document_comes_in_parts_that_join_again(void **state)
{
	(void)state;
	size_t size = 10 << 20, joined = 0;
	char *text = malloc(size);
	for (size_t i = 0; i < size; i++)
		text[i] = i % 97 == 96 ? '.' : (char)('a' + i % 23);
	memset(text + (2 << 20), 'x', 5 << 20); /* a sentence too long to hold */
	write_bytes("long.txt", text, size);
	const char *path = "long.txt";
	wasl_corpus_options options = { .cut = cut_at_stop };
	wasl_corpus *corpus;
	wasl_batch batch = WASL_BATCH_INIT;
	assert_int_equal(wasl_corpus_open(&corpus, &path, 1, &options, NULL), WASL_OK);
	for (;;) {
		assert_int_equal(wasl_corpus_next(&batch, corpus, NULL), WASL_OK);
		if (batch.ended)
			break;
		assert_int_equal(batch.count, 1);
		const wasl_document *part = &batch.documents[0];
		assert_true(part->length <= 4 << 20);
		assert_int_equal(part->offset, joined);
		assert_int_equal(part->continued, joined > 0);
		assert_memory_equal(part->text, text + joined, part->length);
		joined += part->length;
		assert_int_equal(part->more, joined < size);
	}
	assert_int_equal(joined, size);
	wasl_batch_clear(&batch);
	wasl_corpus_close(corpus);
	free(text);
}

/* Four threads draw batches; each notes the number and the first document of what it got. */
enum { MOST_BATCHES = 64 };
struct drawing {
	wasl_corpus *corpus;
	char first[MOST_BATCHES][64];
	size_t counts[MOST_BATCHES];
};

static void *draw(void *context)
{
	struct drawing *drawing = context;
	wasl_batch batch = WASL_BATCH_INIT;
	while (wasl_corpus_next(&batch, drawing->corpus, NULL) == WASL_OK && !batch.ended)
		if (batch.number < MOST_BATCHES && batch.count) {
			snprintf(drawing->first[batch.number], 64, "%s", batch.documents[0].id);
			drawing->counts[batch.number] = batch.count;
		}
	wasl_batch_clear(&batch);
	return NULL;
}

static struct drawing draw_with(size_t threads)
{
	static const char *const path = "many.txt";
	struct drawing drawing = { 0 };
	pthread_t ids[4];
	assert_int_equal(wasl_corpus_open(&drawing.corpus, &path, 1, &blank, NULL), WASL_OK);
	for (size_t i = 0; i < threads; i++)
		assert_int_equal(pthread_create(&ids[i], NULL, draw, &drawing), 0);
	for (size_t i = 0; i < threads; i++)
		pthread_join(ids[i], NULL);
	wasl_corpus_close(drawing.corpus);
	drawing.corpus = NULL;
	return drawing;
}

static void batches_are_the_same_however_many_threads_draw(void **state)
{
	(void)state;
	FILE *file = fopen("many.txt", "wb");
	for (unsigned i = 0; i < 300000; i++)
		fprintf(file, "document %u of many\nwith two lines\n\n", i);
	fclose(file);
	struct drawing one = draw_with(1), four = draw_with(4);
	assert_string_equal(one.first[0], "many.txt:1");
	assert_true(one.counts[3] > 1000);
	assert_memory_equal(&one, &four, sizeof one);
}

static bool read_brutally(void *context)
{
	struct heard heard = read_one(context, blank);
	assert_true(heard.status == WASL_OK || heard.status == WASL_ENOMEM);
	return heard.status == WASL_OK;
}

static void without_memory_reading_fails_and_says_so(void **state)
{
	(void)state;
	write_text("b.txt", "one\n\ntwo\n");
	write_text("b.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\",\"mentions\":[{\"entity\":\"e\","
	                      "\"begin\":0,\"end\":1}]}\n");
	brutally(read_brutally, (void *)"b.txt");
	brutally(read_brutally, (void *)"b.jsonl");
	write_text("b.csv", "text,id\na,1\nb,2\n");
	brutally(read_brutally, (void *)"b.csv");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_text_file_is_one_document_or_many),
		cmocka_unit_test(inputs_come_in_the_order_of_their_bytes_and_once),
		cmocka_unit_test(a_missing_input_is_named),
		cmocka_unit_test(an_unknown_format_is_named),
		cmocka_unit_test(an_empty_file_is_no_failure),
		cmocka_unit_test(scrapers_keys_are_known),
		cmocka_unit_test(objects_on_lines_of_their_own_are_lines_in_a_json_file_too),
		cmocka_unit_test(a_table_is_read_by_its_header),
		cmocka_unit_test(a_large_table_keeps_its_header_and_its_lines),
		cmocka_unit_test(bad_records_are_counted_named_and_passed_over),
		cmocka_unit_test(mentions_of_a_wrong_kind_are_bad_records),
		cmocka_unit_test(a_record_above_the_limit_is_skipped),
		cmocka_unit_test(utf16_is_said_and_not_guessed),
		cmocka_unit_test(invalid_bytes_stay_and_are_counted),
		cmocka_unit_test(compressed_files_are_read_and_broken_ones_refused),
		cmocka_unit_test(dates_filter_and_what_has_none_is_dropped_then),
		cmocka_unit_test(given_mentions_become_bytes),
		cmocka_unit_test(a_unit_that_is_null_is_bytes),
		cmocka_unit_test(other_recognisers_count_characters_and_may_link_nowhere),
		cmocka_unit_test(a_long_document_comes_in_parts_that_join_again),
		cmocka_unit_test(a_long_document_is_cut_by_what_its_first_part_says_of_line_ends),
		cmocka_unit_test(batches_are_the_same_however_many_threads_draw),
		cmocka_unit_test(without_memory_reading_fails_and_says_so),
	};
	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
