#include "tally.h"

#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"
#include "apart.h"

wasl_status wasl_tally_new(wasl_tally **tally, const wasl_tally_options *options, wasl_error *error)
{
	wasl_tally *fresh = wasl_alloc_zero(1, sizeof *fresh);
	if (!fresh)
		return wasl_fail_memory(error);
	fresh->options = (wasl_tally_options){ options->window, options->period, 0 };
	if (options->reach && !apart_start(fresh, options->reach)) {
		wasl_free(fresh);
		return wasl_fail_memory(error);
	}
	*tally = fresh;
	return WASL_OK;
}

void wasl_tally_free(wasl_tally *tally)
{
	if (!tally)
		return;
	for (size_t i = 0; i < tally->period_count; i++)
		counts_clear(&tally->periods[i].pairs);
	wasl_free(tally->periods);
	apart_clear(tally);
	counts_clear(&tally->pairs);
	wasl_free(tally->entities);
	wasl_free(tally->rows);
	wasl_free(tally->keys);
	draws_free(tally->draws);
	wasl_free(tally);
}

wasl_status wasl_tally_resample(wasl_tally *tally, const wasl_drawing *drawing, wasl_error *error)
{
	return draws_open(&tally->draws, drawing, error);
}

const wasl_drawing *wasl_tally_drawing(const wasl_tally *tally)
{
	return tally->draws ? &tally->draws->drawing : NULL;
}

void wasl_tally_begin(wasl_tally *tally, const wasl_document *document)
{
	if (tally->draws)
		draws_begin(tally->draws, wasl_document_identity(document, tally->draws->drawing.seed));
}

const wasl_tally_options *wasl_tally_options_of(const wasl_tally *tally)
{
	return &tally->options;
}

wasl_totals wasl_tally_totals(const wasl_tally *tally)
{
	return tally->totals;
}

wasl_entity_count wasl_tally_entity(const wasl_tally *tally, uint32_t row)
{
	if (row >= tally->entity_count)
		return (wasl_entity_count){ 0, 0 };
	return (wasl_entity_count){ tally->entities[row].windows, tally->entities[row].documents };
}

struct count *tally_entity(wasl_tally *tally, uint32_t row)
{
	if (!wasl_reserve(&tally->entities, &tally->entity_capacity, (size_t)row + 1,
	                  sizeof *tally->entities))
		return NULL;
	for (; tally->entity_count <= row; tally->entity_count++)
		tally->entities[tally->entity_count] = (struct count){ 0 };
	return &tally->entities[row];
}

/* The first period that begins on `start` or later. */
static size_t find_start(const wasl_tally *tally, int32_t start)
{
	size_t low = 0, high = tally->period_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (tally->periods[middle].start < start)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct counts *tally_period(wasl_tally *tally, int32_t start)
{
	size_t at = find_start(tally, start);
	if (at < tally->period_count && tally->periods[at].start == start)
		return &tally->periods[at].pairs;
	if (!wasl_reserve(&tally->periods, &tally->period_capacity, tally->period_count + 1,
	                  sizeof *tally->periods))
		return NULL;
	memmove(tally->periods + at + 1, tally->periods + at,
	        (tally->period_count++ - at) * sizeof *tally->periods);
	tally->periods[at] = (struct period_counts){ .start = start };
	return &tally->periods[at].pairs;
}

static bool count_in_document(wasl_tally *tally, struct count *count, uint64_t key)
{
	bool fresh = count->last != tally->document;
	count->windows++;
	if (fresh) {
		count->last = tally->document;
		count->documents++;
	}
	if (!tally->draws || (tally->draws->drawing.documents && !fresh))
		return true;
	return draws_note(tally->draws, key);
}

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return (x > y) - (x < y);
}

/* Sort rows: a window has few. */
static void sort_rows(uint32_t *rows, size_t count)
{
	enum { FEW = 16 };
	if (count > FEW) {
		qsort(rows, count, sizeof *rows, by_number);
		return;
	}
	for (size_t i = 1; i < count; i++) {
		uint32_t row = rows[i];
		size_t at = i;
		for (; at > 0 && rows[at - 1] > row; at--)
			rows[at] = rows[at - 1];
		rows[at] = row;
	}
}

/* The entities that the mentions name, each once, in `tally->rows`. */
static bool take_rows(size_t *count, wasl_tally *tally, const wasl_mention *mentions, size_t given)
{
	if (!wasl_reserve(&tally->rows, &tally->row_capacity, given, sizeof *tally->rows))
		return false;
	size_t taken = 0, kept = 0;
	for (size_t i = 0; i < given; i++)
		if (mentions[i].entity != WASL_NO_ENTITY)
			tally->rows[taken++] = mentions[i].entity;
	sort_rows(tally->rows, taken);
	for (size_t i = 0; i < taken; i++)
		if (kept == 0 || tally->rows[kept - 1] != tally->rows[i])
			tally->rows[kept++] = tally->rows[i];
	*count = kept;
	return true;
}

static bool count_pair(wasl_tally *tally, struct counts *period, uint64_t key)
{
	struct count *pair = counts_put(&tally->pairs, key);
	if (!pair || !count_in_document(tally, pair, key))
		return false;
	if (period) {
		struct count *part = counts_put(period, key);
		if (!part)
			return false;
		part->windows++;
	}
	return true;
}

