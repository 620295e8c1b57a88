/*
 * Folding: spellings that mean the same become equal.  Case, compatibility and presentation forms,
 * accents and vowel signs, alef and hamza forms, ta marbuta, Persian and Urdu letters, digits.
 */
#ifndef WASL_TEXT_FOLD_H
#define WASL_TEXT_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a character is to words. */
enum fold_class {
	FOLD_BREAK, /* it stands between words */
	FOLD_SPACE, /* the same, and may stand between the words of one name: blanks, dashes, _ */
	FOLD_LETTER, /* it folds to something */
	FOLD_MARK, /* it belongs to the letter before it, and folds to nothing */
	FOLD_SIGN, /* it belongs to the letter before it and makes another of it: Indic vowels, Thai tones */
	FOLD_IGNORED, /* it folds to nothing and belongs to no one: joiners, marks of direction */
	FOLD_ALONE /* a word of its own: scripts without blanks between words */
};

enum { FOLD_MOST = 20 }; /* units that one character folds to at most (U+FDFA) */

/* Fold one character: its class, and the UTF-16 units that it becomes. */
enum fold_class fold_character(uint16_t units[FOLD_MOST], size_t *count, uint32_t code);

/* Characters below U+0800 in a table: their class, and their one unit or 0 where there are more. */
struct fold_table {
	uint8_t class_of[0x800];
	uint16_t unit[0x800];
};

void fold_table_fill(struct fold_table *table);

#endif
