/* From counts to a graph: a node an entity, an edge a pair, a column a weight. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "build.h"
#include "../memory/alloc.h"
#include "../memory/number.h"

/* What a graph is built from, and the node of each entity's row. */
struct building {
	wasl_graph *graph;
	const struct counted *counted;
	const wasl_catalogue *catalogue;
	uint32_t *rows; /* entity row of each node */
	uint32_t *node_of; /* node of each entity's row */
	wasl_error *error;
};

struct named_row {
	const char *id;
	uint32_t row;
};

static int by_id(const void *a, const void *b)
{
	return strcmp(((const struct named_row *)a)->id, ((const struct named_row *)b)->id);
}

/* Number the entities that were mentioned by the bytes of their ids. */
static wasl_status number_nodes(struct building *building, size_t *nodes)
{
	size_t entities = wasl_catalogue_entity_count(building->catalogue), count = 0;
	struct named_row *list = wasl_alloc(entities, sizeof *list);
	building->rows = wasl_alloc(entities, sizeof *building->rows);
	building->node_of = wasl_alloc_zero(entities, sizeof *building->node_of);
	if (!list || !building->rows || !building->node_of) {
		wasl_free(list);
		return wasl_fail_memory(building->error);
	}
	for (uint32_t row = 0; row < entities; row++)
		if (building->counted->entities[row].windows)
			list[count++] = (struct named_row){ wasl_catalogue_id(building->catalogue, row), row };
	qsort(list, count, sizeof *list, by_id);
	for (size_t i = 0; i < count; i++) {
		building->rows[i] = list[i].row;
		building->node_of[list[i].row] = (uint32_t)i;
	}
	wasl_free(list);
	*nodes = count;
	return WASL_OK;
}

/* A column of texts that `read` gives for each entity; "" is no value. */
static wasl_status add_texts(struct building *building, const char *name,
                             const char *(*read)(wasl_entity))
{
	wasl_column *column;
	wasl_graph *graph = building->graph;
	wasl_status status = wasl_column_add(&column, graph, &graph->nodes, name, WASL_TEXT,
	                                     building->error);
	for (size_t i = 0; !status && i < graph->nodes.rows; i++) {
		const char *text = read(wasl_catalogue_entity(building->catalogue, building->rows[i]));
		if (!*text)
			continue;
		column->as.texts[i] = wasl_graph_string(graph, text, strlen(text));
		if (!column->as.texts[i])
			status = wasl_fail_memory(building->error);
	}
	return status;
}

static const char *id_of(wasl_entity entity) { return entity.id; }
static const char *label_of(wasl_entity entity) { return entity.label; }
static const char *type_of(wasl_entity entity) { return entity.type; }
static const char *wikidata_of(wasl_entity entity) { return entity.wikidata; }
static const char *color_of(wasl_entity entity) { return entity.color; }

static wasl_status add_entity_counts(struct building *building)
{
	wasl_column *windows, *documents;
	wasl_graph *graph = building->graph;
	wasl_status status = wasl_column_add(&windows, graph, &graph->nodes, "windows", WASL_INTEGER,
	                                     building->error);
	int64_t *counts = status ? NULL : windows->as.integers;
	if (!status)
		status = wasl_column_add(&documents, graph, &graph->nodes, "documents", WASL_INTEGER,
		                         building->error);
	for (size_t i = 0; !status && i < graph->nodes.rows; i++) {
		wasl_entity_count count = building->counted->entities[building->rows[i]];
		counts[i] = (int64_t)count.windows;
		documents->as.integers[i] = (int64_t)count.documents;
	}
	return status;
}

static wasl_status add_nodes(struct building *building)
{
	wasl_status status = add_texts(building, "id", id_of);
	if (!status)
		status = add_texts(building, "label", label_of);
	if (!status)
		status = add_texts(building, "type", type_of);
	if (!status)
		status = add_texts(building, "wikidata", wikidata_of);
	if (!status)
		status = add_texts(building, "color", color_of);
	return status ? status : add_entity_counts(building);
}

static wasl_contingency contingency(const struct building *building, size_t i)
{
	const struct counted *counted = building->counted;
	const wasl_pair *pair = &counted->pairs[i];
	return (wasl_contingency){
		.both = (double)pair->windows,
		.a = (double)counted->entities[pair->a].windows,
		.b = (double)counted->entities[pair->b].windows,
		.all = (double)counted->totals.windows,
		.documents = (double)pair->documents,
		.decayed = counted->tally ? wasl_tally_decayed(counted->tally, pair) : 0,
	};
}

