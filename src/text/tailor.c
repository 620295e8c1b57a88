/*
 * Full stops that end no sentence: abbreviations, initials, ordinals, numbers of a list; and
 * question and exclamation marks behind which the sentence goes on in small letters.
 */
#include "tailor.h"

#include <string.h>

#include "../language/language.h"
#include "../memory/utf8.h"
#include "abbreviation.h"
#include "property.h"
#include "quote.h"

enum { LONGEST_WORD = 24 }; /* bytes; no abbreviation is longer */

/* A short word in small letters; empty where it is longer than any abbreviation. */
struct word {
	char text[LONGEST_WORD + 4];
	size_t length; /* bytes */
	size_t letters, dots, digits;
	uint32_t first, last; /* its ends, as they stand */
	size_t begin, end; /* where it stands */
};

static bool is_word_part(uint32_t code)
{
	return code == '.' || code == '-' || code == 0x640 /* tatweel */ || is_letter(code) ||
	       sentence_break_of(code) == SB_NUMERIC || sentence_break_of(code) == SB_EXTEND ||
	       sentence_break_of(code) == SB_FORMAT;
}

static bool add(struct word *word, uint32_t code)
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

static void read_word(struct word *word, const char *text, size_t begin, size_t end)
{
	*word = (struct word){ .begin = begin, .end = end };
	for (size_t at = begin; at < end;) {
		struct character c = character_at(text, end, at);
		bool format = sentence_break_of(c.code) == SB_FORMAT; /* «د.» with marks of direction */
		if (!format && (c.code == UTF8_BAD || !add(word, c.code))) {
			*word = (struct word){ .begin = begin, .end = end };
			return;
		}
		at = c.end;
	}
}

/* The word that ends where the full stop stands. */
static void word_before(struct word *word, const char *text, size_t from, size_t stop)
{
	size_t begin = stop;
	struct character c;
	while (stop - begin <= LONGEST_WORD && character_before(&c, text, from, begin) &&
	       is_word_part(c.code))
		begin = c.begin;
	read_word(word, text, begin, stop);
}

/* The next word behind blanks, quotes and brackets. */
static void word_after(struct word *word, const char *text, size_t length, size_t at)
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

static bool has(enum stop_list list, const struct word *word)
{
	return any_language_has(list, word->text, word->length);
}

static bool is_small(uint32_t code)
{
	return sentence_break_of(code) == SB_LOWER;
}

static bool is_capital(uint32_t code)
{
	return sentence_break_of(code) == SB_UPPER;
}

/* «1990 م.»: an era behind a number may end a sentence as any word. */
static bool is_era(const struct word *word, const char *text, size_t from)
{
	struct character c;
	size_t at = word->begin;
	while (character_before(&c, text, from, at) && is_white_space(c.code))
		at = c.begin;
	return character_before(&c, text, from, at) && sentence_break_of(c.code) == SB_NUMERIC &&
	       (word->first == 0x645 /* م */ || word->first == 0x647 /* ه */);
}

/* J. K. Rowling; د. أحمد; but "Henry I. The" and «سنة 1990 م. وقال» end. */
static bool is_initial(const struct word *word, const char *text, size_t from)
{
	if (word->letters != 1 || word->digits > 0 || word->dots > 0)
		return false;
	if (is_arabic_letter(word->first))
		return !is_era(word, text, from);
	return is_capital(word->first) && word->first != 'I';
}

/* U.S., a.m., أ.ف.ب: letters between stops. */
static bool is_dotted(const struct word *word)
{
	return word->dots > 0 && word->letters == word->dots + 1 && word->digits == 0;
}

/* z. B., u. a.: two letters, each with its stop. */
static bool is_first_of_two(const struct word *word, const char *text, size_t length, size_t at)
{
	struct word next;
	if (word->letters != 1 || word->digits > 0 || word->dots > 0 || is_arabic_letter(word->first))
		return false;
	word_after(&next, text, length, at);
	return next.letters == 1 && next.digits == 0 && next.dots == 0 && next.end < length &&
	       text[next.end] == '.';
}

static bool is_bullet(uint32_t code)
{
	return code == 0x2022 || code == 0x25CF || code == 0xB7 || code == '-' || code == 0x2013;
}