/* Count the pairs that were noted; whether this or the document's end comes first is the same. */
static bool count_noted(wasl_tally *tally, struct counts *period)
{
	bool done = true;
	for (size_t i = 0; done && i < tally->key_count; i++)
		done = count_pair(tally, period, tally->keys[i]);
	tally->key_count = 0;
	return done;
}

/* Note a pair to be counted with others: a large map lies far from the processor. */
static bool note_pair(wasl_tally *tally, struct counts *period, uint32_t a, uint32_t b)
{
	enum { MOST = 256 };
	if (tally->key_count == MOST && !count_noted(tally, period))
		return false;
	if (!wasl_reserve(&tally->keys, &tally->key_capacity, tally->key_count + 1, sizeof *tally->keys))
		return false;
	uint64_t key = pair_key(a, b);
	counts_expect(&tally->pairs, key);
	if (period)
		counts_expect(period, key);
	tally->keys[tally->key_count++] = key;
	return true;
}

/* Count one window: each entity in it once, each pair once. */
static bool count_window(wasl_tally *tally, struct counts *period, const wasl_mention *mentions,
                         size_t given)
{
	size_t count;
	if (!take_rows(&count, tally, mentions, given))
		return false;
	if (tally->options.reach && !apart_count(tally, mentions[0].window, count))
		return false;
	for (size_t i = 0; i < count; i++) {
		struct count *entity = tally_entity(tally, tally->rows[i]);
		if (!entity || !count_in_document(tally, entity, entity_key(tally->rows[i])))
			return false;
		for (size_t j = 0; j < i; j++)
			if (!note_pair(tally, period, tally->rows[j], tally->rows[i]))
				return false;
	}
	return true;
}

/* The period in which a document lies as a whole; NULL, and true, where it or no document lies in one. */
static bool find_period(struct counts **period, wasl_tally *tally, const wasl_document *document)
{
	*period = NULL;
	if (!document || document->date.from == WASL_UNDATED.from)
		return true;
	int32_t start = wasl_period_start(tally->options.period, document->date.from);
	if (wasl_period_start(tally->options.period, document->date.to) != start)
		return true;
	*period = tally_period(tally, start);
	return *period != NULL;
}

/* Send for the counts of a document's entities, all at once: they lie far apart. */
static void expect_entities(const wasl_tally *tally, const wasl_mention *mentions, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (mentions[i].entity < tally->entity_count)
			__builtin_prefetch(&tally->entities[mentions[i].entity], 1);
}

wasl_status wasl_tally_add(wasl_tally *tally, const wasl_document *document,
                           const wasl_mention *mentions, size_t count, uint64_t windows,
                           wasl_error *error)
{
	struct counts *period;
	if (!document->continued) {
		tally->totals.documents++;
		tally->document++;
		apart_forget(tally);
	}
	tally->totals.windows += windows;
	expect_entities(tally, mentions, count);
	if (!find_period(&period, tally, count ? document : NULL))
		return wasl_fail_memory(error);
	for (size_t from = 0, to; from < count; from = to) {
		for (to = from + 1; to < count && mentions[to].window == mentions[from].window; to++)
			continue;
		if (!count_window(tally, period, mentions + from, to - from))
			return wasl_fail_memory(error);
	}
	bool done = count_noted(tally, period) &&
	            (!tally->draws || draws_count(tally->draws, windows, document->continued));
	return done ? WASL_OK : wasl_fail_memory(error);
}

/* Where nothing is counted yet, the other's counts move in, wiped of the documents of another count. */
static void adopt_counts(struct counts *counts, struct counts *other)
{
	counts_clear(counts);
	*counts = *other;
	*other = (struct counts){ 0 };
	for (size_t i = 0; i < counts->capacity; i++)
		counts->slots[i].last = 0;
}

static bool absorb_counts(struct counts *counts, struct counts *other)
{
	if (counts->count == 0) {
		adopt_counts(counts, other);
		return true;
	}
	for (size_t i = 0; i < other->capacity; i++) {
		const struct count *from = &other->slots[i];
		if (from->key == UINT64_MAX)
			continue;
		struct count *to = counts_put(counts, from->key);
		if (!to)
			return false;
		to->windows += from->windows;
		to->documents += from->documents;
	}
	return true;
}

wasl_status wasl_tally_absorb(wasl_tally *tally, wasl_tally *other, wasl_error *error)
{
	tally->totals.windows += other->totals.windows;
	tally->totals.documents += other->totals.documents;
	for (uint32_t row = 0; row < other->entity_count; row++) {
		struct count *entity = tally_entity(tally, row);
		if (!entity)
			return wasl_fail_memory(error);
		entity->windows += other->entities[row].windows;
		entity->documents += other->entities[row].documents;
	}
	bool done = absorb_counts(&tally->pairs, &other->pairs);
	for (uint32_t i = 0; done && i < other->options.reach; i++)
		done = absorb_counts(&tally->apart[i].pairs, &other->apart[i].pairs);
	for (size_t i = 0; done && i < other->period_count; i++) {
		struct counts *period = tally_period(tally, other->periods[i].start);
		done = period && absorb_counts(period, &other->periods[i].pairs);
	}
	if (done && tally->draws && other->draws)
		done = draws_absorb(tally->draws, other->draws);
	return done ? WASL_OK : wasl_fail_memory(error);
}
