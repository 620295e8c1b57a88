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
	if (next + 2 >= length || (arabic ? bytes[at + 1] != 0x9F :
	    bytes[at] != '.' && bytes[at] != '!' && bytes[at] != '?'))
		return 0;
	*line_end = bytes[next] == '\n' && bytes[next + 1] != 0xC2; /* a » may come late */
	if (!*line_end && (bytes[next] != ' ' || !is_capital_or_arabic(bytes[next + 1], bytes[next + 2])))
		return 0;
	if (bytes[at] == '.' && !*line_end && !is_surely_common(text, from, at))
		return 0;
	return next + 1;
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

wasl_span trimmed(const char *text, size_t begin, size_t end)
{
	static const char mark[] = "\xEF\xBB\xBF"; /* of byte order: it begins a file, and no sentence */
	struct character c;
	if (begin == 0 && end >= sizeof mark - 1 && !memcmp(text, mark, sizeof mark - 1))
		begin = sizeof mark - 1;
	while (begin < end && is_white_space((c = character_at(text, end, begin)).code))
		begin = c.end;
	while (character_before(&c, text, begin, end) && is_white_space(c.code))
		end = c.begin;
	return (wasl_span){ (uint32_t)begin, (uint32_t)end };
}
