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

static const char *const after_quotes[] = {
	"قال", "قالت", "قالوا", "يقول", "تقول", "تساءل", "تساءلت", "سأل", "سألت", "أضاف", "أضافت", "صرح",
	"صرحت", "أكد", "أكدت", "أوضح", "أوضحت", "كتب", "كتبت", "رد", "ردت", "هتف", "صاح", "وفق", "وفقا",
	"حسب", "حسبما", "بحسب", NULL
};

/*
 * The particles that are written onto a name: conjunction (و ف), preposition
 * (ب ك ل); the article ال may stand below them, and ل with it makes لل.  The question particle أ is left out:
 * once alefs are folded it would make نور of أنور.
 */
static const char *const proclitics[] = {
	"و", "ف", "ب", "ك", "ل", "ال", "وب", "وك", "ول", "فب", "فك", "فل", "وال", "فال", "بال", "كال",
	"لل", "وبال", "وكال", "ولل", "فبال", "فكال", "فلل", NULL
};

extern const struct wasl_cues_data wasl_cues_ar;

const struct wasl_language wasl_language_ar = {
	.code = "ar",
	.cues = &wasl_cues_ar,
	.name = "Arabic",
	.titles = titles,
	.after_quotes = after_quotes,
	.clause_openers = clause_openers,
	.proclitics = proclitics,
};
