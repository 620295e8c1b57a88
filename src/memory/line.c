#include "line.h"

#include <stdint.h>

/* At most 255 bytes, whose count fits a byte: so the compiler counts many at once. */
static inline size_t count_in(const char *text, size_t length)
{
	uint8_t lines = 0;
	for (size_t i = 0; i < length; i++)
		lines = (uint8_t)(lines + (text[i] == '\n'));
	return lines;
}

size_t count_line_ends(const char *text, size_t length)
{
	enum { LARGE = 128, SMALL = 16 };
	size_t lines = 0;
	for (; length >= LARGE; text += LARGE, length -= LARGE)
		lines += count_in(text, LARGE);
	for (; length >= SMALL; text += SMALL, length -= SMALL)
		lines += count_in(text, SMALL);
	return lines + count_in(text, length);
}
