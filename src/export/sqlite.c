/* A SQLite database: the graph and all that was found, as Datasette shows it. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <wasl/export.h>

#include "cell.h"
#include "sqlite.h"
#include "../memory/bytes.h"
#include "../memory/utf8.h"

wasl_status sqlite_fail(const struct writing *writing)
{
	if (sqlite3_errcode(writing->database) == SQLITE_NOMEM)
		return wasl_fail_memory(writing->error);
	return wasl_fail(writing->error, WASL_EIO, "%s: %s", writing->path,
	                 sqlite3_errmsg(writing->database));
}

wasl_status sqlite_execute(const struct writing *writing, const char *statements)
{
	return sqlite3_exec(writing->database, statements, NULL, NULL, NULL) ? sqlite_fail(writing)
	                                                                     : WASL_OK;
}

/* "CREATE TABLE name (head, column type ...)" or, without types, what to insert into it. */
static bool describe(wasl_bytes *text, const char *name, const char *head, const wasl_table *table)
{
	static const char *const types[] = {
		[WASL_INTEGER] = "INTEGER", [WASL_REAL] = "REAL", [WASL_TEXT] = "TEXT",
		[WASL_BOOLEAN] = "INTEGER"
	};
	bool fits = wasl_bytes_append_format(text, "CREATE TABLE %s (%s", name, head);
	for (size_t i = 0; i < table->column_count; i++)
		fits = fits && wasl_bytes_append_format(text, "%s\"%s\" %s%s", i || *head ? ", " : "",
		                                        table->columns[i].name, types[table->columns[i].type],
		                                        strcmp(table->columns[i].name, "id") ? "" : " PRIMARY KEY");
	return fits && wasl_bytes_append_string(text, ");");
}

static wasl_status create(const struct writing *writing, const char *name, const char *head,
                          const wasl_table *table)
{
	wasl_bytes text = WASL_BYTES_INIT;
	const char *statement = describe(&text, name, head, table) ? wasl_bytes_string(&text) : NULL;
	wasl_status status = statement ? sqlite_execute(writing, statement) : wasl_fail_memory(writing->error);
	wasl_bytes_clear(&text);
	return status;
}

static wasl_status prepare(sqlite3_stmt **insert, const struct writing *writing, const char *name,
                           size_t values)
{
	wasl_bytes text = WASL_BYTES_INIT;
	bool fits = wasl_bytes_append_format(&text, "INSERT INTO %s VALUES (", name);
	for (size_t i = 0; i < values; i++)
		fits = fits && wasl_bytes_append_string(&text, i ? ", ?" : "?");
	fits = fits && wasl_bytes_append_char(&text, ')');
	const char *statement = fits ? wasl_bytes_string(&text) : NULL;
	wasl_status status = WASL_OK;
	if (!statement)
		status = wasl_fail_memory(writing->error);
	else if (sqlite3_prepare_v2(writing->database, statement, -1, insert, NULL))
		status = sqlite_fail(writing);
	wasl_bytes_clear(&text);
	return status;
}

/* SQLite stores any bytes as text; what reads it expects UTF-8. */
static int bind_text(sqlite3_stmt *insert, int place, const char *text)
{
	static const wasl_escape as_it_is;
	size_t length = strlen(text);
	if (!utf8_count_bad(text, length))
		return sqlite3_bind_text(insert, place, text, (int)length, SQLITE_STATIC);
	char *mended = NULL;
	FILE *out = open_memstream(&mended, &length);
	if (!out)
		return SQLITE_NOMEM;
	wasl_escape_write(out, &as_it_is, text, length);
	int code = fclose(out) ? SQLITE_NOMEM
	                       : sqlite3_bind_text(insert, place, mended, (int)length, SQLITE_TRANSIENT);
	free(mended);
	return code;
}

static int bind(sqlite3_stmt *insert, int place, const wasl_column *column, size_t row)
{
	if (!wasl_cell_has(column, row))
		return sqlite3_bind_null(insert, place);
	switch (column->type) {
	case WASL_INTEGER:
	case WASL_BOOLEAN:
		return sqlite3_bind_int64(insert, place, column->as.integers[row]);
	case WASL_REAL:
		return sqlite3_bind_double(insert, place, column->as.reals[row]);
	case WASL_TEXT:
		break;
	}
	return bind_text(insert, place, column->as.texts[row]);
}

/* Insert one row, its first values the `ends` of an edge. */
static bool insert_row(sqlite3_stmt *insert, const wasl_table *table, size_t row,
                       const wasl_column *ids, const uint32_t *ends, int count)
{
	for (int i = 0; i < count; i++)
		if (bind(insert, i + 1, ids, ends[i]))
			return false;
	for (size_t i = 0; i < table->column_count; i++)
		if (bind(insert, count + 1 + (int)i, &table->columns[i], row))
			return false;
	return sqlite3_step(insert) == SQLITE_DONE && !sqlite3_reset(insert);
}

static wasl_status fill(const struct writing *writing, const char *name, const wasl_table *table,
                        const wasl_graph *graph, bool edges)
{
	sqlite3_stmt *insert = NULL;
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	int count = edges ? 2 : 0;
	wasl_status status = prepare(&insert, writing, name, table->column_count + (size_t)count);
	for (size_t row = 0; !status && row < table->rows; row++) {
		uint32_t ends[2] = { edges ? graph->source[row] : 0, edges ? graph->target[row] : 0 };
		if (!insert_row(insert, table, row, ids, ends, count))
			status = sqlite_fail(writing);
	}
	sqlite3_finalize(insert);
	return status;
}

