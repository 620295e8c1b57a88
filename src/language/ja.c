/* Japanese. */
#include <stddef.h>

#include "language.h"

static const char *const after_quotes[] = { "と", "って", "という", "などと", NULL };

const struct wasl_language wasl_language_ja = {
	.code = "ja",
	.name = "Japanese",
	.after_quotes = after_quotes,
};
