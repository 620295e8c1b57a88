/* The words of all languages that a name of other letters or another case is not. */
#ifndef WASL_MENTION_WORDS_H
#define WASL_MENTION_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { WORDS_BITS = 13 };

struct words {
	const char **sorted;
	size_t count;
	uint64_t bits[(1 << WORDS_BITS) / 64]; /* of the words that may be there; 0 at first */
};

bool words_collect(struct words *words); /* false without memory */
void words_clear(struct words *words);

bool words_have(const struct words *words, const char *bytes, size_t size);

#endif
