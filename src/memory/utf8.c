#include "utf8.h"

#include <string.h>

/* The second byte of a well-formed character lies within these bounds (Unicode 15, table 3-7). */
static void second_byte(unsigned char lead, unsigned char *low, unsigned char *high)
{
	*low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
	*high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
}

size_t utf8_read(uint32_t *code, const char *text, size_t length)
{
	const unsigned char *at = (const unsigned char *)text;
	unsigned char lead = at[0], low, high;
	*code = lead;
	if (lead < 0x80)
		return 1;
	*code = UTF8_BAD;
	if (lead < 0xC2 || lead > 0xF4)
		return 1;
	size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
	second_byte(lead, &low, &high);
	uint32_t value = lead & (0xFFu >> (size + 1));
	for (size_t i = 1; i < size; i++, low = 0x80, high = 0xBF) {
		if (i >= length || at[i] < low || at[i] > high)
			return i;
		value = value << 6 | (at[i] & 0x3Fu);
	}
	*code = value;
	return size;
}

/* The number of bytes from `text` on that are ASCII or well-formed two-byte characters. */
static size_t skip_common(const unsigned char *text, size_t length)
{
	size_t i = 0;
	for (;;) {
		uint64_t word;
		while (i + 8 <= length && (memcpy(&word, text + i, 8), !(word & 0x8080808080808080u)))
			i += 8;
		while (i < length && text[i] < 0x80)
			i++;
		size_t before = i;
		while (i + 1 < length && text[i] >= 0xC2 && text[i] < 0xE0 && (text[i + 1] & 0xC0) == 0x80)
			i += 2;
		if (i == before)
			return i;
	}
}

size_t utf8_count_bad(const char *text, size_t length)
{
	size_t bad = 0, i = 0;
	if (utf8_is_surely_valid(text, length))
		return 0;
	while ((i += skip_common((const unsigned char *)text + i, length - i)) < length) {
		uint32_t code;
		i += utf8_read(&code, text + i, length - i);
		bad += code == UTF8_BAD;
	}
	return bad;
}

size_t utf8_write(char *text, uint32_t code)
{
	static const unsigned char leads[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
	if (code < 0x80) {
		*text = (char)code;
		return 1;
	}
	size_t size = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	for (size_t i = size - 1; i > 0; i--, code >>= 6)
		text[i] = (char)(0x80 | (code & 0x3F));
	text[0] = (char)(leads[size] | code);
	return size;
}
