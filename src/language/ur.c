/* Urdu. */
#include <stddef.h>

#include "language.h"

static const char *const clause_openers[] = {
	"لیکن", "مگر", "بلکہ", "کیونکہ", "چونکہ", "حالانکہ", "اگرچہ", "جبکہ", "جب کہ", "جب", "تاکہ", "جس",
	"جو", "تاہم", NULL
};

static const char *const after_quotes[] = { "کہا", "کہہ", "پوچھا", "کہتے", "کہتی", "بتایا", "کے", "کا", "کی", NULL };

/* What would be a name behind an Arabic particle: کرنا is not رنا behind ک. */
static const char *const words[] = {
	"کرنا", "کرنے", "کرتے", "کرتا", "کرتی", "کریں", "کرے", "کیا", "کیے", "کئے", "کوئی", "کچھ", "کبھی",
	"کہا", "کہنا", "کہتے", "کام", "کے", "کی", "کا", "کو", "کہ", "کون", "کیوں", "کیسے", "کہاں", "کئی",
	"کافی", "کارروائی", "بھی", "بہت", "بعد", "بارے", "بات", "باتیں", "باہر", "بتایا", "بنا", "بنانے",
	"بڑا", "بڑے", "بڑی", "بلکہ", "بغیر", "وہ", "وہاں", "والے", "والا", "والی", "واقعہ", "وقت", "وجہ",
	"وزیر", "فیصلہ", "فوج", "فوجی", "لوگ", "لوگوں", "لیے", "لئے", "لیکن", "لینے", "لگا", "لگے", NULL
};

static const char *const letter_names[] = {
	"اے", "بی", "سی", "ڈی", "ای", "ایف", "جی", "ایچ", "آئی", "جے", "کے", "ایل", "ایم", "این", "او",
	"پی", "کیو", "آر", "ایس", "ٹی", "یو", "وی", "ڈبلیو", "ایکس", "وائی", "زیڈ", NULL
};

static const char *const conjunctions[] = { "اور ", NULL };

const struct wasl_language wasl_language_ur = {
	.code = "ur",
	.name = "Urdu",
	.after_quotes = after_quotes,
	.clause_openers = clause_openers,
	.words = words,
	.letter_names = letter_names,
	.conjunctions = conjunctions,
};
