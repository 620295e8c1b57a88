/* Where sentences end, by the rules of UAX #29. */
#ifndef WASL_TEXT_BOUNDARY_H
#define WASL_TEXT_BOUNDARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../memory/utf8.h"
#include "property.h"

/* A character and where it stands. */
struct character {
	uint32_t code;
	size_t begin, end;
};

/* The character at `at` (at < length). */
static inline struct character character_at(const char *text, size_t length, size_t at)
{
	unsigned char lead = (unsigned char)text[at];
	struct character c = { lead, at, at + 1 };
	if (lead < 0x80)
		return c;
	unsigned char trail = at + 1 < length ? (unsigned char)text[at + 1] : 0;
	if (lead >= 0xC2 && lead < 0xE0 && (trail & 0xC0) == 0x80) {
		c.code = (lead & 0x1Fu) << 6 | (trail & 0x3Fu);
		c.end = at + 2;
		return c;
	}
	c.end = at + utf8_read(&c.code, text + at, length - at);
	return c;
}

/* The character before `at`; false where there is none behind `from`. */
bool character_before(struct character *c, const char *text, size_t from, size_t at);

/* A terminator and what follows it. */
struct boundary {
	struct character terminator;
	bool full_stop; /* an ATerm: ambiguous, unlike ! and ؟ */
	size_t closed; /* behind the quotes and brackets that close with it */
	size_t end; /* where the next sentence would begin, blanks stepped over */
};

/*
 * Whether rules SB6 to SB11 let the sentence that began at `from` end at the terminator at `at`.
 * Fills in the boundary either way.
 */
bool boundary_at(struct boundary *boundary, const char *text, size_t length, size_t from,
                 size_t at);

/* Step over characters of one value. */
size_t skip_all(const char *text, size_t length, size_t at, enum sentence_break value);

/* The end of the line end that begins at `at` (CR LF is one); 0 where none does. */
size_t line_end_at(const char *text, size_t length, size_t at);

#endif
