#include "paths.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../memory/alloc.h"
#include "../memory/bytes.h"

/* A folder that a walk is in, and those around it. */
struct inside {
	const struct inside *around;
	dev_t device;
	ino_t number;
};

/* What a walk through folders carries along. */
struct walk {
	struct paths *paths;
	bool (*wanted)(const char *path);
	const wasl_corpus_options *options;
	const char **skipped;
	size_t skipped_count, skipped_capacity;
	const struct inside *inside;
	bool linked; /* a link was met: two paths may lead to one file */
	wasl_error *error;
};

static wasl_status add(struct walk *walk, const char *path)
{
	struct paths *paths = walk->paths;
	const char *copy = wasl_arena_copy(&paths->strings, path, strlen(path));
	if (!copy || !wasl_reserve(&paths->items, &paths->capacity, paths->count + 1,
	                           sizeof *paths->items))
		return wasl_fail_memory(walk->error);
	paths->items[paths->count++] = copy;
	return WASL_OK;
}

static wasl_status fail(const struct walk *walk, const char *path)
{
	return wasl_fail(walk->error, WASL_ENOINPUT, "%s: %s", path, strerror(errno));
}

static wasl_status skip(struct walk *walk, const char *path)
{
	const char *copy = wasl_arena_copy(&walk->paths->strings, path, strlen(path));
	if (!copy || !wasl_reserve(&walk->skipped, &walk->skipped_capacity, walk->skipped_count + 1,
	                           sizeof *walk->skipped))
		return wasl_fail_memory(walk->error);
	walk->skipped[walk->skipped_count++] = copy;
	return WASL_OK;
}

static wasl_status add_folder(struct walk *walk, const char *folder);

static wasl_status add_entry(struct walk *walk, const char *folder, const char *name)
{
	struct stat status;
	size_t length = strlen(folder), size = length + strlen(name) + 2;
	char *path = wasl_alloc(size, 1);
	if (!path)
		return wasl_fail_memory(walk->error);
	snprintf(path, size, "%s%s%s", folder, length && folder[length - 1] == '/' ? "" : "/", name);
	wasl_status result;
	if (name[0] == '.')
		result = skip(walk, path);
	else if (stat(path, &status))
		result = walk->wanted(path) ? fail(walk, path) : skip(walk, path); /* a link to nowhere */
	else if (S_ISDIR(status.st_mode))
		result = add_folder(walk, path);
	else if (S_ISREG(status.st_mode) && walk->wanted(path))
		result = add(walk, path);
	else
		result = skip(walk, path);
	wasl_free(path);
	return result;
}

/* A link back to a folder around it leads to nothing new. */
static bool is_inside(const struct walk *walk, const struct stat *status)
{
	const struct inside *inside = walk->inside;
	while (inside && (inside->device != status->st_dev || inside->number != status->st_ino))
		inside = inside->around;
	return inside != NULL;
}

static wasl_status add_entries(struct walk *walk, const char *folder, DIR *directory)
{
	wasl_status result = WASL_OK;
	struct dirent *entry;
	while (!result && (entry = readdir(directory)))
		if (strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..")) {
			walk->linked |= entry->d_type == DT_LNK || entry->d_type == DT_UNKNOWN;
			result = add_entry(walk, folder, entry->d_name);
		}
	return result;
}

static wasl_status add_folder(struct walk *walk, const char *folder)
{
	struct stat status;
	DIR *directory = opendir(folder);
	if (!directory || fstat(dirfd(directory), &status)) {
		wasl_status result = fail(walk, folder);
		if (directory)
			closedir(directory);
		return result;
	}
	wasl_status result = WASL_OK;
	if (!is_inside(walk, &status)) {
		struct inside here = { walk->inside, status.st_dev, status.st_ino };
		walk->inside = &here;
		result = add_entries(walk, folder, directory);
		walk->inside = here.around;
	}
	closedir(directory);
	return result;
}

static wasl_status add_input(struct walk *walk, const char *input)
{
	struct stat status;
	if (!strcmp(input, "-"))
		return add(walk, input);
	if (stat(input, &status))
		return fail(walk, input);
	return S_ISDIR(status.st_mode) ? add_folder(walk, input) : add(walk, input);
}

