/*
 * Where sentences end otherwise than by Unicode's rules: behind stops that are a part of a word,
 * quotations and names with a mark they go on; before small letters and numbers they may end.
 */
#include "tailor.h"

#include <string.h>

#include "../language/language.h"
#include "quote.h"
#include "short_word.h"
#include "stop.h"

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

/* How far the clause goes on from `at`, where no blanks part words; at most as far as is looked at. */
static size_t clause_end(const char *text, size_t length, size_t at)
{
	enum { FARTHEST = 60 }; /* bytes: a name, its office, and a word of saying */
	struct character c;
	for (size_t end = at; end < length && end < at + FARTHEST; end = c.end) {
		c = character_at(text, length, end);
		if (!is_letter(c.code))
			return end;
	}
	return at + FARTHEST < length ? at + FARTHEST : length;
}

static bool stands_within(const char *word, const char *text, size_t begin, size_t end)
{
	size_t size = strlen(word);
	for (; begin + size <= end; begin++)
		if (!memcmp(text + begin, word, size))
			return true;
	return false;
}

/* “走吧！”总统说。 but not 他问：“走吗？”王明没有说话。, whose quotation was led in. */
static bool is_said(const struct boundary *boundary, const char *text, size_t length, size_t from)
{
	static const char leads_in[] = "：";
	const struct wasl_language *language;
	if (boundary->end > boundary->closed || (unsigned char)text[boundary->end] < 0xE3 ||
	    stands_within(leads_in, text, from, boundary->terminator.begin))
		return false;
	size_t end = clause_end(text, length, boundary->end);
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		for (const char *const *word = language->sayings; word && *word; word++)
			if (stands_within(*word, text, boundary->end, end))
				return true;
	return false;
}

/* "Why?" he asked: what was quoted is a part of the sentence. */
static bool quotation_goes_on(const struct boundary *boundary, const char *text, size_t length, size_t from)
{
	const struct wasl_language *language;
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		if (goes_on_with(language->after_quotes, text, length, boundary->end))
			return true;
	return is_said(boundary, text, length, from);
}

