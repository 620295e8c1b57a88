/* How many of what, for people: "1 tie", "2 ties". */
#ifndef WASL_REPORT_COUNTED_H
#define WASL_REPORT_COUNTED_H

#include <stdint.h>

enum { COUNTED_SIZE = 96 };

/* Write the count and the words that go with it, those for one or those for none and several. */
const char *counted(char text[COUNTED_SIZE], uint64_t count, const char *one, const char *several);

#endif
