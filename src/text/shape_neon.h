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

/* One bit a byte of four quarters: each byte keeps the bit of its place, then neighbours are added up. */
static inline uint64_t neon_bits(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d)
{
	const uint8x16_t places = vreinterpretq_u8_u64(vdupq_n_u64(0x8040201008040201));
	uint8x16_t front = vpaddq_u8(vandq_u8(a, places), vandq_u8(b, places));
	uint8x16_t back = vpaddq_u8(vandq_u8(c, places), vandq_u8(d, places));
	uint8x16_t bits = vpaddq_u8(front, back);
	return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(bits, bits)), 0);
}

/* Letters and digits of ASCII, and which of them are capitals. */
static inline uint8x16_t neon_alnum(uint8x16_t *upper, uint8x16_t byte)
{
	uint8x16_t small = neon_within(vorrq_u8(byte, vdupq_n_u8(0x20)), 'a', 26);
	*upper = neon_within(byte, 'A', 26);
	return vorrq_u8(small, neon_within(byte, '0', 10));
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

/* What shape_bits has of a quarter, a byte a byte. */
struct neon_flags {
	uint8x16_t plain, alnum, high, parting, c2, angle, e2, x80, sign;
};

static inline struct neon_flags neon_quarter(unsigned char *folded, const unsigned char *text)
{
	uint8x16_t byte = vld1q_u8(text), before = vld1q_u8(text - 1), next = vld1q_u8(text + 1);
	uint8x16_t upper, alnum = neon_alnum(&upper, byte);
	uint8x16_t d8 = neon_equal(byte, 0xD8), after_d8 = neon_equal(before, 0xD8);
	uint8x16_t d9 = neon_equal(byte, 0xD9), after_d9 = neon_equal(before, 0xD9);
	uint8x16_t lead = vorrq_u8(vandq_u8(d8, neon_within(next, 0xA0, 32)),
	                           vandq_u8(d9, neon_within(next, 0x81, 10)));
	uint8x16_t trail = vorrq_u8(vandq_u8(after_d8, neon_within(byte, 0xA0, 32)),
	                            vandq_u8(after_d9, neon_within(byte, 0x81, 10)));
	vst1q_u8(folded, neon_fold(byte, before, next, upper));
	return (struct neon_flags){
		.plain = vorrq_u8(vorrq_u8(lead, trail), alnum), .alnum = alnum,
		.high = vcgeq_u8(byte, vdupq_n_u8(0x80)),
		.parting = vorrq_u8(vandq_u8(d8, neon_parting(next)), vandq_u8(after_d8, neon_parting(byte))),
		.c2 = neon_equal(byte, 0xC2),
		.angle = neon_equal(vorrq_u8(byte, vdupq_n_u8(0x10)), 0xBB),
		.e2 = neon_equal(byte, 0xE2), .x80 = neon_equal(byte, 0x80), .sign = neon_within(byte, 0x90, 0x18),
	};
}

/* A quarter of ASCII alone: its letters and digits. */
static inline uint8x16_t neon_ascii_quarter(unsigned char *folded, uint8x16_t byte)
{
	uint8x16_t upper, alnum = neon_alnum(&upper, byte);
	vst1q_u8(folded, vaddq_u8(byte, vandq_u8(upper, vdupq_n_u8(0x20))));
	return alnum;
}

static inline struct shape shape_neon(unsigned char *folded, const unsigned char *text)
{
	uint8x16_t a = vld1q_u8(text), b = vld1q_u8(text + 16), c = vld1q_u8(text + 32), d = vld1q_u8(text + 48);
	if ((vmaxvq_u8(vorrq_u8(vorrq_u8(a, b), vorrq_u8(c, d))) | text[-1]) < 0x80)
		return (struct shape){ neon_bits(neon_ascii_quarter(folded, a), neon_ascii_quarter(folded + 16, b),
		                                 neon_ascii_quarter(folded + 32, c), neon_ascii_quarter(folded + 48, d)), 0 };
	struct neon_flags flags[4];
	for (int i = 0; i < 4; i++)
		flags[i] = neon_quarter(folded + 16 * i, text + 16 * i);
#define NEON_BITS(kind) neon_bits(flags[0].kind, flags[1].kind, flags[2].kind, flags[3].kind)
	struct shape_bits bits = {
		.plain = NEON_BITS(plain), .alnum = NEON_BITS(alnum), .high = NEON_BITS(high),
		.parting = NEON_BITS(parting), .c2 = NEON_BITS(c2), .angle = NEON_BITS(angle),
		.e2 = NEON_BITS(e2), .x80 = NEON_BITS(x80), .sign = NEON_BITS(sign),
	};
#undef NEON_BITS
	return shape_from(&bits, text[-1] >= 0x80);
}

#endif
