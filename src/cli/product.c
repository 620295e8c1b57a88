#include "product.h"

#include "prepare.h"
#include "verdict.h"
#include "../export/csv.h"

static wasl_export_options export_options(const struct results *results)
{
	return (wasl_export_options){
		.csv_safe = results->session->settings->csv_safe, .printed = results->printed,
	};
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
	return wasl_report_rivals(out, &results->verdict, format, &options, error);
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
	return wasl_report_timeline(out, &results->verdict, &options, error);
}

/* The files of a build, each by an exporter or by a function; the first is filled while reading. */
static const struct product products[] = {
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

_Static_assert(sizeof products / sizeof *products == PRODUCTS, "product.h counts them");

const struct product *product_get(size_t i)
{
	return &products[i];
}

wasl_status product_write(FILE *out, const struct product *product, const struct results *results,
                          wasl_error *error)
{
	if (product->write)
		return product->write(out, results, error);
	wasl_export_options options = export_options(results);
	return wasl_exporter_find(product->exporter)->write(out, NULL, results->graph, &options, error);
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
	if (!status)
		status = resample_graph(*graph, session, error);
	return status ? status : dress_graph(*graph, session->settings, error);
}

wasl_status results_make(struct results *results, struct session *session,
                         const char *catalogue_hash, wasl_error *error)
{
	*results = (struct results){ .session = session, .catalogue_hash = catalogue_hash };
	wasl_status status = verdict_of_session(&results->verdict, session, error);
	if (!status)
		status = make_graph(&results->graph, session, &results->verdict, error);
	wasl_tally_free(session->tally); /* the printed numbers take no more room than it leaves */
	session->tally = NULL;
	if (!status)
		status = wasl_printed_new(&results->printed, &results->graph->edges, error);
	if (status)
		results_clear(results);
	return status;
}

void results_clear(struct results *results)
{
	wasl_printed_free(results->printed);
	wasl_graph_free(results->graph);
	wasl_verdict_clear(&results->verdict);
	results->graph = NULL;
}
