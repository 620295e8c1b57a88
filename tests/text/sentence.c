#include "harness.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

#include <wasl/text.h>

static wasl_spans split(const char *text, size_t length, wasl_window window, wasl_lines lines,
                        bool plain)
{
	wasl_spans spans = WASL_SPANS_INIT;
	wasl_splitting how = { window, lines, plain };
	assert_int_equal(wasl_windows_split(&spans, text, length, &how, NULL), WASL_OK);
	return spans;
}

/* The windows, a line each. */
static void assert_windows(const char *text, wasl_window window, wasl_lines lines,
                           const char *expected)
{
	char found[4096] = "";
	size_t length = 0;
	wasl_spans spans = split(text, strlen(text), window, lines, false);
	for (size_t i = 0; i < spans.count; i++)
		length += (size_t)snprintf(found + length, sizeof found - length, "%s%.*s", i ? "|" : "",
		                           (int)(spans.items[i].end - spans.items[i].begin),
		                           text + spans.items[i].begin);
	wasl_spans_clear(&spans);
	assert_string_equal(found, expected);
}

static void check_case(const struct text_case *record)
{
	char expected[4096];
	snprintf(expected, sizeof expected, "%s", record->expected);
	for (char *c = expected; *c; c++)
		if (*c == '\n')
			*c = '|';
	assert_windows(record->input, WASL_SENTENCE, WASL_LINES_HARD, expected);
}

static void sentences_end_where_a_reader_ends_them(void **state)
{
	(void)state;
	for_each_case("text/sentences.cases", check_case);
}

static void a_line_end_ends_a_heading_and_a_bullet(void **state)
{
	(void)state;
	assert_windows("News of today\n• one thing\n\n• another", WASL_SENTENCE, WASL_LINES_AUTO,
	               "News of today|• one thing|• another");
}

static const char wrapped[] =
	"The committee met on Monday to discuss the budget of the\r\n"
	"coming year and could not agree on how much to spend on\r\n"
	"schools. The chairman, who had hoped for a quick vote and\r\n"
	"an early dinner, went home late.\r\n"
	"\r\n"
	"It meets again on Friday.\r\n";

static void lines_broken_to_fit_a_width_are_found_out(void **state)
{
	(void)state;
	assert_true(wasl_text_is_wrapped(wrapped, strlen(wrapped)));
	wasl_spans spans = split(wrapped, strlen(wrapped), WASL_SENTENCE, WASL_LINES_AUTO, false);
	assert_int_equal(spans.count, 3);
	wasl_spans_clear(&spans);
}

static void a_paragraph_a_line_is_not_taken_for_wrapped(void **state)
{
	(void)state;
	const char *text = "The committee met on Monday and agreed on nothing at all.\n"
	                   "The chairman went home late and had no dinner that day.\n"
	                   "The members stayed and went on to talk until midnight.\n"
	                   "It meets again on Friday, and no one looks forward to it.\n";
	assert_false(wasl_text_is_wrapped(text, strlen(text)));
}

static void clauses_end_at_semicolons_and_before_their_openers(void **state)
{
	(void)state;
	assert_windows("Lee came, while Park left; no one spoke, not even Kim.", WASL_CLAUSE,
	               WASL_LINES_HARD, "Lee came,|while Park left;|no one spoke, not even Kim.");
	assert_windows("他来了，但是没说话；然后走了，很快。", WASL_CLAUSE, WASL_LINES_HARD,
	               "他来了，|但是没说话；|然后走了，很快。");
	assert_windows("وصل الوفد، بينما غادر الوزير.", WASL_CLAUSE, WASL_LINES_HARD,
	               "وصل الوفد،|بينما غادر الوزير.");
}

static void a_paragraph_ends_with_its_line_and_a_document_never(void **state)
{
	(void)state;
	const char *text = "One. Two.\nThree.\n\nFour.";
	assert_windows(text, WASL_PARAGRAPH, WASL_LINES_HARD, "One. Two.|Three.|Four.");
	assert_windows(text, WASL_WHOLE_DOCUMENT, WASL_LINES_HARD, "One. Two.\nThree.\n\nFour.");
}

static uint64_t draw(uint64_t *seed)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return *seed >> 33;
}

