#include "variant.h"

#include <string.h>

#include "../language/language.h"
#include "gazetteer.h"

static const char joiner[] = "\u200C";

/* Whether a listed word begins at `at`: how many bytes it has, else 0. */
static size_t listed_at(const char *at)
{
	const struct wasl_language *language;
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		for (const char *const *word = language->joins; word && *word; word++)
			if (**word == *at && (*word)[1] == at[1] && !strncmp(at, *word, strlen(*word)))
				return strlen(*word);
	return 0;
}

/* Whether a word of three and more letters of two bytes goes on there. */
static bool goes_on(const char *at)
{
	enum { LEAST = 6 };
	for (int i = 0; i < LEAST; i++)
		if ((unsigned char)at[i] < 0x80)
			return false;
	return true;
}

/* What of the text at `at` is written, and how far it goes: a joiner, the end of a listed word, or a byte. */
static bool take(wasl_bytes *name, enum variant variant, const char **at, bool begins, bool *changed)
{
	size_t listed = variant == VARIANT_BLANKS || !begins ? 0 : listed_at(*at);
	const char *behind = *at + listed;
	if (variant == VARIANT_BLANKS && !strncmp(*at, joiner, sizeof joiner - 1)) {
		*at += sizeof joiner - 1;
		*changed = true;
		return wasl_bytes_append_char(name, ' ');
	}
	bool joins = variant == VARIANT_JOINED && listed && *behind == ' ' && goes_on(behind + 1);
	bool parts = variant == VARIANT_PARTED && listed && goes_on(behind);
	size_t size = joins || parts ? listed : 1;
	*changed |= joins || parts;
	bool written = wasl_bytes_append(name, *at, size) && (!parts || wasl_bytes_append_char(name, ' '));
	*at += size + joins;
	return written;
}

void variant_hints_fill(struct variant_hints *hints)
{
	const struct wasl_language *language;
	*hints = (struct variant_hints){ { false } };
	for (unsigned i = 0; (language = wasl_language_get(i)); i++)
		for (const char *const *word = language->joins; word && *word; word++)
			hints->begins[letter_of(*word)] = true;
}

bool variant_is_likely(const struct variant_hints *hints, const char *text)
{
	char before = ' ';
	for (const char *at = text; *at; before = *at++)
		if (*at == *joiner || (before == ' ' && hints->begins[letter_of(at)] && listed_at(at)))
			return true;
	return false;
}

bool variant_make(wasl_bytes *name, enum variant variant, const char *text)
{
	bool changed = false;
	name->length = 0;
	for (const char *at = text; *at;)
		if (!take(name, variant, &at, at == text || at[-1] == ' ', &changed))
			return false;
	if (!changed)
		name->length = 0;
	return wasl_bytes_append_char(name, '\0');
}
