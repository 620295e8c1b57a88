/*
 * Full stops that end no sentence: abbreviations, initials, ordinals, numbers of a list.
 */
#include "stop.h"

#include <string.h>

#include "short_word.h"

/* Where the white space begins that a word stands behind. */
static size_t blanks_before(const struct short_word *word, const char *text, size_t from)
{
	struct character c;
	size_t at = word->begin;
	while (character_before(&c, text, from, at) && is_white_space(c.code))
		at = c.begin;
	return at;
}

/* The word before another. */
static void word_further_back(struct short_word *back, const struct short_word *word,
                              const char *text, size_t from)
{
	word_before(back, text, from, blanks_before(word, text, from));
}

/* «1990 م.»: an era behind a number may end a sentence as any word. */
static bool is_era(const struct short_word *word, const char *text, size_t from)
{
	struct character c;
	return character_before(&c, text, from, blanks_before(word, text, from)) &&
	       sentence_break_of(c.code) == SB_NUMERIC &&
	       (word->first == 0x645 /* م */ || word->first == 0x647 /* ه */);
}

static bool is_hebrew_letter(uint32_t code)
{
	return code >= 0x5D0 && code <= 0x5EA;
}

/* Not the ב of ארה"ב. */
static bool begins_a_word(const struct short_word *word, const char *text, size_t from)
{
	struct character c;
	return !character_before(&c, text, from, word->begin) || is_white_space(c.code) || is_opening(c.code);
}

/* "Plan B. Police": one of a row. */
static bool counts_as_number(const struct short_word *word, const char *text, size_t from)
{
	struct short_word back;
	word_further_back(&back, word, text, from);
	return is_listed(LIST_BEFORE_LETTERS, &back) ||
	       (is_arabic_letter(word->first) && is_era(word, text, from));
}

/* J. K. Rowling; د. أحمد; א. ב. יהושע; but "Henry I. The", "Malcolm X. He" and «سنة 1990 م. وقال» end. */
static bool is_initial(const struct short_word *word, const char *text, size_t length, size_t from,
                       size_t at)
{
	struct short_word next;
	if (word->letters != 1 || word->digits > 0 || word->dots > 0 || word->first == 'I')
		return false;
	bool hebrew = is_hebrew_letter(word->first) && begins_a_word(word, text, from);
	if (!hebrew && !is_arabic_letter(word->first) && !is_capital(word->first))
		return false;
	if (word->begin == from)
		return true; /* of a list */
	word_after(&next, text, length, at);
	return !counts_as_number(word, text, from) &&
	       !(is_listed(LIST_AFTER_LETTERS, &next) && is_capital(next.first) && is_small(next.last));
}

/* The scripts of India, whose syllables are letters with signs. */
static bool is_indic(uint32_t code)
{
	return code >= 0x900 && code <= 0xDFF;
}

/* The most letters that one letter's name has: एम for M. */
static size_t most_in_a_name(const struct short_word *word)
{
	return is_indic(word->first) ? 2 : 1;
}

/* U.S., a.m., أ.ف.ب, एम.के.: letters, or letters' names, between stops. */
static bool is_dotted(const struct short_word *word)
{
	return word->dots > 0 && word->letters > word->dots && word->digits == 0 &&
	       word->letters <= most_in_a_name(word) * (word->dots + 1);
}

/* यू.के: the first of letters' names between stops. */
static bool is_first_of_names(const struct short_word *word, const char *text, size_t length, size_t at)
{
	return is_indic(word->first) && word->dots == 0 && word->letters <= most_in_a_name(word) &&
	       at < length && is_indic(character_at(text, length, at).code);
}

static bool is_letter_with_stop(const struct short_word *word, const char *text, size_t length)
{
	return word->letters == 1 && word->digits == 0 && word->dots == 0 && word->end < length &&
	       text[word->end] == '.';
}

/* z. B., u. a.: two letters, each with its stop. */
static bool is_first_of_two(const struct short_word *word, const char *text, size_t length, size_t at)
{
	struct short_word next;
	if (word->letters != 1 || word->digits > 0 || word->dots > 0 || is_arabic_letter(word->first))
		return false;
	word_after(&next, text, length, at);
	return is_letter_with_stop(&next, text, length);
}

static bool is_bullet(uint32_t code)
{
	return code == 0x2022 || code == 0x25CF || code == 0xB7 || code == '-' || code == 0x2013 ||
	       code == 0xA7; /* • ● · - – § */
}

/* A number that opens the sentence counts a list's items: 3., 2.1. */
static bool is_list_number(const struct short_word *word, const char *text, size_t from)
{
	struct character c;
	size_t at = word->begin;
	if (word->digits == 0 || word->digits > 3 || word->letters > 0 || word->dots >= word->digits)
		return false;
	while (character_before(&c, text, from, at) && (is_white_space(c.code) || is_bullet(c.code)))
		at = c.begin;
	return at == from;
}

