#include "child.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../memory/alloc.h"

extern char **environ;

enum { NOT_FOUND = 127 }; /* the code of a child that could not become the program */

/* The environment with a clock that stands still; to be freed. */
static char **still_environment(void)
{
	static char clock[] = "SOURCE_DATE_EPOCH=0";
	size_t count = 0;
	bool set = false;
	for (; environ[count]; count++)
		set |= !strncmp(environ[count], clock, sizeof clock - 2);
	char **copy = wasl_alloc(count + 2, sizeof *copy);
	if (!copy)
		return NULL;
	memcpy(copy, environ, count * sizeof *copy);
	copy[count] = set ? NULL : clock;
	copy[count + 1] = NULL;
	return copy;
}

/* Start the program; returns 0 or an error of errno's kind. */
static int start(pid_t *pid, const char *const *argv, int in, int out, int complaints,
                 char *const *environment)
{
	posix_spawn_file_actions_t actions;
	int code = posix_spawn_file_actions_init(&actions);
	if (code)
		return code;
	code = in < 0 ? posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
	              : posix_spawn_file_actions_adddup2(&actions, in, 0);
	if (!code)
		code = posix_spawn_file_actions_adddup2(&actions, out, 1);
	if (!code)
		code = posix_spawn_file_actions_adddup2(&actions, complaints, 2);
	if (!code)
		code = posix_spawnp(pid, argv[0], &actions, NULL, (char *const *)argv, environment);
	posix_spawn_file_actions_destroy(&actions);
	return code;
}

/* Hand on what the program prints until it ends. */
static wasl_status hand_on(int from, FILE *out, wasl_error *error)
{
	char buffer[65536];
	ssize_t length;
	while ((length = read(from, buffer, sizeof buffer)) != 0) {
		if (length < 0 && errno == EINTR)
			continue;
		if (length < 0 || fwrite(buffer, 1, (size_t)length, out) < (size_t)length)
			return wasl_fail(error, WASL_EIO, "writing a picture: %s", strerror(errno ? errno : EIO));
	}
	return WASL_OK;
}

static int wait_for(pid_t pid)
{
	int status = 0;
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static wasl_status fail_absent(const char *program, wasl_error *error)
{
	return wasl_fail(error, WASL_ENOINPUT, "%s is not installed (or not in PATH)", program);
}

static wasl_status judge(int code, const char *program, FILE *complaints, wasl_error *error)
{
	char line[400] = "no reason given";
	if (code == 0)
		return WASL_OK;
	if (code == NOT_FOUND)
		return fail_absent(program, error);
	rewind(complaints);
	if (fgets(line, sizeof line, complaints))
		line[strcspn(line, "\n")] = '\0';
	return wasl_fail(error, WASL_EINTERNAL, "%s failed: %s", program, line);
}

static wasl_status run(const char *const *argv, int in, FILE *out, FILE *complaints,
                       char *const *environment, wasl_error *error)
{
	int ends[2];
	pid_t pid;
	if (pipe2(ends, O_CLOEXEC))
		return wasl_fail(error, WASL_EIO, "a pipe: %s", strerror(errno));
	int code = start(&pid, argv, in, ends[1], fileno(complaints), environment);
	close(ends[1]);
	wasl_status status = WASL_OK;
	if (code)
		status = code == ENOENT ? fail_absent(argv[0], error)
			: wasl_fail(error, WASL_EINTERNAL, "%s: %s", argv[0], strerror(code));
	else
		status = hand_on(ends[0], out, error);
	close(ends[0]); /* a program that still writes ends now */
	if (code)
		return status;
	code = wait_for(pid);
	return status ? status : judge(code, argv[0], complaints, error);
}

wasl_status child_run(const char *const *argv, FILE *in, FILE *out, wasl_error *error)
{
	if (in && (fflush(in) || fseek(in, 0, SEEK_SET)))
		return wasl_fail(error, WASL_EIO, "a temporary file: %s", strerror(errno));
	char **environment = still_environment();
	FILE *complaints = tmpfile();
	wasl_status status;
	if (!environment)
		status = wasl_fail_memory(error);
	else if (!complaints)
		status = wasl_fail(error, WASL_EIO, "a temporary file: %s", strerror(errno));
	else
		status = run(argv, in ? fileno(in) : -1, out, complaints, environment, error);
	if (complaints)
		fclose(complaints);
	wasl_free(environment);
	return status;
}
