#include "options.h"

#include <errno.h>
#include <getopt.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "typo.h"
#include "../export/escape.h"
#include "../memory/number.h"

enum kind { FLAG, TEXT, NUMBER, REAL, SHARE, CHOICE };

static const char *const windows[] = { "sentence", "clause", "paragraph", "document", NULL };
static const char *const documents[] = { "file", "blank", "line", NULL };
static const char *const lines[] = { "auto", "hard", "wrapped", NULL };
static const char *const periods[] = { "day", "week", "month", "quarter", "year", NULL };
static const char *const backbones[] = { "none", "disparity", "noise-corrected", NULL };
static const char *const edges[] = { "merged", "multi", "directed", NULL };
static const char *const formats[] = { "auto", "table", "csv", "json", "markdown", NULL };

struct option_row {
	const char *name;
	char letter; /* 0: none */
	const char *argument; /* NULL: none */
	enum kind kind;
	size_t field; /* offset in struct settings */
	const char *const *choices;
	unsigned groups;
	const char *help;
};

static const struct option_row table[] = {
#define OPTION(name, letter, argument, kind, field, choices, groups, help) \
	{ name, letter, argument, kind, offsetof(struct settings, field), choices, groups, help },
#include "options.def"
#undef OPTION
};

enum { ROWS = sizeof table / sizeof *table, FIRST_CODE = 1000 };
_Static_assert(ROWS <= 64, "settings.given has a bit for each");

static bool is_given(const struct settings *settings, const struct option_row *row)
{
	return settings->given >> (row - table) & 1;
}

static bool set_number(void *field, const char *text)
{
	char *end;
	errno = 0;
	unsigned long long number = strtoull(text, &end, 10);
	if (errno || end == text || *end || *text == '-')
		return false;
	*(uint64_t *)field = number;
	return true;
}

static bool set_real(void *field, const char *text)
{
	char *end;
	double real = strtod(text, &end);
	if (end == text || *end || !isfinite(real))
		return false;
	*(double *)field = real;
	return true;
}

static bool set_choice(void *field, const char *const *choices, const char *text)
{
	for (int i = 0; choices[i]; i++)
		if (!strcmp(choices[i], text)) {
			*(int *)field = i;
			return true;
		}
	return false;
}

static bool set(struct settings *settings, const struct option_row *row, const char *text)
{
	void *field = (char *)settings + row->field;
	switch (row->kind) {
	case FLAG:
		*(bool *)field = true;
		return true;
	case TEXT:
		*(const char **)field = text;
		return true;
	case NUMBER:
		return set_number(field, text);
	case REAL:
		return set_real(field, text);
	case SHARE:
		return set_real(field, text) && *(double *)field >= 0 && *(double *)field <= 1;
	case CHOICE:
		return set_choice(field, row->choices, text);
	}
	return false;
}

/* Say what an option's argument should have been. */
static void complain_of_argument(const struct command *command, const struct option_row *row,
                                 const char *text)
{
	char wanted[200];
	snprintf(wanted, sizeof wanted, row->kind == SHARE ? "a number from 0 to 1" : "a number");
	if (row->kind == CHOICE) {
		snprintf(wanted, sizeof wanted, "one of");
		for (int i = 0; row->choices[i]; i++) {
			size_t length = strlen(wanted);
			snprintf(wanted + length, sizeof wanted - length, "%s %s", i ? "," : "", row->choices[i]);
		}
	}
	complain("%s: --%s wants %s, not \"%s\"", command->name, row->name, wanted, text);
}

/* The option of the command that a mistyped one is nearest to, or NULL. */
static const char *suggest(const struct command *command, const char *typed)
{
	const char *nearest = NULL;
	size_t least = TYPO_MOST + 1;
	for (size_t i = 0; i < ROWS; i++)
		if (table[i].groups & (command->groups | OPTIONS_ALL) &&
		    typo_is_nearer(&least, typed, table[i].name))
			nearest = table[i].name;
	return nearest;
}

static void complain_of_option(const struct command *command, char **argv, int code)
{
	const char *typed = argv[optind - 1];
	if (code == ':') {
		complain("%s: %s wants an argument; see wasl %s --help", command->name, typed, command->name);
		return;
	}
	const char *nearest = strncmp(typed, "--", 2) ? NULL : suggest(command, typed + 2);
	if (nearest)
		complain("%s: no option %s; --%s is one", command->name, typed, nearest);
	else if (optopt && optopt < FIRST_CODE)
		complain("%s: no option -%c; see wasl %s --help", command->name, optopt, command->name);
	else
		complain("%s: no option %s; see wasl %s --help", command->name, typed, command->name);
}

