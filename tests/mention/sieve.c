#include "harness.h"

#include <string.h>

#include "memory/utf8.h"
#include "mention/sieve.h"
#include "text/fold.h"
#include "text/shape.h"

enum { LONGEST = 3 * SIEVE_CHUNK, MOST_RUNS = LONGEST };

static uint64_t draw(uint64_t *seed, uint64_t below)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (*seed >> 33) % below;
}

/* Text of pieces; with few breaks words grow beyond blocks and chunks. */
static uint32_t compose(char *text, uint64_t *seed)
{
	static const char *const pieces[] = {
		"a", "Z", "7", "أ", "ؤ", "ئ", "ة", "ى", "لم", "abcdefgh", "الجمهورية", "\u064B", "é", "東", "\xFF",
		"\xD8", "\xD9", " ", ".", "\n", "،", "؟", "-", "٣", "«",
		"»", "“", "–", "…", "\xE2\x80", "\xC2", "\u200C", "\u2028"
	};
	uint64_t common = draw(seed, 3) ? sizeof pieces / sizeof *pieces : 13;
	size_t length = 0, wanted = draw(seed, LONGEST - 32);
	while (length < wanted) {
		const char *piece = pieces[draw(seed, common)];
		memcpy(text + length, piece, strlen(piece));
		length += strlen(piece);
	}
	return (uint32_t)length;
}

static size_t walk(struct sieve_run *runs, char *folded, const struct sieve_way *way,
                   const struct sieve *sieve, const char *text, uint32_t length)
{
	static struct sieve_walk walk;
	size_t count = 0;
	sieve_walk_start(&walk, sieve, text, length);
	while (!sieve_walk_ended(&walk)) {
		size_t fresh = way->stride(runs + count, &walk);
		for (size_t i = count; i < count + fresh; i++)
			if (runs[i].folded) {
				uint32_t size = runs[i].end - runs[i].begin;
				memcpy(folded + runs[i].begin, runs[i].folded, size);
				runs[i].folded = folded + runs[i].begin;
			}
		count += fresh;
	}
	return count;
}

static void every_way_gives_the_same_runs(void **state)
{
	(void)state;
	static char text[LONGEST + 64], folded[2][LONGEST + 64];
	static struct sieve_run runs[2][MOST_RUNS + SIEVE_RUNS];
	struct sieve sieve;
	uint64_t seed = 5;
	assert_true(sieve_start(&sieve, 100));
	sieve_add(&sieve, sieve_key("abcdefgh", 8));
	sieve_add(&sieve, sieve_key("\xD9\x84\xD9\x85", 4));
	for (int round = 0; round < 300; round++) {
		uint32_t length = compose(text, &seed);
		const struct sieve_way *way, *last = NULL;
		for (unsigned i = 0; (way = sieve_way_get(i)); i++)
			last = way;
		size_t count = walk(runs[0], folded[0], last, &sieve, text, length);
		for (unsigned i = 0; (way = sieve_way_get(i)); i++) {
			if (!way->is_usable())
				continue;
			assert_int_equal(walk(runs[1], folded[1], way, &sieve, text, length), count);
			for (size_t k = 0; k < count; k++) {
				struct sieve_run a = runs[0][k], b = runs[1][k];
				assert_true(a.begin == b.begin && a.end == b.end && !a.folded == !b.folded);
				if (a.folded)
					assert_memory_equal(a.folded, b.folded, a.end - a.begin);
			}
		}
	}
	sieve_clear(&sieve);
}

/* A character of its own between blanks, as the block's word. */
static void assert_shaped_as_folded(const char *bytes, uint32_t size, uint32_t code)
{
	unsigned char text[SHAPE_BLOCK + 2], folded[SHAPE_BLOCK];
	uint16_t units[FOLD_MOST];
	char expected[4];
	size_t count;
	memset(text, ' ', sizeof text);
	memcpy(text + 11, bytes, size);
	struct shape shape = shape_portable(folded, text + 1);
	enum fold_class class = fold_character(units, &count, code);
	if (shape.odd)
		return; /* looked at closely */
	if (class == FOLD_BREAK || class == FOLD_SPACE) {
		assert_true(shape.words == 0);
		return;
	}
	assert_int_equal(class, FOLD_LETTER);
	assert_int_equal(count, 1);
	assert_int_equal(utf8_write(expected, units[0]), size);
	assert_memory_equal(folded + 10, expected, size);
	assert_true(shape.words == ((UINT64_C(1) << size) - 1) << 10);
}

static void what_is_folded_in_place_is_folded_as_unicode_has_it(void **state)
{
	(void)state;
	for (uint32_t code = 0; code < 0x3000; code++) {
		char bytes[4];
		assert_shaped_as_folded(bytes, (uint32_t)utf8_write(bytes, code), code);
	}
}

static void arabic_and_ascii_letters_need_no_closer_look(void **state)
{
	(void)state;
	unsigned char text[SHAPE_BLOCK + 2] = " Az09 \xD8\xA3\xD9\x85\xD9\x89\xD8\x8C ", folded[SHAPE_BLOCK];
	assert_true(shape_portable(folded, text + 1).odd == 0);
}

static void signs_part_words_without_a_closer_look(void **state)
{
	(void)state;
	unsigned char text[SHAPE_BLOCK + 2] = " «ab» “\xD9\x85” – Cd… •12 ", folded[SHAPE_BLOCK];
	struct shape shape = shape_portable(folded, text + 1);
	assert_true(shape.odd == 0);
	assert_int_equal(__builtin_popcountll(shape.words), 8); /* ab م Cd 12 */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_way_gives_the_same_runs),
		cmocka_unit_test(what_is_folded_in_place_is_folded_as_unicode_has_it),
		cmocka_unit_test(arabic_and_ascii_letters_need_no_closer_look),
		cmocka_unit_test(signs_part_words_without_a_closer_look),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
