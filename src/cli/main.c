/*
 * wasl: the program.  A word selects a command (commands.def), the command's options are read by
 * options.c, and the command runs: most of them open a session (session.c), which sends a corpus
 * through the line (../study/study.c) into a sink that prints.
 */
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "output.h"
#include "typo.h"
#include "unfinished.h"

#define COMMAND(name) extern const struct command command_##name;
#include "commands.def"
#undef COMMAND

static const struct command *const commands[] = {
#define COMMAND(name) &command_##name,
#include "commands.def"
#undef COMMAND
};

const struct command *command_get(size_t i)
{
	return i < sizeof commands / sizeof *commands ? commands[i] : NULL;
}

const struct command *command_find(const char *name)
{
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (!strcmp(commands[i]->name, name))
			return commands[i];
	return NULL;
}

void command_explain(FILE *out, const struct command *command)
{
	fprintf(out, "usage: wasl %s [OPTION]... %s\n\n%s\n\n", command->name, command->operands,
	        command->description);
	options_help(out, command->groups);
}

void complain(const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	flockfile(stderr);
	fputs("wasl: ", stderr);
	vfprintf(stderr, format, arguments);
	fputc('\n', stderr);
	funlockfile(stderr);
	va_end(arguments);
}

void complain_of(uint64_t count, const char *one, const char *several)
{
	if (count)
		complain("%llu %s", (unsigned long long)count, count == 1 ? one : several);
}

int exit_with(const wasl_error *error)
{
	complain("%s", error->message);
	switch (error->status) {
	case WASL_OK:
		return EXIT_DONE;
	case WASL_EIO:
		return EXIT_IO;
	case WASL_ENOINPUT:
		return EXIT_NO_INPUT;
	case WASL_EFORMAT:
		return EXIT_BAD_DATA;
	case WASL_EUNKNOWN:
		return EXIT_USAGE;
	case WASL_ENOMEM:
	case WASL_EINTERNAL:
		break;
	}
	return EXIT_INTERNAL;
}

static const char *command_name(const char *word)
{
	if (!strcmp(word, "--help") || !strcmp(word, "-h"))
		return "help";
	if (!strcmp(word, "--version") || !strcmp(word, "-V"))
		return "version";
	return word;
}

static void complain_of_command(const char *typed)
{
	const char *nearest = NULL;
	size_t least = TYPO_MOST + 1;
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (typo_is_nearer(&least, typed, commands[i]->name))
			nearest = commands[i]->name;
	if (nearest)
		complain("no command \"%s\"; %s is one", typed, nearest);
	else
		complain("no command \"%s\"; see wasl help", typed);
}

/* The number of a closed stream must not fall to a file of ours: one that refuses holds it. */
static void hold_streams(void)
{
	for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++)
		if (fcntl(stream, F_GETFD) < 0)
			open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

int main(int argc, char **argv)
{
	hold_streams();
	signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error to tell, not a reason to die */
	signal(SIGXFSZ, SIG_IGN); /* a file that may not grow too */
	unfinished_guard();
	if (argc < 2) {
		complain("which command? see wasl help");
		return EXIT_USAGE;
	}
	const struct command *command = command_find(command_name(argv[1]));
	if (!command) {
		complain_of_command(argv[1]);
		return EXIT_USAGE;
	}
	struct settings settings;
	int code;
	if (options_parse(&settings, command, argc - 1, argv + 1, &code))
		code = command->run(&settings);
	return output_finish(code);
}
