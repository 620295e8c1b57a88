/* English. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "lt", "col", "capt", "cmdr", "sgt",
	"maj", "adm", "rev", "hon", "pres", "messrs", "mt", "st", "ft", "vs", "fig", "figs", "cf", "ca",
	"approx", "supt", "insp", "atty", "amb", "secy", "msgr", "drs", "pvt", "v",
	"ext", "p.s", "ps", NULL
};

static const char *const shortened[] = {
	"inc", "corp", "ltd", "co", "cos", "bros", "llc", "jr", "sr", "esq", "vol", "pp", "p",
	"jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue",
	"tues", "wed", "thu", "thurs", "fri", "ave", "blvd", "rd", "dept", "univ", "assn",
	"calif", "fla", "mass", "mich", "minn", "tenn", "tex", "wash", "wis", "conn", "ala", "ariz", "colo",
	"etc", "al", "e.g", "i.e", "a.m", "p.m", "ph.d", "m.d", "b.a", "m.a", "u.s", "u.k", "u.n", "e.u",
	"d.c", "u.s.a", "est", "ed", "eds", "op", "cit", "viz", NULL
};

static const char *const before_numbers[] = {
	"no", "nos", "mar", "sat", "sun", "sec", "ch", "par", "art", NULL
};

static const char *const starters[] = {
	"the", "a", "an", "in", "on", "at", "it", "he", "she", "they", "we", "i", "you", "this", "that",
	"these", "those", "but", "and", "or", "so", "yet", "if", "when", "while", "after", "before",
	"however", "there", "then", "his", "her", "their", "our", "its", "my", "as", "for", "with", "from",
	"by", "to", "of", "not", "no", "what", "who", "why", "how", "where", "although", "though",
	"because", "since", "until", "meanwhile", "both", "many", "some", "most", "all", "one", "two",
	"did", "does", "do", "is", "are", "was", "were", "has", "have", "had", "please", "thanks", "let", "here", "now", "just", "mr", "mrs", "ms", "dr",
	NULL
};

static const char *const clause_openers[] = {
	"but", "while", "whereas", "although", "though", "because", "which", "who", "whom", "whose",
	"after", "before", "when", "where", "unless", "until", "since", "so", "yet", "even though",
	"even as", "despite", NULL
};

extern const struct wasl_cues_data wasl_cues_en;

const struct wasl_language wasl_language_en = {
	.code = "en",
	.cues = &wasl_cues_en,
	.name = "English",
	.titles = titles,
	.shortened = shortened,
	.before_numbers = before_numbers,
	.starters = starters,
	.clause_openers = clause_openers,
};
