/* Bulgarian. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"ул", "бул", "проф", "доц", "акад", "инж", "ген", "полк", "подп", "майор", "чл", "вж", "напр",
	"св", "фиг", "табл", "арх", "адв", "ж.к", NULL
};

static const char *const shortened[] = {
	"г", "гр", "лв", "ст", "хил", "млн", "млрд", "бр", "т.н", "т.е", "др", "пр.н.е", "сл.хр", "ок",
	NULL
};

static const char *const starters[] = {
	"той", "тя", "те", "то", "това", "този", "тази", "тези", "в", "във", "на", "и", "но", "а", "по",
	"с", "със", "за", "как", "не", "при", "след", "до", "от", "когато", "ако", "там", "още", "вече",
	"всички", "всичко", "той", "ние", "аз", "вие", "за", "според", "днес", "вчера", "кой", "какво",
	"къде", "защо", NULL
};

static const char *const clause_openers[] = {
	"но", "обаче", "докато", "защото", "когато", "който", "която", "което", "които", "макар",
	"въпреки", "ако", NULL
};

const struct wasl_language wasl_language_bg = {
	.code = "bg",
	.name = "Bulgarian",
	.titles = titles,
	.shortened = shortened,
	.starters = starters,
	.clause_openers = clause_openers,
};
