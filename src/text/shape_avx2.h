/* shape_portable() by AVX2: 32 bytes at a time. */
#ifndef WASL_TEXT_SHAPE_AVX2_H
#define WASL_TEXT_SHAPE_AVX2_H

#include <immintrin.h>

#include "shape.h"

#define SHAPE_AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt")))

/* first <= bytes < first + count, unsigned */
SHAPE_AVX2 static inline __m256i avx2_within(__m256i bytes, int first, int count)
{
	__m256i shifted = _mm256_sub_epi8(bytes, _mm256_set1_epi8((char)first));
	__m256i last = _mm256_set1_epi8((char)(count - 1));
	return _mm256_cmpeq_epi8(_mm256_min_epu8(shifted, last), shifted);
}

SHAPE_AVX2 static inline __m256i avx2_equal(__m256i bytes, int byte)
{
	return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8((char)byte));
}

SHAPE_AVX2 static inline __m256i avx2_load(const unsigned char *text)
{
	return _mm256_loadu_si256((const __m256i *)(const void *)text);
}

/* Which trail bytes behind D8 belong to a mark that parts words: 8C 9B 9F. */
SHAPE_AVX2 static inline __m256i avx2_parting(__m256i trails)
{
	return _mm256_or_si256(avx2_equal(trails, 0x8C),
	                       _mm256_or_si256(avx2_equal(trails, 0x9B), avx2_equal(trails, 0x9F)));
}

/* What D8 A0 ... D8 AF fold to, by the low four bits of the trail byte; the leads that change. */
SHAPE_AVX2 static inline __m256i avx2_trails(void)
{
	return _mm256_broadcastsi128_si256(_mm_setr_epi8(
		(char)0xA0, (char)0xA1, (char)0xA7, (char)0xA7, (char)0x88, (char)0xA7, (char)0x8A, (char)0xA7,
		(char)0xA8, (char)0x87, (char)0xAA, (char)0xAB, (char)0xAC, (char)0xAD, (char)0xAE, (char)0xAF));
}

SHAPE_AVX2 static inline __m256i avx2_lead_steps(void)
{
	return _mm256_broadcastsi128_si256(
		_mm_setr_epi8(0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0));
}

SHAPE_AVX2 static inline uint64_t avx2_bits(__m256i flags, int shift)
{
	return (uint64_t)(uint32_t)_mm256_movemask_epi8(flags) << shift;
}

/* Letters and digits of ASCII, and which of them are capitals. */
SHAPE_AVX2 static inline __m256i avx2_alnum(__m256i *upper, __m256i byte)
{
	*upper = avx2_within(byte, 'A', 26);
	return _mm256_or_si256(_mm256_or_si256(*upper, avx2_within(byte, 'a', 26)), avx2_within(byte, '0', 10));
}

/* The half of a block that begins at `shift`, of ASCII alone: its letters and digits. */
SHAPE_AVX2 static inline uint64_t avx2_ascii_half(unsigned char *folded, const unsigned char *text, int shift)
{
	__m256i byte = avx2_load(text + shift), upper, alnum = avx2_alnum(&upper, byte);
	byte = _mm256_add_epi8(byte, _mm256_and_si256(upper, _mm256_set1_epi8(0x20)));
	_mm256_storeu_si256((__m256i *)(void *)(folded + shift), byte);
	return avx2_bits(alnum, shift);
}

/* The half of a block that begins at `shift`. */
SHAPE_AVX2 static inline void avx2_half(struct shape_bits *bits, unsigned char *folded,
                                        const unsigned char *text, int shift)
{
	__m256i byte = avx2_load(text), before = avx2_load(text - 1), next = avx2_load(text + 1);
	__m256i low = _mm256_set1_epi8(15), upper, alnum = avx2_alnum(&upper, byte);
	__m256i d8 = avx2_equal(byte, 0xD8), d9 = avx2_equal(byte, 0xD9);
	__m256i after_d8 = avx2_equal(before, 0xD8), after_d9 = avx2_equal(before, 0xD9);
	__m256i lead = _mm256_or_si256(_mm256_and_si256(d8, avx2_within(next, 0xA0, 32)),
	                               _mm256_and_si256(d9, avx2_within(next, 0x81, 10)));
	__m256i trail = _mm256_or_si256(_mm256_and_si256(after_d8, avx2_within(byte, 0xA0, 32)),
	                                _mm256_and_si256(after_d9, avx2_within(byte, 0x81, 10)));
	__m256i parting = _mm256_or_si256(_mm256_and_si256(d8, avx2_parting(next)),
	                                  _mm256_and_si256(after_d8, avx2_parting(byte)));
	__m256i angle = avx2_equal(_mm256_or_si256(byte, _mm256_set1_epi8(0x10)), 0xBB);
	bits->plain |= avx2_bits(_mm256_or_si256(_mm256_or_si256(lead, trail), alnum), shift);
	bits->alnum |= avx2_bits(alnum, shift);
	bits->high |= avx2_bits(byte, shift);
	bits->parting |= avx2_bits(parting, shift);
	bits->c2 |= avx2_bits(avx2_equal(byte, 0xC2), shift);
	bits->angle |= avx2_bits(angle, shift);
	bits->e2 |= avx2_bits(avx2_equal(byte, 0xE2), shift);
	bits->x80 |= avx2_bits(avx2_equal(byte, 0x80), shift);
	bits->sign |= avx2_bits(avx2_within(byte, 0x90, 0x18), shift);

	__m256i step = _mm256_and_si256(_mm256_and_si256(d8, avx2_within(next, 0xA0, 16)),
	                                _mm256_shuffle_epi8(avx2_lead_steps(), _mm256_and_si256(next, low)));
	__m256i result = _mm256_add_epi8(byte, step);
	result = _mm256_add_epi8(result, _mm256_and_si256(upper, _mm256_set1_epi8(0x20)));
	result = _mm256_blendv_epi8(result, _mm256_shuffle_epi8(avx2_trails(), _mm256_and_si256(byte, low)),
	                            _mm256_and_si256(after_d8, avx2_within(byte, 0xA0, 16)));
	result = _mm256_sub_epi8(result, _mm256_and_si256(after_d9, avx2_equal(byte, 0x89)));
	_mm256_storeu_si256((__m256i *)(void *)folded, result);
}

SHAPE_AVX2 static inline struct shape shape_avx2(unsigned char *folded, const unsigned char *text)
{
	struct shape_bits bits = { 0 };
	if (!_mm256_movemask_epi8(_mm256_or_si256(avx2_load(text), avx2_load(text + 32))) && text[-1] < 0x80)
		return (struct shape){ avx2_ascii_half(folded, text, 0) | avx2_ascii_half(folded, text, 32), 0 };
	avx2_half(&bits, folded, text, 0);
	avx2_half(&bits, folded + 32, text + 32, 32);
	return shape_from(&bits, text[-1] >= 0x80);
}

#endif