/* Yahoo! announced: the mark belongs to the name. */
static bool is_name_with_mark(const struct boundary *boundary, const char *text, size_t from)
{
	struct short_word before;
	if (boundary->terminator.code != '!')
		return false;
	word_before(&before, text, from, boundary->terminator.begin);
	return is_capital(before.first) && is_small(before.last);
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

/* The question mark of an address: example.org/find?q=rain. */
static bool is_query_mark(const struct boundary *boundary, const char *text, size_t length, size_t from)
{
	return boundary->terminator.code == '?' && boundary->end == boundary->terminator.end &&
	       boundary->end < length && !is_white_space(character_at(text, length, boundary->end).code) &&
	       is_address(text, length, from, boundary->terminator.begin);
}

static bool sentence_goes_on(const struct boundary *boundary, const char *text, size_t length,
                             size_t from)
{
	if (boundary->end >= length || text[boundary->end - 1] == '\n' || text[boundary->end - 1] == '\r')
		return false;
	if (is_bracketed(boundary, text, length, from) ||
	    is_query_mark(boundary, text, length, from) ||
	    (boundary->full_stop ? stop_is_part_of_a_word : stop_parts_letters)(boundary, text, length, from))
		return true;
	struct character next = character_at(text, length, boundary->end);
	bool quoted = boundary->closed > boundary->terminator.end;
	if (sentence_break_of(next.code) == SB_SCONTINUE)
		return quoted;
	if (quoted && quotation_goes_on(boundary, text, length, from))
		return true;
	return is_small(next.code) && boundary->end > boundary->terminator.end &&
	       (quoted || is_name_with_mark(boundary, text, from));
}

/* "It ended.The next": a blank is missing before a capital. */
static bool ends_glued(const struct boundary *boundary, const struct short_word *before, const char *text,
                       size_t length, size_t from)
{
	struct character first = character_at(text, length, boundary->end), second = first;
	if (first.end < length)
		second = character_at(text, length, first.end);
	return before->letters >= 3 && is_small(before->last) && is_small(second.code) &&
	       !is_address(text, length, from, boundary->terminator.begin);
}

/*
 * "it ended. the next", written without capitals: no known short form is as long as its last word.  In
 * a sentence that itself begins so, short words end it too.
 */
static bool ends_before_small(const struct boundary *boundary, const struct short_word *before,
                              const char *text, size_t length, size_t from)
{
	enum { LETTERS = 5, LETTERS_WITHOUT_CAPITALS = 2 };
	size_t least = is_small(character_at(text, length, from).code) ? LETTERS_WITHOUT_CAPITALS : LETTERS;
	return boundary->closed == boundary->terminator.end && before->letters >= least &&
	       is_small(before->first) && is_small(before->last);
}

static bool is_currency(uint32_t code)
{
	return code == '$' || code == 0xA3 || code == 0xA5 || (code >= 0x20A0 && code <= 0x20BF);
}

/* "It ended. 12 people came": what is counted has small letters, and ends nothing less for that. */
static bool begins_with_number(const char *text, size_t length, size_t at)
{
	struct character c = character_at(text, length, at);
	if (is_currency(c.code) && c.end < length)
		c = character_at(text, length, c.end);
	return sentence_break_of(c.code) == SB_NUMERIC;
}

/*
 * A short form that no list has may stand before a number, and names have more letters than such; behind
 * a day or the number of a list another number may belong to it, behind a year none does.
 */
static bool ends_before_number(const struct short_word *before)
{
	enum { LETTERS_OF_A_WORD = 3, LETTERS_OF_A_NAME = 4, DIGITS = 3 };
	if (before->digits >= DIGITS && before->letters + before->dots == 0)
		return true;
	return is_small(before->last) &&
	       before->letters >= (is_small(before->first) ? LETTERS_OF_A_WORD : LETTERS_OF_A_NAME);
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

/* Step over what closes behind a mark that Unicode lets end nothing, and blanks; false without any of these. */
static bool step_behind(struct boundary *boundary, const char *text, size_t length)
{
	boundary->closed = skip_all(text, length, boundary->terminator.end, SB_CLOSE);
	boundary->end = skip_all(text, length, boundary->closed, SB_SP);
	return boundary->end > boundary->closed && boundary->end < length;
}

/* «Πού είναι; Δεν ξέρω.»: behind a Greek letter the semicolon asks. */
static bool is_greek_question(struct boundary *boundary, const char *text, size_t length, size_t from)
{
	enum { FIRST_GREEK = 0x370, LAST_GREEK = 0x3FF };
	struct character c;
	if (boundary->terminator.code != ';' ||
	    !character_before(&c, text, from, boundary->terminator.begin) ||
	    c.code < FIRST_GREEK || c.code > LAST_GREEK || !step_behind(boundary, text, length))
		return false;
	uint32_t next = character_at(text, length, boundary->end).code;
	return !is_small(next) && sentence_break_of(next) != SB_SCONTINUE;
}

/* "He left… She stayed.": as three full stops do. */
static bool is_ellipsis(struct boundary *boundary, const char *text, size_t length, size_t from)
{
	struct character c;
	return boundary->terminator.code == 0x2026 &&
	       character_before(&c, text, from, boundary->terminator.begin) && is_letter(c.code) &&
	       step_behind(boundary, text, length) && is_capital(character_at(text, length, boundary->end).code);
}

/* Whether some language shortens the word so. */
static bool is_abbreviation(const struct short_word *word)
{
	return is_listed(LIST_TITLES, word) || is_listed(LIST_SHORTENED, word) || is_listed(LIST_BEFORE_NUMBERS, word);
}

/* Whether the stop ends a sentence before small letters, a number, or a capital without a blank. */
static bool ends_against_rule(const struct boundary *boundary, const char *text, size_t length,
                              size_t from)
{
	struct short_word before;
	bool glued = boundary->end == boundary->terminator.end;
	uint32_t next = character_at(text, length, boundary->end).code;
	bool number = !glued && begins_with_number(text, length, boundary->end), dash = is_long_dash(next);
	if (!dash && !number && (glued ? !is_capital(next) : !is_small(next)))
		return false; /* 3.5: the word before need not be read */
	word_before(&before, text, from, boundary->terminator.begin);
	if (!is_surely_common(text, from, boundary->terminator.begin) &&
	    (before.dots || (before.digits && !number) || is_abbreviation(&before)))
		return false;
	if (dash)
		return before.letters > 1 && ends_before_dash(boundary, text, length);
	if (number)
		return ends_before_number(&before);
	return glued ? ends_glued(boundary, &before, text, length, from)
	             : ends_before_small(boundary, &before, text, length, from);
}

bool sentence_ends(struct boundary *boundary, bool by_rule, const char *text, size_t length,
                   size_t from)
{
	if (by_rule) {
		settle_quotes(boundary, text, length);
		return !sentence_goes_on(boundary, text, length, from);
	}
	if (boundary->end >= length)
		return false;
	if (boundary->full_stop)
		return ends_against_rule(boundary, text, length, from);
	return ends_before_dash(boundary, text, length) || is_greek_question(boundary, text, length, from) ||
	       is_ellipsis(boundary, text, length, from);
}
