/* Swedish. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"t.ex", "bl.a", "s.k", "f.d", "dvs", "d.v.s", "jfr", "enl", "p.g.a", "fr.o.m", "t.o.m", "kl",
	"ev", "inkl", "exkl", "prof", NULL
};

static const char *const shortened[] = { "osv", "o.s.v", "m.fl", "m.m", "kr", "milj", "okt", NULL };

static const char *const before_numbers[] = { "nr", "kap", "sid", NULL };

static const char *const starters[] = {
	"den", "det", "de", "en", "ett", "han", "hon", "vi", "jag", "ni", "i", "på", "med", "för",
	"men", "och", "som", "när", "där", "här", "nu", "sedan", "efter", "enligt", "också", "detta",
	"denna", "dessa", "inte", "är", "var", "vad", "vem", "hur", NULL
};

static const char *const clause_openers[] = {
	"men", "medan", "eftersom", "därför", "trots", "sedan", "när", "som", "innan", NULL
};

static const char *const conjunctions[] = { "och ", NULL };

const struct wasl_language wasl_language_sv = {
	.code = "sv",
	.name = "Swedish",
	.titles = titles,
	.shortened = shortened,
	.before_numbers = before_numbers,
	.starters = starters,
	.clause_openers = clause_openers,
	.conjunctions = conjunctions,
};
