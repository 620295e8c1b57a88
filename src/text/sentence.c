#include "sentence.h"

#include "boundary.h"
#include "property.h"
#include "tailor.h"

size_t sentence_end(bool *line_end, struct candidates *candidates, size_t from, bool plain)
{
	const char *text = candidates->text;
	size_t length = candidates->length;
	*line_end = false;
	for (size_t at = from; (at = candidates_next(candidates, at)) < length;) {
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
	struct character c;
	while (begin < end && is_white_space((c = character_at(text, end, begin)).code))
		begin = c.end;
	while (character_before(&c, text, begin, end) && is_white_space(c.code))
		end = c.begin;
	return (wasl_span){ (uint32_t)begin, (uint32_t)end };
}
