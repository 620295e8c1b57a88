#include "paths.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../memory/alloc.h"

/* What a walk through folders carries along. */
struct walk {
	struct paths *paths;
	bool (*wanted)(const char *path);
	const wasl_corpus_options *options;
	size_t skipped;
	const char *first_skipped;
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
	walk->skipped++;
	if (walk->first_skipped && strcmp(path, walk->first_skipped) > 0)
		return WASL_OK;
	walk->first_skipped = wasl_arena_copy(&walk->paths->strings, path, strlen(path));
	return walk->first_skipped ? WASL_OK : wasl_fail_memory(walk->error);
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
	if (stat(path, &status))
		result = fail(walk, path);
	else if (S_ISDIR(status.st_mode))
		result = add_folder(walk, path);
	else if (S_ISREG(status.st_mode) && walk->wanted(path))
		result = add(walk, path);
	else
		result = skip(walk, path);
	wasl_free(path);
	return result;
}

static wasl_status add_folder(struct walk *walk, const char *folder)
{
	DIR *directory = opendir(folder);
	if (!directory)
		return fail(walk, folder);
	wasl_status result = WASL_OK;
	struct dirent *entry;
	while (!result && (entry = readdir(directory)))
		if (entry->d_name[0] != '.')
			result = add_entry(walk, folder, entry->d_name);
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

static void sort_once(struct paths *paths)
{
	size_t kept = 0;
	if (paths->count)
		qsort(paths->items, paths->count, sizeof *paths->items, by_bytes);
	for (size_t i = 0; i < paths->count; i++)
		if (kept == 0 || strcmp(paths->items[kept - 1], paths->items[i]))
			paths->items[kept++] = paths->items[i];
	paths->count = kept;
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
	char message[600];
	if (!walk->skipped || !walk->options->notice)
		return;
	if (walk->skipped == 1)
		snprintf(message, sizeof message, "%s: skipped, no reader knows it",
		         walk->first_skipped ? walk->first_skipped : "a file");
	else
		snprintf(message, sizeof message, "%s and %zu more: skipped, no reader knows them",
		         walk->first_skipped ? walk->first_skipped : "a file", walk->skipped - 1);
	walk->options->notice(walk->options->notice_context, message);
}

wasl_status paths_expand(struct paths *paths, const char *const *inputs, size_t count,
                         bool (*wanted)(const char *path), const wasl_corpus_options *options,
                         wasl_error *error)
{
	struct walk walk = { paths, wanted, options, 0, NULL, error };
	wasl_status status = WASL_OK;
	for (size_t i = 0; !status && i < count; i++)
		status = add_input(&walk, inputs[i]);
	if (status)
		return status;
	sort_once(paths);
	weigh(paths);
	tell_skipped(&walk);
	return WASL_OK;
}

void paths_clear(struct paths *paths)
{
	wasl_free(paths->items);
	wasl_arena_clear(&paths->strings);
	*paths = (struct paths){ 0 };
}
