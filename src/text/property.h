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

enum sentence_break sentence_break_of(uint32_t code);

bool is_white_space(uint32_t code);
bool is_letter(uint32_t code);
bool is_arabic_letter(uint32_t code);
bool is_opening(uint32_t code); /* a bracket or low quote that can only open */
bool is_opening_quote(uint32_t code); /* one that opens in some languages and closes in others */
uint32_t to_lower(uint32_t code);

#endif
