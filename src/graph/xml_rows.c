/* The rows of a graph that comes as XML: in the first pass counted, in the second filled. */
#include "xml_graph.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "keep.h"
#include "../memory/alloc.h"

static wasl_table *table_of(const struct xml_reading *reading, int of)
{
	wasl_graph *graph = reading->graph;
	return of == OF_NODES ? &graph->nodes : of == OF_EDGES ? &graph->edges : &graph->facts;
}

static void fail_for_memory(struct xml_reading *reading)
{
	if (!reading->status)
		reading->status = wasl_fail_memory(reading->error);
}

/* Note, in the first pass, that a column has values of this type, or may have some. */
static void note(struct xml_reading *reading, int of, const char *column, wasl_type type, bool typed)
{
	struct fields *fields = &reading->columns[of];
	struct field *field = fields_put(fields, fields->count, column, type, &reading->roster.strings);
	if (!field)
		fail_for_memory(reading);
	else if (typed && !field_agree(field, type))
		xml_refuse(reading, "a value is of another type than before");
}

static bool read_type(wasl_type *type, const char *declared)
{
	static const struct { const char *name; wasl_type type; } types[] = {
		{ "long", WASL_INTEGER }, { "int", WASL_INTEGER }, { "integer", WASL_INTEGER },
		{ "double", WASL_REAL }, { "float", WASL_REAL }, { "boolean", WASL_BOOLEAN },
		{ "string", WASL_TEXT }, { "anyURI", WASL_TEXT },
	};
	for (size_t i = 0; declared && i < sizeof types / sizeof *types; i++)
		if (!strcmp(declared, types[i].name)) {
			*type = types[i].type;
			return true;
		}
	return false;
}

void xml_declare(struct xml_reading *reading, int of, const char *id, const char *column,
                 const char *declared)
{
	struct xml_key key = { .of = of };
	if (reading->graph)
		return;
	if (!id || !column || !field_is_name(column) || !read_type(&key.type, declared)) {
		xml_refuse(reading, "what is declared is no attribute of a graph");
		return;
	}
	key.id = wasl_arena_copy(&reading->roster.strings, id, strlen(id));
	key.column = wasl_arena_copy(&reading->roster.strings, column, strlen(column));
	if (!key.id || !key.column ||
	    !wasl_reserve(&reading->keys, &reading->key_capacity, reading->key_count + 1, sizeof key)) {
		fail_for_memory(reading);
		return;
	}
	reading->keys[reading->key_count++] = key;
	note(reading, of, column, key.type, true);
}

const struct xml_key *xml_key_find(const struct xml_reading *reading, int of, const char *id)
{
	for (size_t i = 0; id && i < reading->key_count; i++)
		if (reading->keys[i].of == of && !strcmp(reading->keys[i].id, id))
			return &reading->keys[i];
	return NULL;
}

static bool read_number(double *value, const char *text)
{
	char *end;
	*value = strtod(text, &end);
	return end > text && !*end && isfinite(*value);
}

static bool set_integer(int64_t *integer, const char *text)
{
	char *end;
	errno = 0;
	*integer = strtoll(text, &end, 10);
	return end > text && !*end && !errno;
}

static void set(struct xml_reading *reading, int of, size_t row, const char *name, const char *text)
{
	const wasl_column *column = wasl_column_find(table_of(reading, of), name);
	bool fits = true;
	if (column->type == WASL_TEXT) {
		column->as.texts[row] = wasl_graph_string(reading->graph, text, strlen(text));
		if (!column->as.texts[row])
			fail_for_memory(reading);
	} else if (column->type == WASL_REAL)
		fits = read_number(&column->as.reals[row], text);
	else if (column->type == WASL_INTEGER)
		fits = set_integer(&column->as.integers[row], text);
	else {
		column->as.integers[row] = !strcmp(text, "true");
		fits = column->as.integers[row] || !strcmp(text, "false");
	}
	if (!fits)
		xml_refuse(reading, "a value is not of its attribute's type");
}

