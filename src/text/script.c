/* The script that a text is written in. */
#include <wasl/text.h>

#include <unicode/uscript.h>

#include "../memory/utf8.h"
#include "property.h"

static UScriptCode script_of(uint32_t code)
{
	UErrorCode error = U_ZERO_ERROR;
	if (code < 0x80)
		return USCRIPT_LATIN;
	return is_plain_arabic(code) ? USCRIPT_ARABIC : uscript_getScript((UChar32)code, &error);
}

const char *wasl_text_script(const char *text, size_t length)
{
	enum { ENOUGH = 256 }; /* letters that tell; the others cannot catch up with half of them */
	unsigned counts[USCRIPT_CODE_LIMIT] = { 0 }, letters = 0;
	UScriptCode most = USCRIPT_COMMON;
	for (size_t at = 0; at < length && letters < ENOUGH && counts[most] <= ENOUGH / 2;) {
		uint32_t code;
		at += utf8_next(&code, text + at, length - at);
		if (!is_letter(code))
			continue;
		UScriptCode script = script_of(code);
		letters++;
		if (script > USCRIPT_INHERITED && script < USCRIPT_CODE_LIMIT && ++counts[script] > counts[most])
			most = script;
	}
	return most == USCRIPT_COMMON ? "" : uscript_getShortName(most);
}
