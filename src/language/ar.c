/* Arabic. */
#include <stddef.h>

#include "language.h"

/* A single letter before a full stop is an initial by rule and needs no row. */
static const char *const titles[] = {
	"أ.د", NULL
};

static const char *const clause_openers[] = {
	"لكن", "ولكن", "لكنه", "لكنها", "ولكنه", "ولكنها", "بينما", "فيما", "حيث", "غير أن", "إلا أن",
	"بعدما", "بعد أن", "قبل أن", "كما", "مما", "وهو ما", "في حين", "رغم أن", "على الرغم", NULL
};

/*
 * The particles that are written onto a name: conjunction (و ف), question (أ), preposition
 * (ب ك ل), future or oath (س ت) are one letter each; ال may stand below them; ل and ال make لل.
 */
static const char *const proclitics[] = {
	"و", "ف", "ب", "ك", "ل", "ال", "وب", "وك", "ول", "فب", "فك", "فل", "وال", "فال", "بال", "كال",
	"لل", "وبال", "وكال", "ولل", "فبال", "فكال", "فلل", "أ", "أو", "أف", "أب", "أل", NULL
};

const struct wasl_language wasl_language_ar = {
	.code = "ar",
	.name = "Arabic",
	.titles = titles,
	.clause_openers = clause_openers,
	.proclitics = proclitics,
};
