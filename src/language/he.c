/* Hebrew. */
#include <stddef.h>

#include "language.h"

static const char *const proclitics[] = {
	"ו", "ה", "ב", "ל", "מ", "ש", "כ", "וה", "וב", "ול", "ומ", "וש", "וכ", "שה", "שב", "של", "מה", "בה", NULL
};

const struct wasl_language wasl_language_he = {
	.code = "he",
	.name = "Hebrew",
	.proclitics = proclitics,
};