void xml_open_node(struct xml_reading *reading, const char *id)
{
	reading->of = OF_NODES;
	if (!id) {
		xml_refuse(reading, "a node without an id");
	} else if (!reading->graph) {
		reading->status = roster_enter(&reading->roster, id, reading->name, reading->error);
	} else {
		reading->row = roster_row(&reading->roster, id);
		set(reading, OF_NODES, reading->row, "id", id);
	}
}

void xml_open_edge(struct xml_reading *reading, const char *source, const char *target)
{
	reading->of = OF_EDGES;
	reading->row = reading->edge_count++;
	if (!reading->graph)
		return;
	uint32_t from = roster_row(&reading->roster, source), to = roster_row(&reading->roster, target);
	if (from == UINT32_MAX || to == UINT32_MAX)
		xml_refuse(reading, "an end of this edge is no node");
	else if (from == to)
		xml_refuse(reading, "this edge ties a node to itself");
	reading->graph->source[reading->row] = from;
	reading->graph->target[reading->row] = to;
}

void xml_close(struct xml_reading *reading)
{
	if (reading->graph && reading->of == OF_EDGES &&
	    !(number_at(wasl_column_find(&reading->graph->edges, "weight"), reading->row) > 0))
		xml_refuse(reading, "this edge has no weight above 0");
	reading->of = OF_FACTS;
}

void xml_set(struct xml_reading *reading, const struct xml_key *key, const char *text)
{
	if (reading->graph)
		set(reading, reading->of, reading->row, key->column, text);
}

static void set_fact_or_cell(struct xml_reading *reading, const char *column, const char *text,
                             wasl_type type)
{
	if (reading->graph)
		set(reading, reading->of, reading->of == OF_FACTS ? 0 : reading->row, column, text);
	else
		note(reading, reading->of, column, type, true);
}

void xml_set_number(struct xml_reading *reading, const char *column, const char *text)
{
	double value;
	if (!text)
		return;
	if (!read_number(&value, text))
		xml_refuse(reading, "this is no number");
	else
		set_fact_or_cell(reading, column, text, field_is_whole(value) ? WASL_INTEGER : WASL_REAL);
}

void xml_set_text(struct xml_reading *reading, const char *column, const char *text)
{
	if (text)
		set_fact_or_cell(reading, column, text, WASL_TEXT);
}

void xml_expect(struct xml_reading *reading, const char *const *columns)
{
	for (size_t i = 0; !reading->graph && columns[i]; i++)
		note(reading, reading->of, columns[i], WASL_INTEGER, false);
}

void xml_add_spell(struct xml_reading *reading, const char *start, const char *end,
                   const char *weight)
{
	int64_t windows;
	reading->timed = true;
	if (!reading->graph)
		return;
	struct seen seen = { .source = reading->graph->source[reading->row],
	                     .target = reading->graph->target[reading->row] };
	if (!weight || !set_integer(&windows, weight) || windows < 0 || !seen_date(&seen, start, end)) {
		xml_refuse(reading, "a weight that is no whole number, or no days from start to end");
		return;
	}
	seen.weight = (uint64_t)windows;
	if (!wasl_reserve(&reading->spells.items, &reading->spells.capacity, reading->spells.count + 1,
	                  sizeof seen))
		fail_for_memory(reading);
	else
		reading->spells.items[reading->spells.count++] = seen;
}

static void take_fact(struct xml_reading *reading, char *fact)
{
	double value;
	char *colon = strstr(fact, ": ");
	if (!colon)
		return;
	*colon = '\0';
	if (!field_is_name(fact))
		return;
	if (read_number(&value, colon + 2))
		xml_set_number(reading, fact, colon + 2);
	else
		xml_set_text(reading, fact, colon + 2);
}

void xml_take_facts(struct xml_reading *reading)
{
	char *text = (char *)wasl_bytes_string(&reading->text);
	if (!text) {
		fail_for_memory(reading);
		return;
	}
	for (char *next; text && !reading->status; text = next) {
		next = strstr(text, "; ");
		if (next) {
			*next = '\0';
			next += 2;
		}
		take_fact(reading, text);
	}
}
