/*
 * Reading node-link JSON back.  The file is read twice, one object at a time: first for the ids
 * and for what columns there are, then for their values, so that its tree never stands in memory.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include <wasl/graph.h>

#include "json_fields.h"
#include "order.h"
#include "spells.h"
#include "../catalogue/cut.h"
#include "../memory/alloc.h"
#include "../memory/arena.h"
#include "../memory/map.h"

struct reading {
	const char *name; /* of the file */
	struct cutter cutter;
	wasl_graph *graph; /* NULL in the first pass */
	bool directed, parallel, timed;
	struct fields nodes, edges, facts;
	size_t node_count, edge_count; /* in this pass */
	wasl_map ids; /* id -> its node's row, in the first pass its number */
	const char **order; /* ids by number */
	size_t order_capacity;
	struct seen_list spells;
	wasl_arena strings;
	wasl_error *error;
};

static const char *const no_names[] = { NULL };
static const char *const ends[] = { "source", "target", "key", NULL };

static wasl_status fail_at(const struct reading *reading, struct place place, const char *what)
{
	return wasl_fail(reading->error, WASL_EFORMAT, "%s:%zu:%zu: %s", reading->name, place.line,
	                 place.column, what);
}

static wasl_status take_value(cJSON **value, struct reading *reading)
{
	size_t length;
	struct place place;
	const char *end, *piece = cutter_piece(&length, &place, &reading->cutter);
	if (reading->cutter.without_memory)
		return wasl_fail_memory(reading->error);
	*value = cJSON_ParseWithLengthOpts(piece, length, &end, 0);
	if (*value && end == piece + length)
		return WASL_OK;
	cJSON_Delete(*value);
	return fail_at(reading, place, "not JSON");
}

static wasl_status take_byte(struct reading *reading, int byte)
{
	if (cutter_peek(&reading->cutter) != byte)
		return reading->cutter.without_memory ? wasl_fail_memory(reading->error)
		                                      : fail_at(reading, reading->cutter.place, "not JSON");
	cutter_take(&reading->cutter);
	return WASL_OK;
}

static wasl_status read_items(struct reading *reading, int open, int close,
                              wasl_status (*read)(struct reading *reading))
{
	wasl_status status = take_byte(reading, open);
	if (!status && cutter_peek(&reading->cutter) == close)
		return take_byte(reading, close);
	while (!status && !(status = read(reading))) {
		if (cutter_peek(&reading->cutter) != ',')
			return take_byte(reading, close);
		cutter_take(&reading->cutter);
	}
	return status;
}

/* Give a new node the next number. */
static wasl_status number_node(struct reading *reading, const char *id)
{
	bool fresh;
	size_t number = reading->node_count;
	const char *copy = wasl_arena_copy(&reading->strings, id, strlen(id));
	uint64_t *place = copy ? wasl_map_put(&reading->ids, copy, strlen(copy), &fresh) : NULL;
	if (!place || !wasl_reserve(&reading->order, &reading->order_capacity, number + 1,
	                            sizeof *reading->order))
		return wasl_fail_memory(reading->error);
	if (!fresh)
		return wasl_fail(reading->error, WASL_EFORMAT, "%s: two nodes have the id \"%s\"",
		                 reading->name, id);
	*place = number;
	reading->order[number] = copy;
	return WASL_OK;
}

static wasl_status note_node(struct reading *reading, const cJSON *node, const char *id)
{
	wasl_status status = number_node(reading, id);
	return status ? status : fields_note(&reading->nodes, node, no_names, &reading->strings,
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
	                   *wasl_map_get(&reading->ids, id, strlen(id)), node, reading->error);
}

