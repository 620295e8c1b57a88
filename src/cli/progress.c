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

void progress_show(struct progress *progress, const wasl_corpus_counts *counts)
{
	if (!progress->shown)
		return;
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	if (seconds_between(&progress->last, &now) < 0.2)
		return;
	progress->last = now;
	double seconds = seconds_between(&progress->started, &now);
	double done = (double)counts->bytes, all = (double)counts->total_bytes;
	fprintf(stderr, "\r\033[K%.0f MB, %.0f MB/s", done / 1e6, done / 1e6 / seconds);
	if (all > done && done > 0) {
		long left = (long)(seconds * (all - done) / done + 0.5);
		fprintf(stderr, ", %.0f %%, %ld:%02ld left", 100 * done / all, left / 60, left % 60);
	}
	fflush(stderr);
}

void progress_clear(const struct progress *progress)
{
	if (progress->shown)
		fputs("\r\033[K", stderr);
}
