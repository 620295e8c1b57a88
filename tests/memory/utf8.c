#include "harness.h"

#include <string.h>

#include "memory/utf8.h"

/* Table 3-8 of the Unicode Standard 15 and its neighbours: how many U+FFFD each becomes. */
static void ill_formed_parts_are_counted_as_unicode_says(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		size_t bad;
	} cases[] = {
		{ "", 0 }, { "plain", 0 }, { "وصل", 0 }, { "\xF0\x9F\x98\x80", 0 },
		{ "\xC0\xAF", 2 }, { "\xE0\x80\xBF", 3 }, { "\xED\xA0\x80", 3 }, { "\xF4\x91\x92\x93", 4 },
		{ "\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", 4 }, { "\xFF", 1 }, { "\x80", 1 },
		{ "a\xE2\x82", 1 }, { "a\xF0\x9F\x98", 1 }, { "\xF0\x8F\xBF\xBF", 4 },
		{ "\xF5\x80\x80\x80", 4 }, { "\xC3", 1 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(utf8_count_bad(cases[i].text, strlen(cases[i].text)), cases[i].bad);
}

static uint32_t seed = 88675123;

static uint32_t draw(uint32_t below)
{
	seed ^= seed << 13;
	seed ^= seed >> 17;
	seed ^= seed << 5;
	return seed % below;
}

/* Characters of every length, with now and then a byte that does not belong. */
static size_t make_text(char *text, size_t size, bool spoil)
{
	static const uint32_t kinds[][2] = { { 1, 0x7F }, { 0x80, 0x780 }, { 0x800, 0xD000 },
	                                     { 0xE000, 0x2000 }, { 0x10000, 0x100000 } };
	size_t length = 0, wanted = draw((uint32_t)size - 4);
	while (length < wanted) {
		uint32_t kind = draw(5);
		length += utf8_write(text + length, kinds[kind][0] + draw(kinds[kind][1]));
	}
	if (spoil && length)
		text[draw((uint32_t)length)] = (char)draw(256);
	return length;
}

static size_t count_slowly(const char *text, size_t length)
{
	size_t bad = 0;
	for (size_t i = 0; i < length;) {
		uint32_t code;
		i += utf8_read(&code, text + i, length - i);
		bad += code == UTF8_BAD;
	}
	return bad;
}

static void the_fast_path_never_contradicts_the_slow_one(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 200000; i++) {
		char text[160];
		size_t length = make_text(text, sizeof text, i % 2);
		size_t bad = count_slowly(text, length);
		assert_int_equal(utf8_count_bad(text, length), bad);
		if (bad)
			assert_false(utf8_is_surely_valid(text, length));
	}
}

/* Every pair and every third byte behind each lead, at every place of a block. */
static void all_short_sequences_are_judged_alike(void **state)
{
	(void)state;
	char text[72];
	for (unsigned lead = 0xC0; lead < 0x100; lead++)
		for (unsigned second = 0; second < 0x100; second++)
			for (unsigned third = 0x70; third < 0xD0; third += 0x10) {
				memset(text, 'a', sizeof text);
				size_t at = (lead + second) % 66;
				text[at] = (char)lead;
				text[at + 1] = (char)second;
				text[at + 2] = (char)third;
				text[at + 3] = (char)0x80;
				bool bad = count_slowly(text, sizeof text) > 0;
				if (bad)
					assert_false(utf8_is_surely_valid(text, sizeof text));
				assert_int_equal(utf8_count_bad(text, sizeof text) > 0, bad);
			}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ill_formed_parts_are_counted_as_unicode_says),
		cmocka_unit_test(the_fast_path_never_contradicts_the_slow_one),
		cmocka_unit_test(all_short_sequences_are_judged_alike),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
