/*
 * The lists' words of all languages in one hash table, and in a table of bits by a word's size and
 * last bytes: before nearly every full stop one look at it tells that no list need be asked.
 */
#include "abbreviation.h"

#include <pthread.h>
#include <stdint.h>
#include <string.h>

#include "../language/language.h"

enum { TABLE_BITS = 15, LONGEST = 64, SLOTS = 2 * STOP_WORDS_MOST };

/* A listed word, and one bit for each list that has it. */
struct slot {
	const char *word; /* NULL: the slot is free */
	unsigned lists;
};

static struct slot slots[SLOTS];
static uint64_t before_stops[(1 << TABLE_BITS) / 64]; /* titles, short forms, before numbers */

static const size_t members[STOP_LISTS] = {
	[LIST_TITLES] = offsetof(struct wasl_language, titles),
	[LIST_SHORTENED] = offsetof(struct wasl_language, shortened),
	[LIST_BEFORE_NUMBERS] = offsetof(struct wasl_language, before_numbers),
	[LIST_STARTERS] = offsetof(struct wasl_language, starters),
	[LIST_AFTER_NUMBERS] = offsetof(struct wasl_language, after_numbers),
	[LIST_BEFORE_ORDINALS] = offsetof(struct wasl_language, before_ordinals),
	[LIST_BEFORE_LETTERS] = offsetof(struct wasl_language, before_letters),
	[LIST_AFTER_LETTERS] = offsetof(struct wasl_language, after_letters),
	[LIST_LETTER_NAMES] = offsetof(struct wasl_language, letter_names),
};

/* The last eight bytes of a word, ASCII's letters small. */
static uint64_t last_bytes(const char *word, size_t size)
{
	uint64_t last = 0;
	if (size >= sizeof last)
		memcpy(&last, word + size - sizeof last, sizeof last);
	for (size_t i = 0; size < sizeof last && i < size; i++)
		last = last << 8 | (unsigned char)word[i];
	return last | (~last >> 2 & UINT64_C(0x2020202020202020));
}

/* Where a word's bit stands. */
static uint32_t place_of(const char *word, size_t size)
{
	uint64_t mixed = (last_bytes(word, size) ^ size) * UINT64_C(0x9E3779B97F4A7C15);
	return (uint32_t)(mixed >> (64 - TABLE_BITS));
}

/* The word's slot, or the free one where it would stand; at least half of them are free. */
static struct slot *find_slot(const char *word, size_t size)
{
	uint32_t i = place_of(word, size) % SLOTS;
	while (slots[i].word && strcmp(slots[i].word, word))
		i = (i + 1) % SLOTS;
	return &slots[i];
}

static const char *const *words_of(const struct wasl_language *language, enum stop_list list)
{
	const char *const *words;
	memcpy(&words, (const char *)language + members[list], sizeof words);
	return words;
}

static void enter(enum stop_list list, const char *const *words)
{
	for (; words && *words; words++) {
		size_t size = strlen(*words);
		uint32_t place = place_of(*words, size);
		struct slot *slot = find_slot(*words, size);
		*slot = (struct slot){ *words, slot->lists | 1u << list };
		if (list == LIST_TITLES || list == LIST_SHORTENED || list == LIST_BEFORE_NUMBERS)
			before_stops[place / 64] |= UINT64_C(1) << place % 64;
	}
}

static void fill(void)
{
	const struct wasl_language *language;
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		for (enum stop_list list = 0; list < STOP_LISTS; list++)
			enter(list, words_of(language, list));
}

static void fill_once(void)
{
	static pthread_once_t filled = PTHREAD_ONCE_INIT;
	pthread_once(&filled, fill);
}

bool any_language_has(enum stop_list list, const char *word, size_t length)
{
	fill_once();
	return length && find_slot(word, length)->lists >> list & 1;
}

static bool is_ascii_letter(unsigned char byte)
{
	return (unsigned char)((byte | 0x20) - 'a') < 26;
}

