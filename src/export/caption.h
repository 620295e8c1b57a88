/* Captions for formats that tell nodes by their label: no two alike. */
#ifndef WASL_EXPORT_CAPTION_H
#define WASL_EXPORT_CAPTION_H

#include <wasl/graph.h>

#include "escape.h"

/* What the captions of a graph's nodes are made of. */
typedef struct wasl_captions {
	const wasl_column *ids, *labels;
	bool *shared; /* another node has the same label */
} wasl_captions;

wasl_status wasl_captions_new(wasl_captions *captions, const wasl_graph *graph, wasl_error *error);
void wasl_captions_clear(wasl_captions *captions);

/* Write the node's label, "label (id)" where others share it, its id where it has none. */
void wasl_caption_write(FILE *out, const wasl_captions *captions, size_t row,
                        const wasl_escape *escape);

#endif
