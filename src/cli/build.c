/* wasl build: everything that can be made of a corpus, in one folder. */
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "output.h"
#include "product.h"
#include "../report/counted.h"

/* Make the folders on the way to `path`; what cannot be made shows when the last one is looked at. */
static void make_parents(const char *path)
{
	char *way = strdup(path);
	for (char *slash = way ? strchr(way + 1, '/') : NULL; slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		mkdir(way, 0777);
		*slash = '/';
	}
	free(way);
}

static wasl_status make_folder(const char *folder, wasl_error *error)
{
	struct stat status;
	if (*folder)
		make_parents(folder);
	if (mkdir(folder, 0777) && errno != EEXIST)
		return wasl_fail(error, WASL_EIO, "%s: %s", folder, strerror(errno));
	if (stat(folder, &status) || !S_ISDIR(status.st_mode))
		return wasl_fail(error, WASL_EIO, "%s: is no folder", folder);
	return WASL_OK;
}

/* Files that all appear at the end, or none of them. */
struct folder {
	const char *path;
	struct output outputs[PRODUCTS];
	char *paths[PRODUCTS];
	size_t open;
};

static wasl_status open_product(struct folder *folder, const char *name, wasl_error *error)
{
	size_t size = strlen(folder->path) + strlen(name) + 2;
	char *path = malloc(size);
	if (!path)
		return wasl_fail_memory(error);
	snprintf(path, size, "%s/%s", folder->path, name);
	wasl_status status = output_open(&folder->outputs[folder->open], path, error);
	if (status)
		free(path);
	else
		folder->paths[folder->open++] = path;
	return status;
}

static wasl_status close_folder(struct folder *folder, wasl_status status, wasl_error *error)
{
	for (size_t i = 0; !status && i < folder->open; i++)
		status = output_flush(&folder->outputs[i], error); /* a full disk shows before any file is replaced */
	for (size_t i = 0; i < folder->open; i++) {
		if (status)
			output_discard(&folder->outputs[i]);
		else
			status = output_close(&folder->outputs[i], error);
		free(folder->paths[i]);
	}
	return status;
}

/* What the threads share that write files: none of these needs igraph, and all only read. */
struct writing {
	const struct folder *folder;
	const struct results *results;
	atomic_size_t next; /* the product that no one writes yet */
	wasl_status statuses[PRODUCTS];
	wasl_error errors[PRODUCTS];
};

static void *write_some(void *context)
{
	struct writing *writing = context;
	for (size_t i; (i = atomic_fetch_add(&writing->next, 1)) < PRODUCTS;)
		writing->statuses[i] = product_write(writing->folder->outputs[i].file, product_get(i),
		                                     writing->results, &writing->errors[i]);
	return NULL;
}

/* Threads that cannot be started are fewer; this one does what is left. */
static void write_all(struct writing *writing, unsigned jobs)
{
	pthread_t threads[PRODUCTS];
	unsigned started = 0;
	while (started + 1 < jobs && started < PRODUCTS &&
	       !pthread_create(&threads[started], NULL, write_some, writing))
		started++;
	write_some(writing);
	while (started > 0)
		pthread_join(threads[--started], NULL);
}

/* Of several errors the first file's is told. */
static wasl_status write_products(struct folder *folder, const struct results *results,
                                  wasl_error *error)
{
	struct writing writing = { .folder = folder, .results = results, .next = 1 };
	wasl_status status = WASL_OK;
	for (size_t i = 1; !status && i < PRODUCTS; i++)
		status = open_product(folder, product_get(i)->name, error);
	if (!status)
		write_all(&writing, session_jobs(results->session));
	for (size_t i = 1; !status && i < PRODUCTS; i++)
		if ((status = writing.statuses[i]))
			wasl_fail(error, status, "%s", writing.errors[i].message);
	return status;
}

/* How many entities of the catalogue no text named. */
static size_t count_unmet(const struct session *session)
{
	size_t unmet = 0, entities = wasl_catalogue_entity_count(session->catalogue);
	for (uint32_t i = 0; i < entities; i++)
		unmet += wasl_coverage_entity(session->coverage, i) == 0;
	return unmet;
}

static void tell_what_was_built(const char *path, const struct results *results)
{
	const struct session *session = results->session;
	const wasl_study_counts *found = &session->found;
	char documents[COUNTED_SIZE], mentions[COUNTED_SIZE], entities[COUNTED_SIZE], ties[COUNTED_SIZE],
	        silent[COUNTED_SIZE], unmet[COUNTED_SIZE];
	if (session->settings->quiet)
		return;
	complain("%s: %s, %s, %s, %s; %s, %s", path,
	         counted(documents, session->read.documents, "document", "documents"),
	         counted(mentions, found->mentions, "mention", "mentions"),
	         counted(entities, results->graph->nodes.rows, "entity", "entities"),
	         counted(ties, results->graph->edges.rows, "tie", "ties"),
	         counted(silent, found->documents_without_mention, "document names no one",
	                 "documents name no one"),
	         counted(unmet, count_unmet(session), "entity was never met", "entities were never met"));
}

static wasl_status write_folder(struct folder *folder, struct session *session,
                                const char *catalogue_hash, wasl_error *error)
{
	struct results results;
	wasl_status status = results_make(&results, session, catalogue_hash, error);
	if (status)
		return status;
	status = write_products(folder, &results, error);
	if (!status)
		tell_what_was_built(folder->path, &results);
	results_clear(&results);
	return status;
}

static wasl_status build(struct session *session, const char *path, wasl_error *error)
{
	char hash[33];
	struct folder folder = { .path = path };
	snprintf(hash, sizeof hash, "%s", wasl_catalogue_hash(session->catalogue));
	wasl_status status = open_product(&folder, product_get(0)->name, error);
	if (!status)
		status = session_run(session, FIND_RIVALS, true, session_print_relations,
		                     folder.outputs[0].file, error);
	if (!status)
		status = write_folder(&folder, session, hash, error);
	return close_folder(&folder, status, error);
}

static int run(const struct settings *settings)
{
	const char *path = settings->output ? settings->output : "wasl-out";
	wasl_error error = WASL_ERROR_INIT;
	struct session session;
	wasl_status status = session_open(&session, settings, FIND_RIVALS, &error);
	if (!status)
		status = make_folder(path, &error);
	if (!status)
		status = session_cover(&session, &error);
	if (!status)
		status = build(&session, path, &error);
	int code = session_end(&session, status);
	return status ? exit_with(&error) : code;
}

const struct command command_build = {
	.name = "build",
	.summary = "everything at once: graph files, measures, tables, in one folder",
	.operands = "CORPUS...",
	.description = "Read a corpus and write into a folder the weighted graph for Gephi, Graphviz and\n"
	               "others, its nodes and edges as tables, the measures (metrics.md), every statement\n"
	               "(relations.jsonl), who opposes and sides with whom (rivals.md), what the catalogue\n"
	               "missed (coverage.md), and run.json, which says what was read and how.\n"
	               "A picture of it: wasl graph --to png -o graph.png DIR",
	.groups = OPTIONS_READ | OPTIONS_MATCH | OPTIONS_RELATE | OPTIONS_FOLDER | OPTIONS_GRAPH |
	          OPTIONS_RESAMPLE,
	.run = run,
};
