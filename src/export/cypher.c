/*
 * Cypher for Neo4j and Memgraph.  MERGE finds what is there already, so a file can be run twice;
 * statements take a thousand rows each, as a transaction can bear.
 */
#include <string.h>

#include <wasl/export.h>

#include "cell.h"
#include "row.h"

enum { BATCH = 1000 };

static const wasl_escape cypher_string = {
	.ascii = { WASL_BY_BACKSLASH, ['\''] = "\\'" },
};

#define BETWEEN ", "

static const struct dress members = {
	BETWEEN "`", "`: ", .quote = "'", .escape = &cypher_string, .pointed = true
};

static void write_map(FILE *out, const struct row_writer *writer, size_t row)
{
	fputc('{', out);
	row_write(out, writer, row, sizeof BETWEEN - 1);
	fputc('}', out);
}

static void write_id(FILE *out, const wasl_column *ids, size_t node)
{
	fputc('\'', out);
	wasl_cell_write(out, ids, node, &cypher_string);
	fputc('\'', out);
}

/* A list of rows to UNWIND: opened before the first of a batch, closed behind its last. */
static void begin_row(FILE *out, size_t row)
{
	fputs(row % BATCH ? ",\n  " : "UNWIND [\n  ", out);
}

static bool ends_batch(size_t row, size_t rows)
{
	return row + 1 == rows || (row + 1) % BATCH == 0;
}

static wasl_status write_nodes(FILE *out, const wasl_table *nodes, wasl_error *error)
{
	struct row_writer writer;
	wasl_status status = row_writer_open(&writer, nodes, &members, NULL, error);
	for (size_t row = 0; !status && row < nodes->rows; row++) {
		begin_row(out, row);
		write_map(out, &writer, row);
		if (ends_batch(row, nodes->rows))
			fputs("\n] AS row\nMERGE (n:Entity {id: row.id}) SET n += row;\n", out);
	}
	row_writer_close(&writer);
	return status;
}

static wasl_status write_edges(FILE *out, const wasl_graph *graph, wasl_error *error)
{
	struct row_writer writer;
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	wasl_status status = row_writer_open(&writer, &graph->edges, &members, NULL, error);
	for (size_t row = 0; !status && row < graph->edges.rows; row++) {
		begin_row(out, row);
		fputs("{a: ", out);
		write_id(out, ids, graph->source[row]);
		fputs(", b: ", out);
		write_id(out, ids, graph->target[row]);
		if (graph->parallel)
			fprintf(out, ", k: %zu", row);
		fputs(", tie: ", out);
		write_map(out, &writer, row);
		fputc('}', out);
		if (ends_batch(row, graph->edges.rows))
			fprintf(out, "\n] AS row\nMATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})\n"
			        "MERGE (a)-[t:TIED_TO%s]->(b) SET t += row.tie;\n",
			        graph->parallel ? " {number: row.k}" : "");
	}
	row_writer_close(&writer);
	return status;
}

static wasl_status write_cypher(FILE *out, const char *path, const wasl_graph *graph,
                                const wasl_export_options *options, wasl_error *error)
{
	(void)path;
	(void)options;
	fputs("CREATE INDEX entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id);\n", out);
	wasl_status status = write_nodes(out, &graph->nodes, error);
	if (!status)
		status = write_edges(out, graph, error);
	return status ? status : wasl_export_finish(out, error);
}

const wasl_exporter wasl_exporter_cypher = {
	.name = "cypher",
	.extension = ".cypher",
	.readers = "Neo4j (cypher-shell, browser), Memgraph",
	.carries = "every attribute of nodes (:Entity) and edges (:TIED_TO); an undirected tie has a\n"
	           "            direction there that means nothing; no facts, no time",
	.ties = "a relationship a kind, or an arc, told by kind",
	.write = write_cypher,
};
