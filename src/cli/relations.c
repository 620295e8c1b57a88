#include "session.h"

static void print_relations(void *context, FILE *out, const wasl_finding *finding)
{
	const struct session *session = context;
	for (size_t i = 0; i < finding->relation_count; i++)
		if (finding->relations[i].p >= session->settings->min_p)
			wasl_relation_print(out, finding, &finding->relations[i], session->catalogue);
}

static int run(const struct settings *settings)
{
	return session_print(settings, FIND_RELATIONS, print_relations);
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
