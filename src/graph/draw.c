#include "draw.h"

#include "build.h"
#include "keep.h"
#include "../memory/alloc.h"
#include "../tally/tally.h"

void drawer_close(struct drawer *drawer)
{
	wasl_pairs_free(drawer->pairs);
	wasl_free((void *)drawer->pair_lists);
	wasl_free((void *)drawer->entity_lists);
}

wasl_status drawer_open(struct drawer *drawer, const wasl_tally *tally,
                        const wasl_catalogue *catalogue, wasl_error *error)
{
	size_t rows = wasl_catalogue_entity_count(catalogue);
	*drawer = (struct drawer){ .tally = tally, .catalogue = catalogue };
	wasl_status status = wasl_tally_pairs(&drawer->pairs, &drawer->pair_count, tally, catalogue, error);
	if (status)
		return status;
	drawer->pair_lists = wasl_alloc(drawer->pair_count, sizeof *drawer->pair_lists);
	drawer->entity_lists = wasl_alloc(rows, sizeof *drawer->entity_lists);
	if (!drawer->pair_lists || !drawer->entity_lists) {
		drawer_close(drawer);
		return wasl_fail_memory(error);
	}
	for (size_t i = 0; i < drawer->pair_count; i++)
		drawer->pair_lists[i] = draws_find(tally->draws, pair_key(drawer->pairs[i].a, drawer->pairs[i].b));
	for (uint32_t row = 0; row < rows; row++)
		drawer->entity_lists[row] = draws_find(tally->draws, entity_key(row));
	return WASL_OK;
}

/* What one draw counts; its lists are to be freed. */
struct drawn {
	wasl_pair *pairs;
	wasl_entity_count *entities;
	struct counted counted;
};

static uint64_t sum_of(const struct draw_list *list, uint32_t draw)
{
	return list ? draws_sum(list, draw) : 0;
}

/* Documents are what was counted where windows were not asked for. */
static bool count_draw(struct drawn *drawn, const struct drawer *drawer, uint32_t draw)
{
	size_t rows = wasl_catalogue_entity_count(drawer->catalogue), count = 0;
	const struct draws *draws = drawer->tally->draws;
	drawn->pairs = wasl_alloc(drawer->pair_count, sizeof *drawn->pairs);
	drawn->entities = wasl_alloc(rows, sizeof *drawn->entities);
	if (!drawn->pairs || !drawn->entities)
		return false;
	for (size_t i = 0; i < drawer->pair_count; i++) {
		uint64_t sum = sum_of(drawer->pair_lists[i], draw);
		if (sum)
			drawn->pairs[count++] = (wasl_pair){ drawer->pairs[i].a, drawer->pairs[i].b, sum, sum };
	}
	for (size_t row = 0; row < rows; row++) {
		uint64_t sum = sum_of(drawer->entity_lists[row], draw);
		drawn->entities[row] = (wasl_entity_count){ sum, sum };
	}
	drawn->counted = (struct counted){ .pairs = drawn->pairs, .pair_count = count,
	                                   .entities = drawn->entities,
	                                   .totals = { draws->windows[draw], draws->documents[draw] } };
	return true;
}

/* A weight such as npmi is above 0 of all documents together, and may not be of those drawn. */
static wasl_status drop_weightless(wasl_graph *graph, const char *weight, wasl_error *error)
{
	const wasl_column *column = wasl_column_find(&graph->edges, weight);
	bool *keep = wasl_alloc(graph->edges.rows, sizeof *keep);
	if (!keep)
		return wasl_fail_memory(error);
	for (size_t i = 0; i < graph->edges.rows; i++)
		keep[i] = number_at(column, i) > 0;
	keep_edges(graph, keep);
	wasl_free(keep);
	return WASL_OK;
}

wasl_status drawer_graph(wasl_graph **graph, const struct drawer *drawer, uint32_t draw,
                         const char *weight, bool all, wasl_error *error)
{
	struct drawn drawn = { 0 };
	wasl_status status = count_draw(&drawn, drawer, draw) ? WASL_OK : wasl_fail_memory(error);
	drawn.counted.only = all ? NULL : weight;
	if (!status)
		status = graph_of_counts(graph, &drawn.counted, drawer->catalogue, error);
	wasl_free(drawn.pairs);
	wasl_free(drawn.entities);
	if (!status && (status = drop_weightless(*graph, weight, error)))
		wasl_graph_free(*graph);
	return status;
}
