/* x86-64 processors with AVX-512, since VBMI2 (Ice Lake, Zen 4). */
#if defined(__x86_64__)

#include "stride.h"
#include "../text/shape_avx512.h"

static bool is_usable(void)
{
	return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
	       __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("bmi2");
}

#define WALK_AVX512 __attribute__((target( \
	"avx512f,avx512bw,avx512vl,avx512vbmi2,avx2,bmi,bmi2,popcnt")))

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

WALK_AVX512 static size_t walk_avx512(struct sieve_run *runs, struct sieve_walk *walk)
{
	return stride(runs, walk, shape_avx512, spread_avx512);
}

const struct sieve_way sieve_way_avx512 = { "avx512", is_usable, walk_avx512 };

#else
typedef int way_avx512_is_for_x86_only; /* a file may not be empty */
#endif