static bool is_arabic(unsigned char lead, unsigned char trail)
{
	return (lead == 0xD8 && trail >= 0xA0 && trail <= 0xBF) ||
	       (lead == 0xD9 && trail >= 0x81 && trail <= 0x8A);
}

/* Where the run of plain letters begins that ends at `stop`, how many there are. */
static size_t plain_from(size_t *letters, const char *text, size_t from, size_t stop)
{
	const unsigned char *bytes = (const unsigned char *)text;
	size_t at = stop;
	for (*letters = 0; at > from && stop - at < LONGEST; ++*letters) {
		if (is_ascii_letter(bytes[at - 1]))
			at--;
		else if (at - from >= 2 && is_arabic(bytes[at - 2], bytes[at - 1]))
			at -= 2;
		else
			break;
	}
	return at;
}

/* What may stand inside a word, or belong to the letter behind it. */
static bool may_go_on(unsigned char byte)
{
	return byte >= 0x80 || byte == '.' || byte == '-' || is_ascii_letter(byte) ||
	       (byte >= '0' && byte <= '9');
}

/* The size of a word of two or more plain letters and nothing else; 0 where it is none. */
static size_t size_by_letters(const char *text, size_t from, size_t stop)
{
	size_t letters, begin = plain_from(&letters, text, from, stop);
	if (letters < 2 || (begin > from && may_go_on((unsigned char)text[begin - 1])))
		return 0;
	return stop - begin;
}

#if defined(__x86_64__) && defined(__GNUC__)
#include "shape_avx2.h"

enum { WIDTH = 32 };

/* The same at once, where a word of fewer bytes than WIDTH ends at `stop` and these can be read. */
SHAPE_AVX2 static size_t size_by_avx2(const unsigned char *stop)
{
	__m256i byte = avx2_load(stop - WIDTH), next = avx2_load(stop - WIDTH + 1);
	__m256i letter = avx2_within(_mm256_or_si256(byte, _mm256_set1_epi8(0x20)), 'a', 26);
	__m256i lead = _mm256_or_si256(
		_mm256_and_si256(avx2_equal(byte, 0xD8), avx2_within(next, 0xA0, 32)),
		_mm256_and_si256(avx2_equal(byte, 0xD9), avx2_within(next, 0x81, 10)));
	__m256i other = _mm256_or_si256(_mm256_or_si256(byte, avx2_within(byte, '0', 10)),
	                                _mm256_or_si256(avx2_equal(byte, '.'), avx2_equal(byte, '-')));
	uint32_t ascii = (uint32_t)_mm256_movemask_epi8(letter);
	uint32_t leads = (uint32_t)_mm256_movemask_epi8(lead), plain = ascii | leads | leads << 1;
	uint32_t word = ascii | (uint32_t)_mm256_movemask_epi8(other); /* what may go on */
	int size = __builtin_clz(~word | 1);
	uint32_t run = size ? ~UINT32_C(0) << (WIDTH - size) : 0;
	return (plain & run) == run && __builtin_popcount((ascii | leads) & run) >= 2 ? (size_t)size : 0;
}

static size_t common_size(const char *text, size_t from, size_t stop)
{
	if (stop - from < WIDTH || !__builtin_cpu_supports("avx2"))
		return size_by_letters(text, from, stop);
	size_t size = size_by_avx2((const unsigned char *)text + stop);
	return size == WIDTH - 1 ? size_by_letters(text, from, stop) : size;
}

#else

static size_t common_size(const char *text, size_t from, size_t stop)
{
	return size_by_letters(text, from, stop);
}

#endif

bool is_surely_common(const char *text, size_t from, size_t stop)
{
	size_t size = common_size(text, from, stop);
	if (!size)
		return false;
	fill_once();
	uint32_t place = place_of(text + stop - size, size);
	return !(before_stops[place / 64] >> place % 64 & 1);
}
