/* Adding tallies up: rows are matched by id, as no two tallies need number entities alike. */
#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"
#include "shard.h"

/* Whether two sorted lists share a digest. */
static const char *find_repeat(const wasl_shard *a, const wasl_shard *b)
{
	for (size_t i = 0, j = 0; i < a->shard_count && j < b->shard_count;) {
		int order = strcmp(a->shards[i], b->shards[j]);
		if (order == 0)
			return a->shards[i];
		if (order < 0)
			i++;
		else
			j++;
	}
	return NULL;
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The row in the sum of each row of the other. */
static wasl_status translate(uint32_t *rows, wasl_shard *shard, const wasl_shard *other,
                             wasl_error *error)
{
	wasl_status status = WASL_OK;
	for (uint32_t row = 0; !status && row < wasl_catalogue_entity_count(other->catalogue); row++) {
		const wasl_entity entity = wasl_catalogue_entity(other->catalogue, row);
		status = wasl_catalogue_enter(&rows[row], shard->catalogue, entity.id, &entity, error);
	}
	return status;
}

static bool add_counts(struct counts *to, const struct counts *from, const uint32_t *rows)
{
	for (size_t i = 0; i < from->capacity; i++) {
		const struct count *count = &from->slots[i];
		if (count->key == UINT64_MAX)
			continue;
		struct count *sum = counts_put(to, pair_key(rows[count->key >> 32], rows[(uint32_t)count->key]));
		if (!sum)
			return false;
		sum->windows += count->windows;
		sum->documents += count->documents;
	}
	return true;
}

static bool add_tally(wasl_tally *to, const wasl_tally *from, const uint32_t *rows)
{
	to->totals.windows += from->totals.windows;
	to->totals.documents += from->totals.documents;
	for (uint32_t row = 0; row < from->entity_count; row++) {
		struct count *sum = tally_entity(to, rows[row]);
		if (!sum)
			return false;
		sum->windows += from->entities[row].windows;
		sum->documents += from->entities[row].documents;
	}
	bool done = add_counts(&to->pairs, &from->pairs, rows);
	for (uint32_t i = 0; done && i < from->options.reach; i++)
		done = add_counts(&to->apart[i].pairs, &from->apart[i].pairs, rows);
	for (size_t i = 0; done && i < from->period_count; i++) {
		struct counts *period = tally_period(to, from->periods[i].start);
		done = period && add_counts(period, &from->periods[i].pairs, rows);
	}
	return done;
}

static wasl_status check_kinship(const wasl_shard *shard, const wasl_shard *other, const char *name,
                                 wasl_error *error)
{
	const char *repeat = find_repeat(shard, other);
	if (strcmp(shard->catalogue_hash, other->catalogue_hash))
		return wasl_fail(error, WASL_EFORMAT, "%s: counted with another catalogue", name);
	if (shard->tally->options.window != other->tally->options.window ||
	    shard->tally->options.period != other->tally->options.period ||
	    shard->tally->options.reach != other->tally->options.reach)
		return wasl_fail(error, WASL_EFORMAT, "%s: counted over other windows, periods or reach",
		                 name);
	if (repeat)
		return wasl_fail(error, WASL_EFORMAT, "%s: the input with digest %s is counted already", name,
		                 repeat);
	return WASL_OK;
}

wasl_status wasl_shard_merge(wasl_shard *shard, const wasl_shard *other, const char *name,
                             wasl_error *error)
{
	wasl_status status = check_kinship(shard, other, name, error);
	if (status)
		return status;
	uint32_t *rows = wasl_alloc(wasl_catalogue_entity_count(other->catalogue), sizeof *rows);
	if (!rows)
		return wasl_fail_memory(error);
	status = translate(rows, shard, other, error);
	if (!status && !add_tally(shard->tally, other->tally, rows))
		status = wasl_fail_memory(error);
	wasl_free(rows);
	for (size_t i = 0; !status && i < other->shard_count; i++)
		status = shard_add_digest(shard, other->shards[i], error);
	if (!status && shard->shard_count)
		qsort(shard->shards, shard->shard_count, sizeof *shard->shards, by_bytes);
	return status;
}
