/** @file
 * Export: a graph as a file for another program.
 */
#ifndef WASL_EXPORT_H
#define WASL_EXPORT_H

#include <stdio.h>

#include <wasl/graph.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The numbers of a graph's edges as text. */
typedef struct wasl_printed wasl_printed;

/**
 * Print the numbers of a table once for all formats that it is written in.  Takes about as much memory as the
 * table's columns; these may not change as long as it is used.  O(cells).
 * @param printed  the caller's, for wasl_printed_free(), which takes NULL too; untouched without memory
 */
wasl_status wasl_printed_new(wasl_printed **printed, const wasl_table *table, wasl_error *error);
void wasl_printed_free(wasl_printed *printed);

/** How to write. Zero is the default of every field. */
typedef struct wasl_export_options {
	const char *edges_key; /**< Node-link JSON: the edges' key; NULL: "links". */
	const char *gexf_version; /**< "1.3" (default) or "1.2". */
	bool dynamic; /**< GEXF with spells and weights per period. */
	bool csv_safe; /**< Guard cells against being read as formulas. */
	/** SQLite: documents, mentions and statements, a line of JSON each behind the letter d, m or r;
	 * read from its start.  NULL: not known. */
	FILE *findings;
	const wasl_printed *printed; /**< Of the graph's edges; NULL: the format prints them itself. */
	wasl_notice *notice; /**< Told what a picture will lack (a font); may be NULL. */
	void *notice_context;
} wasl_export_options;

/** A format that a graph can be written in. */
typedef struct wasl_exporter {
	const char *name; /**< "graphml" */
	const char *extension; /**< ".graphml" */
	const char *readers; /**< Which programs it is for. */
	const char *carries; /**< What it carries, and what it cannot. */
	const char *ties; /**< What becomes of ties that were told apart (wasl_graph_split()). */
	bool files; /**< Needs a path: several files, or no stream. */
	bool findings; /**< Carries wasl_export_options.findings. */
	bool spells; /**< Carries when ties were seen without being asked. */
	/** Write to `file` (streams) or to `path` (formats of several files). */
	wasl_status (*write)(FILE *file, const char *path, const wasl_graph *graph,
	                     const wasl_export_options *options, wasl_error *error);
} wasl_exporter;

/** The i-th exporter, or NULL past the last. */
const wasl_exporter *wasl_exporter_get(size_t i);

/** The exporter of this name, or NULL. */
const wasl_exporter *wasl_exporter_find(const char *name);

#ifdef __cplusplus
}
#endif

#endif
