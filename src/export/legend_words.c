#include "legend_words.h"

#include <string.h>

#include "cell.h"
#include "../memory/utf8.h"

static const struct legend_words english = {
	.comma = ", ", .more = " and %zu more",
	.nodes = "nodes: ", .edges = "edges: ", .documents = "documents: ", .windows = "windows: ",
	.between = ", ", .marks = ". Disc: strength. Line: weight.",
	.community = " Colour: community", .type = " Colour: type", .catalogue = ", or the catalogue's",
	.greys = " Grey: all others.", .stances = " Red, dashed: rivals. Blue: allies.",
	.named = " The %d strongest are named.",
	.hues = { "orange", "sky blue", "bluish green", "yellow", "blue", "vermillion", "reddish purple" },
};

static const struct legend_words arabic = {
	.leftward = true, .comma = "، ", .more = " و%zu غيرها",
	.nodes = "العُقد: ", .edges = "الروابط: ", .documents = "الوثائق: ", .windows = "المقاطع: ",
	.between = "، ", .marks = ". القرص: القوة. الخط: الوزن.",
	.community = " اللون: الجماعة", .type = " اللون: النوع", .catalogue = "، أو لون الفهرس",
	.greys = " الرمادي: البقية.", .stances = " الأحمر المتقطع: خصوم. الأزرق: حلفاء.",
	.named = " الأسماء لأقوى %d.",
	.hues = { "برتقالي", "سماوي", "أخضر مزرق", "أصفر", "أزرق", "قرمزي", "أرجواني" },
};

/* Letters that Persian, Urdu and their kin have and Arabic has not. */
static bool is_foreign(uint32_t code)
{
	static const uint32_t letters[] = { 0x679, 0x67E, 0x686, 0x688, 0x691, 0x698, 0x6A9, 0x6AF, 0x6BA,
	                                    0x6BE, 0x6C1, 0x6CC, 0x6D2 };
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		if (letters[i] == code)
			return true;
	return false;
}

static bool is_arabic(const char *label)
{
	uint32_t code;
	bool arabic_letter = false;
	size_t length = strlen(label);
	for (size_t at = 0; at < length;) {
		at += utf8_read(&code, label + at, length - at);
		if (is_foreign(code))
			return false;
		arabic_letter |= code >= 0x620 && code <= 0x64A;
	}
	return arabic_letter;
}

const struct legend_words *legend_words_for(const wasl_graph *graph)
{
	const wasl_column *labels = wasl_column_find(&graph->nodes, "label");
	size_t count = 0;
	for (size_t i = 0; labels && i < graph->nodes.rows; i++)
		count += wasl_cell_text(labels, i) && is_arabic(wasl_cell_text(labels, i));
	return 2 * count > graph->nodes.rows ? &arabic : &english;
}
