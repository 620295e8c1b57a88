/* What is doubtful in a catalogue: nothing here is an error, all of it deserves a look. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "../memory/bytes.h"
#include "../memory/utf8.h"
#include "../text/fold.h"
#include "catalogue.h"

/* What is known of a name: the first alias with it, above these bits. */
enum { SHARED = 1, CLAIMED = 2, FLAGS = 2 };

struct checking {
	const wasl_catalogue *catalogue;
	wasl_notice *notice;
	void *context;
	size_t findings;
	wasl_map names; /* folded -> what is known */
	wasl_arena keys;
	wasl_bytes folded; /* the name at hand */
};

#if defined(__GNUC__)
__attribute__((format(printf, 3, 4)))
#endif
static void tell(struct checking *checking, uint32_t entity, const char *format, ...)
{
	char what[400], line[600];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(what, sizeof what, format, arguments);
	va_end(arguments);
	snprintf(line, sizeof line, "entity \"%s\": %s", catalogue_id(checking->catalogue, entity), what);
	checking->notice(checking->context, line);
	checking->findings++;
}

static size_t count_characters(const char *text)
{
	size_t count = 0;
	for (; *text; text++)
		count += ((unsigned char)*text & 0xC0) != 0x80;
	return count;
}

/* Fold a name as texts are folded, all that parts words to one blank. */
static bool fold(struct checking *checking, const char *text)
{
	size_t left = strlen(text);
	bool ok = true;
	checking->folded.length = 0;
	for (size_t size; ok && left > 0; text += size, left -= size) {
		uint16_t units[FOLD_MOST] = { ' ' };
		uint32_t code;
		size_t count;
		size = utf8_read(&code, text, left);
		enum fold_class class = fold_character(units, &count, code);
		if (class == FOLD_BREAK || class == FOLD_SPACE) {
			units[0] = ' ';
			count = 1;
		}
		ok = wasl_bytes_append(&checking->folded, (const char *)units, count * sizeof *units);
	}
	return ok;
}

/* What is known of the folded name, anew with alias `i` as its first; NULL without memory. */
static uint64_t *know(struct checking *checking, size_t i)
{
	const wasl_bytes *name = &checking->folded;
	const char *key = wasl_arena_copy(&checking->keys, name->data, name->length);
	bool fresh;
	uint64_t *known = key ? wasl_map_put(&checking->names, key, name->length, &fresh) : NULL;
	if (known && fresh)
		*known = (uint64_t)i << FLAGS;
	return known;
}

static void compare(struct checking *checking, const wasl_alias *alias, const wasl_alias *first,
                    uint64_t *known)
{
	if (alias->exact && first->exact && strcmp(alias->text, first->text))
		return;
	if (alias->entity == first->entity) {
		if (!alias->exact && !first->exact && alias->kind == first->kind)
			tell(checking, alias->entity, "alias \"%s\" finds no more than \"%s\" does", alias->text,
			     first->text);
		return;
	}
	*known |= SHARED;
	tell(checking, alias->entity, "alias \"%s\" is borne by \"%s\" too%s", alias->text,
	     catalogue_id(checking->catalogue, first->entity),
	     alias->kind == WASL_NAME ? ", so it acts as a short name" : "");
}

static void check_alias(struct checking *checking, size_t i)
{
	const wasl_alias alias = wasl_catalogue_alias(checking->catalogue, i);
	uint64_t *known = fold(checking, alias.text) ? know(checking, i) : NULL;
	if (count_characters(alias.text) == 1)
		tell(checking, alias.entity, "alias \"%s\" is a single character", alias.text);
	if (!known)
		return;
	if (*known >> FLAGS != i) {
		const wasl_alias first = wasl_catalogue_alias(checking->catalogue, *known >> FLAGS);
		compare(checking, &alias, &first, known);
	}
	if (alias.defaults && *known & CLAIMED)
		tell(checking, alias.entity, "default_for \"%s\" is claimed by another entity too",
		     alias.text);
	if (alias.defaults)
		*known |= CLAIMED;
}

/* A default is for names that several bear. */
static void check_defaults(struct checking *checking)
{
	for (size_t i = 0; i < checking->catalogue->alias_count; i++) {
		const wasl_alias alias = wasl_catalogue_alias(checking->catalogue, i);
		if (!alias.defaults || !fold(checking, alias.text))
			continue;
		const uint64_t *known = know(checking, i);
		if (known && !(*known & SHARED))
			tell(checking, alias.entity, "default_for \"%s\": no other entity bears that name",
			     alias.text);
	}
}

static void check_names(struct checking *checking)
{
	const wasl_catalogue *catalogue = checking->catalogue;
	size_t i = 0;
	for (uint32_t row = 0; row < catalogue->entity_count; row++) {
		bool named = false;
		for (; i < catalogue->alias_count && catalogue->aliases[i].entity == row; i++)
			named |= catalogue->aliases[i].kind == WASL_NAME;
		if (!named)
			tell(checking, row, "no alias of kind name, so nothing tells whom a shared name means");
	}
}

/* Whether the folded phrase has an alias in it. */
static bool holds_alias(const struct checking *checking)
{
	const wasl_bytes *phrase = &checking->folded;
	for (size_t begin = 0; begin < phrase->length; begin += sizeof(uint16_t))
		for (size_t end = begin + sizeof(uint16_t); end <= phrase->length; end += sizeof(uint16_t))
			if (wasl_map_get(&checking->names, phrase->data + begin, end - begin))
				return true;
	return false;
}

static void check_nots(struct checking *checking)
{
	const wasl_catalogue *catalogue = checking->catalogue;
	for (size_t i = 0; i < catalogue->not_count; i++) {
		if (!fold(checking, catalogue->nots[i].text) || holds_alias(checking))
			continue;
		char line[600];
		snprintf(line, sizeof line, "not \"%s\" contains no alias", catalogue->nots[i].text);
		checking->notice(checking->context, line);
		checking->findings++;
	}
}

size_t wasl_catalogue_check(const wasl_catalogue *catalogue, wasl_notice *notice, void *context)
{
	struct checking checking = { .catalogue = catalogue, .notice = notice, .context = context };
	for (size_t i = 0; i < catalogue->alias_count; i++)
		check_alias(&checking, i);
	check_defaults(&checking);
	check_names(&checking);
	check_nots(&checking);
	wasl_map_clear(&checking.names);
	wasl_arena_clear(&checking.keys);
	wasl_bytes_clear(&checking.folded);
	return checking.findings;
}
