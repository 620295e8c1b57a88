/* Edges as items: of edges.csv, of JSON lines, of a graph that wasl wrote, of a tally. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <cjson/cJSON.h>

#include "item.h"

enum { SOURCE, TARGET, WEIGHT, COLUMNS, MOST_CELLS = 256 };

static const char *const names[COLUMNS] = { "source", "target", "weight" };

/* A file at work. */
struct table {
	wasl_scoring *scoring;
	bool gold;
	const char *path;
	uint64_t line;
	size_t at[COLUMNS]; /* which cells count */
	wasl_bytes cells; /* of the row, each with a NUL behind it */
	size_t count, begins[MOST_CELLS];
	wasl_error *error;
};

static wasl_status add_shown(struct table *table, uint32_t measure, const char *document,
                             const cJSON *edge)
{
	char *shown = cJSON_PrintUnformatted(edge);
	if (!shown)
		return wasl_fail_memory(table->error);
	wasl_status status = item_add(table->scoring, measure, table->gold, document, shown, strlen(shown),
	                              table->error);
	cJSON_free(shown);
	return status;
}

/* A pair, and the pair with its weight; each edge is drawn by itself, as documents are. */
static wasl_status add_edge(struct table *table, const char *a, const char *b, double weight)
{
	wasl_scoring *scoring = table->scoring;
	const char *source = strcmp(a, b) > 0 ? b : a, *target = source == a ? b : a;
	cJSON *edge = cJSON_CreateObject();
	wasl_bytes document = WASL_BYTES_INIT;
	wasl_status status = WASL_ENOMEM;
	if (cJSON_AddStringToObject(edge, "source", source) &&
	    cJSON_AddStringToObject(edge, "target", target) &&
	    cJSON_AddNumberToObject(edge, "weight", weight) &&
	    wasl_bytes_append_format(&document, "%s %s", source, target) && wasl_bytes_string(&document))
		status = add_shown(table, 0, document.data, edge);
	if (!status && !key_number(scoring, weight))
		status = WASL_ENOMEM;
	if (!status)
		status = add_shown(table, 1, document.data, edge);
	cJSON_Delete(edge);
	wasl_bytes_clear(&document);
	return status == WASL_ENOMEM ? wasl_fail_memory(table->error) : status;
}

static wasl_status add_graph(struct table *table, const wasl_graph *graph)
{
	wasl_status status = WASL_OK;
	const char *const *ids = graph->nodes.columns[0].as.texts;
	const wasl_column *weight = &graph->edges.columns[0];
	for (size_t i = 0; !status && i < graph->edges.rows; i++)
		status = add_edge(table, ids[graph->source[i]], ids[graph->target[i]],
		                  weight->type == WASL_REAL ? weight->as.reals[i] : (double)weight->as.integers[i]);
	return status;
}

static wasl_status read_graph(struct table *table, bool tally)
{
	wasl_graph *graph = NULL;
	wasl_shard shard;
	wasl_status status = tally ? wasl_shard_read(&shard, table->path, table->error)
	                           : wasl_graph_read(&graph, table->path, table->error);
	if (!status && tally) {
		status = wasl_graph_build(&graph, shard.tally, shard.catalogue, table->error);
		wasl_shard_clear(&shard);
	}
	if (!status)
		status = add_graph(table, graph);
	wasl_graph_free(graph);
	return status;
}

/* The end of a cell, its text appended; quotes as RFC 4180 has them. */
static bool take_cell(const char **at, struct table *table, const char *end)
{
	bool quoted = *at < end && **at == '"';
	if (table->count == MOST_CELLS)
		return false;
	table->begins[table->count++] = table->cells.length;
	for (*at += quoted; *at < end; ++*at) {
		if (quoted && **at == '"') {
			if (*at + 1 < end && (*at)[1] == '"')
				++*at;
			else {
				quoted = false;
				continue;
			}
		} else if (!quoted && (**at == ',' || **at == '\n' || **at == '\r')) {
			break;
		}
		if (!wasl_bytes_append_char(&table->cells, **at))
			return false;
	}
	return wasl_bytes_append_char(&table->cells, '\0');
}

