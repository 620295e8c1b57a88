#include "property.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

static enum sentence_break translate(int value)
{
	switch (value) {
	case U_SB_SEP: return SB_SEP;
	case U_SB_CR: return SB_CR;
	case U_SB_LF: return SB_LF;
	case U_SB_EXTEND: return SB_EXTEND;
	case U_SB_FORMAT: return SB_FORMAT;
	case U_SB_SP: return SB_SP;
	case U_SB_LOWER: return SB_LOWER;
	case U_SB_UPPER: return SB_UPPER;
	case U_SB_OLETTER: return SB_OLETTER;
	case U_SB_NUMERIC: return SB_NUMERIC;
	case U_SB_ATERM: return SB_ATERM;
	case U_SB_STERM: return SB_STERM;
	case U_SB_CLOSE: return SB_CLOSE;
	case U_SB_SCONTINUE: return SB_SCONTINUE;
	default: return SB_OTHER;
	}
}

/* The letters of most Arabic text. */
static bool is_plain_arabic(uint32_t code)
{
	return (code >= 0x620 && code <= 0x63F) || (code >= 0x641 && code <= 0x64A);
}

static bool is_ascii_letter(uint32_t code)
{
	return (code | 0x20) - 'a' < 26;
}

enum sentence_break sentence_break_of(uint32_t code)
{
	/* Most characters need no look-up. */
	if (is_plain_arabic(code))
		return SB_OLETTER;
	if (code < 0x80 && is_ascii_letter(code))
		return code & 0x20 ? SB_LOWER : SB_UPPER;
	if (code == ' ')
		return SB_SP;
	return translate(u_getIntPropertyValue((UChar32)code, UCHAR_SENTENCE_BREAK));
}

bool is_white_space(uint32_t code)
{
	if (is_plain_arabic(code))
		return false;
	if (code < 0x80)
		return code == ' ' || (code >= '\t' && code <= '\r');
	return u_isUWhiteSpace((UChar32)code);
}

bool is_letter(uint32_t code)
{
	if (code < 0x80)
		return is_ascii_letter(code);
	if (is_plain_arabic(code))
		return true;
	return u_isUAlphabetic((UChar32)code);
}

bool is_arabic_letter(uint32_t code)
{
	UErrorCode error = U_ZERO_ERROR;
	return code >= 0x600 && is_letter(code) &&
	       uscript_getScript((UChar32)code, &error) == USCRIPT_ARABIC;
}

bool is_opening(uint32_t code)
{
	return u_charType((UChar32)code) == U_START_PUNCTUATION;
}

bool is_opening_quote(uint32_t code)
{
	return u_charType((UChar32)code) == U_INITIAL_PUNCTUATION;
}

uint32_t to_lower(uint32_t code)
{
	if (code < 0x80)
		return is_ascii_letter(code) ? code | 0x20 : code;
	if (is_plain_arabic(code))
		return code;
	return (uint32_t)u_tolower((UChar32)code);
}
