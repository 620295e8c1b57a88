#include "dateline.h"

#include <string.h>

#include "../language/language.h"
#include "boundary.h"
#include "property.h"

enum { NEAREST = 64, FARTHEST = 128 }; /* bytes in which its first and its last colon stand */

static bool is_digit_at(const char *text, size_t at)
{
	return text[at] >= '0' && text[at] <= '9';
}

static size_t skip_blanks(const char *text, size_t at, size_t end)
{
	struct character c;
	while (at < end && is_white_space((c = character_at(text, end, at)).code))
		at = c.end;
	return at;
}

static size_t trim_blanks(const char *text, size_t from, size_t at)
{
	struct character c;
	while (character_before(&c, text, from, at) && is_white_space(c.code))
		at = c.begin;
	return at;
}

/* The first colon that parts no two digits, from `at` on; `end` without one. */
static size_t find_colon(const char *text, size_t from, size_t at, size_t end)
{
	for (; at < end; at++)
		if (text[at] == ':' && at > from && !(is_digit_at(text, at - 1) && at + 1 < end &&
		    is_digit_at(text, at + 1)))
			return at;
	return end;
}

static bool is_dash(uint32_t code)
{
	return code == '-' || (code >= 0x2010 && code <= 0x2015);
}

/* Whether the head ends with a dash and an agency of some language. */
static bool names_agency(const char *text, size_t from, size_t colon)
{
	const struct wasl_language *language;
	size_t stop = trim_blanks(text, from, colon);
	struct character c;
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		for (const char *const *agency = language->agencies; agency && *agency; agency++) {
			size_t size = strlen(*agency);
			if (stop - from <= size || memcmp(text + stop - size, *agency, size))
				continue;
			size_t before = trim_blanks(text, from, stop - size);
			if (character_before(&c, text, from, before) && is_dash(c.code))
				return true;
		}
	return false;
}

static bool is_comma(uint32_t code)
{
	return code == ',' || code == 0x60C /* ، */;
}

/* Whether the head is one word and a comma, and later a time and GMT. */
static bool tells_time(const char *text, size_t from, size_t colon)
{
	const char *zone = memmem(text + from, colon - from, " GMT ", 5);
	struct character c;
	if (!zone || !is_digit_at(text, (size_t)(zone - text) - 1))
		return false;
	for (size_t at = from; at < colon; at = c.end) {
		c = character_at(text, colon, at);
		if (!is_letter(c.code))
			return at > from && is_comma(c.code);
	}
	return false;
}

size_t dateline_end(const char *text, size_t from, size_t end)
{
	size_t near = end - from < NEAREST ? end : from + NEAREST;
	size_t far = end - from < FARTHEST ? end : from + FARTHEST;
	const char *first = memchr(text + from, ':', near - from);
	if (!first)
		return from; /* nearly always */
	size_t begin = skip_blanks(text, from, near);
	size_t colon = find_colon(text, begin, (size_t)(first - text), far);
	if (colon == far || begin >= colon || skip_blanks(text, colon + 1, end) == colon + 1)
		return from;
	if (skip_blanks(text, colon + 1, end) == end)
		return from;
	return names_agency(text, begin, colon) || tells_time(text, begin, colon) ? colon + 1 : from;
}
