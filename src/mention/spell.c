#include "gazetteer.h"

#include "../memory/utf8.h"

size_t spell(char bytes[SPELLING_MOST], const struct word_fold *word)
{
	size_t size = 0;
	for (size_t i = 0; i < word->count; i++)
		size += utf8_write(bytes + size, word->units[i]);
	return size;
}

static bool is_mark_of_direction(uint32_t code)
{
	return code == 0x200E || code == 0x200F || code == 0x61C || (code >= 0x202A && code <= 0x202E) ||
	       (code >= 0x2066 && code <= 0x2069);
}

/* Blanks as one blank, marks of direction as nothing, quotes as '; 0 when too long. */
static size_t spell_literal(char literal[LITERAL_MOST], const char *text, uint32_t begin,
                            uint32_t end)
{
	size_t length = 0;
	while (begin < end) {
		uint32_t code;
		begin += (uint32_t)utf8_read(&code, text + begin, end - begin);
		if (is_mark_of_direction(code))
			continue;
		bool blank = code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0;
		if (blank && length > 0 && literal[length - 1] == ' ')
			continue;
		if (code == 0x2019 || code == 0x2018 || code == 0x2BC)
			code = '\'';
		if (length + 4 > LITERAL_MOST || code == UTF8_BAD)
			return 0;
		length += utf8_write(literal + length, blank ? ' ' : code);
	}
	return length;
}

bool spell_gap(char bytes[LITERAL_MOST + 1], size_t *size, bool *is_literal,
               const struct fold_table *table, const char *text, uint32_t begin, uint32_t end)
{
	enum word_gap gap = word_gap(table, text, begin, end);
	*size = gap == GAP_SPACE;
	*is_literal = gap == GAP_OTHER;
	bytes[0] = ' ';
	if (!*is_literal)
		return true;
	size_t length = spell_literal(bytes, text, begin, end);
	bytes[length] = '\0';
	*size = length + 1;
	return length > 0;
}
