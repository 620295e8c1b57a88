/** @file
 * wasl: from a news corpus to the graph of who is tied to whom.  The one header to include.
 *
 * Read in this order the headers follow the data: documents, windows of text, entities, mentions,
 * coverage, relations, counts, the graph, its metrics, its layout, files, reports, scores.
 */
#ifndef WASL_WASL_H
#define WASL_WASL_H

#include <wasl/error.h>
#include <wasl/corpus.h>
#include <wasl/text.h>
#include <wasl/catalogue.h>
#include <wasl/mention.h>
#include <wasl/coverage.h>
#include <wasl/relation.h>
#include <wasl/rivalry.h>
#include <wasl/tally.h>
#include <wasl/graph.h>
#include <wasl/metric.h>
#include <wasl/layout.h>
#include <wasl/export.h>
#include <wasl/report.h>
#include <wasl/score.h>
#include <wasl/study.h>
#include <wasl/version.h>

#endif
