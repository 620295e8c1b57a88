/* One thread's passage through the line: from a document to its findings. */
#ifndef WASL_STUDY_READING_H
#define WASL_STUDY_READING_H

#include <pthread.h>

#include "order.h"
#include "stating.h"

/* What all threads of a study share. */
struct study {
	wasl_corpus *corpus;
	wasl_catalogue *catalogue;
	const wasl_study_options *options;
	const wasl_sink *sink;
	const wasl_gazetteer *gazetteer; /* NULL: only given mentions */
	wasl_cues *cues; /* NULL: no statements are looked for */
	struct order order;
	pthread_rwlock_t roster; /* written while given entities join the catalogue */
	/* A long document's parts pass one after another, in their turn: */
	wasl_resolver *resolver;
	wasl_tally *tally;
	wasl_coverage *coverage;
	uint32_t windows, sentences; /* of its parts so far */
	bool mentioned; /* whether they named anyone */
};

/* Documents of the batch whose texts adjoin: what they name is looked for at once. */
struct ahead {
	size_t end; /* the document behind them */
	const char *text; /* of all of them; NULL where each is searched by itself */
	wasl_spans parts;
	wasl_mentions mentions; /* of all, their places those in `text` */
	size_t next; /* mention that is not taken yet */
};

/* What one thread keeps. */
struct reading {
	struct study *study;
	pthread_t thread;
	wasl_batch batch;
	wasl_finder *finder;
	wasl_resolver *resolver;
	wasl_tally *tally;
	wasl_coverage *coverage;
	struct stating stating;
	wasl_spans windows;
	wasl_mentions mentions;
	struct ahead ahead;
	wasl_study_counts counts;
	wasl_status status;
	wasl_error error;
};

/* An empty tally as the options ask for. */
wasl_status study_tally(wasl_tally **tally, const wasl_study_options *options, wasl_error *error);

wasl_status reading_start(struct reading *reading, struct study *study);
void reading_end(struct reading *reading);

/* Take batches until the corpus ends or someone fails: the body of a thread. */
void reading_run(struct reading *reading);

#endif
