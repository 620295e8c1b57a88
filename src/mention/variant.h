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

/* Write a variant of a name, with a NUL behind it; empty where the name has none.  False without memory. */
bool variant_make(wasl_bytes *name, enum variant variant, const char *text);

#endif
