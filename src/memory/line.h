/* Lines of a text. */
#ifndef WASL_MEMORY_LINE_H
#define WASL_MEMORY_LINE_H

#include <stddef.h>

/* How many line ends there are. */
size_t count_line_ends(const char *text, size_t length);

#endif
