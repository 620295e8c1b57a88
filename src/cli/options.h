/* The options of all commands: one table, from which they are parsed and explained. */
#ifndef WASL_CLI_OPTIONS_H
#define WASL_CLI_OPTIONS_H

#include <stdint.h>
#include <stdio.h>

#include <wasl/wasl.h>

/* Groups of options; a command names those that it takes. */
enum {
	OPTIONS_ALL = 1, /* every command */
	OPTIONS_READ = 2, /* reading a corpus */
	OPTIONS_MATCH = 4, /* finding entities in it */
	OPTIONS_OUTPUT = 8, /* -o */
	OPTIONS_FOLDER = 16, /* -o DIR */
	OPTIONS_COUNT = 32, /* counting pairs */
	OPTIONS_GRAPH = 64, /* weighing, filtering and measuring */
	OPTIONS_EXPORT = 128, /* writing graph files */
	OPTIONS_REPORT = 256, /* --format */
	OPTIONS_RELATE = 512, /* statements */
	OPTIONS_EXPLAIN = 1024,
	OPTIONS_EVAL = 2048,
	OPTIONS_SHEET = 4096, /* tables for spreadsheets */
	OPTIONS_RESAMPLE = 8192 /* drawing documents again */
};

/* What the options were set to, defaults elsewhere. */
struct settings {
	const char *catalogue, *label, *ignore;
	uint64_t jobs;
	int window, documents, lines, period;
	bool titles, strict, quiet, verbose, no_progress, help, plain;
	const char *since, *until, *format_in;
	uint64_t max_record;
	const char *output;
	uint64_t reach, bootstrap, seed;
	const char *weight, *communities, *layout;
	int backbone;
	uint64_t min_count, top_edges, top_nodes, stability;
	double fdr, alpha, delta, level;
	bool no_isolates, largest, exact, no_paths, no_layout;
	const char *to, *gexf, *edges_key;
	int edges;
	bool dynamic, csv_safe;
	int format;
	double min_p;
	bool explain;
	const char *what, *gold;
	const char *first, *second; /* of whom `evidence` is asked */
	bool errors;
	const char *ahead; /* what was read of standard input to tell what it is */
	size_t ahead_length;
	uint64_t given; /* a bit for each row of options.def that the command line sets */
	const char *const *operands;
	size_t operand_count;
};

enum { FORMAT_AUTO, FORMAT_TABLE, FORMAT_CSV, FORMAT_JSON, FORMAT_MARKDOWN };

struct command;

/*
 * Read a command's arguments (argv[0] is its name).  On a mistake complain in one line.
 * Returns false when the program should end with `*code`.
 */
bool options_parse(struct settings *settings, const struct command *command, int argc, char **argv,
                   int *code);

/* Print the options that can change a result, as JSON: those of these groups, by name. */
void options_record(FILE *out, const struct settings *settings, unsigned groups);

/* The first of `names` (NULL at the end) that the command line sets; NULL: none of them. */
const char *options_given(const struct settings *settings, const char *const *names);

/*
 * Set an option by its name unless the command line does, from what options_record() printed:
 * "true" for one without an argument, else the argument.  False where there is none of this name,
 * or the argument is not one of its.
 */
bool options_recall(struct settings *settings, const char *name, const char *text);

/* Print the options of these groups, a line each. */
void options_help(FILE *out, unsigned groups);

#endif
