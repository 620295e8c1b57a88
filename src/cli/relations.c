#include "session.h"

static int run(const struct settings *settings)
{
	return session_print(settings, FIND_RELATIONS, session_print_relations);
}

const struct command command_relations = {
	.name = "relations",
	.summary = "who acts for or against whom, as each sentence states it",
	.operands = "CORPUS...",
	.description = "Print every statement about two entities as a JSON line: doc, date, sentence, source,\n"
	               "target, directed, sign, type, mood, p, offsets and the sentence. Being named together\n"
	               "states nothing. wasl help relations lists the types.",
	.groups = OPTIONS_READ | OPTIONS_MATCH | OPTIONS_OUTPUT | OPTIONS_RELATE,
	.run = run,
};
