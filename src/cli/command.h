/* What a command of the program is: one file with its descriptor, one row in commands.def. */
#ifndef WASL_CLI_COMMAND_H
#define WASL_CLI_COMMAND_H

#include "options.h"

/* How the program ends; the numbers are part of the interface. */
enum {
	EXIT_DONE = 0,
	EXIT_USAGE = 2,
	EXIT_SKIPPED = 3, /* done, but some records were skipped */
	EXIT_BAD_DATA = 65,
	EXIT_NO_INPUT = 66,
	EXIT_INTERNAL = 70,
	EXIT_IO = 74
};

struct command {
	const char *name;
	const char *summary; /* one phrase for the list of commands */
	const char *operands; /* what follows the options: "CORPUS..." */
	const char *description; /* for --help; lines of at most 80 columns */
	unsigned groups; /* of options that it takes */
	int (*run)(const struct settings *settings);
};

/* The command of this name, or NULL. */
const struct command *command_find(const char *name);

/* The i-th command, or NULL past the last. */
const struct command *command_get(size_t i);

/* Print how a command is used. */
void command_explain(FILE *out, const struct command *command);

/* Print the line of an error on stderr. */
#if defined(__GNUC__)
__attribute__((format(printf, 1, 2)))
#endif
void complain(const char *format, ...);

/* Say of so many, if any, what was passed over: the count goes before the words. */
void complain_of(uint64_t count, const char *one, const char *several);

/* Print the error and give the exit code that its status has. */
int exit_with(const wasl_error *error);

#endif
