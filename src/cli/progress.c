#include "progress.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void progress_start(struct progress *progress, const struct settings *settings)
{
	const char *terminal = getenv("TERM");
	*progress = (struct progress){ 0 };
	progress->shown = isatty(STDERR_FILENO) && !settings->quiet && !settings->no_progress &&
	                  terminal && strcmp(terminal, "dumb") != 0;
	clock_gettime(CLOCK_MONOTONIC, &progress->started);
	progress->last = progress->started;
}

static double seconds_between(const struct timespec *from, const struct timespec *to)
{
	return (double)(to->tv_sec - from->tv_sec) + 1e-9 * (double)(to->tv_nsec - from->tv_nsec);
}

/* Seconds since the beginning; below 0 where the line is not shown, or was shown just now. */
static double seconds_to_show(struct progress *progress)
{
	struct timespec now;
	if (!progress->shown)
		return -1;
	clock_gettime(CLOCK_MONOTONIC, &now);
	if (seconds_between(&progress->last, &now) < 0.2)
		return -1;
	progress->last = now;
	return seconds_between(&progress->started, &now);
}

static void show_rest(double seconds, double done, double all)
{
	if (all > done && done > 0) {
		long left = (long)(seconds * (all - done) / done + 0.5);
		fprintf(stderr, ", %.0f %%, %ld:%02ld left", 100 * done / all, left / 60, left % 60);
	}
	fflush(stderr);
}

void progress_show(struct progress *progress, const wasl_corpus_counts *counts)
{
	double seconds = seconds_to_show(progress), done = (double)counts->bytes;
	if (seconds < 0)
		return;
	fprintf(stderr, "\r\033[K%.0f MB, %.0f MB/s", done / 1e6, done / 1e6 / seconds);
	show_rest(seconds, done, (double)counts->total_bytes);
}

void progress_step(void *context, const char *what, uint64_t done, uint64_t all)
{
	struct progress *progress = context;
	if (!progress->what || strcmp(progress->what, what)) {
		clock_gettime(CLOCK_MONOTONIC, &progress->started);
		progress->what = what;
	}
	double seconds = seconds_to_show(progress);
	if (seconds < 0)
		return;
	fprintf(stderr, "\r\033[K%s: %llu of %llu", what, (unsigned long long)done,
	        (unsigned long long)all);
	show_rest(seconds, (double)done, (double)all);
}

void progress_clear(const struct progress *progress)
{
	if (progress->shown)
		fputs("\r\033[K", stderr);
}
