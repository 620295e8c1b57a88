#include "relation_line.h"

static int run(const struct settings *settings)
{
	return session_print(settings, FIND_RELATIONS, relation_lines_print);
}

const struct command command_relations = {
	.name = "relations",
	.summary = "who acts for or against whom, and which words say so",
	.operands = "CORPUS...",
	.description = "Print every statement between two entities as a JSON line, with its probability p.\n"
	               "wasl help relations lists the types.",
	.groups = OPTIONS_READ | OPTIONS_MATCH | OPTIONS_OUTPUT | OPTIONS_RELATE,
	.run = run,
};
