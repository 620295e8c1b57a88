/* Greek. */
#include <stddef.h>

#include "language.h"

static const char *const titles[] = {
	"κ", "κκ", "δρ", "καθ", "στρ", "αγ", "π.χ", "δηλ", "βλ", "λ.χ", "αρ", "τηλ", "σελ", "κεφ",
	"λεωφ", "επ", "μτφ", "εκδ", "αριθ", "παρ", "ταξ", "συντ", "πρβλ", "υπ", NULL
};

static const char *const shortened[] = {
	"κ.ά", "κ.α", "κ.λπ", "κλπ", "κτλ", "κ.τ.λ", "κ.ο.κ", "μ.χ", "μ.μ", "π.μ", "εκ", "εκατ", "δισ",
	"χιλ", "χλμ", "δρχ", "τ.μ", "τρισ", NULL
};

static const char *const starters[] = {
	"ο", "η", "το", "οι", "τα", "τον", "την", "τις", "τους", "του", "της", "των", "στο", "στη",
	"στην", "στον", "στις", "στους", "στα", "και", "αλλά", "όμως", "αυτό", "αυτός", "αυτή", "ένας",
	"μια", "ένα", "με", "για", "από", "σε", "δεν", "όταν", "αν", "ενώ", "μετά", "πριν", "είναι",
	"ήταν", "έχει", "επίσης", "ωστόσο", "σύμφωνα", "κατά", "εκείνος", "εγώ", "εμείς", "πού", "πώς",
	"τι", "ποιος", "γιατί", NULL
};

static const char *const clause_openers[] = {
	"αλλά", "όμως", "ενώ", "όταν", "επειδή", "διότι", "αν", "μολονότι", "παρόλο", "καθώς", "αφού",
	"πριν", NULL
};

static const char *const conjunctions[] = { "και ", NULL };

const struct wasl_language wasl_language_el = {
	.code = "el",
	.name = "Greek",
	.titles = titles,
	.shortened = shortened,
	.starters = starters,
	.clause_openers = clause_openers,
	.conjunctions = conjunctions,
};
