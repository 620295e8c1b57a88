#include "word.h"

#include "../memory/utf8.h"

/* The class of the character at `at`, what it folds to, and its size in bytes. */
static enum fold_class look(uint16_t *units, size_t *count, uint32_t *size,
                            const struct fold_table *table, const char *text, uint32_t length,
                            uint32_t at)
{
	uint32_t code;
	*size = (uint32_t)utf8_next(&code, text + at, length - at);
	if (code >= 0x800 || (table->class_of[code] >= FOLD_LETTER && !table->unit[code]))
		return fold_character(units, count, code);
	units[0] = table->unit[code];
	*count = table->unit[code] ? 1 : 0;
	return table->class_of[code];
}

static void add(struct word_fold *word, const uint16_t *units, size_t count, uint32_t at)
{
	for (size_t i = 0; i < count; i++) {
		if (word->count == WORD_MOST) {
			word->cut = true;
			return;
		}
		word->units[word->count] = units[i];
		word->at[word->count++] = at;
	}
}

/*
 * Take the letters from `at` on that fold to one unit each, as nearly all do, with their marks into a
 * word that has room for them; where the next character stands that is none.
 */
static uint32_t add_letters(struct word_fold *word, const struct fold_table *table, const char *text,
                            uint32_t length, uint32_t at)
{
	size_t count = word->count;
	for (uint32_t size, code; at < length && count < WORD_MOST; at += size) {
		size = (uint32_t)utf8_short(&code, text + at, length - at);
		if (!size)
			break;
		enum fold_class class = table->class_of[code];
		uint16_t unit = table->unit[code];
		bool letter = (class == FOLD_LETTER) & (unit != 0); /* which of both cannot be foreseen */
		if (!(letter | (class == FOLD_MARK)))
			break;
		word->units[count] = unit;
		word->at[count] = at;
		count += letter;
	}
	word->count = count;
	return at;
}

bool word_next(struct word_fold *word, const struct fold_table *table, const char *text,
               uint32_t length, uint32_t from)
{
	bool alone = false;
	word->count = 0;
	word->cut = false;
	for (uint32_t at = from, size; at < length; at += size) {
		uint16_t units[FOLD_MOST];
		size_t count;
		enum fold_class class = look(units, &count, &size, table, text, length, at);
		bool begun = word->count > 0, mark = class == FOLD_MARK || class == FOLD_SIGN;
		if (class == FOLD_IGNORED || (mark && !begun))
			continue;
		if (begun && !mark && (alone || class <= FOLD_SPACE || class == FOLD_ALONE))
			return true;
		if (class <= FOLD_SPACE)
			continue;
		if (!begun)
			word->begin = at;
		add(word, units, count, at);
		alone |= class == FOLD_ALONE;
		word->end = alone ? at + size : add_letters(word, table, text, length, at + size);
		size = word->end - at;
	}
	return word->count > 0;
}

enum word_gap word_gap(const struct fold_table *table, const char *text, uint32_t begin,
                       uint32_t end)
{
	enum { LONGEST = 6 };
	bool space = false;
	unsigned lines = 0, characters = 0;
	for (uint32_t at = begin, size; at < end; at += size) {
		uint16_t units[FOLD_MOST];
		size_t count;
		enum fold_class class = look(units, &count, &size, table, text, end, at);
		if (class == FOLD_IGNORED || class == FOLD_MARK || class == FOLD_SIGN)
			continue;
		lines += text[at] == '\n';
		if (class != FOLD_SPACE || lines > 1 || ++characters > LONGEST)
			return GAP_OTHER;
		space = true;
	}
	return space ? GAP_SPACE : GAP_NONE;
}