/* A number that opens the sentence counts a list's items. */
static bool is_list_number(const struct word *word, const char *text, size_t from)
{
	struct character c;
	size_t at = word->begin;
	if (word->digits == 0 || word->digits > 3 || word->letters > 0 || word->dots > 0)
		return false;
	while (character_before(&c, text, from, at) && (is_white_space(c.code) || is_bullet(c.code)))
		at = c.begin;
	return at == from;
}

/* The word before another. */
static void word_further_back(struct word *back, const struct word *word, const char *text, size_t from)
{
	struct character c;
	size_t at = word->begin;
	while (character_before(&c, text, from, at) && is_white_space(c.code))
		at = c.begin;
	word_before(back, text, from, at);
}

/* 3. Oktober, in der 89. Minute. */
static bool is_ordinal(const struct word *number, const struct word *after, const char *text,
                       size_t from)
{
	struct word back;
	if (has(LIST_AFTER_NUMBERS, after))
		return true;
	word_further_back(&back, number, text, from);
	return number->digits <= 3 && has(LIST_BEFORE_ORDINALS, &back);
}

/* A Roman number of two or more letters. */
static bool is_roman(const struct word *word, const char *text)
{
	if (word->letters < 2 || word->letters != word->length)
		return false;
	for (size_t at = word->begin; at < word->end; at++)
		if (!strchr("IVXLCDM", text[at]))
			return false;
	return true;
}

/* Sat. Oct. 5: with a capital it is no word, where another short form follows. */
static bool is_short_day(const struct word *before, const struct word *after, const char *text,
                         size_t length)
{
	return is_capital(before->first) && after->end < length && text[after->end] == '.' &&
	       (has(LIST_SHORTENED, after) || has(LIST_BEFORE_NUMBERS, after));
}

/* ۱۳۵۷ ه.ش. is a year of an era in two letters: another single one follows without a blank. */
static bool is_in_an_era(const struct word *before, const char *text, size_t length, size_t at)
{
	if (before->letters != 1 || before->dots || at >= length || !is_arabic_letter(before->first))
		return false;
	struct character c = character_at(text, length, at);
	return is_arabic_letter(c.code) && c.end < length && text[c.end] == '.';
}

static bool stop_is_part_of_a_word(const struct boundary *boundary, const char *text,
                                   size_t length, size_t from)
{
	struct word before, after;
	if (is_surely_common(text, from, boundary->terminator.begin))
		return false; /* nearly always */
	bool glued = boundary->end == boundary->terminator.end;
	word_before(&before, text, from, boundary->terminator.begin);
	if (is_initial(&before, text, from) || has(LIST_TITLES, &before) ||
	    is_list_number(&before, text, from) ||
	    is_first_of_two(&before, text, length, boundary->closed))
		return true;
	if (glued && (is_dotted(&before) ||
	              is_in_an_era(&before, text, length, boundary->terminator.end)))
		return true;
	bool counts = has(LIST_BEFORE_NUMBERS, &before);
	bool number = before.digits && !before.letters;
	bool short_form = has(LIST_SHORTENED, &before) ||
	                  (is_dotted(&before) && !is_arabic_letter(before.first));
	if (!number && !short_form && !counts)
		return false; /* nearly always: what follows need not be read */
	word_after(&after, text, length, boundary->closed);
	if (number && is_ordinal(&before, &after, text, from))
		return true;
	if (counts && (after.digits > 0 || is_roman(&after, text) || is_short_day(&before, &after, text, length)))
		return true;
	if (!short_form)
		return false;
	return !(has(LIST_STARTERS, &after) && is_capital(after.first));
}

/* Whether a word with which a sentence goes on behind a quotation stands at `at`. */
static bool goes_on_with(const char *const *words, const char *text, size_t length, size_t at)
{
	for (; words && *words; words++) {
		size_t size = strlen(*words);
		if (length - at < size || memcmp(text + at, *words, size))
			continue;
		if ((unsigned char)**words >= 0xE3 || at + size == length ||
		    !is_letter(character_at(text, length, at + size).code))
			return true; /* East Asian words need no end */
	}
	return false;
}

/* "Why?" he asked: what was quoted is a part of the sentence. */
static bool quotation_goes_on(const struct boundary *boundary, const char *text, size_t length)
{
	const struct wasl_language *language;
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		if (goes_on_with(language->after_quotes, text, length, boundary->end))
			return true;
	return false;
}

/* Yahoo! announced: the mark belongs to the name. */
static bool is_name_with_mark(const struct boundary *boundary, const char *text, size_t from)
{
	struct word before;
	if (boundary->terminator.code != '!')
		return false;
	word_before(&before, text, from, boundary->terminator.begin);
	return is_capital(before.first) && is_small(before.last);
}

