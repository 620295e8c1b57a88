/*
 * What was found, as tables: SQLite takes the lines of JSON apart itself.  A mention or statement of
 * an entity that the graph has dropped is left out, so that every reference leads somewhere.
 */
#include "sqlite.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define OF(name) "json_extract(?1, '$." #name "')"
#define NODE(name) "EXISTS (SELECT 1 FROM nodes WHERE id = " OF(name) ")"

/* ?1 is the line, ?2 the number of the document that was begun last. */
static const struct table {
	char letter;
	const char *create, *insert, *index;
} tables[] = {
	{ 'd', "CREATE TABLE documents (number INTEGER PRIMARY KEY, id TEXT NOT NULL, date TEXT, outlet TEXT, "
	  "language TEXT, title TEXT)",
	  "INSERT INTO documents SELECT ?2, " OF(id) ", " OF(date) ", " OF(outlet) ", " OF(language) ", "
	  OF(title),
	  "CREATE INDEX documents_id ON documents (id); CREATE INDEX documents_date ON documents (date)" },
	{ 'm', "CREATE TABLE mentions (number INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES "
	  "documents, field TEXT, sentence INTEGER, entity TEXT NOT NULL REFERENCES nodes, \"begin\" INTEGER, "
	  "\"end\" INTEGER, surface TEXT, via TEXT)",
	  "INSERT INTO mentions SELECT NULL, ?2, " OF(field) ", " OF(sentence) ", " OF(entity) ", " OF(begin)
	  ", " OF(end) ", " OF(surface) ", " OF(via) " WHERE " NODE(entity),
	  "CREATE INDEX mentions_document ON mentions (document);"
	  "CREATE INDEX mentions_entity ON mentions (entity)" },
	{ 'r', "CREATE TABLE relations (number INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES "
	  "documents, field TEXT, date TEXT, date_from TEXT, sentence INTEGER, source TEXT NOT NULL REFERENCES "
	  "nodes, target TEXT NOT NULL REFERENCES nodes, directed INTEGER, sign INTEGER, type TEXT, mood TEXT, "
	  "reported_by TEXT, asked INTEGER, p REAL, source_begin INTEGER, source_end INTEGER, target_begin "
	  "INTEGER, target_end INTEGER, cue_begin INTEGER, cue_end INTEGER, text TEXT)",
	  "INSERT INTO relations SELECT NULL, ?2, " OF(field) ", " OF(date) ", " OF(date_from) ", " OF(sentence)
	  ", " OF(source) ", " OF(target) ", " OF(directed) ", " OF(sign) ", " OF(type) ", " OF(mood) ", "
	  OF(reported_by) ", " OF(asked) ", " OF(p) ", " OF(source_begin) ", " OF(source_end) ", "
	  OF(target_begin) ", " OF(target_end) ", " OF(cue_begin) ", " OF(cue_end) ", " OF(text)
	  " WHERE " NODE(source) " AND " NODE(target),
	  "CREATE INDEX relations_document ON relations (document);"
	  "CREATE INDEX relations_source ON relations (source, target);"
	  "CREATE INDEX relations_target ON relations (target);"
	  "CREATE INDEX relations_type ON relations (type)" },
};

enum { TABLES = sizeof tables / sizeof *tables };

struct filling {
	const struct writing *writing;
	sqlite3_stmt *inserts[TABLES];
	sqlite3_int64 documents;
};

static wasl_status create(struct filling *filling)
{
	wasl_status status = WASL_OK;
	for (size_t i = 0; !status && i < TABLES; i++) {
		status = sqlite_execute(filling->writing, tables[i].create);
		if (!status && sqlite3_prepare_v2(filling->writing->database, tables[i].insert, -1,
		                                  &filling->inserts[i], NULL))
			status = sqlite_fail(filling->writing);
	}
	return status;
}

static wasl_status take(struct filling *filling, const char *line, size_t length)
{
	size_t table = 0;
	while (table < TABLES && tables[table].letter != line[0])
		table++;
	if (table == TABLES)
		return wasl_fail(filling->writing->error, WASL_EINTERNAL, "a finding of an unknown kind");
	filling->documents += table == 0;
	sqlite3_stmt *insert = filling->inserts[table];
	bool done = !sqlite3_bind_text64(insert, 1, line + 1, length - 1, SQLITE_STATIC, SQLITE_UTF8) &&
	            !sqlite3_bind_int64(insert, 2, filling->documents) &&
	            sqlite3_step(insert) == SQLITE_DONE && !sqlite3_reset(insert);
	return done ? WASL_OK : sqlite_fail(filling->writing);
}

static wasl_status fill(struct filling *filling, FILE *findings)
{
	char *line = NULL;
	size_t room = 0;
	ssize_t length;
	wasl_status status = WASL_OK;
	rewind(findings);
	while (!status && (length = getline(&line, &room, findings)) > 0)
		status = take(filling, line, (size_t)length);
	if (!status && ferror(findings))
		status = wasl_fail(filling->writing->error, WASL_EIO, "a temporary file: %s", strerror(errno));
	free(line);
	return status;
}

static wasl_status add_indices(const struct writing *writing)
{
	wasl_status status = WASL_OK;
	for (size_t i = 0; !status && i < TABLES; i++)
		status = sqlite_execute(writing, tables[i].index);
	return status;
}

wasl_status sqlite_write_findings(const struct writing *writing, FILE *findings)
{
	struct filling filling = { .writing = writing };
	wasl_status status = create(&filling);
	if (!status)
		status = fill(&filling, findings);
	for (size_t i = 0; i < TABLES; i++)
		sqlite3_finalize(filling.inserts[i]);
	return status ? status : add_indices(writing);
}