static bool insert_spell(sqlite3_stmt *insert, const wasl_graph *graph, const wasl_spell *spell)
{
	char start[16], end[16];
	const wasl_column *ids = wasl_column_find(&graph->nodes, "id");
	return !bind(insert, 1, ids, graph->source[spell->edge]) &&
	       !bind(insert, 2, ids, graph->target[spell->edge]) &&
	       !sqlite3_bind_text(insert, 3, wasl_day_print(start, spell->start), -1, SQLITE_STATIC) &&
	       !sqlite3_bind_text(insert, 4, wasl_day_print(end, spell->end), -1, SQLITE_STATIC) &&
	       !sqlite3_bind_int64(insert, 5, (sqlite3_int64)spell->weight) &&
	       sqlite3_step(insert) == SQLITE_DONE && !sqlite3_reset(insert);
}

static wasl_status write_spells(const struct writing *writing, const wasl_graph *graph)
{
	sqlite3_stmt *insert = NULL;
	if (!graph->spells)
		return WASL_OK;
	wasl_status status = sqlite_execute(writing, "CREATE TABLE spells (source TEXT NOT NULL REFERENCES "
	                                    "nodes, target TEXT NOT NULL REFERENCES nodes, \"start\" TEXT, "
	                                    "\"end\" TEXT, weight INTEGER)");
	if (!status)
		status = prepare(&insert, writing, "spells", 5);
	for (size_t i = 0; !status && i < graph->spell_count; i++)
		if (!insert_spell(insert, graph, &graph->spells[i]))
			status = sqlite_fail(writing);
	sqlite3_finalize(insert);
	return status ? status : sqlite_execute(writing, "CREATE INDEX spells_pair ON spells (source, target)");
}

static wasl_status write_graph(const struct writing *writing, const wasl_graph *graph)
{
	static const char ends[] = "source TEXT NOT NULL REFERENCES nodes, "
	                           "target TEXT NOT NULL REFERENCES nodes";
	wasl_status status = create(writing, "nodes", "", &graph->nodes);
	if (!status)
		status = fill(writing, "nodes", &graph->nodes, graph, false);
	if (!status)
		status = create(writing, "edges", ends, &graph->edges);
	if (!status)
		status = fill(writing, "edges", &graph->edges, graph, true);
	if (!status && graph->facts.column_count)
		status = create(writing, "facts", "", &graph->facts);
	if (!status && graph->facts.column_count)
		status = fill(writing, "facts", &graph->facts, graph, false);
	if (!status)
		status = sqlite_execute(writing, "CREATE INDEX edges_source ON edges (source, target);"
		                        "CREATE INDEX edges_target ON edges (target)");
	return status ? status : write_spells(writing, graph);
}

static wasl_status write_tables(const struct writing *writing, const wasl_graph *graph, FILE *findings)
{
	wasl_status status = sqlite_execute(writing, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
	                                    "BEGIN");
	if (!status)
		status = write_graph(writing, graph);
	if (!status && findings)
		status = sqlite_write_findings(writing, findings);
	return status ? status : sqlite_execute(writing, "COMMIT");
}

static wasl_status write_database(const char *path, const wasl_graph *graph, FILE *findings,
                                  wasl_error *error)
{
	struct writing writing = { NULL, path, error };
	wasl_status status = WASL_OK;
	if (sqlite3_open(path, &writing.database))
		status = writing.database ? sqlite_fail(&writing) : wasl_fail_memory(error);
	if (!status)
		status = write_tables(&writing, graph, findings);
	if (sqlite3_close(writing.database) && !status)
		status = sqlite_fail(&writing);
	return status;
}

/* What stands there and is no file, a device or a folder, must not be renamed over. */
static bool is_taken(const char *path)
{
	struct stat status;
	return !stat(path, &status) && !S_ISREG(status.st_mode);
}

/* Written beside and renamed, so that a failure leaves what was there. */
static wasl_status write_sqlite(FILE *out, const char *path, const wasl_graph *graph,
                                const wasl_export_options *options, wasl_error *error)
{
	(void)out;
	if (is_taken(path))
		return wasl_fail(error, WASL_EIO, "%s: a database needs a plain file", path);
	if (!options->findings && options->notice)
		options->notice(options->notice_context, "the database has no documents, mentions and relations; "
		                "a corpus would give them");
	wasl_bytes name = WASL_BYTES_INIT;
	const char *beside = wasl_bytes_append_format(&name, "%s.%ld", path, (long)getpid())
		? wasl_bytes_string(&name) : NULL;
	if (!beside) {
		wasl_bytes_clear(&name);
		return wasl_fail_memory(error);
	}
	remove(beside);
	wasl_status status = write_database(beside, graph, options->findings, error);
	if (!status && rename(beside, path))
		status = wasl_fail(error, WASL_EIO, "%s: %s", path, strerror(errno));
	if (status)
		remove(beside);
	wasl_bytes_clear(&name);
	return status;
}

const wasl_exporter wasl_exporter_sqlite = {
	.name = "sqlite",
	.extension = ".db",
	.readers = "sqlite3, Datasette, DuckDB, pandas",
	.carries = "every attribute and fact and when ties were seen, in tables nodes, edges, facts, spells;\n"
	           "            from a corpus also documents, mentions and relations; all with indices",
	.ties = "a row a kind, or an arc from source to target",
	.files = true,
	.findings = true,
	.spells = true,
	.write = write_sqlite,
};
