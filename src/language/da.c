/* Danish. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"f.eks", "bl.a", "dvs", "ca", "kl", "hhv", "jf", "pga", "inkl", "ekskl", "evt", "tlf", "afd",
	"frk", "skt", "kgl", "cand", "vedr", "iflg", "ifm", "mht", "ang", "sml", "s.u", NULL
};

static const char *const shortened[] = {
	"osv", "mfl", "m.fl", "m.m", "m.v", "mio", "mia", "mill", "kr", "okt", NULL
};

static const char *const before_numbers[] = { "nr", "stk", "kap", NULL };

static const char *const starters[] = {
	"den", "det", "de", "en", "et", "han", "hun", "vi", "jeg", "i", "på", "med", "for", "men", "og",
	"som", "når", "der", "her", "nu", "efter", "ifølge", "også", "dette", "denne", "disse", "ikke",
	"er", "var", "hvad", "hvem", "hvor", "hvorfor", NULL
};

static const char *const clause_openers[] = {
	"men", "mens", "fordi", "selvom", "inden", "efter", "når", "som", "der", NULL
};

static const char *const conjunctions[] = { "og ", NULL };

const struct wasl_language wasl_language_da = {
	.code = "da",
	.name = "Danish",
	.titles = titles,
	.shortened = shortened,
	.before_numbers = before_numbers,
	.starters = starters,
	.clause_openers = clause_openers,
	.conjunctions = conjunctions,
};
