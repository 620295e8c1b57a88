/* Turkish. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = { "doç", "yrd", "av", "sn", "alb", "gen", "bkz", "mah", "cad", NULL };

/* An ending stands behind an apostrophe; which one does not matter for the name. */
static const char *const suffixes[] = {
	"'*", "’*", NULL
};

const struct wasl_language wasl_language_tr = {
	.code = "tr",
	.name = "Turkish",
	.titles = titles,
	.suffixes = suffixes,
};
