#include "stated_date.h"

#include <stdio.h>
#include <string.h>

#include "../memory/utf8.h"

enum { WORDS = 8, ROOM = 32 };

/* A word of the sentence: its letters in lower case where they are ASCII, and what it is. */
struct word {
	char text[ROOM];
	int number; /* of a number of at most four digits, "5th" too; else -1 */
};

/* The last words, and behind them what comes: a date is recognised when its last word is read. */
struct reader {
	struct word words[WORDS]; /* the newest last */
	size_t count;
	wasl_date found;
	int dates; /* different ones */
};

static const struct month {
	int number;
	const char *first, *second;
} months[] = {
#define MONTH(number, first, second) { number, first, second },
#include "../language/months.def"
#undef MONTH
};

static bool is_any_of(const char *word, const char *const *list)
{
	while (*list && strcmp(*list, word))
		list++;
	return *list != NULL;
}

static const struct word *word_at(const struct reader *reader, size_t back)
{
	static const struct word none = { "", -1 };
	return back < reader->count ? &reader->words[reader->count - 1 - back] : &none;
}

/* The month whose name ends `back` words ago; `*length` receives its words. */
static int month_at(const struct reader *reader, size_t back, size_t *length)
{
	for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
		bool two = *months[i].second != '\0';
		if (two && !strcmp(word_at(reader, back)->text, months[i].second) &&
		    !strcmp(word_at(reader, back + 1)->text, months[i].first))
			return *length = 2, months[i].number;
		if (!two && !strcmp(word_at(reader, back)->text, months[i].first))
			return *length = 1, months[i].number;
	}
	return 0;
}

/* "since May 2020" dates no event. */
static bool is_bounded(const struct reader *reader, size_t back)
{
	static const char *const bounds[] = {
		"since", "until", "till", "before", "after", "depuis", "avant", "après", "منذ", "حتى", "قبل",
		"بعد", NULL
	};
	return is_any_of(word_at(reader, back)->text, bounds);
}

static void take(struct reader *reader, int year, int month, int day, size_t back)
{
	char text[48];
	wasl_date date;
	if (is_bounded(reader, back))
		return;
	if (day)
		snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
	else
		snprintf(text, sizeof text, "%04d-%02d", year, month);
	if (!wasl_date_parse(&date, text, strlen(text)))
		return;
	if (reader->dates && (date.from != reader->found.from || date.to != reader->found.to))
		reader->dates++;
	if (!reader->dates)
		reader->dates = 1;
	reader->found = date;
}

static bool is_day(const struct word *word)
{
	return word->number >= 1 && word->number <= 31 && strlen(word->text) <= 4;
}

/* Where a year was read: what stands before it makes it a date. */
static void end_in_year(struct reader *reader, int year)
{
	static const char *const links[] = { "of", "de", "من", "عام", "العام", "سنة", NULL };
	size_t back = 1, length = 0;
	while (back < 3 && is_any_of(word_at(reader, back)->text, links))
		back++;
	int day = 0, month = month_at(reader, back, &length);
	if (!month && is_day(word_at(reader, back))) { /* November 5, 2024 */
		month = month_at(reader, back + 1, &length);
		if (month)
			take(reader, year, month, word_at(reader, back)->number, back + 1 + length);
		return;
	}
	if (!month)
		return;
	back += length;
	size_t other = 0; /* the same month by another name: نوفمبر/تشرين الثاني */
	if (month_at(reader, back, &other) == month)
		back += other;
	if (is_day(word_at(reader, back)))
		day = word_at(reader, back++)->number;
	take(reader, year, month, day, back);
}

static void end_word(struct reader *reader, struct word *word, size_t length)
{
	if (!length)
		return;
	word->text[length < ROOM ? length : 0] = '\0';
	if (reader->count == WORDS)
		memmove(reader->words, reader->words + 1, (WORDS - 1) * sizeof *reader->words);
	else
		reader->count++;
	reader->words[reader->count - 1] = *word;
	bool arabic = (unsigned char)word->text[0] == 0xD9;
	if (word->number >= 1000 && length == (arabic ? 8 : 4))
		end_in_year(reader, word->number);
}

/* The digit's value, in European or Arabic shape; -1 for what is none. */
static int digit_of(uint32_t code)
{
	if (code >= '0' && code <= '9')
		return (int)(code - '0');
	return code >= 0x660 && code <= 0x669 ? (int)(code - 0x660) : -1;
}

static bool is_letter_or_digit(uint32_t code)
{
	if (code < 0x80)
		return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || digit_of(code) >= 0;
	return code >= 0xC0 && code != 0x60C && code != 0x61B && code != 0x61F && code != UTF8_BAD &&
	       (code < 0x2000 || code > 0x206F);
}

static void add_character(struct word *word, size_t *length, uint32_t code, const char *text,
                          size_t size)
{
	int digit = digit_of(code);
	if (*length == 0)
		word->number = digit;
	else if (digit >= 0 && word->number >= 0 && word->number < 1000)
		word->number = 10 * word->number + digit;
	else if (digit >= 0)
		word->number = -1;
	if (*length + size < ROOM)
		memcpy(word->text + *length, text, size);
	if (size == 1 && code >= 'A' && code <= 'Z' && *length < ROOM)
		word->text[*length] = (char)(code - 'A' + 'a');
	*length += size;
}

/* 2024-11-05, by its last three words. */
static void end_in_iso(struct reader *reader, const char *text, size_t at, size_t begin)
{
	const struct word *day = word_at(reader, 0), *month = word_at(reader, 1);
	const struct word *year = word_at(reader, 2);
	size_t length = strlen(year->text) + strlen(month->text) + strlen(day->text) + 2;
	if (reader->count < 3 || strlen(day->text) != 2 || strlen(month->text) != 2 ||
	    strlen(year->text) != 4 || year->number < 1000 || at < begin + length)
		return;
	const char *from = text + at - length;
	if (from[4] == '-' && from[7] == '-' && day->number > 0 && month->number > 0)
		take(reader, year->number, month->number, day->number, 3);
}

/* Without a digit there is no year; most sentences have none. */
static bool has_digit(const char *text, wasl_span sentence)
{
	const unsigned char *bytes = (const unsigned char *)text;
	for (size_t at = sentence.begin; at < sentence.end; at++)
		if ((bytes[at] >= '0' && bytes[at] <= '9') ||
		    (bytes[at] == 0xD9 && at + 1 < sentence.end && bytes[at + 1] >= 0xA0 && bytes[at + 1] <= 0xA9))
			return true;
	return false;
}

wasl_date stated_date(const char *text, wasl_span sentence)
{
	if (!has_digit(text, sentence))
		return WASL_UNDATED;
	struct reader reader = { .count = 0 };
	struct word word = { "", -1 };
	size_t length = 0, at = sentence.begin;
	while (at <= sentence.end) {
		uint32_t code = ' ';
		size_t size = 1;
		if (at < sentence.end)
			size = utf8_next(&code, text + at, sentence.end - at);
		if (is_letter_or_digit(code)) {
			add_character(&word, &length, code, text + at, size);
		} else if (length) {
			end_word(&reader, &word, length);
			end_in_iso(&reader, text, at, sentence.begin);
			length = 0;
		}
		at += size;
	}
	return reader.dates == 1 ? reader.found : WASL_UNDATED;
}