/* 3. Oktober, in der 89. Minute. */
static bool is_ordinal(const struct short_word *number, const struct short_word *after, const char *text,
                       size_t from)
{
	struct short_word back;
	if (number->digits > 3)
		return false; /* a year */
	if (is_listed(LIST_AFTER_NUMBERS, after))
		return true;
	word_further_back(&back, number, text, from);
	return is_listed(LIST_BEFORE_ORDINALS, &back);
}

static bool is_short_number(const struct short_word *word)
{
	return word->digits > 0 && word->digits <= 2 && word->length == word->digits;
}

/* 5. 6. 1950: a day before a month's number, and that before a year. */
static bool is_in_a_date(const struct short_word *number, const struct short_word *after, const char *text,
                         size_t length, size_t from)
{
	struct short_word back;
	if (!is_short_number(number) || after->length != after->digits)
		return false;
	if (is_short_number(after))
		return after->end < length && text[after->end] == '.';
	word_further_back(&back, number, text, from);
	return after->digits == 4 && back.letters == 0 && back.digits > 0 && back.digits <= 2;
}

/* A Roman number of two or more letters. */
static bool is_roman(const struct short_word *word, const char *text)
{
	if (word->letters < 2 || word->letters != word->length)
		return false;
	for (size_t at = word->begin; at < word->end; at++)
		if (!strchr("IVXLCDM", text[at]))
			return false;
	return true;
}

/* Sat. Oct. 5: with a capital it is no word, where another short form follows. */
static bool is_short_day(const struct short_word *before, const struct short_word *after, const char *text,
                         size_t length)
{
	return is_capital(before->first) && after->end < length && text[after->end] == '.' &&
	       (is_listed(LIST_SHORTENED, after) || is_listed(LIST_BEFORE_NUMBERS, after));
}

/* ۱۳۵۷ ه.ش. is a year of an era in two letters: another single one follows without a blank. */
static bool is_in_an_era(const struct short_word *before, const char *text, size_t length, size_t at)
{
	if (before->letters != 1 || before->dots || at >= length || !is_arabic_letter(before->first))
		return false;
	struct character c = character_at(text, length, at);
	return is_arabic_letter(c.code) && c.end < length && text[c.end] == '.';
}

/* "He works at ING. The bank": capitals are a name, unless all is written so. */
static bool is_name_in_capitals(const struct short_word *word, const char *text, size_t length, size_t at)
{
	struct short_word next;
	if (word->letters < 2 || word->dots > 0 || !is_capital(word->first) || !is_capital(word->last))
		return false;
	word_after(&next, text, length, at);
	return is_small(next.last);
}

/* Whether a word that begins a sentence stands there; not an initial that is spelt like one. */
static bool is_starter(const struct short_word *word, const char *text, size_t length)
{
	return is_capital(word->first) && is_listed(LIST_STARTERS, word) &&
	       !is_letter_with_stop(word, text, length);
}

/* Whether it shows without what follows it. */
static bool is_part_by_itself(const struct short_word *word, const struct boundary *boundary,
                              const char *text, size_t length, size_t from)
{
	size_t behind = boundary->terminator.end;
	bool letter = word->letters == 1 && is_capital(word->first); /* George V is not v., versus */
	if (is_initial(word, text, length, from, boundary->closed) ||
	    (!letter && is_listed(LIST_TITLES, word)) || is_list_number(word, text, from) ||
	    is_first_of_two(word, text, length, boundary->closed))
		return true;
	return boundary->end == behind && (is_dotted(word) || is_in_an_era(word, text, length, behind) ||
	                                   is_first_of_names(word, text, length, behind));
}

bool stop_is_part_of_a_word(const struct boundary *boundary, const char *text, size_t length,
                            size_t from)
{
	struct short_word before, after;
	if (is_surely_common(text, from, boundary->terminator.begin))
		return false; /* nearly always */
	word_before(&before, text, from, boundary->terminator.begin);
	if (is_name_in_capitals(&before, text, length, boundary->closed))
		return false;
	if (is_part_by_itself(&before, boundary, text, length, from))
		return true;
	bool counts = is_listed(LIST_BEFORE_NUMBERS, &before);
	bool number = before.digits && !before.letters;
	bool short_form = is_listed(LIST_SHORTENED, &before) ||
	                  (is_dotted(&before) && !is_arabic_letter(before.first));
	if (!number && !short_form && !counts)
		return false; /* nearly always: what follows need not be read */
	word_after(&after, text, length, boundary->closed);
	if (number && (is_ordinal(&before, &after, text, from) ||
	               is_in_a_date(&before, &after, text, length, from)))
		return true;
	if (counts && (after.digits > 0 || is_roman(&after, text) || is_short_day(&before, &after, text, length)))
		return true;
	return short_form && !is_starter(&after, text, length);
}

bool stop_parts_letters(const struct boundary *boundary, const char *text, size_t length, size_t from)
{
	enum { URDU_STOP = 0x6D4 };
	struct short_word before, after;
	if (boundary->terminator.code != URDU_STOP)
		return false;
	word_before(&before, text, from, boundary->terminator.begin);
	if (!is_listed(LIST_LETTER_NAMES, &before))
		return false;
	word_after(&after, text, length, boundary->terminator.end);
	return is_listed(LIST_LETTER_NAMES, &after);
}
