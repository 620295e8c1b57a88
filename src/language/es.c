/* Spanish. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"sr", "sra", "srta", "sres", "dra", "dña", "lic", "ing", "arq", "gral", "cnel", "cap", "pág", "págs",
	"núm", "núms", "av", "avda", "ntra", "excmo", "excma", "ilmo", "mons", "pbro", "sto", "sta", NULL
};

static const char *const shortened[] = {
	"ee.uu", "ss.mm", "aa.vv", "cía", "ud", "uds", "vd", "vds", "tel", "aprox", "a.c", "d.c", "s.a", NULL
};

static const char *const starters[] = {
	"el", "la", "los", "las", "un", "una", "en", "y", "pero", "no", "se", "su", "sus", "con", "por",
	"para", "esta", "este", "según", "además", "también", "cuando", "como", "al", "tras", NULL
};

static const char *const clause_openers[] = {
	"pero", "mientras", "aunque", "porque", "sino", "cuando", "donde", "ya que", "puesto que", NULL
};

const struct wasl_language wasl_language_es = {
	.code = "es",
	.name = "Spanish",
	.titles = titles,
	.shortened = shortened,
	.starters = starters,
	.clause_openers = clause_openers,
};