static bool take_row(const char **at, struct table *table, const char *end)
{
	table->cells.length = table->count = 0;
	table->line++;
	for (;;) {
		if (!take_cell(at, table, end))
			return false;
		if (*at == end || **at != ',')
			break;
		++*at;
	}
	while (*at < end && (**at == '\r' || **at == '\n'))
		++*at;
	return true;
}

static const char *cell(const struct table *table, size_t column)
{
	size_t i = table->at[column];
	return i < table->count ? table->cells.data + table->begins[i] : "";
}

static wasl_status reject(const struct table *table, const char *what)
{
	return wasl_fail(table->error, WASL_EFORMAT, "%s:%llu: %s", table->path,
	                 (unsigned long long)table->line, what);
}

static wasl_status find_columns(struct table *table)
{
	for (size_t column = 0; column < COLUMNS; column++) {
		table->at[column] = 0;
		while (table->at[column] < table->count && strcasecmp(cell(table, column), names[column]))
			table->at[column]++;
		if (table->at[column] == table->count)
			return reject(table, "no columns Source, Target and Weight");
	}
	return WASL_OK;
}

static wasl_status read_rows(struct table *table, const char *at, const char *end)
{
	if (!take_row(&at, table, end))
		return reject(table, "a row too long");
	wasl_status status = find_columns(table);
	while (!status && at < end) {
		if (!take_row(&at, table, end))
			return reject(table, "a row too long");
		char *behind;
		double weight = strtod(cell(table, WEIGHT), &behind);
		if (behind == cell(table, WEIGHT) || *behind)
			return reject(table, "the weight is not a number");
		status = add_edge(table, cell(table, SOURCE), cell(table, TARGET), weight);
	}
	return status;
}

static size_t line_length(const char *at, const char *end)
{
	const char *newline = memchr(at, '\n', (size_t)(end - at));
	return (size_t)((newline ? newline : end) - at);
}

static const char *text_of(const cJSON *object, const char *key)
{
	return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));
}

/* Whether the first line is an edge, and no graph in one line. */
static bool begins_with_edge(const char *at, const char *end)
{
	cJSON *object = cJSON_ParseWithLength(at, line_length(at, end));
	bool is_edge = text_of(object, names[SOURCE]) != NULL;
	cJSON_Delete(object);
	return is_edge;
}

static wasl_status read_line(struct table *table, const char *line, size_t length)
{
	cJSON *object = cJSON_ParseWithLength(line, length);
	const char *source = text_of(object, names[SOURCE]), *target = text_of(object, names[TARGET]);
	const cJSON *weight = cJSON_GetObjectItemCaseSensitive(object, names[WEIGHT]);
	wasl_status status = source && target && cJSON_IsNumber(weight)
		? add_edge(table, source, target, weight->valuedouble)
		: reject(table, "not an edge with source, target and weight");
	cJSON_Delete(object);
	return status;
}

static wasl_status read_lines(struct table *table, const char *at, const char *end)
{
	wasl_status status = WASL_OK;
	while (!status && at < end) {
		size_t length = line_length(at, end);
		table->line++;
		if (!item_line_is_blank(at, length))
			status = read_line(table, at, length);
		at += at + length < end ? length + 1 : length;
	}
	return status;
}

wasl_status item_read_edges(wasl_scoring *scoring, bool gold, const char *path, const char *text,
                            size_t length, wasl_error *error)
{
	struct table table = { .scoring = scoring, .gold = gold, .path = path, .error = error };
	size_t blank = 0;
	if (length >= 3 && !memcmp(text, "\xEF\xBB\xBF", 3))
		blank = 3;
	while (blank < length && strchr(" \t\r\n", text[blank]))
		blank++;
	bool tally = wasl_shard_sniff(text, length < 256 ? length : 256);
	bool lines = blank < length && text[blank] == '{' && begins_with_edge(text + blank, text + length);
	if (tally || (blank < length && strchr("{<", text[blank]) && !lines))
		return read_graph(&table, tally);
	if (lines)
		return read_lines(&table, text + blank, text + length);
	wasl_status status = read_rows(&table, text + blank, text + length);
	wasl_bytes_clear(&table.cells);
	return status;
}
