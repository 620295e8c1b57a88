/* Ukrainian. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"вул", "просп", "пров", "буд", "акад", "проф", "доц", "ім", "див", "напр", "обл", "зб", "мал",
	"табл", "тов", "гр", "св", "заст", "ред", "вид", "укр", "англ", "нім", "пл", "с", NULL
};

static const char *const shortened[] = {
	"р", "рр", "ст", "тис", "млн", "млрд", "трлн", "грн", "коп", "ін", "т.д", "т.п", "т.зв", "н.е",
	NULL
};

static const char *const starters[] = {
	"він", "вона", "вони", "воно", "це", "цей", "ця", "ці", "у", "в", "на", "і", "й", "та", "але",
	"а", "по", "з", "із", "до", "як", "не", "при", "після", "його", "її", "їх", "ми", "я", "ви",
	"для", "від", "проте", "також", "тоді", "коли", "якщо", "там", "крім", "потім", "тепер",
	"зараз", "тут", "ще", "вже", "всі", "все", "за", "що", "хто", "де", "чому", "сьогодні", "вчора",
	NULL
};

static const char *const clause_openers[] = {
	"але", "проте", "однак", "хоча", "тому", "бо", "коли", "який", "яка", "які", "тоді", NULL
};

static const char *const conjunctions[] = { "і ", "та ", NULL };

const struct wasl_language wasl_language_uk = {
	.code = "uk",
	.name = "Ukrainian",
	.titles = titles,
	.shortened = shortened,
	.starters = starters,
	.clause_openers = clause_openers,
	.conjunctions = conjunctions,
};
