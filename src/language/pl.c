/* Polish. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"mgr", "inż", "hab", "lek", "płk", "ppłk", "mjr", "kpt", "ppor", "sierż", "kpr", "ks", "abp",
	"kard", "św", "bł", "ul", "pl", "m.in", "np", "tzn", "tzw", "tj", "im", "woj", "zob", "por",
	"ur", "zm", "jw", "dyr", "przew", "wg", "prof", "dr", "tel", NULL
};

static const char *const shortened[] = {
	"itd", "itp", "zł", "gr", "tys", "mln", "mld", "bln", "proc", "r", "n.e", "p.n.e", "godz",
	"min", "w", NULL
};

static const char *const before_numbers[] = {
	"nr", "str", "ust", "pkt", "poz", "rozdz", "rys", "zał", "s", "t", "ok", NULL
};

static const char *const starters[] = {
	"w", "we", "na", "to", "ten", "ta", "te", "on", "ona", "oni", "one", "nie", "po", "z", "ze",
	"do", "jak", "ale", "i", "a", "od", "za", "przy", "jednak", "gdy", "kiedy", "dla", "jego",
	"jej", "ich", "są", "był", "była", "było", "byli", "według", "także", "tam", "tu", "wtedy",
	"potem", "wczoraj", "dziś", "teraz", "o", "u", "co", "kto", "gdzie", "dlaczego", "czy", "my",
	"ja", "wy", NULL
};

static const char *const clause_openers[] = {
	"ale", "jednak", "lecz", "ponieważ", "gdyż", "bo", "chociaż", "choć", "który", "która", "które",
	"którzy", "kiedy", "zanim", "aby", "żeby", "natomiast", "podczas gdy", "gdy", NULL
};

static const char *const conjunctions[] = { "i ", NULL };

const struct wasl_language wasl_language_pl = {
	.code = "pl",
	.name = "Polish",
	.titles = titles,
	.shortened = shortened,
	.before_numbers = before_numbers,
	.starters = starters,
	.clause_openers = clause_openers,
	.conjunctions = conjunctions,
};
