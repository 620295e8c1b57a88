#include "paths.h"

#include <pthread.h>
#include <stdatomic.h>
#include <time.h>
#include <unistd.h>

#include "../memory/alloc.h"

/* Sums depend on their order, so the sources are cut into as many blocks whatever the threads. */
enum { BLOCKS = 8 };

struct job {
	const struct adjacency *adjacency;
	const uint32_t *sources;
	size_t count;
	struct path_sums blocks[BLOCKS];
	const wasl_metric_options *options;
	atomic_size_t next, done; /* blocks; sources */
	atomic_bool failed;
};

static void tell(const struct job *job)
{
	if (job->options->progress)
		job->options->progress(job->options->progress_context, "paths", atomic_load(&job->done),
		                       job->count);
}

static void search_block(struct job *job, size_t block, struct search *search, bool tells)
{
	size_t begin = job->count * block / BLOCKS, end = job->count * (block + 1) / BLOCKS;
	for (size_t i = begin; i < end; i++) {
		search_from(search, job->sources ? job->sources[i] : (uint32_t)i, &job->blocks[block]);
		atomic_fetch_add(&job->done, 1);
		if (tells)
			tell(job);
	}
}

/* Search block after block; only the caller's thread tells of progress. */
static void work(struct job *job, bool tells)
{
	struct search *search = search_new(job->adjacency);
	for (size_t block; search && (block = atomic_fetch_add(&job->next, 1)) < BLOCKS;) {
		if (!path_sums_open(&job->blocks[block], job->adjacency)) {
			atomic_store(&job->failed, true);
			break;
		}
		search_block(job, block, search, tells);
	}
	if (!search)
		atomic_store(&job->failed, true);
	search_free(search);
}

static void *work_aside(void *job)
{
	work(job, false);
	return NULL;
}

/* The last blocks of other threads may take long. */
static void tell_of_the_rest(const struct job *job)
{
	const struct timespec pause = { 0, 100000000 };
	while (job->options->progress && atomic_load(&job->done) < job->count &&
	       !atomic_load(&job->failed)) {
		nanosleep(&pause, NULL);
		tell(job);
	}
}

static unsigned usable(unsigned jobs)
{
	long online = sysconf(_SC_NPROCESSORS_ONLN);
	unsigned most = jobs ? jobs : online > 0 ? (unsigned)online : 1;
	return most < BLOCKS ? most : BLOCKS;
}

/* This thread works too; one that cannot be started is one less. */
static void run(struct job *job)
{
	pthread_t threads[BLOCKS];
	size_t started = 0, most = usable(job->options->jobs);
	while (started + 1 < most && !pthread_create(&threads[started], NULL, work_aside, job))
		started++;
	work(job, true);
	tell_of_the_rest(job);
	while (started > 0)
		pthread_join(threads[--started], NULL);
}

wasl_status paths_open(struct paths *paths, const struct adjacency *adjacency,
                       const uint32_t *sources, size_t count,
                       const wasl_metric_options *options, wasl_error *error)
{
	struct job job = { .adjacency = adjacency, .sources = sources, .options = options,
	                   .count = sources ? count : adjacency->nodes };
	*paths = (struct paths){ .sources = job.count };
	if (job.count)
		paths->scale = (double)adjacency->nodes / (double)job.count;
	run(&job);
	bool failed = atomic_load(&job.failed) || !path_sums_open(&paths->sums, adjacency);
	for (size_t i = 0; i < BLOCKS; i++) {
		if (!failed)
			path_sums_add(&paths->sums, &job.blocks[i], adjacency);
		path_sums_close(&job.blocks[i]);
	}
	return failed ? wasl_fail_memory(error) : WASL_OK;
}

void paths_close(struct paths *paths)
{
	path_sums_close(&paths->sums);
}
