/* The other ways in which a name may be parted into words. */
#ifndef WASL_MENTION_VARIANT_H
#define WASL_MENTION_VARIANT_H

#include <stdbool.h>

#include "../memory/bytes.h"

enum variant {
	VARIANT_BLANKS, /* a blank for each joiner: خامنه‌ای, خامنه ای */
	VARIANT_JOINED, /* what some language joins: عبد الله, عبدالله */
	VARIANT_PARTED, /* the other way round */
	VARIANTS
};

/* What tells at a glance that a name has no variant, as nearly every one. */
struct variant_hints {
	bool begins[256]; /* listed words, by letter_of() */
};

void variant_hints_fill(struct variant_hints *hints);

bool variant_is_likely(const struct variant_hints *hints, const char *text);

/* Write a variant of a name, with a NUL behind it; empty where the name has none.  False without memory. */
bool variant_make(wasl_bytes *name, enum variant variant, const char *text);

#endif
