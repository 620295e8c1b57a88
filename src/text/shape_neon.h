/* shape_portable() by NEON: 16 bytes at a time. */
#ifndef WASL_TEXT_SHAPE_NEON_H
#define WASL_TEXT_SHAPE_NEON_H

#include <arm_neon.h>

#include "shape.h"

/* first <= bytes < first + count */
static inline uint8x16_t neon_within(uint8x16_t bytes, int first, int count)
{
	return vcltq_u8(vsubq_u8(bytes, vdupq_n_u8((uint8_t)first)), vdupq_n_u8((uint8_t)count));
}

static inline uint8x16_t neon_equal(uint8x16_t bytes, int byte)
{
	return vceqq_u8(bytes, vdupq_n_u8((uint8_t)byte));
}

/* Which trail bytes behind D8 belong to a mark that parts words. */
static inline uint8x16_t neon_parting(uint8x16_t trails)
{
	return vorrq_u8(neon_equal(trails, 0x8C),
	                vorrq_u8(neon_equal(trails, 0x9B), neon_equal(trails, 0x9F)));
}

/* One bit a byte: each byte keeps the bit of its place, then neighbours are added up. */
static inline uint64_t neon_bits(uint8x16_t flags)
{
	static const uint8_t places[16] = { 1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128 };
	uint8x16_t bits = vandq_u8(flags, vld1q_u8(places));
	return vaddv_u8(vget_low_u8(bits)) | (uint64_t)vaddv_u8(vget_high_u8(bits)) << 8;
}

static inline uint8x16_t neon_fold(uint8x16_t byte, uint8x16_t before, uint8x16_t next,
                                   uint8x16_t upper)
{
	/* What D8 A0 ... D8 AF fold to, by the low four bits of the trail byte. */
	static const uint8_t trails[16] = { 0xA0, 0xA1, 0xA7, 0xA7, 0x88, 0xA7, 0x8A, 0xA7,
	                                    0xA8, 0x87, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xAF };
	uint8x16_t stepping = vorrq_u8(neon_equal(next, 0xA4),
	                               vorrq_u8(neon_equal(next, 0xA6), neon_equal(next, 0xA9)));
	stepping = vandq_u8(stepping, neon_equal(byte, 0xD8));
	stepping = vorrq_u8(stepping, vandq_u8(neon_equal(before, 0xD9), neon_equal(byte, 0x89)));
	uint8x16_t changing = vandq_u8(neon_equal(before, 0xD8), neon_within(byte, 0xA0, 16));
	uint8x16_t changed = vqtbl1q_u8(vld1q_u8(trails), vandq_u8(byte, vdupq_n_u8(15)));
	uint8x16_t result = vaddq_u8(byte, vandq_u8(upper, vdupq_n_u8(0x20)));
	result = vsubq_u8(result, stepping); /* a flag is -1 */
	return vbslq_u8(changing, changed, result);
}

/* The quarter of a block that begins at `shift`. */
static inline void neon_quarter(struct shape_bits *bits, unsigned char *folded,
                                const unsigned char *text, int shift)
{
	uint8x16_t byte = vld1q_u8(text), before = vld1q_u8(text - 1), next = vld1q_u8(text + 1);
	uint8x16_t upper = neon_within(byte, 'A', 26);
	uint8x16_t alnum = vorrq_u8(vorrq_u8(upper, neon_within(byte, 'a', 26)),
	                            neon_within(byte, '0', 10));
	uint8x16_t d8 = neon_equal(byte, 0xD8), after_d8 = neon_equal(before, 0xD8);
	uint8x16_t d9 = neon_equal(byte, 0xD9), after_d9 = neon_equal(before, 0xD9);
	uint8x16_t lead = vorrq_u8(vandq_u8(d8, neon_within(next, 0xA0, 32)),
	                           vandq_u8(d9, neon_within(next, 0x81, 10)));
	uint8x16_t trail = vorrq_u8(vandq_u8(after_d8, neon_within(byte, 0xA0, 32)),
	                            vandq_u8(after_d9, neon_within(byte, 0x81, 10)));
	uint8x16_t parting = vorrq_u8(vandq_u8(d8, neon_parting(next)),
	                              vandq_u8(after_d8, neon_parting(byte)));
	bits->plain |= neon_bits(vorrq_u8(vorrq_u8(lead, trail), alnum)) << shift;
	bits->alnum |= neon_bits(alnum) << shift;
	bits->high |= neon_bits(vcgeq_u8(byte, vdupq_n_u8(0x80))) << shift;
	bits->parting |= neon_bits(parting) << shift;
	bits->c2 |= neon_bits(neon_equal(byte, 0xC2)) << shift;
	bits->angle |= neon_bits(neon_equal(vorrq_u8(byte, vdupq_n_u8(0x10)), 0xBB)) << shift;
	bits->e2 |= neon_bits(neon_equal(byte, 0xE2)) << shift;
	bits->x80 |= neon_bits(neon_equal(byte, 0x80)) << shift;
	bits->sign |= neon_bits(neon_within(byte, 0x90, 0x18)) << shift;
	vst1q_u8(folded, neon_fold(byte, before, next, upper));
}

static inline struct shape shape_neon(unsigned char *folded, const unsigned char *text)
{
	struct shape_bits bits = { 0 };
	for (int i = 0; i < SHAPE_BLOCK; i += 16)
		neon_quarter(&bits, folded + i, text + i, i);
	return shape_from(&bits, text[-1] >= 0x80);
}

#endif
