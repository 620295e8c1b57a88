#include "candidate.h"

#include <string.h>

enum { BLOCK = CANDIDATE_BLOCK, BEHIND = 2 }; /* bytes that are looked at behind a block */

/*
 * Whether a lead byte begins a character that can end a sentence or a line.  Most dashes, quotes and
 * bullets (E2 80 80 to E2 80 A3) stand where sentences go on, as do « » (C2).
 */
static bool may_terminate(unsigned char lead, unsigned char second, unsigned char third)
{
	switch (lead) {
	case '.': case '!': case '?': case ';': case '\n': case '\r': case 0xD6: case 0xDC: case 0xDF:
		return true;
	case 0xC2:
		return second == 0x85;
	case 0xD8:
		return second >= 0x9D && second <= 0x9F;
	case 0xDB:
		return second == 0x94;
	case 0xE2:
		return second != 0x80 || third < 0x80 || third > 0xA3;
	default:
		return lead >= 0xE0;
	}
}

/* Write the places of a block's bits, four at a time, for few blocks have more; returns how many. */
static inline __attribute__((always_inline)) size_t write_places(uint32_t *places, uint64_t bits, uint32_t block)
{
	size_t count = (size_t)__builtin_popcountll(bits), i = 0;
	do {
		for (size_t j = i; j < i + CANDIDATE_SPARE; j++) {
			places[j] = block + (uint32_t)__builtin_ctzll(bits | UINT64_C(1) << 63);
			bits &= bits - 1;
		}
	} while ((i += CANDIDATE_SPARE) < count);
	return count;
}

static size_t look_portably(uint32_t *places, const char *text, size_t at, size_t blocks)
{
	const unsigned char *byte = (const unsigned char *)text;
	size_t count = 0;
	for (size_t i = 0; i < blocks; i++, at += BLOCK) {
		uint64_t bits = 0;
		for (int j = 0; j < BLOCK; j++, byte++)
			bits |= (uint64_t)may_terminate(byte[0], byte[1], byte[2]) << j;
		count += write_places(places + count, bits, (uint32_t)at);
	}
	return count;
}

#if (defined(__x86_64__) && defined(__GNUC__)) || defined(__aarch64__)
/*
 * The groups of leads that may end something: both halves of a lead must name one of its groups, and so
 * must both halves of the byte behind it.
 */
enum {
	CONTROL = 1, /* 0A 0D */
	STOP = 2, /* . ! */
	QUESTION = 4, /* ? and ;, the Greek one */
	OTHER = 8, /* D6 DC DF */
	WIDE = 16, /* E0 and more */
	LATIN = 32, /* C2, behind it 85 */
	ARABIC = 64, /* D8, behind it 9D to 9F */
	URDU = 128, /* DB, behind it 94 */
	ALL = CONTROL | STOP | QUESTION | OTHER | WIDE /* whatever is behind them */
};

static const uint8_t by_low[16] = {
	WIDE, WIDE | STOP, WIDE | LATIN, WIDE, WIDE, WIDE, WIDE | OTHER, WIDE, WIDE | ARABIC, WIDE,
	WIDE | CONTROL, WIDE | QUESTION | URDU, WIDE | OTHER, WIDE | CONTROL, WIDE | STOP, WIDE | QUESTION | OTHER,
};
static const uint8_t by_high[16] = {
	CONTROL, 0, STOP, QUESTION, 0, 0, 0, 0, 0, 0, 0, 0, LATIN, OTHER | ARABIC | URDU, WIDE, WIDE,
};
static const uint8_t behind_by_low[16] = {
	ALL, ALL, ALL, ALL, ALL | URDU, ALL | LATIN, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL | ARABIC, ALL | ARABIC,
	ALL | ARABIC,
};
static const uint8_t behind_by_high[16] = {
	ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL | LATIN, ALL | ARABIC | URDU, ALL, ALL, ALL, ALL, ALL, ALL,
};
#endif

#if defined(__x86_64__) && defined(__GNUC__)
#include "shape_avx2.h"

/* The groups that both halves of the bytes name. */
SHAPE_AVX2 static inline __m256i groups_avx2(__m256i bytes, const uint8_t lows[16], const uint8_t highs[16])
{
	const __m256i half = _mm256_set1_epi8(15);
	__m256i low = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)lows));
	__m256i high = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)highs));
	return _mm256_and_si256(
		_mm256_shuffle_epi8(low, _mm256_and_si256(bytes, half)),
		_mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half)));
}

SHAPE_AVX2 static inline uint32_t look_at_half(const unsigned char *half)
{
	__m256i lead = avx2_load(half), second = avx2_load(half + 1), third = avx2_load(half + 2);
	__m256i groups = _mm256_and_si256(
		groups_avx2(lead, by_low, by_high), groups_avx2(second, behind_by_low, behind_by_high));
	__m256i harmless = _mm256_and_si256(_mm256_and_si256(avx2_equal(lead, 0xE2), avx2_equal(second, 0x80)),
	                                    _mm256_cmpgt_epi8(_mm256_set1_epi8((char)0xA4), third));
	groups = _mm256_or_si256(_mm256_cmpeq_epi8(groups, _mm256_setzero_si256()), harmless);
	return ~(uint32_t)_mm256_movemask_epi8(groups);
}

SHAPE_AVX2 static size_t look_by_avx2(uint32_t *places, const char *text, size_t at, size_t blocks)
{
	size_t count = 0;
	for (size_t i = 0; i < blocks; i++, at += BLOCK) {
		const unsigned char *block = (const unsigned char *)text + i * BLOCK;
		uint64_t bits = look_at_half(block) | (uint64_t)look_at_half(block + 32) << 32;
		count += write_places(places + count, bits, (uint32_t)at);
	}
	return count;
}

