/*
 * Full stops that end no sentence: abbreviations, initials, ordinals, numbers of a list; and
 * question and exclamation marks behind which the sentence goes on in small letters.
 */
#include "tailor.h"

#include <string.h>

#include "../language/language.h"
#include "../memory/utf8.h"
#include "property.h"

enum { LONGEST_WORD = 24 }; /* bytes; no abbreviation is longer */

/* A short word in small letters; empty where it is longer than any abbreviation. */
struct word {
	char text[LONGEST_WORD + 4];
	size_t length; /* bytes */
	size_t letters, dots, digits;
	uint32_t first, last; /* its ends, as they stand */
	size_t begin; /* where it begins */
};

static bool is_word_part(uint32_t code)
{
	return code == '.' || code == '-' || code == 0x640 /* tatweel */ || is_letter(code) ||
	       sentence_break_of(code) == SB_NUMERIC || sentence_break_of(code) == SB_EXTEND;
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
	*word = (struct word){ .begin = begin };
	for (size_t at = begin; at < end;) {
		struct character c = character_at(text, end, at);
		if (c.code == UTF8_BAD || !add(word, c.code)) {
			*word = (struct word){ .begin = begin };
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

static bool is_in(const char *const *list, const char *word)
{
	for (; list && *list; list++)
		if ((*list)[1] == word[1] && !strcmp(*list, word)) /* the second byte tells most apart */
			return true;
	return false;
}

/* Whether any language has the word in the list at this place of its record. */
static bool any_language_has(size_t list, const struct word *word)
{
	const struct wasl_language *language;
	for (unsigned i = 0; word->length && (language = wasl_language_get(i)); i++) {
		const char *const *words;
		memcpy(&words, (const char *)language + list, sizeof words);
		if (is_in(words, word->text))
			return true;
	}
	return false;
}

#define HAS(list, word) any_language_has(offsetof(struct wasl_language, list), word)

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

/* A number that opens the sentence counts a list's items. */
static bool is_list_number(const struct word *word, const char *text, size_t from)
{
	struct character c;
	size_t at = word->begin;
	if (word->digits == 0 || word->digits > 3 || word->letters > 0 || word->dots > 0)
		return false;
	while (character_before(&c, text, from, at) && is_white_space(c.code))
		at = c.begin;
	return at == from;
}

static bool stop_is_part_of_a_word(const struct boundary *boundary, const char *text,
                                   size_t length, size_t from)
{
	struct word before, after;
	bool glued = boundary->end == boundary->terminator.end;
	word_before(&before, text, from, boundary->terminator.begin);
	if (is_initial(&before, text, from) || HAS(titles, &before) ||
	    is_list_number(&before, text, from))
		return true;
	if (is_dotted(&before) && glued)
		return true;
	bool number = before.digits && !before.letters;
	bool short_form = HAS(shortened, &before) ||
	                  (is_dotted(&before) && !is_arabic_letter(before.first));
	if (!number && !short_form)
		return false; /* nearly always: what follows need not be read */
	word_after(&after, text, length, boundary->closed);
	if (number && HAS(after_numbers, &after))
		return true;
	if (!short_form)
		return false;
	return !(HAS(starters, &after) && is_capital(after.first));
}

bool sentence_goes_on(const struct boundary *boundary, const char *text, size_t length, size_t from)
{
	if (boundary->end >= length || text[boundary->end - 1] == '\n' || text[boundary->end - 1] == '\r')
		return false;
	if (boundary->full_stop)
		return stop_is_part_of_a_word(boundary, text, length, from);
	struct character next = character_at(text, length, boundary->end);
	return is_small(next.code) && boundary->end > boundary->terminator.end;
}
