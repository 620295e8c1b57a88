#include "short_word.h"

#include "boundary.h"
#include "../memory/utf8.h"

static bool is_word_part(uint32_t code)
{
	return code == '.' || code == '-' || code == 0x640 /* tatweel */ || is_letter(code) ||
	       sentence_break_of(code) == SB_NUMERIC || sentence_break_of(code) == SB_EXTEND ||
	       sentence_break_of(code) == SB_FORMAT;
}

static bool add(struct short_word *word, uint32_t code)
{
	if (word->length > LONGEST_WORD - 4)
		return false;
	if (word->letters + word->digits == 0)
		word->first = code;
	word->last = code;
	word->dots += code == '.';
	word->letters += is_letter(code);
	word->digits += sentence_break_of(code) == SB_NUMERIC;
	word->length += utf8_write(word->text + word->length, to_lower(code));
	word->text[word->length] = '\0';
	return true;
}

static void read_word(struct short_word *word, const char *text, size_t begin, size_t end)
{
	*word = (struct short_word){ .begin = begin, .end = end };
	for (size_t at = begin; at < end;) {
		struct character c = character_at(text, end, at);
		bool format = sentence_break_of(c.code) == SB_FORMAT; /* «د.» with marks of direction */
		if (!format && (c.code == UTF8_BAD || !add(word, c.code))) {
			*word = (struct short_word){ .begin = begin, .end = end };
			return;
		}
		at = c.end;
	}
}

void word_before(struct short_word *word, const char *text, size_t from, size_t stop)
{
	size_t begin = stop;
	struct character c;
	while (stop - begin <= LONGEST_WORD && character_before(&c, text, from, begin) &&
	       is_word_part(c.code))
		begin = c.begin;
	read_word(word, text, begin, stop);
}

void word_after(struct short_word *word, const char *text, size_t length, size_t at)
{
	struct character c = { 0, at, at };
	while (at < length) {
		c = character_at(text, length, at);
		if (is_letter(c.code) || sentence_break_of(c.code) == SB_NUMERIC || c.code == '\n')
			break;
		at = c.end;
	}
	size_t end = at;
	while (end < length && end - at <= LONGEST_WORD) {
		c = character_at(text, length, end);
		if (!is_letter(c.code) && sentence_break_of(c.code) != SB_NUMERIC && c.code != '.')
			break;
		end = c.end;
	}
	while (end > at && text[end - 1] == '.')
		end--;
	read_word(word, text, at, end);
}
