/*
 * The shape of a text: 64 bytes at a time, which bytes stand in words, and the plain letters folded
 * in place.  Plain are what most news is written in: ASCII letters and digits, the Arabic letters
 * U+0620-063F and U+0641-064A; they fold to as many bytes as they have.  ASCII's signs part words,
 * as do ، ؛ ؟ « » and U+2010-2027 (“ ” – • …).  What folding needs a closer look for (vowel signs,
 * other scripts, ill-formed bytes) is odd, and counts as standing in words.
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

/* What a look at bytes and their neighbours tells, one bit a byte. */
struct shape_bits {
	uint64_t plain, alnum; /* plain letters and digits; among these, ASCII's */
	uint64_t high; /* 80 to FF */
	uint64_t parting; /* of ، ؛ ؟ */
	uint64_t c2, angle; /* C2; AB or BB: « » */
	uint64_t e2, x80, sign; /* E2; 80; 90 to A7: U+2010-2027 */
};

/* The same for every instruction set.  A sign that lies in two blocks is odd. */
static inline struct shape shape_from(const struct shape_bits *bits, bool high_before)
{
	uint64_t two = bits->c2 & bits->angle >> 1, three = bits->e2 & bits->x80 >> 1 & bits->sign >> 2;
	uint64_t parting = bits->parting | two | two << 1 | three | three << 1 | three << 2;
	uint64_t behind_high = (bits->high & ~parting) << 1 | high_before;
	/* An ASCII letter behind another: a particle before a Latin name. */
	uint64_t odd = (bits->high & ~bits->plain & ~parting) | (behind_high & bits->alnum);
	return (struct shape){ bits->plain | odd, odd };
}

/* `text[-1]` and `text[64]` can be read too. */
static inline struct shape shape_portable(unsigned char *folded, const unsigned char *text)
{
	struct shape_bits bits = { 0 };
	for (int i = 0; i < SHAPE_BLOCK; i++) {
		unsigned char before = text[i - 1], byte = text[i], next = text[i + 1];
		bool alnum = shape_is_alnum(byte);
		bool leads = shape_is_arabic(byte, next), trails = shape_is_arabic(before, byte);
		folded[i] = byte;
		if (byte >= 'A' && byte <= 'Z')
			folded[i] = byte | 0x20;
		else if (leads)
			folded[i] = (unsigned char)(shape_fold_arabic(byte, next) >> 8);
		else if (trails)
			folded[i] = (unsigned char)shape_fold_arabic(before, byte);
		bits.plain |= (uint64_t)(alnum || leads || trails) << i;
		bits.alnum |= (uint64_t)alnum << i;
		bits.high |= (uint64_t)(byte >= 0x80) << i;
		bits.parting |= (uint64_t)(shape_parts_arabic(byte, next) || shape_parts_arabic(before, byte)) << i;
		bits.c2 |= (uint64_t)(byte == 0xC2) << i;
		bits.angle |= (uint64_t)(byte == 0xAB || byte == 0xBB) << i;
		bits.e2 |= (uint64_t)(byte == 0xE2) << i;
		bits.x80 |= (uint64_t)(byte == 0x80) << i;
		bits.sign |= (uint64_t)(byte >= 0x90 && byte <= 0xA7) << i;
	}
	return shape_from(&bits, text[-1] >= 0x80);
}

#endif