/* UINT32_MAX where its end is no node. */
static uint32_t row_of(const struct reading *reading, const cJSON *object, const char *end)
{
	const char *id = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, end));
	const uint64_t *place = id ? wasl_map_get(&reading->ids, id, strlen(id)) : NULL;
	return place ? (uint32_t)*place : UINT32_MAX;
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
		return fields_note(&reading->edges, edge, ends, &reading->strings, reading->name,
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

static wasl_status read_spell(struct reading *reading)
{
	cJSON *spell;
	wasl_status status = take_value(&spell, reading);
	if (status)
		return status;
	status = take_spell(reading, spell);
	cJSON_Delete(spell);
	return status;
}

static wasl_status read_node(struct reading *reading)
{
	cJSON *node;
	wasl_status status = take_value(&node, reading);
	if (status)
		return status;
	status = take_node(reading, node);
	reading->node_count++;
	cJSON_Delete(node);
	return status;
}

static wasl_status read_edge(struct reading *reading)
{
	cJSON *edge;
	wasl_status status = take_value(&edge, reading);
	if (status)
		return status;
	status = take_edge(reading, edge);
	reading->edge_count++;
	cJSON_Delete(edge);
	return status;
}

/* Members of the file that are no list. */
static wasl_status take_member(struct reading *reading, const char *key, const cJSON *value)
{
	if (!strcmp(key, "directed"))
		reading->directed = cJSON_IsTrue(value);
	else if (!strcmp(key, "multigraph"))
		reading->parallel = cJSON_IsTrue(value);
	else if (!strcmp(key, "graph") && reading->graph)
		return fields_fill(reading->graph, &reading->graph->facts, 0, value, reading->error);
	else if (!strcmp(key, "graph"))
		return fields_note(&reading->facts, value, no_names, &reading->strings, reading->name,
		                   reading->error);
	return WASL_OK;
}

/* Of lists, "nodes" holds the nodes, "spells" when ties were seen, any other the edges. */
static wasl_status read_list(struct reading *reading, const char *key)
{
	bool nodes = !strcmp(key, "nodes"), spells = !strcmp(key, "spells");
	reading->timed |= spells;
	return read_items(reading, '[', ']', nodes ? read_node : spells ? read_spell : read_edge);
}

static wasl_status read_member(struct reading *reading)
{
	cJSON *key, *value;
	if (cutter_peek(&reading->cutter) != '"')
		return fail_at(reading, reading->cutter.place, "not JSON");
	wasl_status status = take_value(&key, reading);
	if (status)
		return status;
	status = take_byte(reading, ':');
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
	cutter_start(&reading->cutter, file, NULL, 0);
	wasl_status status = read_items(reading, '{', '}', read_member);
	if (!status && cutter_peek(&reading->cutter) != EOF)
		status = fail_at(reading, reading->cutter.place, "something follows the graph");
	if (ferror(file))
		status = wasl_fail(reading->error, WASL_ENOINPUT, "%s: %s", reading->name, strerror(errno));
	cutter_end(&reading->cutter);
	return status;
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Number the nodes by the bytes of their ids. */
static void sort_nodes(struct reading *reading)
{
	if (reading->node_count)
		qsort(reading->order, reading->node_count, sizeof *reading->order, by_bytes);
	bool fresh;
	for (size_t row = 0; row < reading->node_count; row++)
		*wasl_map_put(&reading->ids, reading->order[row], strlen(reading->order[row]), &fresh) = row;
}

/* The columns that every graph begins with come first whatever the file says. */
static wasl_status add_columns(struct reading *reading, wasl_graph *graph)
{
	wasl_column *column;
	static const char *const first[] = { "id", "label", "type" };
	wasl_status status = WASL_OK;
	for (size_t i = 0; !status && i < 3; i++)
		status = wasl_column_add(&column, graph, &graph->nodes, first[i], WASL_TEXT, reading->error);
	if (!status)
		status = wasl_column_add(&column, graph, &graph->edges, "weight", WASL_INTEGER,
		                         reading->error);
	if (!status)
		status = fields_add(&reading->nodes, graph, &graph->nodes, reading->error);
	if (!status)
		status = fields_add(&reading->edges, graph, &graph->edges, reading->error);
	return status ? status : fields_add(&reading->facts, graph, &graph->facts, reading->error);
}

static wasl_status read_twice(wasl_graph **graph, struct reading *reading, FILE *file)
{
	wasl_status status = read_file(reading, file);
	if (!status)
		status = wasl_graph_new(&reading->graph, reading->node_count, reading->edge_count,
		                        reading->error);
	if (status)
		return status;
	sort_nodes(reading);
	reading->graph->directed = reading->directed;
	reading->graph->parallel = reading->parallel;
	status = add_columns(reading, reading->graph);
	if (!status)
		status = read_file(reading, file);
	if (!status)
		status = graph_sort_edges(reading->graph, reading->error);
	if (!status && reading->timed)
		status = graph_set_spells(reading->graph, &reading->spells, reading->error);
	if (status)
		wasl_graph_free(reading->graph);
	else
		*graph = reading->graph;
	return status;
}

wasl_status wasl_graph_read(wasl_graph **graph, const char *path, wasl_error *error)
{
	struct reading reading = { .name = path, .error = error };
	FILE *file = fopen(path, "rb");
	if (!file)
		return wasl_fail(error, WASL_ENOINPUT, "%s: %s", path, strerror(errno));
	wasl_status status = read_twice(graph, &reading, file);
	fclose(file);
	wasl_map_clear(&reading.ids);
	wasl_free(reading.order);
	wasl_free(reading.spells.items);
	wasl_free(reading.nodes.items);
	wasl_free(reading.edges.items);
	wasl_free(reading.facts.items);
	wasl_arena_clear(&reading.strings);
	return status;
}

bool wasl_graph_sniff(const char *head, size_t length)
{
	static const char schema[] = "\"wasl/graph/1\"";
	for (size_t i = 0; i + sizeof schema - 1 <= length; i++)
		if (!memcmp(head + i, schema, sizeof schema - 1))
			return true;
	return false;
}
