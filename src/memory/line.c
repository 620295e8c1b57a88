#include "line.h"

#include <stdint.h>
#include <string.h>

/* A 1 in each byte of the eight that is a line end. */
static uint64_t mark_line_ends(const char *text)
{
	const uint64_t low = 0x7F7F7F7F7F7F7F7Fu, ends = 0x0A0A0A0A0A0A0A0Au;
	uint64_t bytes;
	memcpy(&bytes, text, sizeof bytes);
	bytes ^= ends;
	return ~(((bytes & low) + low) | bytes | low) >> 7;
}

/* In at most 255 times eight bytes, so that each byte of a sum counts its own. */
static size_t count_in(const char *text, size_t eights)
{
	const uint64_t every_other = 0x00FF00FF00FF00FFu;
	uint64_t counts = 0;
	for (size_t i = 0; i < eights; i++)
		counts += mark_line_ends(text + 8 * i);
	counts = (counts & every_other) + (counts >> 8 & every_other);
	return (size_t)(counts * 0x0001000100010001u >> 48);
}

size_t count_line_ends(const char *text, size_t length)
{
	enum { EIGHTS = 128 };
	size_t lines = 0;
	for (; length >= 8 * EIGHTS; text += 8 * EIGHTS, length -= 8 * EIGHTS)
		lines += count_in(text, EIGHTS);
	lines += count_in(text, length / 8);
	for (size_t i = length / 8 * 8; i < length; i++)
		lines += text[i] == '\n';
	return lines;
}
