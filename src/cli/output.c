#include "output.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command.h"
#include "unfinished.h"

/* By 4 KB, stdio's own measure, the kernel takes three times as long.  By more than 32 KB it wants pages in
 * larger runs than it keeps at hand: no faster, and far slower where they have to be found. */
enum { ROOM = 1 << 15 };

static wasl_status fail(const char *path, wasl_error *error)
{
	return wasl_fail(error, WASL_EIO, "%s: %s", path ? path : "standard output", strerror(errno));
}

/* mkstemp() makes files for their owner only; ours is as readable as any other. */
static void open_to_all(int file)
{
	mode_t mask = umask(0);
	umask(mask);
	fchmod(file, 0666 & ~mask);
}

/* Open an unfinished file beside the target: where a link leads, so that the link stays. */
static FILE *open_beside(struct output *output)
{
	output->target = realpath(output->path, NULL);
	if (!output->target)
		output->target = strdup(output->path);
	size_t size = output->target ? strlen(output->target) + sizeof ".XXXXXX" : 0;
	output->beside = size ? malloc(size) : NULL;
	if (!output->beside)
		return NULL;
	snprintf(output->beside, size, "%s.XXXXXX", output->target);
	int file = mkstemp(output->beside);
	if (file < 0)
		return NULL;
	unfinished_add(output->beside);
	open_to_all(file);
	FILE *stream = fdopen(file, "w");
	if (!stream) {
		close(file);
		unlink(output->beside);
	}
	return stream;
}

static void forget(struct output *output)
{
	if (output->beside)
		unfinished_forget(output->beside);
	free(output->beside);
	free(output->target);
	free(output->room);
	output->beside = output->target = output->room = NULL;
}

/* A device or a pipe takes the data itself: a file renamed over it would do away with it. */
static bool is_sink(const char *path)
{
	struct stat status;
	return !stat(path, &status) && !S_ISREG(status.st_mode);
}

wasl_status output_open(struct output *output, const char *path, wasl_error *error)
{
	*output = (struct output){ .file = stdout, .path = path };
	if (!path)
		return WASL_OK;
	output->file = is_sink(path) ? fopen(path, "w") : open_beside(output);
	if (!output->file) {
		wasl_status status = fail(path, error);
		forget(output);
		return status;
	}
	output->room = malloc(ROOM);
	if (output->room)
		setvbuf(output->file, output->room, _IOFBF, ROOM);
	return WASL_OK;
}

wasl_status output_flush(struct output *output, wasl_error *error)
{
	errno = 0;
	if (!fflush(output->file) && !ferror(output->file))
		return WASL_OK;
	if (!errno)
		errno = EIO; /* an earlier write failed */
	return fail(output->path, error);
}

wasl_status output_close(struct output *output, wasl_error *error)
{
	wasl_status status = output_flush(output, error);
	if (!output->path)
		return status;
	if (fclose(output->file) && !status)
		status = fail(output->path, error);
	if (!status && output->beside && rename(output->beside, output->target))
		status = fail(output->path, error);
	if (status && output->beside)
		unlink(output->beside);
	forget(output);
	return status;
}

void output_discard(struct output *output)
{
	if (!output->path)
		return;
	fclose(output->file);
	if (output->beside)
		unlink(output->beside);
	forget(output);
}

int output_finish(int code)
{
	bool failed = ferror(stdout) != 0;
	if (!failed)
		errno = 0;
	if (fclose(stdout))
		failed = true;
	if (failed && code != EXIT_IO) {
		complain("standard output: %s", errno ? strerror(errno) : "write error");
		return EXIT_IO;
	}
	return code;
}
