/* What is doubtful in a catalogue: nothing here is an error, all of it deserves a look. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "catalogue.h"

struct checking {
	const wasl_catalogue *catalogue;
	wasl_notice *notice;
	void *context;
	size_t findings;
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
	snprintf(line, sizeof line, "entity \"%s\": %s", checking->catalogue->entities[entity].id, what);
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

/* The first bearer of a text among the aliases before `i`, or WASL_NO_ENTITY. */
static bool is_shared(struct checking *checking, wasl_map *bearers, size_t i, uint32_t *bearer)
{
	const wasl_alias *alias = &checking->catalogue->aliases[i];
	bool fresh;
	uint64_t *first = wasl_map_put(bearers, alias->text, strlen(alias->text), &fresh);
	if (!first)
		return false;
	if (fresh)
		*first = alias->entity;
	*bearer = (uint32_t)*first;
	return *bearer != alias->entity;
}

static void check_alias(struct checking *checking, wasl_map *bearers, size_t i)
{
	const wasl_alias *alias = &checking->catalogue->aliases[i];
	uint32_t bearer;
	if (count_characters(alias->text) == 1)
		tell(checking, alias->entity, "alias \"%s\" is a single character", alias->text);
	if (is_shared(checking, bearers, i, &bearer))
		tell(checking, alias->entity, "alias \"%s\" is borne by \"%s\" too%s", alias->text,
		     checking->catalogue->entities[bearer].id,
		     alias->kind == WASL_NAME ? ", so it acts as a short name" : "");
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

static void check_nots(struct checking *checking)
{
	const wasl_catalogue *catalogue = checking->catalogue;
	for (size_t i = 0; i < catalogue->not_count; i++) {
		bool useful = false;
		for (size_t j = 0; !useful && j < catalogue->alias_count; j++)
			useful = strstr(catalogue->nots[i], catalogue->aliases[j].text) != NULL;
		if (!useful) {
			char line[600];
			snprintf(line, sizeof line, "not \"%s\" contains no alias", catalogue->nots[i]);
			checking->notice(checking->context, line);
			checking->findings++;
		}
	}
}

size_t wasl_catalogue_check(const wasl_catalogue *catalogue, wasl_notice *notice, void *context)
{
	struct checking checking = { catalogue, notice, context, 0 };
	wasl_map bearers = WASL_MAP_INIT;
	for (size_t i = 0; i < catalogue->alias_count; i++)
		check_alias(&checking, &bearers, i);
	wasl_map_clear(&bearers);
	check_names(&checking);
	check_nots(&checking);
	return checking.findings;
}
