/* Czech. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"mgr", "judr", "mudr", "phdr", "rndr", "plk", "kpt", "sv", "ul", "nám", "tzv", "např", "tzn",
	"č", "ev", "mjr", "npor", "por", "nar", "zn", NULL
};

static const char *const shortened[] = {
	"atd", "apod", "kč", "tis", "mld", "hod", "stol", "n.l", NULL
};

static const char *const before_numbers[] = { "str", "odst", "písm", "obr", "kap", NULL };

static const char *const starters[] = {
	"v", "ve", "na", "to", "ten", "ta", "on", "ona", "oni", "ne", "po", "z", "ze", "do", "jak",
	"ale", "i", "a", "od", "za", "při", "podle", "když", "pro", "jeho", "její", "jejich", "je",
	"byl", "byla", "bylo", "také", "tam", "tu", "pak", "včera", "dnes", "nyní", "se", "s", "k",
	"kdo", "co", "kde", "proč", "my", "já", NULL
};

static const char *const clause_openers[] = {
	"ale", "však", "protože", "když", "který", "která", "které", "zatímco", "přestože", "aby",
	"než", "nebo", NULL
};

static const char *const conjunctions[] = { "a ", NULL };

const struct wasl_language wasl_language_cs = {
	.code = "cs",
	.name = "Czech",
	.titles = titles,
	.shortened = shortened,
	.before_numbers = before_numbers,
	.starters = starters,
	.clause_openers = clause_openers,
	.conjunctions = conjunctions,
};
