/*
 * Whether a text is UTF-8, 32 bytes at a time: three table look-ups a byte, after J. Keiser and
 * D. Lemire, "Validating UTF-8 in less than one instruction per byte", Software: Practice and
 * Experience 51 (2021).  Elsewhere than on AVX2 the answer is "not known", and the slow path asks.
 */
#include "utf8.h"

#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>

/* What may be wrong with two neighbours; all three look-ups must agree that it is. */
enum {
	SHORT = 1, /* a lead without its continuation */
	LONG = 2, /* a continuation without its lead */
	OVERLONG_3 = 4,
	LARGE = 8, /* above U+10FFFF, second byte 90 to BF */
	SURROGATE = 16,
	OVERLONG_2 = 32,
	OVERLONG_4 = 64, /* also: above U+10FFFF, second byte 80 to 8F */
	TWO = 128, /* two continuations: right where a third byte is due */
	ANY = SHORT | LONG | TWO,
	HIGH = ANY | LARGE | OVERLONG_4
};

#define SIXTEEN(...) _mm256_broadcastsi128_si256(_mm_setr_epi8(__VA_ARGS__))
#define BITS(x) ((char)(unsigned char)(x))

__attribute__((target("avx2"))) static __m256i first_by_high(__m256i nibbles)
{
	return _mm256_shuffle_epi8(SIXTEEN(LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG,
		BITS(TWO), BITS(TWO), BITS(TWO), BITS(TWO), SHORT | OVERLONG_2, SHORT,
		SHORT | OVERLONG_3 | SURROGATE, SHORT | LARGE | OVERLONG_4), nibbles);
}

__attribute__((target("avx2"))) static __m256i first_by_low(__m256i nibbles)
{
	return _mm256_shuffle_epi8(SIXTEEN(BITS(ANY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4),
		BITS(ANY | OVERLONG_2), BITS(ANY), BITS(ANY), BITS(ANY | LARGE), BITS(HIGH), BITS(HIGH),
		BITS(HIGH), BITS(HIGH), BITS(HIGH), BITS(HIGH), BITS(HIGH), BITS(HIGH),
		BITS(HIGH | SURROGATE), BITS(HIGH), BITS(HIGH)), nibbles);
}

__attribute__((target("avx2"))) static __m256i second_by_high(__m256i nibbles)
{
	enum { ALL = LONG | OVERLONG_2 | TWO };
	return _mm256_shuffle_epi8(SIXTEEN(SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT,
		BITS(ALL | OVERLONG_3 | OVERLONG_4), BITS(ALL | OVERLONG_3 | LARGE),
		BITS(ALL | SURROGATE | LARGE), BITS(ALL | SURROGATE | LARGE), SHORT, SHORT, SHORT, SHORT),
		nibbles);
}

/* Non-zero bytes where `block`, which follows `before`, is ill-formed. */
__attribute__((target("avx2"))) static __m256i find_bad(__m256i before, __m256i block)
{
	const __m256i low = _mm256_set1_epi8(15);
	__m256i joint = _mm256_permute2x128_si256(before, block, 0x21);
	__m256i one = _mm256_alignr_epi8(block, joint, 15); /* each byte's neighbour 1, 2, 3 before */
	__m256i two = _mm256_alignr_epi8(block, joint, 14);
	__m256i three = _mm256_alignr_epi8(block, joint, 13);
	__m256i pair = _mm256_and_si256(
		_mm256_and_si256(first_by_high(_mm256_and_si256(_mm256_srli_epi16(one, 4), low)),
		                 first_by_low(_mm256_and_si256(one, low))),
		second_by_high(_mm256_and_si256(_mm256_srli_epi16(block, 4), low)));
	__m256i due = _mm256_or_si256(_mm256_subs_epu8(two, _mm256_set1_epi8(0xE0 - 0x80)),
	                              _mm256_subs_epu8(three, _mm256_set1_epi8(0xF0 - 0x80)));
	return _mm256_xor_si256(_mm256_and_si256(due, _mm256_set1_epi8(BITS(0x80))), pair);
}

__attribute__((target("avx2"))) static bool is_valid_avx2(const char *text, size_t length)
{
	__m256i before = _mm256_setzero_si256(), bad = before;
	size_t i = 0;
	for (; length - i >= 32; i += 32) {
		__m256i block = _mm256_loadu_si256((const __m256i *)(const void *)(text + i));
		bad = _mm256_or_si256(bad, find_bad(before, block));
		before = block;
	}
	char rest[64] = { 0 }; /* NULs behind the text show where its last character is cut off */
	memcpy(rest, text + i, length - i);
	for (i = 0; i < 64; i += 32) {
		__m256i block = _mm256_loadu_si256((const __m256i *)(const void *)(rest + i));
		bad = _mm256_or_si256(bad, find_bad(before, block));
		before = block;
	}
	return _mm256_testz_si256(bad, bad);
}

bool utf8_is_surely_valid(const char *text, size_t length)
{
	return length > 0 && __builtin_cpu_supports("avx2") && is_valid_avx2(text, length);
}

#else

bool utf8_is_surely_valid(const char *text, size_t length)
{
	(void)text;
	return length == 0;
}

#endif
