/* UTF-8 as it comes: perhaps ill-formed. */
#ifndef WASL_MEMORY_UTF8_H
#define WASL_MEMORY_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Read the character at `text` (length > 0).  Returns its size in bytes; where the text is
 * ill-formed there, `*code` is UTF8_BAD and the size that of the maximal part that one U+FFFD
 * replaces (Unicode 15, section 3.9).
 */
size_t utf8_read(uint32_t *code, const char *text, size_t length);

enum { UTF8_BAD = 0x110000 };

/* How many ill-formed parts there are. */
size_t utf8_count_bad(const char *text, size_t length);

/* True only where there is none; false may mean that no fast way to know is at hand. */
bool utf8_is_surely_valid(const char *text, size_t length);

/* Write a code point (no surrogate); returns its size, at most 4. */
size_t utf8_write(char *text, uint32_t code);

#endif
