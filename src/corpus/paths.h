/* The inputs that a user names, as a list of files. */
#ifndef WASL_CORPUS_PATHS_H
#define WASL_CORPUS_PATHS_H

#include <wasl/corpus.h>

#include "../memory/arena.h"

struct paths {
	const char **items; /* "-" first, then in the order of their bytes; each file once */
	size_t count, capacity;
	uint64_t bytes; /* of all files; 0 when one is no plain file */
	wasl_arena strings;
};

/* Expand files, folders and "-".  In folders, what `wanted` refuses is told to `notice` once. */
wasl_status paths_expand(struct paths *paths, const char *const *inputs, size_t count,
                         bool (*wanted)(const char *path), const wasl_corpus_options *options,
                         wasl_error *error);
void paths_clear(struct paths *paths);

#endif
