/* French. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = { "m", "mm", "mme", "mlle", "mgr", NULL };

static const char *const clause_openers[] = {
	"mais", "tandis que", "alors que", "bien que", "parce que", "car", "lorsque", "quand", "dont", NULL
};

static const char *const shortened[] = {
	"av", "ap", "apr", "j.-c", "p.ex", "env", "éd", "coll", "chap", "bd", "ste", "boul", "janv",
	"févr", "avr", "juil", "sept", "déc", NULL
};

static const char *const starters[] = {
	"le", "la", "les", "un", "une", "des", "il", "elle", "ils", "elles", "on", "nous", "vous", "je",
	"ce", "cet", "cette", "ces", "mais", "et", "en", "dans", "pour", "avec", "par", "selon",
	"après", "avant", "depuis", "lors", "au", "aux", "du", "son", "sa", "ses", "leur", "leurs",
	"qui", "que", "quand", "où", "si", "ne", "puis", "ensuite", "enfin", "aussi", "ainsi",
	"cependant", "toutefois", "hier", "demain", NULL
};

static const char *const before_numbers[] = { "chap", "tél", "t", NULL };

static const char *const before_letters[] = {
	"groupe", "vitamine", "hépatite", "catégorie", "annexe", "classe", NULL
};

static const char *const conjunctions[] = { "et ", NULL };

extern const struct wasl_cues_data wasl_cues_fr;

const struct wasl_language wasl_language_fr = {
	.code = "fr",
	.cues = &wasl_cues_fr,
	.name = "French",
	.titles = titles,
	.clause_openers = clause_openers,
	.shortened = shortened,
	.starters = starters,
	.before_numbers = before_numbers,
	.before_letters = before_letters,
	.conjunctions = conjunctions,
};
