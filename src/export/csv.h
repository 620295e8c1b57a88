/* Tables of comma-separated values (RFC 4180, UTF-8). */
#ifndef WASL_EXPORT_CSV_H
#define WASL_EXPORT_CSV_H

#include <wasl/export.h>

#include "row.h"

/* Write a cell, quoted where it must be; `safe` keeps spreadsheets from running it as a formula. */
void wasl_csv_cell(FILE *out, const char *text, bool safe);

/* Put a value, nothing where the row has none or there is no such column. */
void wasl_csv_value(struct pen *pen, const wasl_column *column, size_t row, bool safe);

/* Cells behind others, of the columns for which `name` says what they are called. */
struct dress wasl_csv_dress(const wasl_export_options *options, const char *(*name)(const char *));

typedef wasl_status wasl_csv_writer(FILE *out, const wasl_graph *graph,
                                    const wasl_export_options *options, wasl_error *error);

/* A file of a folder. */
typedef struct wasl_csv_file {
	const char *name;
	wasl_csv_writer *write;
} wasl_csv_file;

/* Write files into a folder, which is made where there is none. */
wasl_status wasl_csv_write_folder(const char *path, const wasl_csv_file *files, size_t count,
                                  const wasl_graph *graph, const wasl_export_options *options,
                                  wasl_error *error);

/* Write nodes.csv as Gephi's spreadsheet import reads it: Id,Label,Type and every other column. */
wasl_status wasl_csv_write_nodes(FILE *out, const wasl_graph *graph,
                                 const wasl_export_options *options, wasl_error *error);

/* Write edges.csv: Source,Target,Type,Weight and every other column; Type is Undirected or Directed. */
wasl_status wasl_csv_write_edges(FILE *out, const wasl_graph *graph,
                                 const wasl_export_options *options, wasl_error *error);

#endif
