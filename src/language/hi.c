/* Hindi. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"डॉ", "डा", "प्रो", "पं", "स्व", "इंजी", "मो", "मु", "रु", "ई.पू", "सं", "क्र", "नं", "पृ",
	"उ.प्र", "म.प्र", "कि.मी", "कि.ग्रा", "ए", "बी", "डी", "ई", "एफ", "एच", "के", "एल", "एम", "एन",
	"आर", "एस", "टी", "यू", "वी", "डब्ल्यू", "एक्स", "वाई", "सी", NULL
};

static const char *const clause_openers[] = {
	"लेकिन", "मगर", "किंतु", "किन्तु", "परंतु", "परन्तु", "बल्कि", "क्योंकि", "जबकि", "ताकि", "हालांकि",
	"हालाँकि", "जब", "जहां", "जहाँ", "जिसने", "जिसे", "जिसके", "जो", NULL
};

static const char *const conjunctions[] = { "और ", NULL };

const struct wasl_language wasl_language_hi = {
	.code = "hi",
	.name = "Hindi",
	.titles = titles,
	.clause_openers = clause_openers,
	.conjunctions = conjunctions,
};
