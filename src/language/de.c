/* German. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"hr", "fr", "frl", "dipl", "ing", "bzw", "z.b", "d.h", "u.a", "o.ä", "ggf", "sog", "inkl", "zzgl",
	"evtl", "vgl", "nr", "str", "abs", "art", "bspw", "ca", "geb", "gest", NULL
};

static const char *const after_numbers[] = {
	"januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
	"november", "dezember", "jahrhundert", "jahrhunderts", "bundesliga", "liga", "platz", "mal", NULL
};

static const char *const clause_openers[] = {
	"aber", "während", "obwohl", "weil", "dass", "nachdem", "bevor", "sondern", "jedoch", NULL
};

const struct wasl_language wasl_language_de = {
	.code = "de",
	.name = "German",
	.titles = titles,
	.after_numbers = after_numbers,
	.clause_openers = clause_openers,
};
