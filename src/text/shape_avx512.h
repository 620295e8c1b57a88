/* shape_portable() by AVX-512: a block at a time. */
#ifndef WASL_TEXT_SHAPE_AVX512_H
#define WASL_TEXT_SHAPE_AVX512_H

#include <immintrin.h>

#include "shape.h"

#define SHAPE_AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx2,bmi,bmi2,popcnt")))

/* first <= bytes < first + count, unsigned */
SHAPE_AVX512 static inline uint64_t avx512_within(__m512i bytes, int first, int count)
{
	__m512i shifted = _mm512_sub_epi8(bytes, _mm512_set1_epi8((char)first));
	return _mm512_cmplt_epu8_mask(shifted, _mm512_set1_epi8((char)count));
}

SHAPE_AVX512 static inline uint64_t avx512_equal(__m512i bytes, int byte)
{
	return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8((char)byte));
}

/* Which trail bytes behind D8 belong to a mark that parts words. */
SHAPE_AVX512 static inline uint64_t avx512_parting(__m512i trails)
{
	return avx512_equal(trails, 0x8C) | avx512_equal(trails, 0x9B) | avx512_equal(trails, 0x9F);
}

SHAPE_AVX512 static inline struct shape shape_avx512(unsigned char *folded,
                                                     const unsigned char *text)
{
	/* What D8 A0 ... D8 AF fold to, by the low four bits of the trail byte. */
	const __m512i trails = _mm512_broadcast_i32x4(_mm_setr_epi8(
		(char)0xA0, (char)0xA1, (char)0xA7, (char)0xA7, (char)0x88, (char)0xA7, (char)0x8A, (char)0xA7,
		(char)0xA8, (char)0x87, (char)0xAA, (char)0xAB, (char)0xAC, (char)0xAD, (char)0xAE, (char)0xAF));
	__m512i byte = _mm512_loadu_si512(text), before = _mm512_loadu_si512(text - 1);
	__m512i next = _mm512_loadu_si512(text + 1), one = _mm512_set1_epi8(1);
	uint64_t upper = avx512_within(byte, 'A', 26);
	uint64_t alnum = upper | avx512_within(byte, 'a', 26) | avx512_within(byte, '0', 10);
	uint64_t d8 = avx512_equal(byte, 0xD8), d9 = avx512_equal(byte, 0xD9);
	uint64_t after_d8 = avx512_equal(before, 0xD8), after_d9 = avx512_equal(before, 0xD9);
	uint64_t lead = (d8 & avx512_within(next, 0xA0, 32)) | (d9 & avx512_within(next, 0x81, 10));
	uint64_t trail = (after_d8 & avx512_within(byte, 0xA0, 32)) |
	                 (after_d9 & avx512_within(byte, 0x81, 10));
	uint64_t parting = (d8 & avx512_parting(next)) | (after_d8 & avx512_parting(byte));
	struct shape_bits bits = {
		.plain = lead | trail | alnum, .alnum = alnum, .high = _mm512_movepi8_mask(byte),
		.parting = parting, .c2 = avx512_equal(byte, 0xC2),
		.angle = avx512_equal(_mm512_or_si512(byte, _mm512_set1_epi8(0x10)), 0xBB),
		.e2 = avx512_equal(byte, 0xE2), .x80 = avx512_equal(byte, 0x80),
		.sign = avx512_within(byte, 0x90, 0x18),
	};

	uint64_t stepping = d8 & (avx512_equal(next, 0xA4) | avx512_equal(next, 0xA6) |
	                          avx512_equal(next, 0xA9));
	uint64_t changing = after_d8 & avx512_within(byte, 0xA0, 16);
	__m512i result = _mm512_mask_add_epi8(byte, upper, byte, _mm512_set1_epi8(0x20));
	result = _mm512_mask_add_epi8(result, stepping | (after_d9 & avx512_equal(byte, 0x89)), byte, one);
	result = _mm512_mask_shuffle_epi8(result, changing, trails,
	                                  _mm512_and_si512(byte, _mm512_set1_epi8(15)));
	_mm512_storeu_si512(folded, result);
	return shape_from(&bits, text[-1] >= 0x80);
}

#endif
