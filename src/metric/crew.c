#include "crew.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdint.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_PROCESSES = 256 };

/* What the processes of a crew tell each other. */
struct board {
	atomic_size_t next, done;
	atomic_bool failed;
	wasl_status status; /* of the first that failed */
	wasl_error error;
};

void *crew_memory(size_t count, size_t size)
{
	if (size && count > SIZE_MAX / 2 / size)
		return NULL;
	void *memory = mmap(NULL, count * size + 1, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
	                    -1, 0);
	return memory == MAP_FAILED ? NULL : memory;
}

void crew_memory_free(void *memory, size_t count, size_t size)
{
	if (memory)
		munmap(memory, count * size + 1);
}

static void tell(const struct crew_work *work, const struct board *board)
{
	if (work->options->progress)
		work->options->progress(work->options->progress_context, work->what, atomic_load(&board->done),
		                        work->tasks);
}

static void do_tasks(const struct crew_work *work, struct board *board, bool first)
{
	wasl_error error = WASL_ERROR_INIT;
	for (size_t i; !atomic_load(&board->failed) &&
	               (i = atomic_fetch_add(&board->next, 1)) < work->tasks;) {
		wasl_status status = work->task(work->context, i, &error);
		if (status && !atomic_exchange(&board->failed, true)) {
			board->status = status;
			board->error = error;
		}
		atomic_fetch_add(&board->done, 1);
		if (first)
			tell(work, board);
	}
}

static unsigned usable(const struct crew_work *work)
{
	long online = sysconf(_SC_NPROCESSORS_ONLN);
	size_t most = work->options->jobs ? work->options->jobs : online > 0 ? (size_t)online : 1;
	most = most < work->tasks ? most : work->tasks;
	return (unsigned)(most < MOST_PROCESSES ? most : MOST_PROCESSES);
}

/* Wait for a process; one that did not end by itself took its task with it. */
static bool ended_well(pid_t process)
{
	int how;
	pid_t ended;
	do
		ended = waitpid(process, &how, 0);
	while (ended < 0 && errno == EINTR);
	return ended == process && WIFEXITED(how) && WEXITSTATUS(how) == 0;
}

/* Processes that cannot be started are fewer; this one does what is left. */
static wasl_status run(const struct crew_work *work, struct board *board, wasl_error *error)
{
	pid_t processes[MOST_PROCESSES];
	size_t started = 0;
	bool well = true;
	while (started + 1 < usable(work) && (processes[started] = fork()) > 0)
		started++;
	if (started + 1 < usable(work) && processes[started] == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL); /* no draws for a caller that is gone */
		do_tasks(work, board, false);
		_exit(0);
	}
	do_tasks(work, board, true);
	while (started > 0)
		well &= ended_well(processes[--started]);
	if (atomic_load(&board->failed))
		return wasl_fail(error, board->status, "%s", board->error.message);
	return well ? WASL_OK : wasl_fail(error, WASL_EINTERNAL, "%s: a process was ended", work->what);
}

wasl_status crew_run(const struct crew_work *work, wasl_error *error)
{
	struct board *board = crew_memory(1, sizeof *board);
	if (!board)
		return wasl_fail_memory(error);
	wasl_status status = run(work, board, error);
	crew_memory_free(board, 1, sizeof *board);
	return status;
}
