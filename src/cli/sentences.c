#include <string.h>

#include "session.h"
#include "../export/escape.h"

static void print_windows(void *context, FILE *out, const wasl_finding *finding)
{
	(void)context;
	const wasl_document *document = finding->document;
	for (size_t i = 0; i < finding->window_count; i++) {
		unsigned long long begin = document->offset + finding->windows[i].begin;
		unsigned long long end = document->offset + finding->windows[i].end;
		fputs("{\"doc\": ", out);
		wasl_json_string(out, document->id, strlen(document->id));
		fprintf(out, ", \"sentence\": %u, \"begin\": %llu, \"end\": %llu%s}\n",
		        finding->first_window + (uint32_t)i, begin, end,
		        finding->title ? ", \"field\": \"title\"" : "");
	}
}

static int run(const struct settings *settings)
{
	return session_print(settings, FIND_SENTENCES, print_windows);
}

const struct command command_sentences = {
	.name = "sentences",
	.summary = "where each sentence begins and ends",
	.operands = "CORPUS...",
	.description = "Print the sentences (or other windows) of a corpus as JSON lines: doc, sentence,\n"
	               "begin, end.  Offsets are bytes of the document's text.",
	.groups = OPTIONS_READ | OPTIONS_OUTPUT,
	.run = run,
};
