#include <string.h>

#include "command.h"

static void print_commands(void)
{
	puts("wasl reads a news corpus and writes the graph of who is tied to whom.\n\n"
	     "usage: wasl COMMAND [OPTION]... [INPUT]...\n");
	const struct command *command;
	for (size_t i = 0; (command = command_get(i)); i++)
		printf("  %-10s %s\n", command->name, command->summary);
	puts("\nwasl COMMAND --help explains a command.");
}

static void print_relations(void)
{
	const wasl_relation_type *type;
	puts("The types of statements, and their sign:");
	for (size_t i = 0; (type = wasl_relation_type_get(i)); i++)
		printf("  %+d %-10s %s\n       %s\n", type->sign, type->name, type->summary, type->example);
}

static const struct topic {
	const char *name;
	void (*print)(void);
} topics[] = {
	{ "relations", print_relations },
};

static int run(const struct settings *settings)
{
	if (!settings->operand_count) {
		print_commands();
		return EXIT_DONE;
	}
	const char *word = settings->operands[0];
	for (size_t i = 0; i < sizeof topics / sizeof *topics; i++)
		if (!strcmp(topics[i].name, word)) {
			topics[i].print();
			return EXIT_DONE;
		}
	const struct command *command = command_find(word);
	if (!command) {
		complain("no help on \"%s\"; see wasl help", word);
		return EXIT_USAGE;
	}
	command_explain(stdout, command);
	return EXIT_DONE;
}

const struct command command_help = {
	.name = "help",
	.summary = "explain a command or a topic",
	.operands = "[COMMAND | TOPIC]",
	.description = "Topics: relations.",
	.run = run,
};
