/* An edge a line, for jq, pandas and whatever reads a stream. */
#include <wasl/export.h>

#include "cell.h"
#include "json.h"

static wasl_status write_jsonl(FILE *out, const char *path, const wasl_graph *graph,
                               const wasl_export_options *options, wasl_error *error)
{
	(void)path;
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	struct row_writer members;
	struct pen pen;
	wasl_status status = row_writer_open(&members, &graph->edges, &wasl_json_dress, options->printed,
	                                     error);
	pen_take(&pen, out);
	for (size_t row = 0; !status && row < graph->edges.rows; row++) {
		pen_write(&pen, "{");
		wasl_json_ends(&pen, graph, ids, row);
		row_put(&pen, &members, row, 0);
		pen_write(&pen, "}\n");
	}
	pen_empty(&pen);
	row_writer_close(&members);
	return status ? status : wasl_export_finish(out, error);
}

const wasl_exporter wasl_exporter_jsonl = {
	.name = "jsonl",
	.extension = ".jsonl",
	.readers = "jq, pandas, DuckDB, streams: a line an edge",
	.carries = "every attribute of the edges; of the nodes only the ids, of those with an edge",
	.ties = "a line a kind, or an arc; which of the two no line says",
	.write = write_jsonl,
};
