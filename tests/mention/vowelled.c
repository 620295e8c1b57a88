#include "harness.h"

#include <string.h>

#include "memory/utf8.h"
#include "mention/sieve.h"
#include "mention/vowelled.h"
#include "text/fold.h"

/* A sieve that knows one name. */
static void know(struct sieve *sieve, const char *name)
{
	assert_true(sieve_start(sieve, 64));
	sieve_add(sieve, sieve_key(name, strlen(name)));
}

static bool may_begin(const struct sieve *sieve, const char *word)
{
	return vowelled_may_begin(sieve, word, 0, (uint32_t)strlen(word));
}

static void a_name_passes_however_it_is_vowelled(void **state)
{
	(void)state;
	static const char *const spelt[] = { "ماسك", "مَاسْك", "مـاسـك", "ماسكٌ", "َماسك", "مّاسّكْ" };
	struct sieve sieve;
	know(&sieve, "ماسك");
	for (size_t i = 0; i < sizeof spelt / sizeof *spelt; i++)
		assert_true(may_begin(&sieve, spelt[i]));
	sieve_clear(&sieve);
}

static void a_name_passes_with_the_ending_of_the_accusative(void **state)
{
	(void)state;
	struct sieve sieve;
	know(&sieve, "ماسك");
	assert_true(may_begin(&sieve, "ماسكًا"));
	assert_true(may_begin(&sieve, "ماسكاً"));
	assert_false(may_begin(&sieve, "ماسكَا"));
	sieve_clear(&sieve);
}

static void letters_that_fold_pass_as_what_they_fold_to(void **state)
{
	(void)state;
	struct sieve sieve;
	know(&sieve, "اوبن");
	assert_true(may_begin(&sieve, "أُوبن"));
	sieve_clear(&sieve);
	know(&sieve, "سوره");
	assert_true(may_begin(&sieve, "سُورة"));
	sieve_clear(&sieve);
}

static void other_words_do_not_pass(void **state)
{
	(void)state;
	static const char *const words[] = { "عالميًا", "فعلياً", "يُعد", "بـ", "مُاس", "اسكٌ" };
	struct sieve sieve;
	know(&sieve, "ماسك");
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		assert_false(may_begin(&sieve, words[i]));
	sieve_clear(&sieve);
}

static void what_is_not_plain_is_left_to_a_closer_look(void **state)
{
	(void)state;
	static const char *const words[] = { "“يُعد", "يُعدa", "يُ\xD8", "é", "پُتین", "يُ\u200Cعد", "ـ" };
	struct sieve sieve;
	know(&sieve, "ماسك");
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		assert_true(may_begin(&sieve, words[i]));
	sieve_clear(&sieve);
}

/* The same by the table of ICU's properties: units of the letters, nothing of the signs. */
static uint64_t key_by_folding(const char *word)
{
	char folded[256];
	size_t size = 0;
	for (size_t at = 0, length = strlen(word); at < length;) {
		uint16_t units[FOLD_MOST];
		uint32_t code;
		size_t count;
		at += utf8_read(&code, word + at, length - at);
		fold_character(units, &count, code);
		for (size_t i = 0; i < count; i++)
			size += utf8_write(folded + size, units[i]);
	}
	return sieve_key(folded, size);
}

static void words_drawn_at_random_pass_where_their_folded_letters_do(void **state)
{
	(void)state;
	uint64_t seed = 11;
	for (int i = 0; i < 20000; i++) {
		char word[64] = "";
		for (int j = 0; j < 12; j++) {
			seed = seed * 6364136223846793005u + 1442695040888963407u;
			uint32_t code = 0x621 + (uint32_t)(seed >> 33) % (0x653 - 0x621);
			if (code < 0x63B || code > 0x63F)
				utf8_write(word + strlen(word), code);
		}
		uint64_t key = key_by_folding(word);
		struct sieve sieve;
		if (!key)
			continue;
		assert_true(sieve_start(&sieve, 64));
		sieve_add(&sieve, key);
		assert_true(may_begin(&sieve, word));
		sieve_clear(&sieve);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_passes_however_it_is_vowelled),
		cmocka_unit_test(a_name_passes_with_the_ending_of_the_accusative),
		cmocka_unit_test(letters_that_fold_pass_as_what_they_fold_to),
		cmocka_unit_test(other_words_do_not_pass),
		cmocka_unit_test(what_is_not_plain_is_left_to_a_closer_look),
		cmocka_unit_test(words_drawn_at_random_pass_where_their_folded_letters_do),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