/* Text full of what the rules of sentences look at, from all over Unicode. */
static size_t random_text(char *text, size_t size, uint64_t *seed)
{
	static const char *const pieces[] = {
		".", "!", "?", " ", "  ", "\n", "\r\n", "\r", "a", "B", "ß", "1", "2", ",", ":", ";", "-", "\"",
		"(", ")", "«", "»", "”", "“", "'", "…", "\t", "\u00A0", "\xC2\x85", "\u2028", "\u2029", "\u200B",
		"\u200F", "\u0301", "\u064B", "\u0640", "م", "ا", "ب", "ل", "؟", "،", "؛", "۔", "٣", "。", "！", "？",
		"中", "あ", "א", "ש", "א", "\u05C0", "ๆ", "ก", "\uFE52", "\uFF0E", "\U0001F600", "word", "Word",
		"U.S.", "कमल", "।", "\u055C", "\u0589", "\u0700", "\u07F9", "\u2024", "\uFEFF"
	};
	size_t length = 0;
	for (int i = 0; i < 60; i++) {
		const char *piece = pieces[draw(seed) % (sizeof pieces / sizeof *pieces)];
		if (length + strlen(piece) >= size)
			break;
		memcpy(text + length, piece, strlen(piece));
		length += strlen(piece);
	}
	text[length] = '\0';
	return length;
}

/* ICU's sentences, trimmed and without blank ones, by an independent walk over UTF-8. */
static size_t icu_ends(size_t *ends, const char *text, size_t length, UBreakIterator *iterator)
{
	UErrorCode error = U_ZERO_ERROR;
	UText *utext = utext_openUTF8(NULL, text, (int64_t)length, &error);
	ubrk_setUText(iterator, utext, &error);
	const unsigned char *bytes = (const unsigned char *)text;
	size_t count = 0;
	int32_t from = 0;
	for (int32_t end = ubrk_next(iterator); end != UBRK_DONE; end = ubrk_next(iterator)) {
		int32_t last = -1;
		for (int32_t at = from; at < end;) {
			UChar32 c;
			U8_NEXT_UNSAFE(bytes, at, c);
			if (!u_isUWhiteSpace(c) && !(c == 0xFEFF && at == 3)) /* which begins a file */
				last = at;
		}
		if (last >= 0)
			ends[count++] = (size_t)last;
		from = end;
	}
	utext_close(utext);
	return count;
}

static void without_tailorings_sentences_are_those_of_icu(void **state)
{
	(void)state;
	UErrorCode error = U_ZERO_ERROR;
	UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, "", NULL, 0, &error);
	assert_true(U_SUCCESS(error));
	uint64_t seed = 11;
	for (int round = 0; round < 20000; round++) {
		char text[1024];
		size_t ends[256], length = random_text(text, sizeof text, &seed);
		size_t count = icu_ends(ends, text, length, iterator);
		wasl_spans spans = split(text, length, WASL_SENTENCE, WASL_LINES_HARD, true);
		if (spans.count != count)
			fail_msg("round %d: %zu sentences, ICU has %zu: %s", round, spans.count, count, text);
		for (size_t i = 0; i < count; i++)
			assert_int_equal(spans.items[i].end, ends[i]);
		wasl_spans_clear(&spans);
	}
	ubrk_close(iterator);
}

static bool is_ascii_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Spans are ordered, trimmed, and leave out nothing that shows. */
static void assert_covering(const char *text, size_t length, const wasl_spans *spans)
{
	size_t at = 0;
	for (size_t i = 0; i < spans->count; i++) {
		wasl_span span = spans->items[i];
		assert_true(at <= span.begin && span.begin < span.end && span.end <= length);
		assert_false(is_ascii_blank(text[span.begin]) || is_ascii_blank(text[span.end - 1]));
		for (; at < span.begin; at++)
			assert_true(is_ascii_blank(text[at]) || (unsigned char)text[at] >= 0x80);
		at = span.end;
	}
}

static void random_bytes_are_split_without_loss(void **state)
{
	(void)state;
	uint64_t seed = 5;
	for (int round = 0; round < 5000; round++) {
		char text[256];
		size_t length = draw(&seed) % sizeof text;
		for (size_t i = 0; i < length; i++)
			text[i] = (char)(draw(&seed) % 4 ? ".!? \n\xD8\x9F\xD9\x84 aA1\"\xE2\x80\xA9"[draw(&seed) % 17]
			                                 : (char)draw(&seed));
		for (int window = WASL_SENTENCE; window <= WASL_WHOLE_DOCUMENT; window++) {
			wasl_spans spans = split(text, length, (wasl_window)window, WASL_LINES_AUTO, false);
			assert_covering(text, length, &spans);
			wasl_spans_clear(&spans);
		}
	}
}

