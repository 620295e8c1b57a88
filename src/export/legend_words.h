/* What a legend says, in the language of the labels. */
#ifndef WASL_EXPORT_LEGEND_WORDS_H
#define WASL_EXPORT_LEGEND_WORDS_H

#include <wasl/graph.h>

enum { LEGEND_HUES = 7 };

struct legend_words {
	bool leftward; /* it reads from right to left */
	const char *comma; /* between names */
	const char *more; /* a format: how many are not named */
	const char *nodes, *edges, *documents, *windows; /* before their numbers */
	const char *between; /* such figures */
	const char *marks; /* what size and width mean */
	const char *community, *type, *catalogue; /* what colours mean */
	const char *greys, *stances;
	const char *named; /* a format: how many are named */
	const char *hues[LEGEND_HUES]; /* of the palette, in its order */
};

/* Arabic where most labels are Arabic (not Persian or Urdu), else English. */
const struct legend_words *legend_words_for(const wasl_graph *graph);

#endif
