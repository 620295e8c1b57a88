/*
 * The two tables of neo4j-admin database import.  Labels of texts with line ends want
 * --multiline-fields=true.
 */
#include <string.h>

#include "csv.h"

#include "cell.h"

/* A node has several labels, parted by semicolons: a type must not make two of one. */
static const wasl_escape label = {
	.ascii = { WASL_CONTROLS(""), ['"'] = "\"\"", [';'] = ",", ['\n'] = " ", ['\r'] = " ",
	           ['\t'] = " " },
};

static void write_names(FILE *out, const wasl_table *table)
{
	static const char *const types[] = {
		[WASL_INTEGER] = ":long", [WASL_REAL] = ":double", [WASL_TEXT] = "",
		[WASL_BOOLEAN] = ":boolean"
	};
	for (size_t i = 0; i < table->column_count; i++) {
		const wasl_column *column = &table->columns[i];
		fprintf(out, ",%s%s", column->name, strcmp(column->name, "id") ? types[column->type] : ":ID");
	}
	fputc('\n', out);
}

static wasl_status write_nodes(FILE *out, const wasl_graph *graph,
                               const wasl_export_options *options, wasl_error *error)
{
	const wasl_column *types = wasl_column_find(&graph->nodes, "type");
	struct dress dress = wasl_csv_dress(options, NULL);
	struct row_writer values;
	struct pen pen;
	wasl_status status = row_writer_open(&values, &graph->nodes, &dress, NULL, error);
	fputs(":LABEL", out);
	write_names(out, &graph->nodes);
	pen_take(&pen, out);
	for (size_t row = 0; !status && row < graph->nodes.rows; row++) {
		pen_write(&pen, "\"Entity");
		if (wasl_cell_text(types, row)) {
			pen_write(&pen, ";");
			pen_cell(&pen, types, row, &label);
		}
		pen_write(&pen, "\"");
		row_put(&pen, &values, row, 0);
		pen_write(&pen, "\n");
	}
	pen_empty(&pen);
	row_writer_close(&values);
	return status ? status : wasl_export_finish(out, error);
}

static wasl_status write_edges(FILE *out, const wasl_graph *graph,
                               const wasl_export_options *options, wasl_error *error)
{
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	struct dress dress = wasl_csv_dress(options, NULL);
	struct row_writer values;
	struct pen pen;
	wasl_status status = row_writer_open(&values, &graph->edges, &dress, options->printed, error);
	fputs(":START_ID,:END_ID,:TYPE", out);
	write_names(out, &graph->edges);
	pen_take(&pen, out);
	for (size_t row = 0; !status && row < graph->edges.rows; row++) {
		wasl_csv_value(&pen, ids, graph->source[row], options->csv_safe);
		pen_write(&pen, ",");
		wasl_csv_value(&pen, ids, graph->target[row], options->csv_safe);
		pen_write(&pen, ",TIED_TO");
		row_put(&pen, &values, row, 0);
		pen_write(&pen, "\n");
	}
	pen_empty(&pen);
	row_writer_close(&values);
	return status ? status : wasl_export_finish(out, error);
}

static wasl_status write_neo4j(FILE *out, const char *path, const wasl_graph *graph,
                               const wasl_export_options *options, wasl_error *error)
{
	static const wasl_csv_file files[] = {
		{ "nodes.csv", write_nodes }, { "relationships.csv", write_edges },
	};
	(void)out;
	return wasl_csv_write_folder(path, files, 2, graph, options, error);
}

const wasl_exporter wasl_exporter_neo4j = {
	.name = "neo4j",
	.extension = "",
	.readers = "neo4j-admin database import (large graphs)",
	.carries = "every attribute, in a folder with nodes.csv (:Entity and its type) and\n"
	           "            relationships.csv (:TIED_TO); no facts, no time",
	.ties = "a relationship a kind, or an arc, told by kind",
	.files = true,
	.write = write_neo4j,
};
