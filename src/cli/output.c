#include "output.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command.h"

enum { BUFFER = 1 << 16 };

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

wasl_status output_open(struct output *output, const char *path, wasl_error *error)
{
	*output = (struct output){ stdout, path, NULL };
	if (!path)
		return WASL_OK;
	size_t size = strlen(path) + sizeof ".XXXXXX";
	if (!(output->beside = malloc(size)))
		return wasl_fail_memory(error);
	snprintf(output->beside, size, "%s.XXXXXX", path);
	int file = mkstemp(output->beside);
	if (file >= 0) {
		open_to_all(file);
		output->file = fdopen(file, "w");
	}
	if (file < 0 || !output->file) {
		wasl_status status = fail(path, error);
		if (file >= 0) {
			close(file);
			unlink(output->beside);
		}
		free(output->beside);
		return status;
	}
	setvbuf(output->file, NULL, _IOFBF, BUFFER);
	return WASL_OK;
}

wasl_status output_close(struct output *output, wasl_error *error)
{
	if (!output->path)
		return fflush(stdout) || ferror(stdout) ? fail(NULL, error) : WASL_OK;
	bool written = !ferror(output->file);
	errno = written ? 0 : EIO;
	if (fclose(output->file) || !written || rename(output->beside, output->path)) {
		wasl_status status = fail(output->path, error);
		unlink(output->beside);
		free(output->beside);
		return status;
	}
	free(output->beside);
	return WASL_OK;
}

void output_discard(struct output *output)
{
	if (!output->path)
		return;
	fclose(output->file);
	unlink(output->beside);
	free(output->beside);
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
