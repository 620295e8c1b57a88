/* The head of a report, which is no part of its first sentence. */
#ifndef WASL_TEXT_DATELINE_H
#define WASL_TEXT_DATELINE_H

#include <stddef.h>

/*
 * Where the head of the sentence [from, end) ends, if it has one; `from` where it has none.  A head
 * ends with a colon behind the place, a dash and an agency («لندن - ایرنا:»), or behind the day, the time
 * and its zone («الأحد، 21 فبراير، 05:01 GMT ...:»).
 */
size_t dateline_end(const char *text, size_t from, size_t end);

#endif
