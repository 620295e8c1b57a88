/* Words of Thai, which no blank parts: ICU's, by its dictionary. */
#ifndef WASL_TEXT_THAI_H
#define WASL_TEXT_THAI_H

#include <stdbool.h>
#include <stddef.h>

struct UBreakIterator; /* finds the words; one thread's own */

/* Open it on first use; false without memory. */
bool thai_open(struct UBreakIterator **words);

void thai_close(struct UBreakIterator *words);

/* Whether Thai begins at `at`. */
static inline bool is_thai_at(const char *text, size_t length, size_t at)
{
	const unsigned char *byte = (const unsigned char *)text + at;
	return length - at >= 3 && byte[0] == 0xE0 && (byte[1] == 0xB8 || byte[1] == 0xB9);
}

/*
 * Whether [begin, end) lies within a longer Thai word, as ตาก (Tak) does in ตากสิน (Taksin).  Names that
 * the dictionary lacks are parted anyhow, so that only words which hold the whole of it count; and none
 * that are it and a word that leads names («ประเทศไทย», the country of the Thai).
 */
bool is_within_thai_word(struct UBreakIterator *words, const char *text, size_t length, size_t begin,
                         size_t end);

#endif
