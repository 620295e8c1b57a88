/* The processor's seconds since the last lap, and a line that says them. */
#ifndef BENCH_LAP_H
#define BENCH_LAP_H

#include <stdio.h>
#include <time.h>

static double lap(void)
{
	static struct timespec last;
	struct timespec now;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	double seconds = (double)(now.tv_sec - last.tv_sec) + 1e-9 * (double)(now.tv_nsec - last.tv_nsec);
	last = now;
	return seconds;
}

static void say(const char *name)
{
	printf("%s %.6f\n", name, lap());
}

#endif
