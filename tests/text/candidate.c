#include "harness.h"

#include <stdlib.h>
#include <string.h>

#include "language/language.h"
#include "text/abbreviation.h"
#include "text/candidate.h"

static void every_way_to_look_finds_the_same(void **state)
{
	(void)state;
	static const char *const pieces[] = { "a", " ", ".", "!", "?", ";", "\n", "\r", "؟", "۔", "،", "ب", "؞",
	                                      "։", "܀", "߹", "\xC2\x85", "«", "“", "\xE2\x80", "…", "。", "\xD8", "\xDB", "\xFF" };
	char text[1400];
	srand(7);
	for (int round = 0; round < 3000; round++) {
		size_t length = 0, wanted = (size_t)rand() % (round % 2 ? 190 : 1390);
		while (length < wanted) {
			const char *piece = pieces[(size_t)rand() % (sizeof pieces / sizeof *pieces)];
			memcpy(text + length, piece, strlen(piece));
			length += strlen(piece);
		}
		for (unsigned way = 1; candidates_way(way); way++) {
			struct candidates best, other;
			candidates_start(&best, text, length);
			candidates_start(&other, text, length);
			other.look = candidates_way(way);
			for (size_t at = 0, found; at < length; at = found + 1) {
				found = candidates_next(&best, at);
				assert_int_equal(found, candidates_next(&other, at));
			}
		}
	}
}

static size_t first_in(const char *text)
{
	struct candidates candidates;
	candidates_start(&candidates, text, strlen(text));
	return candidates_next(&candidates, 0);
}

static void candidates_are_terminators_and_line_ends(void **state)
{
	(void)state;
	const char *none = "no end, «here» – “none” either";
	assert_int_equal(first_in(none), strlen(none));
	assert_int_equal(first_in("ab."), 2);
	assert_int_equal(first_in("هل؟"), 4);
	assert_int_equal(first_in("a،b؛c\n"), 7);
	assert_int_equal(first_in("a\u2029"), 1);
	assert_int_equal(first_in("یہ۔"), 4);
	assert_int_equal(first_in("εδώ;"), 6);
}

static bool is_common(const char *text)
{
	return is_surely_common(text, 0, strlen(text));
}

static void no_word_of_a_list_is_taken_for_a_common_word(void **state)
{
	(void)state;
	const struct wasl_language *language;
	char capital[64];
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		for (int list = 0; list < 3; list++) {
			const char *const *const lists[] = { language->titles, language->shortened,
			                                     language->before_numbers };
			for (const char *const *words = lists[list]; words && *words; words++) {
				assert_false(is_common(*words));
				snprintf(capital, sizeof capital, "Said %s", *words);
				capital[5] = (char)(capital[5] >= 'a' && capital[5] <= 'z' ? capital[5] - 32 : capital[5]);
				assert_false(is_common(capital));
			}
		}
}

/* How many words a list has; each is found again. */
static size_t count_found(enum stop_list list, const char *const *words)
{
	size_t count = 0;
	for (; words && *words; words++, count++)
		assert_true(any_language_has(list, *words, strlen(*words)));
	return count;
}

static void every_listed_word_is_found_and_there_is_room_for_more(void **state)
{
	(void)state;
	const struct wasl_language *language;
	size_t count = 0;
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		count += count_found(LIST_TITLES, language->titles) +
		         count_found(LIST_SHORTENED, language->shortened) +
		         count_found(LIST_BEFORE_NUMBERS, language->before_numbers) +
		         count_found(LIST_STARTERS, language->starters) +
		         count_found(LIST_AFTER_NUMBERS, language->after_numbers) +
		         count_found(LIST_BEFORE_ORDINALS, language->before_ordinals) +
		         count_found(LIST_BEFORE_LETTERS, language->before_letters) +
		         count_found(LIST_AFTER_LETTERS, language->after_letters) +
		         count_found(LIST_LETTER_NAMES, language->letter_names);
	assert_in_range(count, 1000, STOP_WORDS_MOST);
	assert_true(any_language_has(LIST_TITLES, "dr", 2));
	assert_false(any_language_has(LIST_TITLES, "the", 3));
	assert_false(any_language_has(LIST_TITLES, "table", 5));
	assert_false(any_language_has(LIST_TITLES, "", 0));
}

static void a_word_of_plain_letters_is_common(void **state)
{
	(void)state;
	assert_true(is_common("he said nothing"));
	assert_true(is_common("في المدينة"));
	assert_false(is_common("J"));
	assert_false(is_common("1990"));
	assert_false(is_common("a.b"));
	assert_false(is_common("x.nothing"));
	assert_false(is_common("مدرسةٌ")); /* a vowel sign is read closely */
	assert_false(is_common(""));
}

/* A sentence of fewer than 32 bytes is read byte by byte. */
static void the_processor_knows_common_words_as_bytes_tell_them(void **state)
{
	(void)state;
	static const char *const pieces[] = { "a", "Z", "7", ".", "-", " ", " ", "\n", "(", "م", "ي", "ؤ", "،",
	                                      "\u064B", "é", "“", "\xD8", "\x85", "\xFF", "الله", "inc" };
	enum { NEAR = 31 };
	char text[120];
	srand(11);
	for (int round = 0; round < 50000; round++) {
		size_t length = 0;
		while (length < 100) {
			const char *piece = pieces[(size_t)rand() % (sizeof pieces / sizeof *pieces)];
			memcpy(text + length, piece, strlen(piece));
			length += strlen(piece);
		}
		text[length] = '.';
		if (memchr(text + length - NEAR, ' ', NEAR))
			assert_int_equal(is_surely_common(text, 0, length),
			                 is_surely_common(text, length - NEAR, length));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_way_to_look_finds_the_same),
		cmocka_unit_test(candidates_are_terminators_and_line_ends),
		cmocka_unit_test(no_word_of_a_list_is_taken_for_a_common_word),
		cmocka_unit_test(every_listed_word_is_found_and_there_is_room_for_more),
		cmocka_unit_test(a_word_of_plain_letters_is_common),
		cmocka_unit_test(the_processor_knows_common_words_as_bytes_tell_them),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
