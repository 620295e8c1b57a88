/* Texts whose lines were broken to fit a width. */
#ifndef WASL_TEXT_WRAPPED_H
#define WASL_TEXT_WRAPPED_H

#include <stddef.h>

/* Turn the line ends of a copy into blanks, but not those before a blank line.  Length unchanged. */
void unwrap(char *text, size_t length);

#endif