static bool sentence_goes_on(const struct boundary *boundary, const char *text, size_t length,
                             size_t from)
{
	if (boundary->end >= length || text[boundary->end - 1] == '\n' || text[boundary->end - 1] == '\r')
		return false;
	if (is_bracketed(boundary, text, length, from) ||
	    (boundary->full_stop && stop_is_part_of_a_word(boundary, text, length, from)))
		return true;
	struct character next = character_at(text, length, boundary->end);
	bool quoted = boundary->closed > boundary->terminator.end;
	if (sentence_break_of(next.code) == SB_SCONTINUE)
		return quoted;
	if (quoted && quotation_goes_on(boundary, text, length))
		return true;
	return is_small(next.code) && boundary->end > boundary->terminator.end &&
	       (quoted || is_name_with_mark(boundary, text, from));
}

static bool is_address_mark(uint32_t code)
{
	return code == '.' || code == '/' || code == '@' || code == '_';
}

/* An address has more marks than the one stop. */
static bool is_address(const char *text, size_t length, size_t from, size_t stop)
{
	enum { FARTHEST = 256 };
	struct character c;
	for (size_t at = stop; at + FARTHEST > stop && character_before(&c, text, from, at) &&
	     !is_white_space(c.code); at = c.begin)
		if (is_address_mark(c.code))
			return true;
	for (size_t at = stop + 1; at < length && at < stop + FARTHEST; at = c.end) {
		c = character_at(text, length, at);
		if (is_white_space(c.code))
			return false;
		if (is_address_mark(c.code) && c.end < length &&
		    is_letter(character_at(text, length, c.end).code))
			return true;
	}
	return false;
}

/* "It ended.The next": a blank is missing before a capital. */
static bool ends_glued(const struct boundary *boundary, const struct word *before, const char *text,
                       size_t length, size_t from)
{
	struct character first = character_at(text, length, boundary->end), second = first;
	if (first.end < length)
		second = character_at(text, length, first.end);
	return before->letters >= 3 && is_small(before->last) && is_small(second.code) &&
	       !is_address(text, length, from, boundary->terminator.begin);
}

/* "it ended. the next", written without capitals: no known short form is as long as its last word. */
static bool ends_before_small(const struct boundary *boundary, const struct word *before)
{
	enum { LETTERS = 5 };
	return boundary->closed == boundary->terminator.end && before->letters >= LETTERS &&
	       is_small(before->first) && is_small(before->last);
}

static bool is_long_dash(uint32_t code)
{
	return code == 0x2013 || code == 0x2014;
}

/* "No. — Yes": behind a dash someone else speaks. */
static bool ends_before_dash(const struct boundary *boundary, const char *text, size_t length)
{
	struct character c = character_at(text, length, boundary->end);
	if (boundary->end == boundary->closed || !is_long_dash(c.code))
		return false;
	size_t at = skip_all(text, length, c.end, SB_SP);
	return at < length && is_capital(character_at(text, length, at).code);
}

/* Whether some language shortens the word so. */
static bool is_abbreviation(const struct word *word)
{
	return has(LIST_TITLES, word) || has(LIST_SHORTENED, word) || has(LIST_BEFORE_NUMBERS, word);
}

bool sentence_ends(struct boundary *boundary, bool by_rule, const char *text, size_t length,
                   size_t from)
{
	struct word before;
	if (by_rule) {
		settle_quotes(boundary, text, length);
		return !sentence_goes_on(boundary, text, length, from);
	}
	if (boundary->end >= length)
		return false;
	if (!boundary->full_stop)
		return ends_before_dash(boundary, text, length);
	bool glued = boundary->end == boundary->terminator.end;
	uint32_t next = character_at(text, length, boundary->end).code;
	bool dash = is_long_dash(next);
	if (!dash && (glued ? !is_capital(next) : !is_small(next)))
		return false; /* 3.5: the word before need not be read */
	word_before(&before, text, from, boundary->terminator.begin);
	if (!is_surely_common(text, from, boundary->terminator.begin) &&
	    (before.dots || before.digits || is_abbreviation(&before)))
		return false;
	if (dash)
		return before.letters > 1 && ends_before_dash(boundary, text, length);
	return glued ? ends_glued(boundary, &before, text, length, from)
	             : ends_before_small(boundary, &before);
}
