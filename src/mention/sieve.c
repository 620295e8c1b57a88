#include "sieve.h"

#include <string.h>

#include "../memory/alloc.h"

#define WAY(name) extern const struct sieve_way sieve_way_##name;
#include "ways.def"
#undef WAY

static const struct sieve_way *const ways[] = {
#define WAY(name) &sieve_way_##name,
#include "ways.def"
#undef WAY
};

const struct sieve_way *sieve_way_get(unsigned i)
{
	return i < sizeof ways / sizeof *ways ? ways[i] : NULL;
}

const struct sieve_way *sieve_way_best(void)
{
	unsigned i = 0;
	while (!ways[i]->is_usable())
		i++; /* the last is usable everywhere */
	return ways[i];
}

bool sieve_start(struct sieve *sieve, size_t keys)
{
	unsigned bits = 6; /* at least sixteen bits of cells a key: about one other word in two hundred passes */
	while (bits < 31 && (size_t)4 << bits < keys)
		bits++;
	sieve->shift = 64 - bits;
	sieve->cells = wasl_alloc_zero((size_t)1 << bits, sizeof *sieve->cells);
	return sieve->cells != NULL;
}

void sieve_clear(struct sieve *sieve)
{
	wasl_free(sieve->cells);
	sieve->cells = NULL;
}

uint64_t sieve_key(const char *bytes, size_t size)
{
	uint64_t key = 0;
	size_t skipped = size > SIEVE_KEY ? size - SIEVE_KEY : 0;
	for (size_t i = size; i-- > skipped;)
		key = key << 8 | (unsigned char)bytes[i];
	return key;
}

void sieve_add(struct sieve *sieve, uint64_t key)
{
	uint64_t mixed = (key ^ key >> 32) * SIEVE_FACTOR;
	sieve->cells[mixed >> sieve->shift] |=
		UINT64_C(1) << (mixed >> 14 & 63) | UINT64_C(1) << (mixed >> 20 & 63) |
		UINT64_C(1) << (mixed >> 26 & 63);
}

void sieve_walk_start(struct sieve_walk *walk, const struct sieve *sieve, const char *text,
                      uint32_t length)
{
	walk->sieve = sieve;
	walk->text = text;
	walk->length = length;
	walk->at = 0;
	walk->is_open = walk->is_odd = false;
	memset(walk->folded, 0, SIEVE_KEY);
}
