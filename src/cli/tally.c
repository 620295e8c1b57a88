#include <stdlib.h>
#include <string.h>

#include "input.h"
#include "output.h"

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The digests of the inputs, sorted, each once; to be freed. */
static const char **list_digests(size_t *count, const wasl_corpus *corpus)
{
	const char *path, *digest, **list = NULL;
	size_t inputs = 0, kept = 0;
	while (wasl_corpus_input(&path, &digest, corpus, inputs))
		inputs++;
	list = malloc((inputs + 1) * sizeof *list);
	for (size_t i = 0; list && i < inputs; i++)
		wasl_corpus_input(&path, &list[i], corpus, i);
	if (list && inputs)
		qsort(list, inputs, sizeof *list, by_bytes);
	for (size_t i = 0; list && i < inputs; i++)
		if (kept == 0 || strcmp(list[kept - 1], list[i]))
			list[kept++] = list[i];
	*count = kept;
	return list;
}

static wasl_status write_session(FILE *out, const struct session *session, const char *hash,
                                 wasl_error *error)
{
	size_t count;
	const char **digests = list_digests(&count, session->corpus);
	if (!digests)
		return wasl_fail_memory(error);
	wasl_status status = wasl_tally_write(out, session->tally, session->catalogue, hash, digests, count,
	                                      error);
	free(digests);
	return status;
}

static wasl_status write_corpus(FILE *out, int *code, const struct settings *settings,
                                wasl_error *error)
{
	struct session session;
	char hash[33] = "";
	wasl_status status = session_open(&session, settings, FIND_MENTIONS, error);
	if (!status) {
		snprintf(hash, sizeof hash, "%s", wasl_catalogue_hash(session.catalogue));
		status = session_run(&session, FIND_MENTIONS, true, NULL, NULL, error);
	}
	if (!status)
		status = write_session(out, &session, hash, error);
	*code = session_end(&session, status);
	return status;
}

static wasl_status write_sum(FILE *out, const struct settings *settings, wasl_error *error)
{
	wasl_shard shard;
	wasl_status status = input_tallies(&shard, settings, error);
	if (status)
		return status;
	status = wasl_tally_write(out, shard.tally, shard.catalogue, shard.catalogue_hash, shard.shards,
	                          shard.shard_count, error);
	wasl_shard_clear(&shard);
	return status;
}

static int run(const struct settings *settings)
{
	wasl_error error = WASL_ERROR_INIT;
	struct output output;
	bool tallies;
	int code = EXIT_DONE;
	if (input_is_tallies(&tallies, settings, &error) ||
	    output_open(&output, settings->output, &error))
		return exit_with(&error);
	wasl_status status = tallies ? write_sum(output.file, settings, &error)
	                             : write_corpus(output.file, &code, settings, &error);
	if (status)
		output_discard(&output);
	else
		status = output_close(&output, &error);
	return status ? exit_with(&error) : code;
}

const struct command command_tally = {
	.name = "tally",
	.summary = "count who is mentioned with whom; tallies add up",
	.operands = "CORPUS... | TALLY...",
	.description = "Print the counts of a corpus as text: integers only, sorted, mergeable.  Of tallies,\n"
	               "print their sum; 65 where they were counted differently or share an input.",
	.groups = OPTIONS_READ | OPTIONS_MATCH | OPTIONS_OUTPUT,
	.run = run,
};
