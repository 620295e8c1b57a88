/* Italian. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"sig", "sig.ra", "sigg", "sig.na", "dott", "dott.ssa", "prof.ssa", "avv", "geom", "mons", "egr",
	"gent.ma", "spett", "spett.le", "ill.mo", "p.es", "cfr", "figg", "vd", "rag", "cav", "comm",
	"serg", "magg", "amm", "rev", "on.le", "dr", NULL
};

static const char *const shortened[] = {
	"ecc", "s.p.a", "s.r.l", "s.n.c", "a.c", "d.c", "n.d.r", "s.l.m", "f.lli", "c.so", "p.za",
	"v.le", "s.a.s", "s.c", "p.zza", "l.go", "febb", "sett", "ott", "giu", "lug", NULL
};

static const char *const before_numbers[] = { "n", "nn", "pag", "pagg", "artt", "sez", NULL };

static const char *const starters[] = {
	"il", "lo", "la", "i", "gli", "le", "un", "uno", "una", "in", "di", "da", "con", "su", "per", "tra",
	"fra", "ma", "e", "o", "non", "si", "se", "quando", "mentre", "dopo", "prima", "questo", "questa",
	"anche", "nel", "nella", "al", "alla", "dal", "ha", "è", "sono", "era",
	"poi", "allora", "così", "lui", "lei", "loro", "io", "noi", "oggi", "ieri", "domani", "nessuno", "tutti",
	"molti", "del", "della", "dei", "delle", "sul", "sulla", "dalla", "come", "dove", "chi", "che", NULL
};

static const char *const clause_openers[] = {
	"ma", "però", "mentre", "perché", "poiché", "anche se", "benché", "sebbene", "quando", "dove",
	"nonostante", "dopo che", "prima che", NULL
};

static const char *const before_letters[] = {
	"gruppo", "vitamina", "epatite", "serie", "classe", "categoria", "allegato", NULL
};

static const char *const conjunctions[] = { "e ", NULL };

const struct wasl_language wasl_language_it = {
	.code = "it",
	.name = "Italian",
	.titles = titles,
	.shortened = shortened,
	.before_numbers = before_numbers,
	.starters = starters,
	.clause_openers = clause_openers,
	.before_letters = before_letters,
	.conjunctions = conjunctions,
};
