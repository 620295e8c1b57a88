/* What Unicode says of a character, as sentences need it.  UTF8_BAD is like U+FFFD. */
#ifndef WASL_TEXT_PROPERTY_H
#define WASL_TEXT_PROPERTY_H

#include <stdbool.h>
#include <stdint.h>

/* The property Sentence_Break (UAX #29), in the order of its rules. */
enum sentence_break {
	SB_OTHER, SB_SEP, SB_CR, SB_LF, SB_EXTEND, SB_FORMAT, SB_SP, SB_LOWER, SB_UPPER, SB_OLETTER,
	SB_NUMERIC, SB_ATERM, SB_STERM, SB_CLOSE, SB_SCONTINUE
};

/* Asks ICU. */
enum sentence_break look_up_sentence_break(uint32_t code);
bool look_up_white_space(uint32_t code);
bool look_up_letter(uint32_t code);

/* The letters of most Arabic text. */
static inline bool is_plain_arabic(uint32_t code)
{
	return (code >= 0x620 && code <= 0x63F) || (code >= 0x641 && code <= 0x64A);
}

static inline bool is_ascii_letter(uint32_t code)
{
	return (code | 0x20) - 'a' < 26;
}

/* Most characters need no look-up. */
static inline enum sentence_break sentence_break_of(uint32_t code)
{
	if (is_plain_arabic(code))
		return SB_OLETTER;
	if (is_ascii_letter(code))
		return code & 0x20 ? SB_LOWER : SB_UPPER;
	switch (code) {
	case ' ': return SB_SP;
	case '\n': return SB_LF;
	case '\r': return SB_CR;
	case '.': return SB_ATERM;
	case '!': case '?': return SB_STERM;
	case '"': case '\'': case '(': case ')': return SB_CLOSE;
	case ',': case '-': case ':': return SB_SCONTINUE;
	default: break;
	}
	return code - '0' < 10 ? SB_NUMERIC : look_up_sentence_break(code);
}

static inline bool is_white_space(uint32_t code)
{
	if (code < 0x80)
		return code == ' ' || (code >= '\t' && code <= '\r');
	return !is_plain_arabic(code) && look_up_white_space(code);
}

static inline bool is_letter(uint32_t code)
{
	if (code < 0x80)
		return is_ascii_letter(code);
	return is_plain_arabic(code) || look_up_letter(code);
}

bool is_arabic_letter(uint32_t code);
bool is_opening(uint32_t code); /* a bracket or low quote that can only open */
bool is_opening_quote(uint32_t code); /* one that opens in some languages and closes in others */
uint32_t to_lower(uint32_t code);

#endif
