#include "wrapped.h"

#include <stdint.h>
#include <string.h>

#include <wasl/text.h>

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

/* Whether the line that begins at `at` has nothing but blanks. */
static bool blank_line(const char *text, size_t length, size_t at)
{
	while (at < length && is_blank(text[at]))
		at++;
	return at >= length || text[at] == '\n';
}

void unwrap(char *text, size_t length)
{
	size_t line = 0; /* where the line at hand begins */
	for (size_t at = 0; at < length; at++) {
		if (text[at] != '\n')
			continue;
		if (!blank_line(text, length, line) && !blank_line(text, length, at + 1)) {
			text[at] = ' ';
			if (at > 0 && text[at - 1] == '\r')
				text[at - 1] = ' ';
		}
		line = at + 1;
	}
}

/* What the lines of a text that another line follows look like. */
struct survey {
	size_t lines, longest, long_lines, ended;
};

enum { FEWEST = 3, WIDEST = 130, NARROWEST = 30 };

/*
 * The characters of a line; of one that is too wide, more than the widest.  Blocks without a way out
 * between their bytes, and whose counts fit a byte, are counted many bytes at once.
 */
static size_t count_characters(const char *text, size_t length)
{
	enum { BLOCK = 32 };
	size_t count = 0, i = 0;
	for (; length - i >= BLOCK && count <= WIDEST; i += BLOCK) {
		uint8_t found = 0;
		for (size_t j = i; j < i + BLOCK; j++)
			found = (uint8_t)(found + (((unsigned char)text[j] & 0xC0) != 0x80));
		count += found;
	}
	for (; i < length && count <= WIDEST; i++)
		count += ((unsigned char)text[i] & 0xC0) != 0x80;
	return count;
}

static bool ends_a_sentence(const char *line, size_t length)
{
	static const char *const ends[] = { ".", "!", "?", "؟", "۔", "。", ":", ".\"", "”", "»", "”.", NULL };
	while (length > 0 && is_blank(line[length - 1]))
		length--;
	for (size_t i = 0; ends[i]; i++) {
		size_t size = strlen(ends[i]);
		if (length >= size && !memcmp(line + length - size, ends[i], size))
			return true;
	}
	return false;
}

/* Call `look` with each line that is followed by a line with text, until one is too wide. */
static void for_each_inner_line(struct survey *survey, const char *text, size_t length,
                                void (*look)(struct survey *, const char *, size_t))
{
	size_t from = 0;
	for (const char *end; survey->longest <= WIDEST &&
	     (end = memchr(text + from, '\n', length - from));) {
		size_t next = (size_t)(end - text) + 1;
		if (!blank_line(text, length, from) && !blank_line(text, length, next))
			look(survey, text + from, next - 1 - from);
		from = next;
	}
}

static void measure(struct survey *survey, const char *line, size_t length)
{
	size_t characters = count_characters(line, length);
	if (characters > survey->longest)
		survey->longest = characters;
	if (characters > WIDEST)
		return;
	survey->lines++;
	survey->ended += ends_a_sentence(line, length);
}

static void compare(struct survey *survey, const char *line, size_t length)
{
	survey->long_lines += 10 * count_characters(line, length) >= 7 * survey->longest;
}

/*
 * Broken lines are nearly as long as the longest, that is no longer than a page is wide, and few
 * of them end where a sentence ends.
 */
bool wasl_text_is_wrapped(const char *text, size_t length)
{
	struct survey survey = { 0 };
	while (length > 0 && (is_blank(text[length - 1]) || text[length - 1] == '\n'))
		length--;
	for_each_inner_line(&survey, text, length, measure);
	if (survey.lines < FEWEST || survey.longest > WIDEST || survey.longest < NARROWEST)
		return false;
	for_each_inner_line(&survey, text, length, compare);
	return 10 * survey.long_lines >= 7 * survey.lines && 2 * survey.ended < survey.lines;
}
