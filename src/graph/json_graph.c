/*
 * Reading node-link JSON back.  The file is read twice, one object at a time: first for the ids
 * and for what columns there are, then for their values, so that its tree never stands in memory.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <cjson/cJSON.h>

#include <wasl/graph.h>

#include "json_fields.h"
#include "read.h"
#include "roster.h"
#include "spells.h"
#include "../catalogue/cut.h"
#include "../memory/alloc.h"

struct reading {
	const char *name; /* of the file */
	struct cutter cutter;
	wasl_graph *graph; /* NULL in the first pass */
	bool directed, parallel, timed;
	struct fields columns[3];
	size_t node_count, edge_count; /* in this pass */
	struct roster roster;
	struct seen_list spells;
	wasl_error *error;
};

static const char *const no_names[] = { NULL };
static const char *const ends[] = { "source", "target", "key", NULL };

static wasl_status take_value(cJSON **value, struct reading *reading)
{
	size_t length;
	struct place place;
	*value = NULL;
	const char *end, *piece = cutter_piece(&length, &place, &reading->cutter);
	if (reading->cutter.without_memory)
		return wasl_fail_memory(reading->error);
	*value = cJSON_ParseWithLengthOpts(piece, length, &end, 0);
	if (*value && end == piece + length)
		return WASL_OK;
	cJSON_Delete(*value);
	return cutter_fail(&reading->cutter, place, "not JSON");
}

static wasl_status note_node(struct reading *reading, const cJSON *node, const char *id)
{
	wasl_status status = roster_enter(&reading->roster, id, reading->name, reading->error);
	return status ? status : fields_note(&reading->columns[OF_NODES], node, no_names, &reading->roster.strings,
	                                     reading->name, reading->error);
}

static wasl_status take_node(struct reading *reading, const cJSON *node)
{
	const char *id = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(node, "id"));
	if (!id)
		return wasl_fail(reading->error, WASL_EFORMAT, "%s: node %zu has no id that is a text",
		                 reading->name, reading->node_count + 1);
	if (!reading->graph)
		return note_node(reading, node, id);
	return fields_fill(reading->graph, &reading->graph->nodes,
	                   roster_row(&reading->roster, id), node, reading->error);
}

/* UINT32_MAX where its end is no node. */
static uint32_t row_of(const struct reading *reading, const cJSON *object, const char *end)
{
	return roster_row(&reading->roster,
	                  cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, end)));
}

/* The row of the node at an end of an edge. */
static wasl_status find_end(uint32_t *row, const struct reading *reading, const cJSON *edge,
                            const char *end)
{
	*row = row_of(reading, edge, end);
	if (*row == UINT32_MAX)
		return wasl_fail(reading->error, WASL_EFORMAT, "%s: edge %zu: its %s is no node",
		                 reading->name, reading->edge_count + 1, end);
	return WASL_OK;
}

static wasl_status take_edge(struct reading *reading, const cJSON *edge)
{
	wasl_graph *graph = reading->graph;
	const cJSON *weight = cJSON_GetObjectItemCaseSensitive(edge, "weight");
	if (!cJSON_IsNumber(weight) || !(weight->valuedouble > 0))
		return wasl_fail(reading->error, WASL_EFORMAT, "%s: edge %zu has no weight above 0",
		                 reading->name, reading->edge_count + 1);
	if (!graph)
		return fields_note(&reading->columns[OF_EDGES], edge, ends, &reading->roster.strings, reading->name,
		                   reading->error);
	wasl_status status = find_end(&graph->source[reading->edge_count], reading, edge, "source");
	if (!status)
		status = find_end(&graph->target[reading->edge_count], reading, edge, "target");
	if (!status && graph->source[reading->edge_count] == graph->target[reading->edge_count])
		status = wasl_fail(reading->error, WASL_EFORMAT, "%s: edge %zu ties a node to itself",
		                   reading->name, reading->edge_count + 1);
	return status ? status : fields_fill(graph, &graph->edges, reading->edge_count, edge,
	                                     reading->error);
}

static wasl_status take_spell(struct reading *reading, const cJSON *spell)
{
	const cJSON *weight = cJSON_GetObjectItemCaseSensitive(spell, "weight");
	struct seen seen = { .source = row_of(reading, spell, "source"),
	                     .target = row_of(reading, spell, "target") };
	if (!reading->graph)
		return WASL_OK;
	if (!cJSON_IsNumber(weight) || !(weight->valuedouble >= 0 && weight->valuedouble < 0x1p63) ||
	    !seen_date(&seen, cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(spell, "start")),
	               cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(spell, "end"))))
		return wasl_fail(reading->error, WASL_EFORMAT, "%s: spell %zu has no weight, or no days from "
		                 "start to end", reading->name, reading->spells.count + 1);
	seen.weight = (uint64_t)weight->valuedouble;
	if (!wasl_reserve(&reading->spells.items, &reading->spells.capacity, reading->spells.count + 1,
	                  sizeof seen))
		return wasl_fail_memory(reading->error);
	reading->spells.items[reading->spells.count++] = seen;
	return WASL_OK;
}

