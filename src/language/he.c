/* Hebrew. */
#include <stddef.h>

#include "language.h"

static const char *const proclitics[] = {
	"ו", "ה", "ב", "ל", "מ", "ש", "כ", "וה", "וב", "ול", "ומ", "וש", "וכ", "שה", "שב", "של", "מה", "בה", NULL
};

static const char *const before_letters[] = {
	"יום", "ביום", "ליום", "מיום", "מיליון", "מיליוני", "מיליארד", "מיליארדי", "אלף", "אלפי",
	"קבוצה", "כיתה", "סעיף", "תוכנית", "ויטמין", NULL
};

static const char *const conjunctions[] = { "ו", NULL };

const struct wasl_language wasl_language_he = {
	.code = "he",
	.name = "Hebrew",
	.proclitics = proclitics,
	.before_letters = before_letters,
	.conjunctions = conjunctions,
};