/* Whatever a stream's part is cut to, its windows are those of the whole text; how many parts. */
static size_t assert_same_in_parts(const char *text, size_t length, size_t step, const wasl_splitting *how)
{
	wasl_spans whole = split(text, length, how->window, how->lines, how->plain);
	size_t seen = 0, parts = 0;
	for (size_t from = 0, part; from < length; from += part, parts++) {
		part = 0;
		if (length - from > step)
			assert_int_equal(wasl_windows_cut(&part, text + from, step, how, NULL), WASL_OK);
		if (part == 0)
			part = length - from;
		wasl_spans spans = split(text + from, part, how->window, how->lines, how->plain);
		for (size_t i = 0; i < spans.count; i++, seen++) {
			assert_int_equal(spans.items[i].begin + from, whole.items[seen].begin);
			assert_int_equal(spans.items[i].end + from, whole.items[seen].end);
		}
		wasl_spans_clear(&spans);
	}
	assert_int_equal(seen, whole.count);
	wasl_spans_clear(&whole);
	return parts;
}

static void a_text_in_parts_has_the_windows_of_the_whole(void **state)
{
	(void)state;
	static char text[1 << 16];
	uint64_t seed = 17;
	size_t length = 0;
	while (length < sizeof text - 1024) {
		length += random_text(text + length, 1024, &seed);
		memcpy(text + length, " word word ", 11);
		length += 11;
	}
	for (int window = WASL_SENTENCE; window <= WASL_PARAGRAPH; window++)
		for (int lines = WASL_LINES_HARD; lines <= WASL_LINES_WRAPPED; lines++)
			for (size_t step = 5000; step < 20000; step += 100)
				assert_same_in_parts(text, length, step, &(wasl_splitting){
					(wasl_window)window, (wasl_lines)lines, step % 200 == 0 });
}

/* Sentences, a middle, and words without an end behind it, so that the middle is where a cut would be. */
static void assert_same_around(const char *middle, wasl_lines lines)
{
	char text[20001];
	size_t length = 0;
	while (length < 14000)
		length += (size_t)snprintf(text + length, sizeof text - length, "It is a sentence. ");
	length += (size_t)snprintf(text + length, sizeof text - length, "%s", middle);
	while (length < 20000)
		length += (size_t)snprintf(text + length, sizeof text - length, "word ");
	length = 20000;
	assert_true(assert_same_in_parts(text, length, length - 1, &(wasl_splitting){ WASL_SENTENCE, lines, false }) > 1);
}

static void no_cut_is_made_where_the_part_before_it_would_end_otherwise(void **state)
{
	(void)state;
	assert_same_around("It was in the U.S. ”! The ", WASL_LINES_HARD);
	assert_same_around("It was no. 5.\n\uFEFFThen ", WASL_LINES_HARD);
	assert_same_around("She saw 5. 12\npeople ", WASL_LINES_WRAPPED);
}

static bool attempt_to_cut(void *context)
{
	(void)context;
	size_t cut = 7;
	wasl_splitting how = { WASL_SENTENCE, WASL_LINES_WRAPPED, false };
	return wasl_windows_cut(&cut, wrapped, strlen(wrapped), &how, NULL) == WASL_OK;
}

static bool attempt(void *context)
{
	(void)context;
	wasl_spans spans = WASL_SPANS_INIT;
	wasl_splitting how = { WASL_SENTENCE, WASL_LINES_AUTO, false };
	wasl_status status = wasl_windows_split(&spans, wrapped, strlen(wrapped), &how, NULL);
	wasl_spans_clear(&spans);
	return status == WASL_OK;
}

static void without_memory_nothing_is_split(void **state)
{
	(void)state;
	brutally(attempt, NULL);
	brutally(attempt_to_cut, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sentences_end_where_a_reader_ends_them),
		cmocka_unit_test(a_line_end_ends_a_heading_and_a_bullet),
		cmocka_unit_test(lines_broken_to_fit_a_width_are_found_out),
		cmocka_unit_test(a_paragraph_a_line_is_not_taken_for_wrapped),
		cmocka_unit_test(clauses_end_at_semicolons_and_before_their_openers),
		cmocka_unit_test(a_paragraph_ends_with_its_line_and_a_document_never),
		cmocka_unit_test(without_tailorings_sentences_are_those_of_icu),
		cmocka_unit_test(random_bytes_are_split_without_loss),
		cmocka_unit_test(a_text_in_parts_has_the_windows_of_the_whole),
		cmocka_unit_test(no_cut_is_made_where_the_part_before_it_would_end_otherwise),
		cmocka_unit_test(without_memory_nothing_is_split),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
