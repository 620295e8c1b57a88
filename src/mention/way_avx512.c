/* x86-64 processors with AVX-512, since VBMI2 (Ice Lake, Zen 4). */
#if defined(__x86_64__)

#include "stride.h"
#include "../text/shape_avx512.h"

static bool is_usable(void)
{
	return avx512_is_usable() && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vbmi2");
}

#define WALK_AVX512 __attribute__((target( \
	"avx512f,avx512bw,avx512vl,avx512dq,avx512vbmi,avx512vbmi2,avx2,bmi,bmi2,popcnt")))

/* All at once: the numbers of the bytes whose bits are set, pressed together. */
WALK_AVX512 static inline size_t spread_avx512(uint32_t *places, uint64_t bits, uint32_t base)
{
	const __m512i four = _mm512_setr_epi32(0x03020100, 0x07060504, 0x0B0A0908, 0x0F0E0D0C, 0x13121110,
		0x17161514, 0x1B1A1918, 0x1F1E1D1C, 0x23222120, 0x27262524, 0x2B2A2928, 0x2F2E2D2C, 0x33323130,
		0x37363534, 0x3B3A3938, 0x3F3E3D3C);
	__m512i numbers = _mm512_maskz_compress_epi8(bits, four), from = _mm512_set1_epi32((int)base);
	size_t count = (size_t)__builtin_popcountll(bits);
	_mm512_storeu_si512(places, _mm512_add_epi32(from,
		_mm512_cvtepu8_epi32(_mm512_castsi512_si128(numbers))));
	if (count > 16) /* no more than 32 words begin, or end, in 64 bytes */
		_mm512_storeu_si512(places + 16, _mm512_add_epi32(from,
			_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(numbers, 1))));
	return count;
}

/* The last folded bytes of eight words that are there, as numbers; see stride_probe(). */
WALK_AVX512 static inline __m512i keys_avx512(const struct sieve_walk *walk, __mmask8 there, __m256i begins,
                                              __m256i ends, __m256i places)
{
	const __m512i eight = _mm512_set1_epi64(SIEVE_KEY);
	__m512i size = _mm512_min_epu64(_mm512_cvtepu32_epi64(_mm256_sub_epi32(ends, begins)), eight);
	__m512i bytes = _mm512_mask_i32gather_epi64(_mm512_setzero_si512(), there, places, walk->folded, 1);
	return _mm512_srlv_epi64(bytes, _mm512_slli_epi64(_mm512_sub_epi64(eight, size), 3));
}

/* Of a cell's bits those that six bits of a hash name, the lowest in front. */
WALK_AVX512 static inline __m512i bits_avx512(__m512i cells, __m512i hashes, unsigned from)
{
	return _mm512_srlv_epi64(cells, _mm512_and_si512(_mm512_srli_epi64(hashes, from), _mm512_set1_epi64(63)));
}

/* sieve_passes() */
WALK_AVX512 static inline __m512i passes_avx512(const struct sieve *sieve, __mmask8 there, __m512i keys)
{
	__m512i hashes = _mm512_mullo_epi64(_mm512_xor_si512(keys, _mm512_srli_epi64(keys, 32)),
	                                    _mm512_set1_epi64((long long)SIEVE_FACTOR));
	__m512i cells = _mm512_mask_i64gather_epi64(_mm512_setzero_si512(), there,
		_mm512_srl_epi64(hashes, _mm_cvtsi32_si128((int)sieve->shift)), sieve->cells, 8);
	return _mm512_and_si512(_mm512_and_si512(bits_avx512(cells, hashes, 14), bits_avx512(cells, hashes, 20)),
	                        bits_avx512(cells, hashes, 26));
}

/* sieve_is_odd() */
WALK_AVX512 static inline __m512i odd_avx512(const struct sieve_walk *walk, __mmask8 there, __m256i places)
{
	__m512i wide = _mm512_cvtepu32_epi64(places);
	__m512i odd = _mm512_mask_i64gather_epi64(_mm512_setzero_si512(), there, _mm512_srli_epi64(wide, 6),
	                                          walk->odd, 8);
	return bits_avx512(odd, wide, 0);
}

/* stride_probe(), eight words at a time. */
WALK_AVX512 static size_t probe_avx512(struct sieve_walk *walk)
{
	const __m256i from = _mm256_set1_epi32((int)walk->from), steps = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
	size_t passed = 0;
	for (uint32_t i = 0; i < walk->count; i += 8) {
		uint32_t left = walk->count - i;
		__mmask8 there = (__mmask8)(left < 8 ? (1u << left) - 1 : 0xFF);
		__m256i begins = _mm256_loadu_si256((const __m256i *)(const void *)(walk->begins + i));
		__m256i ends = _mm256_loadu_si256((const __m256i *)(const void *)(walk->ends + i));
		__m256i places = _mm256_sub_epi32(ends, from), words = _mm256_add_epi32(steps, _mm256_set1_epi32((int)i));
		__m512i keys = keys_avx512(walk, there, begins, ends, places);
		__m512i bits = _mm512_or_si512(passes_avx512(walk->sieve, there, keys), odd_avx512(walk, there, places));
		__mmask8 passes = _mm512_mask_test_epi64_mask(there, bits, _mm512_set1_epi64(1));
		_mm256_storeu_si256((__m256i *)(void *)(walk->passed + passed), _mm256_maskz_compress_epi32(passes, words));
		passed += (size_t)__builtin_popcount(passes);
	}
	return passed;
}

WALK_AVX512 static size_t walk_avx512(struct sieve_run *runs, struct sieve_walk *walk)
{
	return stride(runs, walk, shape_avx512, spread_avx512, probe_avx512);
}

const struct sieve_way sieve_way_avx512 = { "avx512", is_usable, walk_avx512 };

#else
typedef int way_avx512_is_for_x86_only; /* a file may not be empty */
#endif
