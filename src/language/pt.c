/* Portuguese. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"srs", "dra", "profa", "exmo", "exma", "ilmo", "cel", "sgto", "pág", "págs", "dep", "gov",
	"eng", "p.ex", "d", NULL
};

static const char *const shortened[] = {
	"ltda", "cia", "s.a", "a.c", "d.c", "aprox", "fev", "dez", NULL
};

static const char *const before_numbers[] = { "séc", "núm", "n", "tel", "cap", NULL };

static const char *const starters[] = {
	"o", "a", "os", "as", "um", "uma", "em", "no", "na", "nos", "nas", "ele", "ela", "eles", "elas",
	"e", "mas", "não", "se", "por", "para", "com", "este", "esta", "isso", "quando", "após",
	"depois", "segundo", "também", "já", "foi", "é", "era", "do", "da", "ao", "à", "como", "onde",
	"quem", "que", "nós", "eu", "hoje", "ontem", NULL
};

static const char *const clause_openers[] = {
	"mas", "enquanto", "embora", "porque", "quando", "onde", "pois", "porém", "sendo", NULL
};

const struct wasl_language wasl_language_pt = {
	.code = "pt",
	.name = "Portuguese",
	.titles = titles,
	.shortened = shortened,
	.before_numbers = before_numbers,
	.starters = starters,
	.clause_openers = clause_openers,
};
