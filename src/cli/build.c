/* wasl build: everything that can be made of a corpus, in one folder. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "output.h"
#include "prepare.h"
#include "product.h"
#include "verdict.h"
#include "../export/csv.h"

static wasl_export_options export_options(const struct results *results)
{
	return (wasl_export_options){ .csv_safe = results->session->settings->csv_safe };
}

static wasl_status write_nodes(FILE *out, const struct results *results, wasl_error *error)
{
	wasl_export_options options = export_options(results);
	return wasl_csv_write_nodes(out, results->graph, &options, error);
}

static wasl_status write_edges(FILE *out, const struct results *results, wasl_error *error)
{
	wasl_export_options options = export_options(results);
	return wasl_csv_write_edges(out, results->graph, &options, error);
}

static wasl_status write_report(FILE *out, const struct results *results,
                                wasl_report_format format, wasl_error *error)
{
	wasl_report_options options = { .csv_safe = results->session->settings->csv_safe };
	return wasl_report_metrics(out, results->graph, format, &options, error);
}

static wasl_status write_measures(FILE *out, const struct results *results, wasl_error *error)
{
	return write_report(out, results, WASL_REPORT_CSV, error);
}

static wasl_status write_page(FILE *out, const struct results *results, wasl_error *error)
{
	return write_report(out, results, WASL_REPORT_MARKDOWN, error);
}

static wasl_status write_verdict(FILE *out, const struct results *results,
                                 wasl_report_format format, wasl_error *error)
{
	wasl_report_options options = {
		.csv_safe = results->session->settings->csv_safe,
		.catalogue = results->session->catalogue,
	};
	return wasl_report_rivals(out, results->verdict, format, &options, error);
}

static wasl_status write_rivals(FILE *out, const struct results *results, wasl_error *error)
{
	return write_verdict(out, results, WASL_REPORT_CSV, error);
}

static wasl_status write_rivals_page(FILE *out, const struct results *results, wasl_error *error)
{
	return write_verdict(out, results, WASL_REPORT_MARKDOWN, error);
}

static wasl_status write_coverage(FILE *out, const struct results *results,
                                  wasl_report_format format, wasl_error *error)
{
	wasl_report_options options = { .catalogue = results->session->catalogue };
	return wasl_report_coverage(out, results->session->coverage, format, &options, error);
}

static wasl_status write_coverage_page(FILE *out, const struct results *results,
                                       wasl_error *error)
{
	return write_coverage(out, results, WASL_REPORT_MARKDOWN, error);
}

static wasl_status write_coverage_lists(FILE *out, const struct results *results,
                                        wasl_error *error)
{
	return write_coverage(out, results, WASL_REPORT_JSON, error);
}

static wasl_status write_timeline(FILE *out, const struct results *results, wasl_error *error)
{
	wasl_report_options options = { .catalogue = results->session->catalogue };
	return wasl_report_timeline(out, results->verdict, &options, error);
}

/* The files of a build, each by an exporter or by a function; the first is filled while reading. */
static const struct product {
	const char *name, *exporter;
	wasl_status (*write)(FILE *out, const struct results *results, wasl_error *error);
} products[] = {
	{ "relations.jsonl", NULL, NULL },
	{ "graph.graphml", "graphml", NULL },
	{ "graph.dot", "dot", NULL },
	{ "graph.gexf", "gexf", NULL },
	{ "graph.json", "json", NULL },
	{ "nodes.csv", NULL, write_nodes },
	{ "edges.csv", NULL, write_edges },
	{ "metrics.csv", NULL, write_measures },
	{ "metrics.md", NULL, write_page },
	{ "rivals.csv", NULL, write_rivals },
	{ "rivals.md", NULL, write_rivals_page },
	{ "rivals.svg", NULL, write_timeline },
	{ "coverage.md", NULL, write_coverage_page },
	{ "coverage.json", NULL, write_coverage_lists },
	{ "run.json", NULL, write_run_record },
};

enum { PRODUCTS = sizeof products / sizeof *products };

static wasl_status write_product(FILE *out, const struct product *product,
                                 const struct results *results, wasl_error *error)
{
	if (product->write)
		return product->write(out, results, error);
	wasl_export_options options = export_options(results);
	return wasl_exporter_find(product->exporter)->write(out, NULL, results->graph, &options, error);
}

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
	for (size_t i = 0; i < folder->open; i++) {
		if (status)
			output_discard(&folder->outputs[i]);
		else
			status = output_close(&folder->outputs[i], error);
		free(folder->paths[i]);
	}
	return status;
}

static wasl_status write_products(struct folder *folder, const struct results *results,
                                  wasl_error *error)
{
	wasl_status status = WASL_OK;
	for (size_t i = 1; !status && i < PRODUCTS; i++) {
		status = open_product(folder, products[i].name, error);
		if (!status)
			status = write_product(folder->outputs[i].file, &products[i], results, error);
	}
	return status;
}

static wasl_status make_graph(wasl_graph **graph, const struct session *session,
                              const wasl_verdict *verdict, wasl_error *error)
{
	wasl_status status = wasl_graph_build(graph, session->tally, session->catalogue, error);
	if (!status)
		status = wasl_graph_add_spells(*graph, session->tally, session->catalogue, error);
	if (!status)
		status = wasl_graph_sign(*graph, verdict, error);
	if (!status)
		status = prepare_graph(*graph, session->settings, error);
	return status ? status : dress_graph(*graph, session->settings, error);
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
	if (!session->settings->quiet)
		complain("%s: %llu documents, %llu mentions, %zu entities, %zu ties; %llu documents name no "
		         "one, %zu entities were never met", path,
		         (unsigned long long)session->read.documents,
		         (unsigned long long)session->found.mentions, results->graph->nodes.rows,
		         results->graph->edges.rows,
		         (unsigned long long)session->found.documents_without_mention, count_unmet(session));
}

static wasl_status write_folder(struct folder *folder, const struct session *session,
                                const char *catalogue_hash, wasl_error *error)
{
	wasl_graph *graph = NULL;
	wasl_verdict verdict;
	wasl_status status = verdict_of_session(&verdict, session, error);
	if (status)
		return status;
	status = make_graph(&graph, session, &verdict, error);
	struct results results = { session, catalogue_hash, graph, &verdict };
	if (!status)
		status = write_products(folder, &results, error);
	if (!status)
		tell_what_was_built(folder->path, &results);
	wasl_graph_free(graph);
	wasl_verdict_clear(&verdict);
	return status;
}

static wasl_status build(struct session *session, const char *path, wasl_error *error)
{
	char hash[33];
	struct folder folder = { .path = path };
	snprintf(hash, sizeof hash, "%s", wasl_catalogue_hash(session->catalogue));
	wasl_status status = open_product(&folder, products[0].name, error);
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
	               "others, its nodes and edges as tables, and run.json, which says what was read and how.",
	.groups = OPTIONS_READ | OPTIONS_MATCH | OPTIONS_RELATE | OPTIONS_FOLDER | OPTIONS_GRAPH,
	.run = run,
};
