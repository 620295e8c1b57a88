/* Where our sentences end otherwise than by Unicode's rules. */
#ifndef WASL_TEXT_TAILOR_H
#define WASL_TEXT_TAILOR_H

#include "boundary.h"

/*
 * Whether the sentence that began at `from` ends at a terminator.
 * @param boundary  as boundary_at() filled it in; its ends are moved where quotes are read otherwise
 * @param by_rule   what boundary_at() said
 */
bool sentence_ends(struct boundary *boundary, bool by_rule, const char *text, size_t length,
                   size_t from);

#endif
