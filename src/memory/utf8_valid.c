/*
 * Whether a text is UTF-8, 32 bytes at a time by AVX2, 16 by NEON: three table look-ups a byte, after
 * J. Keiser and D. Lemire, "Validating UTF-8 in less than one instruction per byte", Software: Practice
 * and Experience 51 (2021).  Elsewhere the answer is "not known", and the slow path asks.
 */
#include "utf8.h"

#include <string.h>

#if (defined(__x86_64__) && defined(__GNUC__)) || defined(__aarch64__)
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
	HIGH = ANY | LARGE | OVERLONG_4,
	MORE = LONG | OVERLONG_2 | TWO
};

/* By the high half of a byte, by its low one, by the high half of the byte behind it. */
static const uint8_t first_by_high[16] = {
	LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG, TWO, TWO, TWO, TWO,
	SHORT | OVERLONG_2, SHORT, SHORT | OVERLONG_3 | SURROGATE, SHORT | LARGE | OVERLONG_4,
};
static const uint8_t first_by_low[16] = {
	ANY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4, ANY | OVERLONG_2, ANY, ANY, ANY | LARGE, HIGH, HIGH, HIGH,
	HIGH, HIGH, HIGH, HIGH, HIGH, HIGH | SURROGATE, HIGH, HIGH,
};
static const uint8_t second_by_high[16] = {
	SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, MORE | OVERLONG_3 | OVERLONG_4,
	MORE | OVERLONG_3 | LARGE, MORE | SURROGATE | LARGE, MORE | SURROGATE | LARGE, SHORT, SHORT, SHORT, SHORT,
};
#endif

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>

__attribute__((target("avx2"))) static __m256i look_up(const uint8_t table[16], __m256i halves)
{
	__m128i once = _mm_loadu_si128((const __m128i *)(const void *)table);
	return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(once), halves);
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
		_mm256_and_si256(look_up(first_by_high, _mm256_and_si256(_mm256_srli_epi16(one, 4), low)),
		                 look_up(first_by_low, _mm256_and_si256(one, low))),
		look_up(second_by_high, _mm256_and_si256(_mm256_srli_epi16(block, 4), low)));
	__m256i due = _mm256_or_si256(_mm256_subs_epu8(two, _mm256_set1_epi8(0xE0 - 0x80)),
	                              _mm256_subs_epu8(three, _mm256_set1_epi8(0xF0 - 0x80)));
	return _mm256_xor_si256(_mm256_and_si256(due, _mm256_set1_epi8((char)0x80)), pair);
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

#elif defined(__aarch64__)
#include <arm_neon.h>

/* Non-zero bytes where `block`, which follows `before`, is ill-formed. */
static inline uint8x16_t find_bad(uint8x16_t before, uint8x16_t block)
{
	uint8x16_t one = vextq_u8(before, block, 15), two = vextq_u8(before, block, 14);
	uint8x16_t three = vextq_u8(before, block, 13); /* each byte's neighbour 1, 2, 3 before */
	uint8x16_t high = vqtbl1q_u8(vld1q_u8(first_by_high), vshrq_n_u8(one, 4));
	uint8x16_t low = vqtbl1q_u8(vld1q_u8(first_by_low), vandq_u8(one, vdupq_n_u8(15)));
	uint8x16_t second = vqtbl1q_u8(vld1q_u8(second_by_high), vshrq_n_u8(block, 4));
	uint8x16_t due = vorrq_u8(vcgeq_u8(two, vdupq_n_u8(0xE0)), vcgeq_u8(three, vdupq_n_u8(0xF0)));
	return veorq_u8(vandq_u8(due, vdupq_n_u8(TWO)), vandq_u8(vandq_u8(high, low), second));
}

bool utf8_is_surely_valid(const char *text, size_t length)
{
	uint8x16_t before = vdupq_n_u8(0), bad = before;
	size_t i = 0;
	for (; length - i >= 16; i += 16) {
		uint8x16_t block = vld1q_u8((const uint8_t *)text + i);
		bad = vorrq_u8(bad, find_bad(before, block));
		before = block;
	}
	uint8_t rest[16] = { 0 }; /* at least one NUL behind the text shows where its last character is cut off */
	memcpy(rest, text + i, length - i);
	bad = vorrq_u8(bad, find_bad(before, vld1q_u8(rest)));
	return vmaxvq_u8(bad) == 0;
}

#else

bool utf8_is_surely_valid(const char *text, size_t length)
{
	(void)text;
	return length == 0;
}

#endif
