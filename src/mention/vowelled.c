#include "vowelled.h"

#include "../text/shape.h"

enum { LETTER = 2, TANWIN = 0xD98B, ALEF = 0xD8A7 }; /* bytes of a letter; its lead and trail byte */

static bool is_sign(uint16_t pair)
{
	return pair == 0xD980 || (pair >= TANWIN && pair <= 0xD992); /* tatweel; tanwin to sukun */
}

/* A word's folded letters, of many the last, as the sieve's key has them. */
struct letters {
	uint64_t all, but_last;
	unsigned count;
	uint16_t last;
	bool tanwin;
};

static void add_letter(struct letters *letters, uint16_t folded)
{
	uint64_t bytes = folded >> 8 | (folded & 0xFFu) << 8;
	letters->but_last = letters->all;
	letters->all = letters->all >> 16 | bytes << 48;
	letters->last = folded;
	letters->count++;
}

/* False where there is anything else. */
static bool read_letters(struct letters *letters, const unsigned char *at, const unsigned char *end)
{
	*letters = (struct letters){ 0 };
	for (; end - at >= LETTER; at += LETTER) {
		uint16_t pair = (uint16_t)(at[0] << 8 | at[1]);
		letters->tanwin |= pair == TANWIN;
		if (is_sign(pair))
			continue;
		if (!shape_is_arabic(at[0], at[1]))
			return false;
		add_letter(letters, shape_fold_arabic(at[0], at[1]));
	}
	return at == end && letters->count > 0;
}

static bool passes(const struct sieve *sieve, uint64_t letters, unsigned count)
{
	unsigned size = LETTER * count;
	return sieve_passes(sieve, size < SIEVE_KEY ? letters >> 8 * (SIEVE_KEY - size) : letters);
}

bool vowelled_may_begin(const struct sieve *sieve, const char *text, uint32_t begin, uint32_t end)
{
	const unsigned char *bytes = (const unsigned char *)text;
	struct letters letters;
	if (!read_letters(&letters, bytes + begin, bytes + end) || passes(sieve, letters.all, letters.count))
		return true;
	/* An ending that may come off: ًا. */
	return letters.tanwin && letters.last == ALEF && letters.count > 1 &&
	       passes(sieve, letters.but_last, letters.count - 1);
}
