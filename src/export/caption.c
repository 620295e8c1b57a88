#include "caption.h"

#include <string.h>

#include "cell.h"
#include "../memory/alloc.h"
#include "../memory/map.h"

static const char *caption_of(const wasl_captions *captions, size_t row)
{
	const char *label = wasl_cell_text(captions->labels, row);
	return label ? label : captions->ids->as.texts[row];
}

/* Count each caption (`marking` false), then mark those that were counted twice. */
static bool visit(wasl_captions *captions, wasl_map *counts, size_t rows, bool marking)
{
	for (size_t row = 0; row < rows; row++) {
		const char *caption = caption_of(captions, row);
		bool fresh;
		uint64_t *count = wasl_map_put(counts, caption, strlen(caption), &fresh);
		if (!count)
			return false;
		if (marking)
			captions->shared[row] = *count > 1;
		else
			++*count;
	}
	return true;
}

wasl_status wasl_captions_new(wasl_captions *captions, const wasl_graph *graph, wasl_error *error)
{
	wasl_map counts = WASL_MAP_INIT;
	size_t rows = graph->nodes.rows;
	captions->ids = wasl_column_find(&graph->nodes, "id");
	captions->labels = wasl_column_find(&graph->nodes, "label");
	captions->shared = wasl_alloc_zero(rows, sizeof *captions->shared);
	bool made = captions->shared && visit(captions, &counts, rows, false) &&
	            visit(captions, &counts, rows, true);
	wasl_map_clear(&counts);
	if (made)
		return WASL_OK;
	wasl_captions_clear(captions);
	return wasl_fail_memory(error);
}

void wasl_captions_clear(wasl_captions *captions)
{
	wasl_free(captions->shared);
	captions->shared = NULL;
}

void wasl_caption_write(FILE *out, const wasl_captions *captions, size_t row,
                        const wasl_escape *escape)
{
	const char *caption = caption_of(captions, row);
	wasl_escape_write(out, escape, caption, strlen(caption));
	if (!captions->shared[row])
		return;
	fputs(" (", out);
	wasl_cell_write(out, captions->ids, row, escape);
	fputc(')', out);
}
