/** @file
 * Reports: what was measured, for people to read and for spreadsheets.
 */
#ifndef WASL_REPORT_H
#define WASL_REPORT_H

#include <stdio.h>

#include <wasl/coverage.h>
#include <wasl/metric.h>
#include <wasl/rivalry.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What a report looks like. */
typedef enum wasl_report_format {
	WASL_REPORT_TABLE, /**< Aligned for a terminal, right with Arabic. */
	WASL_REPORT_CSV, /**< The entities alone, one a line, every digit. */
	WASL_REPORT_JSON,
	WASL_REPORT_MARKDOWN /**< A page that explains itself. */
} wasl_report_format;

/** How to write. Zero is the default of every field. */
typedef struct wasl_report_options {
	bool csv_safe; /**< Guard CSV cells against being read as formulas. */
	const wasl_catalogue *catalogue; /**< Labels of a verdict's entities; NULL: ids are shown. */
} wasl_report_options;

/**
 * Write the centrality report of a measured graph: every entity with every measure, the strongest
 * first; but for CSV also what holds for the graph as a whole, and in words what the columns mean.
 *
 * @return WASL_OK, WASL_ENOMEM, WASL_EIO
 */
wasl_status wasl_report_metrics(FILE *out, const wasl_graph *graph, wasl_report_format format,
                                const wasl_report_options *options, wasl_error *error);

/**
 * Write what a catalogue met and missed: documents without a mention by source, period and language,
 * names that no one could be said to bear, entities and aliases never met.  CSV and JSON have every
 * line, tables and pages the first fifty of a list.
 *
 * @param options  `catalogue` is needed: the one that was looked for
 * @return WASL_OK, WASL_ENOMEM, WASL_EIO
 */
wasl_status wasl_report_coverage(FILE *out, const wasl_coverage *coverage,
                                 wasl_report_format format, const wasl_report_options *options,
                                 wasl_error *error);

/**
 * Write who opposes and who sides with whom: every pair with evidence, the strongest conflict
 * first; but for CSV also the structure of rivals and allies.  Table and Markdown say it in words,
 * with timelines and the sentence that proves each side.
 *
 * @return WASL_OK, WASL_ENOMEM, WASL_EIO
 */
wasl_status wasl_report_rivals(FILE *out, const wasl_verdict *verdict, wasl_report_format format,
                               const wasl_report_options *options, wasl_error *error);

/**
 * Draw the strongest pairs over time as SVG: a row a pair, cooperation above its line, conflict
 * below it.
 */
wasl_status wasl_report_timeline(FILE *out, const wasl_verdict *verdict,
                                 const wasl_report_options *options, wasl_error *error);

#ifdef __cplusplus
}
#endif

#endif
