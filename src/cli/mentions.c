#include "mention_line.h"

static void print_mentions(void *context, FILE *out, const wasl_finding *finding)
{
	const struct session *session = context;
	for (size_t i = 0; i < finding->mention_count; i++)
		if (finding->mentions[i].entity != WASL_NO_ENTITY || session->settings->explain)
			mention_print(out, session, finding, &finding->mentions[i]);
}

static int run(const struct settings *settings)
{
	return session_print(settings, FIND_MENTIONS, print_mentions);
}

const struct command command_mentions = {
	.name = "mentions",
	.summary = "where each entity is named, and how it was recognised",
	.operands = "CORPUS...",
	.description = "Print every mention as a JSON line: doc, sentence, entity, begin, end, surface, via.\n"
	               "Offsets are bytes of the document's text; the span is the bare name.",
	.groups = OPTIONS_READ | OPTIONS_MATCH | OPTIONS_OUTPUT | OPTIONS_EXPLAIN,
	.run = run,
};
