/* The station where sentences that name two entities are asked what they state. */
#ifndef WASL_STUDY_STATING_H
#define WASL_STUDY_STATING_H

#include <wasl/relation.h>

/* A text on its way through the station. */
struct passage {
	const wasl_document *document;
	const wasl_catalogue *catalogue;
	const wasl_spans *sentences;
	const wasl_mentions *mentions; /* resolved, in text order */
	uint32_t first; /* number of sentences[0] in the document */
};

/* What one thread keeps. */
struct stating {
	wasl_relater *relater;
	wasl_relations found; /* in the last passage, in text order */
	wasl_spans sentences; /* where the windows are something else */
	wasl_mentions inside; /* of the sentence at hand */
};

wasl_status stating_start(struct stating *stating, const wasl_cues *cues, wasl_error *error);
void stating_end(struct stating *stating);

/* Split the passage into sentences and let it have these. `splitting` says how its windows were made. */
wasl_status stating_split(struct stating *stating, struct passage *passage,
                          const wasl_splitting *splitting, wasl_error *error);

/* Find what the passage states. */
wasl_status stating_find(struct stating *stating, const struct passage *passage, wasl_error *error);

#endif
