#include <string.h>

#include "command.h"
#include "../report/counted.h"

static void print(void *context, const char *message)
{
	(void)context;
	puts(message);
}

static void tell_counts(const char *path, const wasl_catalogue *catalogue, size_t findings)
{
	char entities[COUNTED_SIZE], aliases[COUNTED_SIZE];
	complain("%s: %s, %s, %zu doubtful", path,
	         counted(entities, wasl_catalogue_entity_count(catalogue), "entity", "entities"),
	         counted(aliases, wasl_catalogue_alias_count(catalogue), "alias", "aliases"), findings);
}

static int run(const struct settings *settings)
{
	if (settings->operand_count != 2 || strcmp(settings->operands[0], "check")) {
		complain("usage: wasl catalogue check FILE");
		return EXIT_USAGE;
	}
	wasl_error error = WASL_ERROR_INIT;
	wasl_catalogue *catalogue;
	if (wasl_catalogue_load(&catalogue, settings->operands[1], NULL, &error))
		return exit_with(&error);
	size_t findings = wasl_catalogue_check(catalogue, print, NULL);
	if (!settings->quiet)
		tell_counts(settings->operands[1], catalogue, findings);
	wasl_catalogue_free(catalogue);
	return EXIT_DONE;
}

const struct command command_catalogue = {
	.name = "catalogue",
	.summary = "check a catalogue: what is wrong or doubtful in it",
	.operands = "check FILE",
	.description = "Print what is doubtful in a catalogue, a line each.  What is wrong ends with 65.",
	.run = run,
};
