#include "fold.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "han.h"

/* Letters that are written one for the other, beyond what Unicode decomposes. */
static const struct {
	uint16_t from, to;
} letters[] = {
	{ 0x0671, 0x0627 }, /* ٱ ا */
	{ 0x0649, 0x064A }, /* ى ي */
	{ 0x06CC, 0x064A }, /* ی ي */
	{ 0x06D2, 0x064A }, /* ے ي */
	{ 0x0629, 0x0647 }, /* ة ه */
	{ 0x06C1, 0x0647 }, /* ہ ه */
	{ 0x06BE, 0x0647 }, /* ھ ه */
	{ 0x06D5, 0x0647 }, /* ە ه */
	{ 0x06C3, 0x0647 }, /* ۃ ه */
	{ 0x06A9, 0x0643 }, /* ک ك */
	{ 0x06AA, 0x0643 }, /* ڪ ك */
	{ 0x0901, 0x0902 }, /* ँ ं */
	{ 0x0131, 'i' }, /* ı i */
	{ 0x0142, 'l' }, /* ł l */
	{ 0x00F8, 'o' }, /* ø o */
	{ 0x0111, 'd' }, /* đ d */
};

static bool is_dash(UChar32 code, int8_t type)
{
	return type == U_DASH_PUNCTUATION || type == U_CONNECTOR_PUNCTUATION || code == 0x2212;
}

/* Scripts whose words no blank parts. */
static bool is_written_without_blanks(UChar32 code)
{
	UErrorCode error = U_ZERO_ERROR;
	switch (uscript_getScript(code, &error)) {
	case USCRIPT_HAN: case USCRIPT_HIRAGANA: case USCRIPT_KATAKANA: case USCRIPT_THAI:
	case USCRIPT_LAO: case USCRIPT_KHMER: case USCRIPT_MYANMAR: case USCRIPT_TIBETAN:
		return true;
	default:
		return false;
	}
}

/* Chinese characters but for rare ones: words by themselves, and nothing decomposes them. */
static bool is_ideograph(uint32_t code)
{
	return (code >= 0x3400 && code <= 0x4DBF) || (code >= 0x4E00 && code <= 0x9FFF);
}

/* The marks that make ガ of カ and パ of ハ, also behind halfwidth kana. */
static bool is_voicing(UChar32 code)
{
	return code == 0x3099 || code == 0x309A || code == 0xFF9E || code == 0xFF9F;
}

/*
 * Whether a mark is a part of how a word is spelt, as vowels are in Indic scripts, tones in Thai and
 * the voicing of kana; the points of the others, and dots under Indic letters, may be left out.
 */
static bool is_sign(UChar32 code)
{
	enum { NUKTA = 7 };
	UErrorCode error = U_ZERO_ERROR;
	if (is_voicing(code))
		return true;
	switch (uscript_getScript(code, &error)) {
	case USCRIPT_COMMON: case USCRIPT_INHERITED: case USCRIPT_LATIN: case USCRIPT_GREEK:
	case USCRIPT_CYRILLIC: case USCRIPT_ARABIC: case USCRIPT_HEBREW: case USCRIPT_SYRIAC:
		return false;
	default:
		return u_getCombiningClass(code) != NUKTA;
	}
}

static enum fold_class class_of(UChar32 code)
{
	int8_t type = u_charType(code);
	if (code == 0x0640) /* tatweel */
		return FOLD_MARK;
	if (u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || type == U_FORMAT_CHAR)
		return FOLD_IGNORED;
	if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_COMBINING_SPACING_MARK ||
	    is_voicing(code))
		return is_sign(code) ? FOLD_SIGN : FOLD_MARK;
	if (u_isUWhiteSpace(code) || is_dash(code, type))
		return FOLD_SPACE;
	if (!u_isalnum(code) && !u_isUAlphabetic(code))
		return FOLD_BREAK;
	return is_written_without_blanks(code) ? FOLD_ALONE : FOLD_LETTER;
}

static uint16_t fold_letter(UChar32 code)
{
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		if (letters[i].from == code)
			return letters[i].to;
	return (uint16_t)code;
}

/* Compatibility decomposition without marks that fold to nothing, in small letters. */
static size_t decompose(UChar *folded, UChar32 code)
{
	UErrorCode error = U_ZERO_ERROR;
	UChar parts[FOLD_MOST], bare[FOLD_MOST];
	int32_t length = unorm2_getDecomposition(unorm2_getNFKDInstance(&error), code, parts,
	                                         FOLD_MOST, &error);
	if (length < 0 || U_FAILURE(error)) {
		error = U_ZERO_ERROR;
		length = 0;
		U16_APPEND_UNSAFE(parts, length, (uint32_t)code);
	}
	int32_t kept = 0;
	for (int32_t at = 0; at < length;) {
		uint32_t unit = parts[at++];
		UChar32 part = (UChar32)unit;
		if (U16_IS_LEAD(unit) && at < length)
			part = (UChar32)U16_GET_SUPPLEMENTARY(unit, parts[at++]);
		int32_t digit = u_charDigitValue(part);
		if (class_of(part) == FOLD_MARK || class_of(part) == FOLD_IGNORED)
			continue;
		if (digit >= 0)
			part = '0' + digit;
		U16_APPEND_UNSAFE(bare, kept, (uint32_t)part);
	}
	length = u_strFoldCase(folded, FOLD_MOST, bare, kept, U_FOLD_CASE_DEFAULT, &error);
	return U_FAILURE(error) ? 0 : (size_t)length;
}

enum fold_class fold_character(uint16_t units[FOLD_MOST], size_t *count, uint32_t code)
{
	UChar folded[FOLD_MOST];
	*count = 0;
	if (code > 0x10FFFF)
		return FOLD_BREAK;
	if (is_ideograph(code)) {
		units[(*count)++] = (uint16_t)simplified(code);
		return FOLD_ALONE;
	}
	enum fold_class class = class_of((UChar32)code);
	if (class != FOLD_LETTER && class != FOLD_ALONE && class != FOLD_SIGN)
		return class;
	size_t length = decompose(folded, (UChar32)code);
	for (size_t i = 0; i < length; i++)
		if (class_of(folded[i]) != FOLD_MARK && class_of(folded[i]) != FOLD_SPACE)
			units[(*count)++] = fold_letter(folded[i]);
	return *count > 0 ? class : FOLD_MARK;
}

void fold_table_fill(struct fold_table *table)
{
	for (uint32_t code = 0; code < 0x800; code++) {
		uint16_t units[FOLD_MOST];
		size_t count;
		table->class_of[code] = (uint8_t)fold_character(units, &count, code);
		table->unit[code] = count == 1 ? units[0] : 0;
	}
}
