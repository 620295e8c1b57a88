/* Dutch. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"dhr", "mevr", "mw", "drs", "ir", "jhr", "jkvr", "ds", "burg", "kapt", "kol", "bijv", "bv",
	"d.w.z", "o.a", "i.v.m", "m.b.t", "a.u.b", "t.a.v", "z.g", "zgn", "blz", "m.a.w", "i.p.v",
	"n.a.v", "t.o.v", "t.g.v", "vnl", "vgl", "nl", "afd", "incl", "excl", "evt", "ca", NULL
};

static const char *const shortened[] = {
	"enz", "e.d", "e.a", "jl", "b.v", "n.v", "a.s", "e.v", "v.chr", "n.chr", "mrt", "okt", NULL
};

static const char *const before_numbers[] = { "hfst", "pag", "par", "plm", NULL };

static const char *const starters[] = {
	"de", "het", "een", "hij", "zij", "ze", "wij", "ik", "dat", "dit", "deze", "die", "er", "maar",
	"en", "in", "op", "voor", "bij", "als", "toen", "nu", "ook", "daarom", "volgens", "na",
	"hoewel", "want", "zo", "niet", "wat", "wie", "waar", "hoe", "daar", NULL
};

static const char *const clause_openers[] = {
	"maar", "terwijl", "hoewel", "omdat", "doordat", "zodat", "nadat", "voordat", "toen", "waarbij",
	"waardoor", "waarop", NULL
};

static const char *const conjunctions[] = { "en ", NULL };

const struct wasl_language wasl_language_nl = {
	.code = "nl",
	.name = "Dutch",
	.titles = titles,
	.shortened = shortened,
	.before_numbers = before_numbers,
	.starters = starters,
	.clause_openers = clause_openers,
	.conjunctions = conjunctions,
};
