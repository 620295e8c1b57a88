#include "paths.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

#include "../memory/alloc.h"

/* Sums depend on their order, so the sources are cut into as many blocks whatever the threads. */
enum { BLOCKS = 8 };

struct job {
	const struct adjacency *adjacency;
	const uint32_t *sources;
	size_t count;
	struct path_sums blocks[BLOCKS];
	atomic_size_t next;
	atomic_bool failed;
};

static void search_block(struct job *job, size_t block, struct search *search)
{
	size_t begin = job->count * block / BLOCKS, end = job->count * (block + 1) / BLOCKS;
	for (size_t i = begin; i < end; i++)
		search_from(search, job->sources ? job->sources[i] : (uint32_t)i, &job->blocks[block]);
}

static void *work(void *context)
{
	struct job *job = context;
	struct search *search = search_new(job->adjacency);
	for (size_t block; search && (block = atomic_fetch_add(&job->next, 1)) < BLOCKS;) {
		if (!path_sums_open(&job->blocks[block], job->adjacency)) {
			atomic_store(&job->failed, true);
			break;
		}
		search_block(job, block, search);
	}
	if (!search)
		atomic_store(&job->failed, true);
	search_free(search);
	return NULL;
}

static unsigned usable(unsigned jobs)
{
	long online = sysconf(_SC_NPROCESSORS_ONLN);
	unsigned most = jobs ? jobs : online > 0 ? (unsigned)online : 1;
	return most < BLOCKS ? most : BLOCKS;
}

/* This thread works too; one that cannot be started is one less. */
static void run(struct job *job, unsigned jobs)
{
	pthread_t threads[BLOCKS];
	size_t started = 0;
	while (started + 1 < usable(jobs) && !pthread_create(&threads[started], NULL, work, job))
		started++;
	work(job);
	while (started > 0)
		pthread_join(threads[--started], NULL);
}

wasl_status paths_open(struct paths *paths, const struct adjacency *adjacency,
                       const uint32_t *sources, size_t count, unsigned jobs, wasl_error *error)
{
	struct job job = { .adjacency = adjacency, .sources = sources,
	                   .count = sources ? count : adjacency->nodes };
	*paths = (struct paths){ .sources = job.count };
	if (job.count)
		paths->scale = (double)adjacency->nodes / (double)job.count;
	run(&job, jobs);
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
