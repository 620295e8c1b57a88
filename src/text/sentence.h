/* A text cut into sentences. */
#ifndef WASL_TEXT_SENTENCE_H
#define WASL_TEXT_SENTENCE_H

#include <wasl/text.h>

#include "candidate.h"

/*
 * The end of the sentence of the candidates' text that begins at `from` (< length): where the next begins, white space
 * included.  In a wrapped text line ends are blanks (see wrapped.h), so this knows none of them.
 * `*line_end` tells whether a line end ended it.
 */
size_t sentence_end(bool *line_end, struct candidates *candidates, size_t from, bool plain);

/* The part of [begin, end) without white space at its ends; empty where nothing else is in it. */
wasl_span trimmed(const char *text, size_t begin, size_t end);

#endif
