/*
 * build CATALOGUE TEXT FOLDER: what `wasl build` does once the corpus is read, a step a line: its name and
 * the processor's seconds.  Each exporter writes into FOLDER; paths, stability and layout are left out.
 */
#include <stdio.h>
#include <stdlib.h>

#include <wasl/wasl.h>

#include "lap.h"

static wasl_error error = WASL_ERROR_INIT;

static void must(wasl_status status)
{
	if (!status)
		return;
	fprintf(stderr, "%s\n", error.message);
	exit(1);
}

static void count(wasl_tally **tally, wasl_catalogue *catalogue, const char *path)
{
	wasl_corpus *corpus;
	wasl_study_counts counts;
	wasl_splitting how = { WASL_SENTENCE, WASL_LINES_AUTO, false };
	wasl_tally_options counting = { WASL_SENTENCE, WASL_YEAR, 0 };
	wasl_corpus_options reading = { .documents = WASL_DOCUMENT_BLANK };
	wasl_study_options options = { .splitting = how, .mentions = true, .tally = &counting };
	wasl_study_prepare(&reading, &how);
	must(wasl_corpus_open(&corpus, &path, 1, &reading, &error));
	must(wasl_study_run(tally, &counts, corpus, catalogue, &options, NULL, &error));
	wasl_corpus_close(corpus);
}

static void write_graph(const char *name, const wasl_graph *graph, const wasl_printed *printed,
                        const char *folder)
{
	char path[4096];
	wasl_export_options options = { .printed = printed };
	const wasl_exporter *exporter = wasl_exporter_find(name);
	snprintf(path, sizeof path, "%s/%s", folder, name);
	lap();
	static char room[1 << 15]; /* as `wasl build` writes */
	FILE *out = exporter->files ? NULL : fopen(path, "w");
	if (!out && !exporter->files)
		exit(1);
	if (out)
		setvbuf(out, room, _IOFBF, sizeof room);
	must(exporter->write(out, path, graph, &options, &error));
	if (out)
		fclose(out);
	say(name);
	remove(path);
}

int main(int argc, char **argv)
{
	static const char *const formats[] = { "graphml", "dot", "gexf", "json", "csv" };
	wasl_catalogue *catalogue;
	wasl_tally *tally;
	wasl_graph *graph;
	wasl_printed *printed;
	wasl_ledger *ledger;
	wasl_verdict verdict;
	wasl_judging how = { 0 };
	wasl_metric_options measuring = { .no_paths = true, .jobs = 1 };
	if (argc != 4)
		return 2;
	must(wasl_catalogue_load(&catalogue, argv[1], NULL, &error));
	count(&tally, catalogue, argv[2]);
	must(wasl_ledger_new(&ledger, &error));
	must(wasl_ledger_judge(&verdict, ledger, &how, &error));
	lap();
	must(wasl_graph_build(&graph, tally, catalogue, &error));
	must(wasl_graph_add_spells(graph, tally, catalogue, &error));
	must(wasl_graph_sign(graph, &verdict, &error));
	say("graph");
	must(wasl_graph_measure(graph, &measuring, &error));
	say("measures");
	must(wasl_printed_new(&printed, &graph->edges, &error));
	say("numbers");
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		write_graph(formats[i], graph, printed, argv[3]);
	printf("ties %zu\n", graph->edges.rows);
	return 0;
}
