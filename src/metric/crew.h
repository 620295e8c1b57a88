/* Tasks that several processes share, since igraph runs on one thread of each only. */
#ifndef WASL_METRIC_CREW_H
#define WASL_METRIC_CREW_H

#include <stddef.h>

#include <wasl/metric.h>

struct crew_work {
	size_t tasks;
	/* Do one task; what it finds goes where crew_memory() gave room. */
	wasl_status (*task)(void *context, size_t i, wasl_error *error);
	void *context;
	const wasl_metric_options *options; /* how many processes, and whom to tell of progress */
	const char *what; /* the tasks are, for progress */
};

/* Do every task once, in whatever order.  The caller is one of the processes. */
wasl_status crew_run(const struct crew_work *work, wasl_error *error);

/* Room that all processes of a crew share, all bytes 0; NULL without memory. */
void *crew_memory(size_t count, size_t size);
void crew_memory_free(void *memory, size_t count, size_t size);

#endif
