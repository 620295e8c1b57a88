/* Spanish. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"ee", "ff", "rr", "p.ej", "dpto", "depto", "prov", "tte", "sgto", "cmte", "hnos", "fdo",
	"admón", "secr", "sr", "sra", "srta", "sres", "dra", "dña", "lic", "ing", "arq", "gral", "cnel",
	"pág", "págs", "núm", "núms", "av", "avda", "ntra", "excmo", "excma", "ilmo", "mons", "pbro",
	"sto", "sta", "pdte", "subtte", "cte", "univ", "rvdo", "dª", NULL
};

static const char *const shortened[] = {
	"uu", "aa", "vv", "ee.uu", "ss.mm", "aa.vv", "cía", "ud", "uds", "vd", "vds", "aprox", "a.c",
	"d.c", "s.a", "rr.hh", "ff.aa", "cc.oo", "jj.oo", "s.a.u", "c.v", "ene", "abr", "dic", "máx",
	"mín", "izq", "dcha", NULL
};

static const char *const before_numbers[] = { "s", "cap", "tel", "tlf", "ap", "col", "fol", "pp", NULL };

static const char *const starters[] = {
	"el", "la", "los", "las", "un", "una", "en", "y", "pero", "no", "se", "su", "sus", "con", "por",
	"para", "esta", "este", "según", "además", "también", "cuando", "como", "al", "tras",
	"del", "él", "ella", "ellos", "ellas", "yo", "nosotros", "después", "luego", "entonces", "así", "esto",
	"eso", "estos", "estas", "aunque", "mientras", "si", "desde", "hasta", "sin", "sobre", "entre", "hoy",
	"ayer", "mañana", "fue", "es", "era", "hay", "ha", "muchos", "todos", "nadie", "lo", "qué", "quién",
	"dónde", "cuál", NULL
};

static const char *const clause_openers[] = {
	"pero", "mientras", "aunque", "porque", "sino", "cuando", "donde", "ya que", "puesto que", NULL
};

static const char *const before_letters[] = {
	"grupo", "vitamina", "categoría", "anexo", "clase", "tipo", NULL
};

static const char *const conjunctions[] = { "y ", NULL };

const struct wasl_language wasl_language_es = {
	.code = "es",
	.name = "Spanish",
	.titles = titles,
	.shortened = shortened,
	.before_numbers = before_numbers,
	.starters = starters,
	.clause_openers = clause_openers,
	.before_letters = before_letters,
	.conjunctions = conjunctions,
};
