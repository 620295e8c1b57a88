/* Where our sentences go on although Unicode's rules would end them. */
#ifndef WASL_TEXT_TAILOR_H
#define WASL_TEXT_TAILOR_H

#include "boundary.h"

/* Whether the sentence that began at `from` goes on behind a boundary that the rules allow. */
bool sentence_goes_on(const struct boundary *boundary, const char *text, size_t length, size_t from);

#endif
