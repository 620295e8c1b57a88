/*
 * The shape of a text: 64 bytes at a time, which bytes stand in words, and the plain letters folded
 * in place.  Plain are what most news is written in: ASCII letters and digits, the Arabic letters
 * U+0620-063F and U+0641-064A; they fold to as many bytes as they have.  What folding needs a
 * closer look for (marks, other scripts, ill-formed bytes) is odd, and counts as standing in words.
 * Every instruction set gives the same bytes as shape_portable().
 */
#ifndef WASL_TEXT_SHAPE_H
#define WASL_TEXT_SHAPE_H

#include <stdbool.h>
#include <stdint.h>

enum { SHAPE_BLOCK = 64 };

/* One bit a byte of the block. */
struct shape {
	uint64_t words; /* it does not part words */
	uint64_t odd; /* among these, what folding must look at closely */
};

static inline bool shape_is_alnum(unsigned char byte)
{
	return (unsigned char)((byte | 0x20) - 'a') < 26 || (unsigned char)(byte - '0') < 10;
}

/* The letters of D8 xx, D9 xx that fold to others: lead and trail byte. */
static inline uint16_t shape_fold_arabic(unsigned char lead, unsigned char trail)
{
	switch (lead << 8 | trail) {
	case 0xD8A2: case 0xD8A3: case 0xD8A5: return 0xD8A7; /* آ أ إ ا */
	case 0xD8A4: return 0xD988; /* ؤ و */
	case 0xD8A6: case 0xD989: return 0xD98A; /* ئ ى ي */
	case 0xD8A9: return 0xD987; /* ة ه */
	default: return (uint16_t)(lead << 8 | trail);
	}
}

static inline bool shape_is_arabic(unsigned char lead, unsigned char trail)
{
	return (lead == 0xD8 && trail >= 0xA0 && trail <= 0xBF) ||
	       (lead == 0xD9 && trail >= 0x81 && trail <= 0x8A);
}

/* ، ؛ ؟ */
static inline bool shape_parts_arabic(unsigned char lead, unsigned char trail)
{
	return lead == 0xD8 && (trail == 0x8C || trail == 0x9B || trail == 0x9F);
}

/* `text[-1]` and `text[64]` can be read too. */
static inline struct shape shape_portable(unsigned char *folded, const unsigned char *text)
{
	struct shape shape = { 0, 0 };
	for (int i = 0; i < SHAPE_BLOCK; i++) {
		unsigned char before = text[i - 1], byte = text[i], next = text[i + 1];
		uint64_t bit = UINT64_C(1) << i;
		folded[i] = byte;
		if (byte < 0x80) {
			if (!shape_is_alnum(byte))
				continue;
			folded[i] = (unsigned char)(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
			shape.odd |= before >= 0x80 ? bit : 0; /* a particle before a Latin name */
		} else if (shape_is_arabic(byte, next)) {
			folded[i] = (unsigned char)(shape_fold_arabic(byte, next) >> 8);
		} else if (shape_is_arabic(before, byte)) {
			folded[i] = (unsigned char)shape_fold_arabic(before, byte);
		} else if (shape_parts_arabic(byte, next) || shape_parts_arabic(before, byte)) {
			continue;
		} else {
			shape.odd |= bit;
		}
		shape.words |= bit;
	}
	return shape;
}

#endif
