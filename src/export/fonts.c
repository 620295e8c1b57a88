#include "fonts.h"

#include <string.h>

#include "cell.h"
#include "child.h"
#include "../memory/utf8.h"

/* A script, where its letters stand, and a language that a font with them has. */
static const struct script {
	const char *name, *language, *package;
	uint32_t first, last;
} scripts[] = {
	{ "Arabic", "ar", "fonts-noto-core", 0x620, 0x77F },
	{ "Hebrew", "he", "fonts-noto-core", 0x5D0, 0x5EA },
	{ "Greek", "el", "fonts-noto-core", 0x370, 0x3FF },
	{ "Cyrillic", "ru", "fonts-noto-core", 0x400, 0x4FF },
	{ "Devanagari", "hi", "fonts-noto-core", 0x900, 0x97F },
	{ "Thai", "th", "fonts-noto-core", 0xE00, 0xE7F },
	{ "Korean", "ko", "fonts-noto-cjk", 0xAC00, 0xD7A3 },
	{ "Japanese", "ja", "fonts-noto-cjk", 0x3040, 0x30FF },
	{ "Chinese", "zh-cn", "fonts-noto-cjk", 0x4E00, 0x9FFF },
};

enum { SCRIPTS = sizeof scripts / sizeof *scripts };

static void look_at(bool seen[SCRIPTS], const char *label)
{
	uint32_t code;
	size_t length = strlen(label);
	for (size_t at = 0; at < length;) {
		at += utf8_read(&code, label + at, length - at);
		for (size_t i = 0; code >= 0x80 && i < SCRIPTS; i++)
			seen[i] |= code >= scripts[i].first && code <= scripts[i].last;
	}
}

/* True too where nobody can be asked. */
static bool has_font(const struct script *script)
{
	char query[32];
	snprintf(query, sizeof query, ":lang=%s", script->language);
	const char *const argv[] = { "fc-list", query, "family", NULL };
	FILE *answer = tmpfile();
	if (!answer)
		return true;
	bool has = child_run(argv, NULL, answer, NULL) != WASL_OK || ftell(answer) > 0;
	fclose(answer);
	return has;
}

void fonts_check(const wasl_graph *graph, const wasl_export_options *options)
{
	bool seen[SCRIPTS] = { false };
	char message[200];
	const wasl_column *labels = wasl_column_find(&graph->nodes, "label");
	if (!options->notice)
		return;
	for (size_t i = 0; i < graph->nodes.rows; i++)
		if (wasl_cell_text(labels, i))
			look_at(seen, wasl_cell_text(labels, i));
	for (size_t i = 0; i < SCRIPTS; i++)
		if (seen[i] && !has_font(&scripts[i])) {
			snprintf(message, sizeof message, "no font has %s letters, so labels will show boxes; install "
			         "one (Debian: %s)", scripts[i].name, scripts[i].package);
			options->notice(options->notice_context, message);
		}
}
