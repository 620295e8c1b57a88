#include "unfinished.h"

#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <unistd.h>

enum { FILES_MOST = 32 }; /* more than a build has */

/* A handler knows nothing but what is static. */
static _Atomic(const char *) files[FILES_MOST];

static void replace(const char *old, const char *path)
{
	for (size_t i = 0; i < FILES_MOST; i++) {
		const char *expected = old;
		if (atomic_compare_exchange_strong(&files[i], &expected, path))
			return;
	}
}

void unfinished_add(const char *path)
{
	replace(NULL, path);
}

void unfinished_forget(const char *path)
{
	replace(path, NULL);
}

/* The handler is reset before it runs, so that the signal then ends the program as it always would. */
static void take_along(int number)
{
	for (size_t i = 0; i < FILES_MOST; i++) {
		const char *path = atomic_load(&files[i]);
		if (path)
			unlink(path);
	}
	raise(number);
}

void unfinished_guard(void)
{
	static const int numbers[] = { SIGINT, SIGTERM, SIGHUP };
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		struct sigaction action = { .sa_handler = take_along, .sa_flags = (int)SA_RESETHAND }, before;
		if (!sigaction(numbers[i], NULL, &before) && before.sa_handler != SIG_IGN)
			sigaction(numbers[i], &action, NULL);
	}
}
