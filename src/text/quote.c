#include "quote.h"

enum { FARTHEST = 1024 }; /* bytes between a place and the brackets around it */

static bool is_letter_at(const char *text, size_t length, size_t at)
{
	return at < length && is_letter(character_at(text, length, at).code);
}

/* The end of notes such as [3][4]; `at` where there is none. */
static size_t skip_notes(const char *text, size_t length, size_t at)
{
	enum { DIGITS = 5 };
	for (size_t end = at; end < length && text[end] == '['; at = end) {
		while (++end < length && end < at + DIGITS && text[end] >= '0' && text[end] <= '9')
			continue;
		if (end == at + 1 || end >= length || text[end] != ']')
			break;
		end++;
	}
	return at;
}

/* The first mark that closes behind the terminator opens the next sentence if it can do nothing else. */
static bool opens_next(const char *text, size_t length, const struct character *mark)
{
	return is_opening(mark->code) ||
	       (is_opening_quote(mark->code) && is_letter_at(text, length, mark->end));
}

static void move_to(struct boundary *boundary, const char *text, size_t length, size_t closed)
{
	boundary->closed = closed;
	boundary->end = skip_all(text, length, closed, SB_SP);
	if (boundary->end < length) {
		size_t line = line_end_at(text, length, boundary->end);
		boundary->end = line ? line : boundary->end;
	}
}

/* The end of a » that closes behind a blank, as the French write; 0 where none does. */
static size_t late_quote(const struct boundary *boundary, const char *text, size_t length)
{
	if (boundary->end == boundary->closed || boundary->end >= length)
		return 0;
	struct character mark = character_at(text, length, boundary->end);
	if (mark.code != 0xBB || (mark.end < length && (is_letter_at(text, length, mark.end) ||
	    sentence_break_of(character_at(text, length, mark.end).code) == SB_NUMERIC)))
		return 0;
	return mark.end;
}

void settle_quotes(struct boundary *boundary, const char *text, size_t length)
{
	size_t at = boundary->terminator.end;
	size_t notes = skip_notes(text, length, at);
	if (notes > at) {
		move_to(boundary, text, length, notes);
		return;
	}
	while (at < boundary->closed) {
		struct character mark = character_at(text, length, at);
		if (opens_next(text, length, &mark)) {
			boundary->closed = boundary->end = at;
			return;
		}
		at = mark.end;
	}
	size_t late = late_quote(boundary, text, length);
	if (late)
		move_to(boundary, text, length, late);
}

/* Of East Asian brackets, that hold whole sentences in the middle of another: +1 opens, -1 closes. */
static int depth_of(uint32_t code)
{
	switch (code) {
	case 0x300A: case 0x300C: case 0x300E: case 0xFF08: /* 《 「 『 （ */
		return 1;
	case 0x300B: case 0x300D: case 0x300F: case 0xFF09:
		return -1;
	default:
		return 0;
	}
}

static int depth_before(const char *text, size_t from, size_t at)
{
	struct character c;
	int depth = 0;
	for (size_t stop = at; at + FARTHEST > stop && character_before(&c, text, from, at); at = c.begin) {
		depth += depth_of(c.code);
		if (depth > 0)
			return depth;
	}
	return 0;
}

bool is_bracketed(const struct boundary *boundary, const char *text, size_t length, size_t from)
{
	enum { EAST_ASIAN = 0x3000 };
	size_t at = boundary->closed;
	if (boundary->terminator.code < EAST_ASIAN || depth_before(text, from, at) <= 0)
		return false;
	int depth = 1;
	for (size_t stop = at; at < length && at < stop + FARTHEST;) {
		struct character c = character_at(text, length, at);
		depth += depth_of(c.code);
		if (depth == 0)
			return true;
		if (line_end_at(text, length, at))
			return false;
		at = c.end;
	}
	return false;
}
