/* Quotes, brackets and notes behind a terminator. */
#ifndef WASL_TEXT_QUOTE_H
#define WASL_TEXT_QUOTE_H

#include "boundary.h"

/*
 * Move the boundary's ends where Unicode's rules mistake what stands behind the terminator: a mark
 * that opens the next sentence, a closing one behind a blank («Oui. »), the number of a note.
 */
void settle_quotes(struct boundary *boundary, const char *text, size_t length);

/* Whether the terminator and what closes with it lie within East Asian brackets. */
bool is_bracketed(const struct boundary *boundary, const char *text, size_t length, size_t from);

#endif
