/* Text made safe for a format: whatever stood in the input, what is written is well-formed. */
#ifndef WASL_EXPORT_ESCAPE_H
#define WASL_EXPORT_ESCAPE_H

#include <stdio.h>

/*
 * Write a JSON string with its quotes.  Ill-formed UTF-8 becomes U+FFFD, control characters are
 * escaped, everything else stands as it is.
 */
void wasl_json_string(FILE *out, const char *text, size_t length);

#endif
