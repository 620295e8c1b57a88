/* shape_portable() by AVX-512: a block at a time, by processors that have VBMI too. */
#ifndef WASL_TEXT_SHAPE_AVX512_H
#define WASL_TEXT_SHAPE_AVX512_H

#include <immintrin.h>

#include "shape.h"

#define SHAPE_AVX512 __attribute__((target( \
	"avx512f,avx512bw,avx512vl,avx512vbmi,avx2,bmi,bmi2,popcnt")))

static inline bool avx512_is_usable(void)
{
	return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
	       __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("bmi2");
}

/* What a trail byte may be, one bit each. */
enum {
	BY_D8 = 1, /* behind D8 a letter */
	BY_D9 = 2, /* behind D9 a letter */
	PARTS = 4, /* behind D8 one of ، ؛ ؟ */
	STEPS = 8, /* behind D8 a letter that folds to one of D9 */
	MAKSURA = 16, /* behind D9 */
	ANGLE = 32, /* behind C2 « or » */
	GENERAL = 64, /* behind E2, before a sign: */
	SIGN = 128 /* U+2010-2027 */
};

/* By its low six bits. */
static const unsigned char trail_kinds[64] = {
	GENERAL, BY_D9, BY_D9, BY_D9, BY_D9, BY_D9, BY_D9, BY_D9, /* 80 */
	BY_D9, BY_D9 | MAKSURA, BY_D9, 0, PARTS, 0, 0, 0,
	SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, /* 90 */
	SIGN, SIGN, SIGN, SIGN | PARTS, SIGN, SIGN, SIGN, SIGN | PARTS,
	BY_D8 | SIGN, BY_D8 | SIGN, BY_D8 | SIGN, BY_D8 | SIGN, /* A0 */
	BY_D8 | SIGN | STEPS, BY_D8 | SIGN, BY_D8 | SIGN | STEPS, BY_D8 | SIGN,
	BY_D8, BY_D8 | STEPS, BY_D8, BY_D8 | ANGLE, BY_D8, BY_D8, BY_D8, BY_D8,
	BY_D8, BY_D8, BY_D8, BY_D8, BY_D8, BY_D8, BY_D8, BY_D8, /* B0 */
	BY_D8, BY_D8, BY_D8, BY_D8 | ANGLE, BY_D8, BY_D8, BY_D8, BY_D8,
};

/* What D8 A0 ... D8 BF fold to, by the low six bits; the rest does not matter. */
static const unsigned char trail_folds[64] = {
	[0x20] = 0xA0, 0xA1, 0xA7, 0xA7, 0x88, 0xA7, 0x8A, 0xA7, 0xA8, 0x87, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xAF,
	0xB0, 0xB1, 0xB2, 0xB3, 0xB4, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBA, 0xBB, 0xBC, 0xBD, 0xBE, 0xBF,
};

/* What a block's bytes, and the byte behind it, are as trails; 0 for any other byte. */
struct avx512_kinds {
	__m512i kinds;
	unsigned next;
};

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

SHAPE_AVX512 static inline struct avx512_kinds avx512_kinds(__m512i bytes, unsigned char next)
{
	uint64_t trails = _mm512_cmplt_epi8_mask(bytes, _mm512_set1_epi8((char)0xC0));
	return (struct avx512_kinds){
		_mm512_maskz_permutexvar_epi8(trails, bytes, _mm512_loadu_si512(trail_kinds)),
		next >> 6 == 2 ? trail_kinds[next & 63] : 0
	};
}

SHAPE_AVX512 static inline uint64_t avx512_have(__m512i kinds, int kind)
{
	return _mm512_test_epi8_mask(kinds, _mm512_set1_epi8((char)kind));
}

/* Which leads have such a trail byte behind them. */
SHAPE_AVX512 static inline uint64_t avx512_before(uint64_t leads, uint64_t trails, unsigned next, unsigned kind)
{
	return leads & (trails >> 1 | (uint64_t)((next & kind) != 0) << 63);
}

SHAPE_AVX512 static inline struct shape shape_avx512(unsigned char *folded,
                                                     const unsigned char *text)
{
	__m512i byte = _mm512_loadu_si512(text);
	uint64_t upper = avx512_within(byte, 'A', 26), high = _mm512_movepi8_mask(byte);
	uint64_t alnum = upper | avx512_within(byte, 'a', 26) | avx512_within(byte, '0', 10);
	__m512i result = _mm512_mask_add_epi8(byte, upper, byte, _mm512_set1_epi8(0x20));
	if (!high && text[-1] < 0x80) { /* of ASCII alone, as most blocks of English are */
		_mm512_storeu_si512(folded, result);
		return (struct shape){ alnum, 0 };
	}

	struct avx512_kinds is = avx512_kinds(byte, text[SHAPE_BLOCK]);
	uint64_t d8 = avx512_equal(byte, 0xD8), d9 = avx512_equal(byte, 0xD9);
	uint64_t after_d8 = d8 << 1 | (text[-1] == 0xD8), after_d9 = d9 << 1 | (text[-1] == 0xD9);
	uint64_t by_d8 = avx512_have(is.kinds, BY_D8), by_d9 = avx512_have(is.kinds, BY_D9);
	uint64_t parts = avx512_have(is.kinds, PARTS);
	struct shape_bits bits = {
		.plain = alnum | avx512_before(d8, by_d8, is.next, BY_D8) | (after_d8 & by_d8) |
		         avx512_before(d9, by_d9, is.next, BY_D9) | (after_d9 & by_d9),
		.alnum = alnum, .high = high,
		.parting = avx512_before(d8, parts, is.next, PARTS) | (after_d8 & parts),
		.c2 = avx512_equal(byte, 0xC2), .angle = avx512_have(is.kinds, ANGLE),
		.e2 = avx512_equal(byte, 0xE2), .x80 = avx512_have(is.kinds, GENERAL),
		.sign = avx512_have(is.kinds, SIGN),
	};

	uint64_t steps = avx512_before(d8, avx512_have(is.kinds, STEPS), is.next, STEPS) |
	                 (after_d9 & avx512_have(is.kinds, MAKSURA));
	result = _mm512_mask_add_epi8(result, steps, byte, _mm512_set1_epi8(1));
	result = _mm512_mask_permutexvar_epi8(result, after_d8 & by_d8, byte, _mm512_loadu_si512(trail_folds));
	_mm512_storeu_si512(folded, result);
	return shape_from(&bits, text[-1] >= 0x80);
}

#endif