static int by_bytes(const void *a, const void *b)
{
	const char *x = *(const char *const *)a, *y = *(const char *const *)b;
	bool x_is_input = !strcmp(x, "-"), y_is_input = !strcmp(y, "-");
	return x_is_input || y_is_input ? y_is_input - x_is_input : strcmp(x, y);
}

/* A file, by the one name that all ways to it share. */
struct same {
	const char *real;
	size_t place; /* among the paths */
};

static int by_name(const void *a, const void *b)
{
	const struct same *x = a, *y = b;
	int order = strcmp(x->real, y->real);
	return order ? order : (x->place > y->place) - (x->place < y->place);
}

static bool find_names(struct same *same, struct paths *paths)
{
	char real[PATH_MAX];
	for (size_t i = 0; i < paths->count; i++) {
		const char *name = paths->items[i];
		if (strcmp(name, "-") && realpath(name, real))
			name = wasl_arena_copy(&paths->strings, real, strlen(real));
		if (!name)
			return false;
		same[i] = (struct same){ name, i };
	}
	return true;
}

/* Keep of each file the first path. */
static wasl_status keep_once(struct paths *paths, wasl_error *error)
{
	struct same *same = wasl_alloc(paths->count + 1, sizeof *same);
	if (!same || !find_names(same, paths)) {
		wasl_free(same);
		return wasl_fail_memory(error);
	}
	qsort(same, paths->count, sizeof *same, by_name);
	for (size_t i = 1; i < paths->count; i++)
		if (!strcmp(same[i - 1].real, same[i].real))
			paths->items[same[i].place] = NULL;
	wasl_free(same);
	size_t kept = 0;
	for (size_t i = 0; i < paths->count; i++)
		if (paths->items[i])
			paths->items[kept++] = paths->items[i];
	paths->count = kept;
	return WASL_OK;
}

static void weigh(struct paths *paths)
{
	struct stat status;
	for (size_t i = 0; i < paths->count; i++) {
		if (stat(paths->items[i], &status) || !S_ISREG(status.st_mode)) {
			paths->bytes = 0;
			return;
		}
		paths->bytes += (uint64_t)status.st_size;
	}
}

static void tell_skipped(const struct walk *walk)
{
	enum { NAMED = 8 };
	size_t count = walk->skipped_count;
	if (!count || !walk->options->notice)
		return;
	wasl_bytes message = WASL_BYTES_INIT;
	qsort(walk->skipped, count, sizeof *walk->skipped, by_bytes);
	bool whole = true;
	for (size_t i = 0; i < count && i < NAMED; i++)
		whole &= wasl_bytes_append_format(&message, "%s%s", i ? ", " : "", walk->skipped[i]);
	if (count > NAMED)
		whole &= wasl_bytes_append_format(&message, " and %zu more", count - NAMED);
	whole &= wasl_bytes_append_format(&message, ": skipped, no reader knows %s",
	                                  count == 1 ? "it" : "them");
	walk->options->notice(walk->options->notice_context,
	                      whole ? wasl_bytes_string(&message) : "files that no reader knows: skipped");
	wasl_bytes_clear(&message);
}

static wasl_status expand(struct walk *walk, const char *const *inputs, size_t count)
{
	struct paths *paths = walk->paths;
	wasl_status status = WASL_OK;
	for (size_t i = 0; !status && i < count; i++)
		status = add_input(walk, inputs[i]);
	if (status)
		return status;
	if (paths->count > 1)
		qsort(paths->items, paths->count, sizeof *paths->items, by_bytes);
	if ((count > 1 || walk->linked) && (status = keep_once(paths, walk->error)))
		return status;
	weigh(paths);
	tell_skipped(walk);
	return WASL_OK;
}

wasl_status paths_expand(struct paths *paths, const char *const *inputs, size_t count,
                         bool (*wanted)(const char *path), const wasl_corpus_options *options,
                         wasl_error *error)
{
	struct walk walk = { .paths = paths, .wanted = wanted, .options = options, .error = error };
	wasl_status status = expand(&walk, inputs, count);
	wasl_free(walk.skipped);
	return status;
}

void paths_clear(struct paths *paths)
{
	wasl_free(paths->items);
	wasl_arena_clear(&paths->strings);
	*paths = (struct paths){ 0 };
}
