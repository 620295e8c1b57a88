/* What threads finish in any order leaves in the order of the corpus. */
#ifndef WASL_STUDY_ORDER_H
#define WASL_STUDY_ORDER_H

#include <pthread.h>

#include <wasl/study.h>

enum { ORDER_AHEAD = 32 }; /* batches that may wait for an earlier one */

struct order_slot {
	char *data;
	size_t length;
	bool done;
};

struct order {
	pthread_mutex_t lock;
	pthread_cond_t moved;
	uint64_t next; /* number of the batch whose turn it is */
	struct order_slot slots[ORDER_AHEAD];
	const wasl_sink *sink;
	wasl_corpus *corpus; /* whose counts are shown */
	wasl_status status; /* of the earliest batch that failed */
	uint64_t failed; /* its number, UINT64_MAX while all is well */
	wasl_error error;
};

bool order_start(struct order *order, const wasl_sink *sink, wasl_corpus *corpus);
void order_end(struct order *order);

/* Wait until every batch before `number` is written. */
void order_await(struct order *order, uint64_t number);

/* Hand over what batch `number` printed (malloc'd, taken over); written once its turn comes. */
void order_put(struct order *order, uint64_t number, char *data, size_t length);

/* Record that batch `number` failed; it counts as done. */
void order_fail(struct order *order, uint64_t number, wasl_status status, const wasl_error *error);

/* Whether someone failed, so that no new work should begin. */
bool order_failed(struct order *order);

#endif