static wasl_status read_item(struct reading *reading,
                             wasl_status (*take)(struct reading *reading, const cJSON *item))
{
	cJSON *item;
	wasl_status status = take_value(&item, reading);
	if (status)
		return status;
	status = take(reading, item);
	cJSON_Delete(item);
	return status;
}

static wasl_status read_spell(void *context)
{
	struct reading *reading = context;
	return read_item(reading, take_spell);
}

static wasl_status read_node(void *context)
{
	struct reading *reading = context;
	wasl_status status = read_item(reading, take_node);
	reading->node_count++;
	return status;
}

static wasl_status read_edge(void *context)
{
	struct reading *reading = context;
	wasl_status status = read_item(reading, take_edge);
	reading->edge_count++;
	return status;
}

/* Columns whose numbers are reals even where all are whole. */
static void note_reals(struct fields *columns, const cJSON *names)
{
	const cJSON *name;
	cJSON_ArrayForEach(name, names)
		for (size_t i = 0; i < columns->count; i++)
			if (cJSON_IsString(name) && !strcmp(columns->items[i].name, name->valuestring)
			    && columns->items[i].type == WASL_INTEGER)
				columns->items[i].type = WASL_REAL;
}

static void take_reals(struct reading *reading, const cJSON *reals)
{
	static const char *const tables[] = { [OF_NODES] = "nodes", [OF_EDGES] = "edges", [OF_FACTS] = "graph" };
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		note_reals(&reading->columns[i], cJSON_GetObjectItemCaseSensitive(reals, tables[i]));
}

/* Members of the file that are no list. */
static wasl_status take_member(struct reading *reading, const char *key, const cJSON *value)
{
	if (!strcmp(key, "directed"))
		reading->directed = cJSON_IsTrue(value);
	else if (!strcmp(key, "multigraph"))
		reading->parallel = cJSON_IsTrue(value);
	else if (!strcmp(key, "reals") && !reading->graph)
		take_reals(reading, value);
	else if (!strcmp(key, "graph") && reading->graph)
		return fields_fill(reading->graph, &reading->graph->facts, 0, value, reading->error);
	else if (!strcmp(key, "graph"))
		return fields_note(&reading->columns[OF_FACTS], value, no_names, &reading->roster.strings, reading->name,
		                   reading->error);
	return WASL_OK;
}

/* Of lists, "nodes" holds the nodes, "spells" when ties were seen, any other the edges. */
static wasl_status read_list(struct reading *reading, const char *key)
{
	bool nodes = !strcmp(key, "nodes"), spells = !strcmp(key, "spells");
	reading->timed |= spells;
	return cutter_items(&reading->cutter, '[', ']', nodes ? read_node : spells ? read_spell : read_edge,
	                    reading);
}

static wasl_status read_member(void *context)
{
	struct reading *reading = context;
	cJSON *key, *value;
	if (cutter_peek(&reading->cutter) != '"')
		return cutter_fail(&reading->cutter, reading->cutter.place, "not JSON");
	wasl_status status = take_value(&key, reading);
	if (status)
		return status;
	status = cutter_take_byte(&reading->cutter, ':');
	if (!status && cutter_peek(&reading->cutter) == '[')
		status = read_list(reading, key->valuestring);
	else if (!status && !(status = take_value(&value, reading))) {
		status = take_member(reading, key->valuestring, value);
		cJSON_Delete(value);
	}
	cJSON_Delete(key);
	return status;
}

static wasl_status read_file(struct reading *reading, FILE *file)
{
	rewind(file);
	reading->node_count = reading->edge_count = 0;
	cutter_start(&reading->cutter, file, NULL, 0, reading->name, reading->error);
	wasl_status status = cutter_items(&reading->cutter, '{', '}', read_member, reading);
	if (!status && cutter_peek(&reading->cutter) != EOF)
		status = cutter_fail(&reading->cutter, reading->cutter.place, "something follows the graph");
	if (ferror(file))
		status = wasl_fail(reading->error, WASL_ENOINPUT, "%s: %s", reading->name, strerror(errno));
	cutter_end(&reading->cutter);
	return status;
}

static wasl_status read_twice(wasl_graph **graph, struct reading *reading, FILE *file)
{
	wasl_status status = read_file(reading, file);
	roster_sort(&reading->roster);
	if (!status)
		status = roster_graph(&reading->graph, &reading->roster, reading->edge_count, reading->columns,
		                      reading->name, reading->error);
	if (status)
		return status;
	reading->graph->directed = reading->directed;
	reading->graph->parallel = reading->parallel;
	status = read_file(reading, file);
	if (!status)
		status = graph_settle(reading->graph, reading->timed ? &reading->spells : NULL, reading->error);
	if (status)
		wasl_graph_free(reading->graph);
	else
		*graph = reading->graph;
	return status;
}

wasl_status json_graph_read(wasl_graph **graph, FILE *file, const char *path, wasl_error *error)
{
	struct reading reading = { .name = path, .error = error };
	wasl_status status = read_twice(graph, &reading, file);
	roster_clear(&reading.roster);
	for (size_t i = 0; i < 3; i++)
		wasl_free(reading.columns[i].items);
	wasl_free(reading.spells.items);
	return status;
}
