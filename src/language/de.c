/* German. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"hr", "fr", "frl", "dipl", "ing", "bzw", "z.b", "d.h", "u.a", "o.ä", "ggf", "sog", "inkl",
	"zzgl", "evtl", "vgl", "nr", "str", "bspw", "ca", "geb", "gest", "med", "phil", "jur", "rer",
	"nat", "habil", "theol", "kath", "evang", "röm", "engl", "frz", "dt", "österr", "schweiz",
	"bes", "einschl", "exkl", "tel", "allg", "ehem", "gegr", "insb", "mtl", "jährl", "zus", "dr",
	"prof", "bgm", "abg", "usf", "dipl.-ing", "dipl.-kfm", NULL
};

static const char *const shortened[] = {
	"mio", "mrd", "usw", "jh", "jhd", "st", "std", "tsd", "bd", "okt", "dez", "mär", "jän", NULL
};

static const char *const starters[] = {
	"der", "die", "das", "ein", "eine", "er", "sie", "es", "wir", "ich", "ihr", "am", "im", "auch",
	"aber", "doch", "dies", "diese", "dieser", "dieses", "damit", "dabei", "nach", "bei", "für", "mit",
	"wenn", "während", "so", "und", NULL
};

/* Words of English too. */
static const char *const before_numbers[] = {
	"abs", "art", "max", "mind", "abb", "kap", "ziff", "anm", "tab", "insg", NULL
};

static const char *const before_ordinals[] = {
	"der", "den", "dem", "das", "im", "zum", "zur", "vom", "beim", "seinen", "seinem", "seiner", "ihren",
	"ihrem", "ihrer", NULL
};

static const char *const after_numbers[] = {
	"januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
	"november", "dezember", "jahrhundert", "jahrhunderts", "bundesliga", "liga", "platz", "mal",
	"minute", "tag", "spieltag", "runde", "geburtstag", "jahrestag", "weltkrieg", "klasse", "etage",
	"stock", "jänner", "jan", "feb", "mär", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov",
	"dez", "kapitel", "auflage", "armee", "bezirk", "jahrgang", "jän", NULL
};

static const char *const clause_openers[] = {
	"aber", "während", "obwohl", "weil", "dass", "nachdem", "bevor", "sondern", "jedoch", NULL
};

static const char *const before_letters[] = {
	"gruppe", "vitamin", "klasse", "anlage", "typ", "kategorie", NULL
};

static const char *const conjunctions[] = { "und ", NULL };

const struct wasl_language wasl_language_de = {
	.code = "de",
	.name = "German",
	.titles = titles,
	.shortened = shortened,
	.starters = starters,
	.before_numbers = before_numbers,
	.after_numbers = after_numbers,
	.before_ordinals = before_ordinals,
	.clause_openers = clause_openers,
	.before_letters = before_letters,
	.conjunctions = conjunctions,
};