/* The command's rows as getopt_long() wants them. */
static void list_options(unsigned groups, struct option *list, char *letters)
{
	*letters++ = ':';
	for (size_t i = 0; i < ROWS; i++) {
		const struct option_row *row = &table[i];
		if (!(row->groups & (groups | OPTIONS_ALL)))
			continue;
		*list++ = (struct option){ row->name, row->argument ? required_argument : no_argument, NULL,
		                           FIRST_CODE + (int)i };
		if (row->letter) {
			*letters++ = row->letter;
			if (row->argument)
				*letters++ = ':';
		}
	}
	*letters = '\0';
	*list = (struct option){ NULL, 0, NULL, 0 };
}

static const struct option_row *find_row(unsigned groups, int code)
{
	if (code >= FIRST_CODE)
		return &table[code - FIRST_CODE];
	for (size_t i = 0; i < ROWS; i++)
		if (table[i].letter == code && (table[i].groups & (groups | OPTIONS_ALL)))
			return &table[i];
	return NULL;
}

bool options_parse(struct settings *settings, const struct command *command, int argc, char **argv,
                   int *code)
{
	struct option list[ROWS + 1];
	char letters[2 * ROWS + 2];
	list_options(command->groups, list, letters);
	*settings = (struct settings){ .period = WASL_YEAR };
	*code = EXIT_USAGE;
	opterr = 0;
	for (int found; (found = getopt_long(argc, argv, letters, list, NULL)) != -1;) {
		const struct option_row *row = find_row(command->groups, found);
		if (found == '?' || found == ':' || !row) {
			complain_of_option(command, argv, found);
			return false;
		}
		if (!set(settings, row, optarg)) {
			complain_of_argument(command, row, optarg);
			return false;
		}
		settings->given |= UINT64_C(1) << (row - table);
	}
	settings->operands = (const char *const *)(argv + optind);
	settings->operand_count = (size_t)(argc - optind);
	if (settings->help) {
		command_explain(stdout, command);
		*code = EXIT_DONE;
		return false;
	}
	return true;
}

/* What changes how a command runs or looks, but not what it finds. */
static bool is_immaterial(const char *name)
{
	static const char *const names[] = {
		"jobs", "output", "quiet", "verbose", "no-progress", "help", "catalogue", NULL
	};
	for (size_t i = 0; names[i]; i++)
		if (!strcmp(names[i], name))
			return true;
	return false;
}

/* A number that was not given is null, since 0 is not what stands for it; other defaults are values. */
static void record_value(FILE *out, const struct settings *settings, const struct option_row *row)
{
	const void *field = (const char *)settings + row->field;
	const char *text = row->kind == TEXT ? *(const char *const *)field : NULL;
	char number[WASL_NUMBER_SIZE];
	if (row->kind >= NUMBER && row->kind <= SHARE && !is_given(settings, row)) {
		fputs("null", out);
		return;
	}
	switch (row->kind) {
	case FLAG:
		fputs(*(const bool *)field ? "true" : "false", out);
		break;
	case NUMBER:
		fprintf(out, "%llu", (unsigned long long)*(const uint64_t *)field);
		break;
	case REAL: case SHARE:
		fputs(wasl_number_print(number, *(const double *)field), out);
		break;
	case CHOICE:
		text = row->choices[*(const int *)field];
		/* fall through */
	case TEXT:
		if (text)
			wasl_json_string(out, text, strlen(text));
		else
			fputs("null", out);
	}
}

void options_record(FILE *out, const struct settings *settings, unsigned groups)
{
	const char *between = "";
	fputc('{', out);
	for (size_t i = 0; i < ROWS; i++) {
		if (!(table[i].groups & groups) || is_immaterial(table[i].name))
			continue;
		fprintf(out, "%s\n    \"%s\": ", between, table[i].name);
		record_value(out, settings, &table[i]);
		between = ",";
	}
	fputs("\n  }", out);
}

const char *options_given(const struct settings *settings, const char *const *names)
{
	for (; *names; names++)
		for (size_t i = 0; i < ROWS; i++)
			if (!strcmp(table[i].name, *names) && is_given(settings, &table[i]))
				return *names;
	return NULL;
}

bool options_recall(struct settings *settings, const char *name, const char *text)
{
	for (size_t i = 0; i < ROWS; i++) {
		if (strcmp(table[i].name, name) || is_immaterial(name))
			continue;
		bool open = !is_given(settings, &table[i]);
		bool off = table[i].kind == FLAG && strcmp(text, "true");
		return !open || off || set(settings, &table[i], text);
	}
	return false;
}

void options_help(FILE *out, unsigned groups)
{
	for (size_t i = 0; i < ROWS; i++) {
		const struct option_row *row = &table[i];
		if (!(row->groups & (groups | OPTIONS_ALL)))
			continue;
		char left[64], letter[8] = "    ";
		if (row->letter)
			snprintf(letter, sizeof letter, "-%c, ", row->letter);
		snprintf(left, sizeof left, "%s--%s%s%s", letter, row->name, row->argument ? " " : "",
		         row->argument ? row->argument : "");
		fprintf(out, "  %-26s %s\n", left, row->help);
	}
}
