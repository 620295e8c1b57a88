#include "candidate.h"

#include <string.h>

enum { BLOCK = 64 };

/* Whether a lead byte begins a character that can end a sentence or a line, with the byte behind it. */
static bool may_terminate(unsigned char lead, unsigned char second)
{
	switch (lead) {
	case '.': case '!': case '?': case '\n': case '\r': case 0xC2: case 0xD6: case 0xDC: case 0xDF:
		return true;
	case 0xD8:
		return second >= 0x9D && second <= 0x9F;
	case 0xDB:
		return second == 0x94;
	default:
		return lead >= 0xE0;
	}
}

uint64_t candidates_portable(const unsigned char *block)
{
	uint64_t bits = 0;
	for (int i = 0; i < BLOCK; i++)
		bits |= (uint64_t)may_terminate(block[i], block[i + 1]) << i;
	return bits;
}

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>

#define SIXTEEN(...) _mm256_broadcastsi128_si256(_mm_setr_epi8(__VA_ARGS__))

/* A lead that needs no look at the byte behind it: both halves of it must name one of its groups. */
enum {
	CONTROL = 1, /* 0A 0D */
	STOP = 2, /* . ! */
	QUESTION = 4,
	LATIN = 8, /* C2 */
	OTHER = 16, /* D6 DC DF */
	WIDE = 32 /* E0 and more */
};

__attribute__((target("avx2"))) static uint32_t look_at_half(const unsigned char *half)
{
	const __m256i by_low = SIXTEEN(WIDE, WIDE | STOP, WIDE | LATIN, WIDE, WIDE, WIDE, WIDE | OTHER,
		WIDE, WIDE, WIDE, WIDE | CONTROL, WIDE, WIDE | OTHER, WIDE | CONTROL, WIDE | STOP,
		WIDE | QUESTION | OTHER);
	const __m256i by_high = SIXTEEN(CONTROL, 0, STOP, QUESTION, 0, 0, 0, 0, 0, 0, 0, 0, LATIN, OTHER,
		WIDE, WIDE);
	const __m256i low = _mm256_set1_epi8(15), none = _mm256_setzero_si256();
	__m256i lead = _mm256_loadu_si256((const __m256i *)(const void *)half);
	__m256i second = _mm256_loadu_si256((const __m256i *)(const void *)(half + 1));
	__m256i groups = _mm256_and_si256(
		_mm256_shuffle_epi8(by_low, _mm256_and_si256(lead, low)),
		_mm256_shuffle_epi8(by_high, _mm256_and_si256(_mm256_srli_epi16(lead, 4), low)));
	__m256i from_9d = _mm256_sub_epi8(second, _mm256_set1_epi8((char)0x9D));
	__m256i stops = _mm256_cmpeq_epi8(_mm256_min_epu8(from_9d, _mm256_set1_epi8(2)), from_9d);
	__m256i arabic = _mm256_or_si256(
		_mm256_and_si256(_mm256_cmpeq_epi8(lead, _mm256_set1_epi8((char)0xD8)), stops),
		_mm256_and_si256(_mm256_cmpeq_epi8(lead, _mm256_set1_epi8((char)0xDB)),
		                 _mm256_cmpeq_epi8(second, _mm256_set1_epi8((char)0x94))));
	return ~(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(groups, none)) |
	       (uint32_t)_mm256_movemask_epi8(arabic);
}

__attribute__((target("avx2"))) static uint64_t look_by_avx2(const unsigned char *block)
{
	return look_at_half(block) | (uint64_t)look_at_half(block + 32) << 32;
}

static uint64_t (*best_look(void))(const unsigned char *)
{
	return __builtin_cpu_supports("avx2") ? look_by_avx2 : candidates_portable;
}

#else

static uint64_t (*best_look(void))(const unsigned char *)
{
	return candidates_portable;
}

#endif

void candidates_start(struct candidates *candidates, const char *text, size_t length)
{
	*candidates = (struct candidates){ .text = text, .length = length, .look = best_look() };
	candidates->block -= BLOCK; /* none yet: no place lies in it */
}

static void look_at(struct candidates *candidates, size_t at)
{
	const char *text = candidates->text + at;
	size_t rest = candidates->length - at;
	candidates->block = at;
	if (rest > BLOCK) {
		candidates->bits = candidates->look((const unsigned char *)text);
		return;
	}
	unsigned char last[BLOCK + 1] = { 0 }; /* NULs behind the text end nothing */
	memcpy(last, text, rest);
	candidates->bits = candidates->look(last);
}

/* Most dashes, quotes and bullets (E2 80 80 to E2 80 A3) stand where sentences go on, as do « » (C2). */
static bool is_harmless(const struct candidates *candidates, size_t at)
{
	const unsigned char *text = (const unsigned char *)candidates->text + at;
	size_t rest = candidates->length - at;
	if (text[0] == 0xC2)
		return rest < 2 || text[1] != 0x85;
	return text[0] == 0xE2 && rest > 2 && text[1] == 0x80 && text[2] < 0xA4;
}

size_t candidates_next(struct candidates *candidates, size_t at)
{
	while (at < candidates->length) {
		if (at - candidates->block >= BLOCK)
			look_at(candidates, at);
		uint64_t bits = candidates->bits >> (at - candidates->block);
		if (!bits) {
			at = candidates->block + BLOCK;
			continue;
		}
		at += (size_t)__builtin_ctzll(bits);
		if (!is_harmless(candidates, at))
			return at;
		at++;
	}
	return candidates->length;
}
