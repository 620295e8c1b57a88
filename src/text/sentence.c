#include "sentence.h"

#include <string.h>

#include "abbreviation.h"
#include "boundary.h"
#include "property.h"
#include "tailor.h"

static bool is_capital_or_arabic(unsigned char lead, unsigned char trail)
{
	return (lead >= 'A' && lead <= 'Z') || (lead == 0xD8 && trail >= 0xA0 && trail <= 0xBF) ||
	       (lead == 0xD9 && trail >= 0x81 && trail <= 0x8A);
}

/*
 * How nearly every sentence ends: . ! ? ؟ behind a common word, then a line end, or one blank and a
 * capital or Arabic letter.  No rule and no tailoring says otherwise there, so none need be asked.
 * Where the next sentence begins; 0 where a closer look is due.
 */
static size_t plain_end(bool *line_end, const char *text, size_t length, size_t from, size_t at)
{
	const unsigned char *bytes = (const unsigned char *)text;
	bool arabic = bytes[at] == 0xD8;
	size_t next = at + (arabic ? 2 : 1);
	if (next >= length || (arabic ? bytes[at + 1] != 0x9F :
	    bytes[at] != '.' && bytes[at] != '!' && bytes[at] != '?'))
		return 0;
	*line_end = bytes[next] == '\n' && (next + 1 == length || bytes[next + 1] != 0xC2); /* a » may come late */
	if (!*line_end && (next + 2 >= length || bytes[next] != ' ' ||
	                   !is_capital_or_arabic(bytes[next + 1], bytes[next + 2])))
		return 0;
	if (bytes[at] == '.' && !*line_end && !is_surely_common(text, from, at))
		return 0;
	return next + 1;
}

/* 3.5: a full stop before a digit ends nothing, by rule SB6, and no tailoring says otherwise. */
static bool is_before_digit(const char *text, size_t length, size_t at)
{
	return text[at] == '.' && at + 1 < length && (unsigned char)(text[at + 1] - '0') < 10;
}

size_t sentence_end(bool *line_end, struct candidates *candidates, size_t from, bool plain)
{
	const char *text = candidates->text;
	size_t length = candidates->length;
	*line_end = false;
	for (size_t at = from; (at = candidates_next(candidates, at)) < length;) {
		size_t end = plain_end(line_end, text, length, from, at);
		if (end)
			return end;
		if (is_before_digit(text, length, at)) {
			at++;
			continue;
		}
		size_t line = line_end_at(text, length, at);
		struct boundary boundary;
		if (line) {
			*line_end = true;
			return line;
		}
		bool ends = boundary_at(&boundary, text, length, from, at);
		if (plain ? ends : sentence_ends(&boundary, ends, text, length, from)) {
			*line_end = boundary.end > boundary.closed && line_end_at(text, length, boundary.end - 1);
			return boundary.end;
		}
		at = boundary.terminator.end;
	}
	return length;
}

/* Whether white space may begin with the byte; nearly no other character does. */
static bool may_be_white(unsigned char byte)
{
	return byte <= ' ' || byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3;
}

static size_t skip_white(const char *text, size_t begin, size_t end)
{
	struct character c;
	while (begin < end && may_be_white((unsigned char)text[begin]) &&
	       is_white_space((c = character_at(text, end, begin)).code))
		begin = c.end;
	return begin;
}

static size_t drop_white(const char *text, size_t begin, size_t end)
{
	struct character c;
	while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\n'))
		end--;
	while (end > begin && ((unsigned char)text[end - 1] <= ' ' || (unsigned char)text[end - 1] >= 0x80) &&
	       character_before(&c, text, begin, end) && is_white_space(c.code))
		end = c.begin;
	return end;
}

wasl_span trimmed(const char *text, size_t begin, size_t end)
{
	static const char mark[] = "\xEF\xBB\xBF"; /* of byte order: it begins a file, and no sentence */
	if (begin == 0 && end >= sizeof mark - 1 && !memcmp(text, mark, sizeof mark - 1))
		begin = sizeof mark - 1;
	begin = skip_white(text, begin, end);
	return (wasl_span){ (uint32_t)begin, (uint32_t)drop_white(text, begin, end) };
}
