#include <wasl/text.h>

#include <unicode/uchar.h>

#include "../memory/utf8.h"

static size_t cells_of(uint32_t code)
{
	if (code >= 0x20 && code < 0x7F)
		return 1;
	if (code == UTF8_BAD)
		return 1; /* it shows as U+FFFD */
	if (U_GET_GC_MASK((UChar32)code) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK))
		return 0;
	int wide = u_getIntPropertyValue((UChar32)code, UCHAR_EAST_ASIAN_WIDTH);
	return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

size_t wasl_text_width(const char *text, size_t length)
{
	size_t width = 0, size;
	for (size_t i = 0; i < length; i += size) {
		uint32_t code;
		size = utf8_read(&code, text + i, length - i);
		width += cells_of(code);
	}
	return width;
}

bool wasl_text_has_right_to_left(const char *text, size_t length)
{
	size_t size;
	for (size_t i = 0; i < length; i += size) {
		uint32_t code;
		size = utf8_read(&code, text + i, length - i);
		if (code < 0x590 || code == UTF8_BAD)
			continue;
		UCharDirection direction = u_charDirection((UChar32)code);
		if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC)
			return true;
	}
	return false;
}
