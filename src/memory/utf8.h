/* UTF-8 as it comes: perhaps ill-formed. */
#ifndef WASL_MEMORY_UTF8_H
#define WASL_MEMORY_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { UTF8_BAD = 0x110000 };

/*
 * Read the character at `text` (length > 0).  Returns its size in bytes; where the text is
 * ill-formed there, `*code` is UTF8_BAD and the size that of the maximal part that one U+FFFD
 * replaces (Unicode 15, section 3.9).
 */
size_t utf8_read(uint32_t *code, const char *text, size_t length);

/* The same for characters of one byte and two, as nearly all are; 0 where another begins. */
static inline size_t utf8_short(uint32_t *code, const char *text, size_t length)
{
	const unsigned char *at = (const unsigned char *)text;
	*code = at[0];
	if (at[0] < 0x80)
		return 1;
	if (at[0] < 0xC2 || at[0] >= 0xE0 || length < 2 || (at[1] & 0xC0) != 0x80)
		return 0;
	*code = (at[0] & 0x1Fu) << 6 | (at[1] & 0x3Fu);
	return 2;
}

/* utf8_read() without a call for these. */
static inline size_t utf8_next(uint32_t *code, const char *text, size_t length)
{
	size_t size = utf8_short(code, text, length);
	return size ? size : utf8_read(code, text, length);
}

/* How many ill-formed parts there are. */
size_t utf8_count_bad(const char *text, size_t length);

/* True only where there is none; false may mean that no fast way to know is at hand. */
bool utf8_is_surely_valid(const char *text, size_t length);

/* Write a code point (no surrogate); returns its size, at most 4. */
size_t utf8_write(char *text, uint32_t code);

#endif