#include "shape_avx512.h"

SHAPE_AVX512 static inline __m512i groups_avx512(__m512i bytes, const uint8_t lows[16], const uint8_t highs[16])
{
	const __m512i half = _mm512_set1_epi8(15);
	__m512i low = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)(const void *)lows));
	__m512i high = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)(const void *)highs));
	return _mm512_and_si512(
		_mm512_shuffle_epi8(low, _mm512_and_si512(bytes, half)),
		_mm512_shuffle_epi8(high, _mm512_and_si512(_mm512_srli_epi16(bytes, 4), half)));
}

SHAPE_AVX512 static inline uint64_t look_at_block(const unsigned char *block)
{
	__m512i lead = _mm512_loadu_si512(block), second = _mm512_loadu_si512(block + 1);
	__m512i third = _mm512_loadu_si512(block + 2);
	__m512i groups = groups_avx512(lead, by_low, by_high);
	__m512i behind = groups_avx512(second, behind_by_low, behind_by_high);
	uint64_t harmless = avx512_equal(lead, 0xE2) & avx512_equal(second, 0x80) &
	                    _mm512_cmplt_epi8_mask(third, _mm512_set1_epi8((char)0xA4));
	return _mm512_test_epi8_mask(groups, behind) & ~harmless;
}

SHAPE_AVX512 static size_t look_by_avx512(uint32_t *places, const char *text, size_t at, size_t blocks)
{
	size_t count = 0;
	for (size_t i = 0; i < blocks; i++, at += BLOCK)
		count += write_places(places + count, look_at_block((const unsigned char *)text + i * BLOCK),
		                      (uint32_t)at);
	return count;
}

#define FAST_WAYS \
	avx512_is_usable() ? look_by_avx512 : NULL, __builtin_cpu_supports("avx2") ? look_by_avx2 : NULL,

#elif defined(__aarch64__)
#include "shape_neon.h"

static inline uint8x16_t groups_neon(uint8x16_t bytes, const uint8_t lows[16], const uint8_t highs[16])
{
	return vandq_u8(vqtbl1q_u8(vld1q_u8(lows), vandq_u8(bytes, vdupq_n_u8(15))),
	                vqtbl1q_u8(vld1q_u8(highs), vshrq_n_u8(bytes, 4)));
}

static inline uint8x16_t look_at_quarter(const unsigned char *quarter)
{
	uint8x16_t lead = vld1q_u8(quarter), second = vld1q_u8(quarter + 1), third = vld1q_u8(quarter + 2);
	uint8x16_t groups = vtstq_u8(groups_neon(lead, by_low, by_high),
	                             groups_neon(second, behind_by_low, behind_by_high));
	uint8x16_t harmless = vandq_u8(vandq_u8(neon_equal(lead, 0xE2), neon_equal(second, 0x80)),
	                               neon_within(third, 0x80, 0x24));
	return vbicq_u8(groups, harmless);
}

static size_t look_by_neon(uint32_t *places, const char *text, size_t at, size_t blocks)
{
	const unsigned char *block = (const unsigned char *)text;
	size_t count = 0;
	for (size_t i = 0; i < blocks; i++, at += BLOCK, block += BLOCK)
		count += write_places(places + count,
		                      neon_bits(look_at_quarter(block), look_at_quarter(block + 16),
		                                look_at_quarter(block + 32), look_at_quarter(block + 48)),
		                      (uint32_t)at);
	return count;
}

#define FAST_WAYS look_by_neon,

#else
#define FAST_WAYS
#endif

candidates_look *candidates_way(unsigned i)
{
	candidates_look *const ways[] = { FAST_WAYS look_portably };
	for (size_t way = 0; way < sizeof ways / sizeof *ways; way++)
		if (ways[way] && i-- == 0)
			return ways[way];
	return NULL;
}

void candidates_start(struct candidates *candidates, const char *text, size_t length)
{
	candidates->text = text;
	candidates->length = length;
	candidates->looked = candidates->next = candidates->count = 0;
	candidates->look = candidates_way(0);
}

/* Look at the next blocks; the last may lie partly behind the text, where NULs end nothing. */
static void look_ahead(struct candidates *candidates)
{
	const char *text = candidates->text + candidates->looked;
	size_t rest = candidates->length - candidates->looked;
	size_t blocks = rest < BEHIND ? 0 : (rest - BEHIND) / BLOCK;
	if (blocks > CANDIDATE_BLOCKS)
		blocks = CANDIDATE_BLOCKS;
	candidates->next = 0;
	candidates->count = candidates->look(candidates->places, text, candidates->looked, blocks);
	candidates->looked += blocks * BLOCK;
	rest -= blocks * BLOCK;
	if (blocks == CANDIDATE_BLOCKS || rest == 0)
		return;
	char last[BLOCK + BEHIND] = { 0 };
	memcpy(last, text + blocks * BLOCK, rest < sizeof last ? rest : sizeof last);
	candidates->count += candidates->look(candidates->places + candidates->count, last,
	                                      candidates->looked, 1);
	candidates->looked += BLOCK;
}

size_t candidates_next(struct candidates *candidates, size_t at)
{
	for (;;) {
		while (candidates->next < candidates->count) {
			size_t place = candidates->places[candidates->next++];
			if (place >= at)
				return place;
		}
		if (candidates->looked >= candidates->length)
			return candidates->length;
		look_ahead(candidates);
	}
}