static wasl_status add_counts(struct building *building)
{
	wasl_column *column;
	wasl_graph *graph = building->graph;
	wasl_status status = wasl_column_add(&column, graph, &graph->edges, "weight", WASL_INTEGER,
	                                     building->error);
	for (size_t i = 0; !status && i < graph->edges.rows; i++) {
		graph->source[i] = building->node_of[building->counted->pairs[i].a];
		graph->target[i] = building->node_of[building->counted->pairs[i].b];
		column->as.integers[i] = (int64_t)building->counted->pairs[i].windows;
	}
	return status;
}

static wasl_status add_weight(struct building *building, const wasl_weight *weight)
{
	wasl_column *column;
	wasl_graph *graph = building->graph;
	wasl_status status = wasl_column_add(&column, graph, &graph->edges, weight->name,
	                                     weight->counts ? WASL_INTEGER : WASL_REAL, building->error);
	for (size_t i = 0; !status && i < graph->edges.rows; i++) {
		wasl_contingency counts = contingency(building, i);
		double value = wasl_round(weight->compute(&counts));
		if (weight->counts)
			column->as.integers[i] = (int64_t)value;
		else
			column->as.reals[i] = isfinite(value) ? value : NAN;
	}
	return status;
}

/* q-values are the only weight that depends on all edges. */
static wasl_status add_q_values(struct building *building)
{
	wasl_column *column;
	wasl_graph *graph = building->graph;
	const wasl_column *p = wasl_column_find(&graph->edges, "p_value");
	const double *values = p->as.reals;
	wasl_status status = wasl_column_add(&column, graph, &graph->edges, "q_value", WASL_REAL,
	                                     building->error);
	if (status)
		return status;
	memcpy(column->as.reals, values, graph->edges.rows * sizeof *values);
	status = wasl_weight_q(column->as.reals, graph->edges.rows, building->error);
	for (size_t i = 0; !status && i < graph->edges.rows; i++)
		column->as.reals[i] = wasl_round(column->as.reals[i]);
	return status;
}

static wasl_status add_fact(struct building *building, const char *name, uint64_t value)
{
	wasl_column *column;
	wasl_status status = wasl_column_add(&column, building->graph, &building->graph->facts, name,
	                                     WASL_INTEGER, building->error);
	if (!status)
		column->as.integers[0] = (int64_t)value;
	return status;
}

/* Whether the graph gets a weight: what reaches needs a tally that does. */
static bool wanted(const struct counted *counted, const wasl_weight *weight)
{
	if (counted->only && strcmp(counted->only, weight->name))
		return false;
	return !weight->reach || (counted->tally && wasl_tally_options_of(counted->tally)->reach);
}

static wasl_status fill(struct building *building)
{
	const wasl_weight *weight;
	const struct counted *counted = building->counted;
	wasl_status status = add_nodes(building);
	if (!status)
		status = add_counts(building);
	for (size_t i = 0; !status && (weight = wasl_weight_get(i)); i++)
		if (wanted(counted, weight))
			status = add_weight(building, weight);
	if (!status && !counted->only)
		status = add_q_values(building);
	if (!status)
		status = add_fact(building, "windows", counted->totals.windows);
	return status ? status : add_fact(building, "documents", counted->totals.documents);
}

wasl_status graph_of_counts(wasl_graph **graph, const struct counted *counted,
                            const wasl_catalogue *catalogue, wasl_error *error)
{
	size_t nodes = 0;
	struct building building = { .counted = counted, .catalogue = catalogue, .error = error };
	wasl_status status = number_nodes(&building, &nodes);
	if (!status)
		status = wasl_graph_new(&building.graph, nodes, counted->pair_count, error);
	if (!status)
		status = fill(&building);
	wasl_free(building.rows);
	wasl_free(building.node_of);
	if (status)
		wasl_graph_free(building.graph);
	else
		*graph = building.graph;
	return status;
}

/* The counts of each row of the catalogue; NULL without memory. */
static wasl_entity_count *list_entities(const wasl_tally *tally, const wasl_catalogue *catalogue)
{
	size_t count = wasl_catalogue_entity_count(catalogue);
	wasl_entity_count *entities = wasl_alloc(count, sizeof *entities);
	for (uint32_t row = 0; entities && row < count; row++)
		entities[row] = wasl_tally_entity(tally, row);
	return entities;
}

wasl_status wasl_graph_build(wasl_graph **graph, const wasl_tally *tally,
                             const wasl_catalogue *catalogue, wasl_error *error)
{
	wasl_pair *pairs = NULL;
	struct counted counted = { .totals = wasl_tally_totals(tally), .tally = tally };
	wasl_status status = wasl_tally_pairs(&pairs, &counted.pair_count, tally, catalogue, error);
	if (status)
		return status;
	wasl_entity_count *entities = list_entities(tally, catalogue);
	counted.pairs = pairs;
	counted.entities = entities;
	status = entities ? graph_of_counts(graph, &counted, catalogue, error) : wasl_fail_memory(error);
	wasl_free(entities);
	wasl_pairs_free(pairs);
	return status;
}
