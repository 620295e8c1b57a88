/* Tables of comma-separated values (RFC 4180, UTF-8). */
#ifndef WASL_EXPORT_CSV_H
#define WASL_EXPORT_CSV_H

#include <wasl/export.h>

/* Write a cell, quoted where it must be; `safe` keeps spreadsheets from running it as a formula. */
void wasl_csv_cell(FILE *out, const char *text, size_t length, bool safe);

/* Write nodes.csv as Gephi's spreadsheet import reads it: Id,Label,Type and every other column. */
wasl_status wasl_csv_write_nodes(FILE *out, const wasl_graph *graph,
                                 const wasl_export_options *options, wasl_error *error);

/* Write edges.csv: Source,Target,Type,Weight and every other column; Type is Undirected or Directed. */
wasl_status wasl_csv_write_edges(FILE *out, const wasl_graph *graph,
                                 const wasl_export_options *options, wasl_error *error);

#endif
