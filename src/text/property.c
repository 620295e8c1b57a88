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

enum sentence_break look_up_sentence_break(uint32_t code)
{
	return translate(u_getIntPropertyValue((UChar32)code, UCHAR_SENTENCE_BREAK));
}

bool look_up_white_space(uint32_t code)
{
	return u_isUWhiteSpace((UChar32)code);
}

bool look_up_letter(uint32_t code)
{
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
