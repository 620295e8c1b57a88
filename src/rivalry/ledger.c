#include "ledger.h"

#include <string.h>

#include "../memory/alloc.h"

wasl_status wasl_ledger_new(wasl_ledger **ledger, wasl_error *error)
{
	wasl_ledger *fresh = wasl_alloc_zero(1, sizeof *fresh);
	if (!fresh)
		return wasl_fail_memory(error);
	*ledger = fresh;
	return WASL_OK;
}

void wasl_ledger_free(wasl_ledger *ledger)
{
	if (!ledger)
		return;
	wasl_free(ledger->statements);
	wasl_arena_clear(&ledger->strings);
	wasl_map_clear(&ledger->interned);
	wasl_free(ledger);
}

/* The one copy of a string; NULL without memory. */
static const char *intern(wasl_ledger *ledger, const char *text)
{
	size_t length = strlen(text);
	const uint64_t *known = wasl_map_get(&ledger->interned, text, length);
	if (known)
		return (const char *)(uintptr_t)*known;
	char *copy = wasl_arena_copy(&ledger->strings, text, length);
	bool fresh;
	uint64_t *place = copy ? wasl_map_put(&ledger->interned, copy, length, &fresh) : NULL;
	if (!place)
		return NULL;
	*place = (uint64_t)(uintptr_t)copy;
	return copy;
}

void wasl_ledger_expect(wasl_ledger *ledger, double min_p)
{
	ledger->min_p = min_p;
}

bool statement_counts(const wasl_statement *statement, double min_p)
{
	return statement->sign != 0 && statement->asserted && statement->p >= min_p &&
	       strcmp(statement->source, statement->target);
}

/* Texts are long and mostly differ, so they are not worth a place in the map. */
static const char *keep_text(wasl_ledger *ledger, const char *text)
{
	if (!ledger->text || strcmp(ledger->text, text))
		ledger->text = wasl_arena_copy(&ledger->strings, text, strlen(text));
	return ledger->text;
}

static bool note_outlet(wasl_ledger *ledger, const char *outlet)
{
	if (!*outlet || ledger->outlets_known)
		return true;
	if (!ledger->outlet)
		return (ledger->outlet = intern(ledger, outlet)) != NULL;
	ledger->outlets_known = strcmp(ledger->outlet, outlet) != 0;
	return true;
}

static bool keep(wasl_ledger *ledger, const wasl_statement *statement)
{
	if (!wasl_reserve(&ledger->statements, &ledger->capacity, ledger->count + 1,
	                  sizeof *ledger->statements))
		return false;
	wasl_statement copy = *statement;
	copy.doc = intern(ledger, statement->doc);
	copy.outlet = intern(ledger, statement->outlet);
	copy.source = intern(ledger, statement->source);
	copy.target = intern(ledger, statement->target);
	copy.type = intern(ledger, statement->type);
	copy.text = keep_text(ledger, statement->text);
	if (!copy.doc || !copy.outlet || !copy.source || !copy.target || !copy.type || !copy.text)
		return false;
	ledger->statements[ledger->count++] = copy;
	return true;
}

wasl_status wasl_ledger_enter(wasl_ledger *ledger, const wasl_statement *statement,
                              wasl_error *error)
{
	bool wanted = !(ledger->min_p > 0) || statement_counts(statement, ledger->min_p);
	if (!note_outlet(ledger, statement->outlet) || (wanted && !keep(ledger, statement)))
		return wasl_fail_memory(error);
	ledger->entered++;
	return WASL_OK;
}

wasl_status wasl_ledger_read_lines(wasl_ledger *ledger, const char *lines, size_t length,
                                   const char *name, uint64_t *line, wasl_error *error)
{
	wasl_status status = WASL_OK;
	for (size_t from = 0, end; !status && from < length; from = end + 1) {
		const char *stop = memchr(lines + from, '\n', length - from);
		end = stop ? (size_t)(stop - lines) : length;
		status = wasl_ledger_read(ledger, lines + from, end - from, name, ++*line, error);
	}
	return status;
}
