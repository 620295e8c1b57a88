#include "gazetteer.h"

#include "../memory/utf8.h"

/* Blanks as one blank, quotes as '; 0 when too long. */
static size_t write_literal(char literal[LITERAL_MOST], const char *text, uint32_t begin,
                            uint32_t end)
{
	size_t length = 0;
	while (begin < end) {
		uint32_t code;
		begin += (uint32_t)utf8_read(&code, text + begin, end - begin);
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

bool gap_write(uint16_t units[LITERAL_MOST + 1], size_t *count, bool *is_literal,
               const struct fold_table *table, const char *text, uint32_t begin, uint32_t end)
{
	char literal[LITERAL_MOST];
	enum word_gap gap = word_gap(table, text, begin, end);
	*count = gap == GAP_SPACE;
	*is_literal = gap == GAP_OTHER;
	units[0] = ' ';
	if (!*is_literal)
		return true;
	size_t length = write_literal(literal, text, begin, end);
	for (size_t i = 0; i < length; i++)
		units[i] = (unsigned char)literal[i];
	units[length] = 0;
	*count = length + 1;
	return length > 0;
}
