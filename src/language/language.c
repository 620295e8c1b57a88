#include "language.h"

#include <stddef.h>

#define LANGUAGE(code) extern const struct wasl_language wasl_language_##code;
#include "languages.def"
#undef LANGUAGE

static const struct wasl_language *const languages[] = {
#define LANGUAGE(code) &wasl_language_##code,
#include "languages.def"
#undef LANGUAGE
};

const struct wasl_language *wasl_language_get(unsigned i)
{
	return i < sizeof languages / sizeof *languages ? languages[i] : NULL;
}
