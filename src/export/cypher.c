/*
 * Cypher for Neo4j and Memgraph.  MERGE finds what is there already, so a file can be run twice;
 * statements take a thousand rows each, as a transaction can bear.
 */
#include <string.h>

#include <wasl/export.h>

#include "cell.h"

enum { BATCH = 1000 };

static const wasl_escape cypher_string = {
	.ascii = { WASL_BY_BACKSLASH, ['\''] = "\\'" },
};

static void write_value(FILE *out, const wasl_column *column, size_t row)
{
	const char *quote = column->type == WASL_TEXT ? "'" : "";
	if (column->type == WASL_REAL) {
		wasl_real_write(out, column->as.reals[row]);
		return;
	}
	fputs(quote, out);
	wasl_cell_write(out, column, row, &cypher_string);
	fputs(quote, out);
}

static void write_map(FILE *out, const wasl_table *table, size_t row)
{
	const char *between = "{";
	for (size_t i = 0; i < table->column_count; i++) {
		const wasl_column *column = &table->columns[i];
		if (!wasl_cell_has(column, row))
			continue;
		fprintf(out, "%s`%s`: ", between, column->name);
		write_value(out, column, row);
		between = ", ";
	}
	fputs(*between == '{' ? "{}" : "}", out);
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

static void write_nodes(FILE *out, const wasl_table *nodes)
{
	for (size_t row = 0; row < nodes->rows; row++) {
		begin_row(out, row);
		write_map(out, nodes, row);
		if (ends_batch(row, nodes->rows))
			fputs("\n] AS row\nMERGE (n:Entity {id: row.id}) SET n += row;\n", out);
	}
}

static void write_edges(FILE *out, const wasl_graph *graph)
{
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	for (size_t row = 0; row < graph->edges.rows; row++) {
		begin_row(out, row);
		fputs("{a: ", out);
		write_value(out, ids, graph->source[row]);
		fputs(", b: ", out);
		write_value(out, ids, graph->target[row]);
		if (graph->parallel)
			fprintf(out, ", k: %zu", row);
		fputs(", tie: ", out);
		write_map(out, &graph->edges, row);
		fputc('}', out);
		if (ends_batch(row, graph->edges.rows))
			fprintf(out, "\n] AS row\nMATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})\n"
			        "MERGE (a)-[t:TIED_TO%s]->(b) SET t += row.tie;\n",
			        graph->parallel ? " {number: row.k}" : "");
	}
}

static wasl_status write_cypher(FILE *out, const char *path, const wasl_graph *graph,
                                const wasl_export_options *options, wasl_error *error)
{
	(void)path;
	(void)options;
	fputs("CREATE INDEX entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id);\n", out);
	write_nodes(out, &graph->nodes);
	write_edges(out, graph);
	return wasl_export_finish(out, error);
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
