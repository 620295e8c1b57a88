#include "boundary.h"

#include "property.h"

bool character_before(struct character *c, const char *text, size_t from, size_t at)
{
	if (at <= from)
		return false;
	size_t begin = at - 1;
	while (begin > from && at - begin < 4 && ((unsigned char)text[begin] & 0xC0) == 0x80)
		begin--;
	*c = character_at(text, at, begin);
	if (c->end != at) /* ill-formed: its last byte stands alone */
		*c = (struct character){ UTF8_BAD, at - 1, at };
	return true;
}

/* SB5: characters of format belong to the one before them. */
static bool is_ignored(enum sentence_break value)
{
	return value == SB_EXTEND || value == SB_FORMAT;
}

/* The value of the last character before `at` that is not ignored; SB_OTHER without one. */
static enum sentence_break value_before(const char *text, size_t from, size_t at)
{
	struct character c;
	while (character_before(&c, text, from, at)) {
		enum sentence_break value = sentence_break_of(c.code);
		if (!is_ignored(value))
			return value;
		at = c.begin;
	}
	return SB_OTHER;
}

/* The value of the character at `*at`, `*at` moved behind it and what it carries; SB_OTHER and no move at the end. */
static enum sentence_break take(const char *text, size_t length, size_t *at)
{
	if (*at >= length)
		return SB_OTHER;
	struct character c = character_at(text, length, *at);
	enum sentence_break value = sentence_break_of(c.code);
	*at = c.end;
	if (value == SB_SEP || value == SB_CR || value == SB_LF)
		return value;
	while (*at < length) {
		c = character_at(text, length, *at);
		if (!is_ignored(sentence_break_of(c.code)))
			break;
		*at = c.end;
	}
	return value;
}

size_t skip_all(const char *text, size_t length, size_t at, enum sentence_break value)
{
	for (size_t next = at; at < length && take(text, length, &next) == value; at = next)
		continue;
	return at;
}

static bool is_paragraph_end(enum sentence_break value)
{
	return value == SB_SEP || value == SB_CR || value == SB_LF;
}

/* SB8: whether the first letter from `at` on is a small one, no other sentence between. */
static bool goes_on_small(const char *text, size_t length, size_t at)
{
	while (at < length) {
		switch (take(text, length, &at)) {
		case SB_LOWER:
			return true;
		case SB_OLETTER: case SB_UPPER: case SB_SEP: case SB_CR: case SB_LF: case SB_STERM:
		case SB_ATERM:
			return false;
		default:
			break;
		}
	}
	return false;
}

/* SB6, SB7: a full stop inside a number, or between the letters of an abbreviation. */
static bool is_inside(const char *text, size_t length, size_t from, size_t at, size_t end)
{
	enum sentence_break follower = end < length ? take(text, length, &end) : SB_OTHER;
	if (follower != SB_UPPER)
		return follower == SB_NUMERIC;
	enum sentence_break before = value_before(text, from, at);
	return before == SB_UPPER || before == SB_LOWER;
}

/* SB8 to SB11, behind the terminator and what it carries. */
static bool ends_behind(struct boundary *boundary, const char *text, size_t length)
{
	size_t spaced = skip_all(text, length, boundary->closed, SB_SP), next = spaced;
	boundary->end = spaced;
	if (boundary->full_stop && goes_on_small(text, length, spaced)) /* SB8 */
		return false;
	enum sentence_break follower = take(text, length, &next);
	if (spaced == length)
		return true;
	if (follower == SB_SCONTINUE || follower == SB_ATERM || follower == SB_STERM)
		return false; /* SB8a */
	/* SB9 to SB11: one line end belongs to the sentence that it ends. */
	if (is_paragraph_end(follower))
		boundary->end = line_end_at(text, length, spaced);
	return true;
}

bool boundary_at(struct boundary *boundary, const char *text, size_t length, size_t from,
                 size_t at)
{
	boundary->terminator = character_at(text, length, at);
	enum sentence_break value = sentence_break_of(boundary->terminator.code);
	boundary->full_stop = value == SB_ATERM;
	boundary->closed = boundary->end = boundary->terminator.end;
	if (value != SB_ATERM && value != SB_STERM)
		return false;
	size_t end = at;
	take(text, length, &end);
	boundary->closed = boundary->end = end;
	if (boundary->full_stop && is_inside(text, length, from, at, end))
		return false;
	boundary->closed = skip_all(text, length, end, SB_CLOSE);
	return ends_behind(boundary, text, length);
}

size_t line_end_at(const char *text, size_t length, size_t at)
{
	unsigned char c = (unsigned char)text[at];
	if (c == '\r' && at + 1 < length && text[at + 1] == '\n')
		return at + 2;
	if (c == '\n' || c == '\r')
		return at + 1;
	struct character wide = { 0, 0, 0 };
	if (c == 0xC2 || c == 0xE2)
		wide = character_at(text, length, at);
	return wide.code == 0x85 || wide.code == 0x2028 || wide.code == 0x2029 ? wide.end : 0;
}
