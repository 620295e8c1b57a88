/* Turkish. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = { "doç", "yrd", "av", "sn", "alb", "gen", "bkz", "mah", "cad", NULL };

const struct wasl_language wasl_language_tr = {
	.code = "tr",
	.name = "Turkish",
	.titles = titles,
};
