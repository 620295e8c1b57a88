#include "draws.h"

#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"
#include "../memory/map.h"

enum { HASHED = 1 << 16, NOTED = 4096, TIMES = 0xFFFF };

static uint64_t hash_on(uint64_t before, const char *bytes, size_t length)
{
	static const uint64_t name = 0x61727473746f6f62u; /* "bootstrap", its first eight bytes */
	const uint64_t key[2] = { before, name };
	return wasl_hash(key, bytes, length);
}

uint64_t wasl_document_identity(const wasl_document *document, uint64_t seed)
{
	uint64_t hash = hash_on(seed, document->id, strlen(document->id));
	hash = hash_on(hash, document->title, document->title_length);
	hash = hash_on(hash, document->text, document->length < HASHED ? document->length : HASHED);
	return hash & ~(uint64_t)TIMES;
}

/* 2^32 times the chance that a Poisson number of mean 1 is 0, at most 1, at most 2 ...; rounded down. */
static const uint32_t chances[] = {
	1580030168, 3160060337, 3950075421, 4213413783, 4279248373, 4292415291, 4294609777, 4294923276,
	4294962463, 4294966817, 4294967252, 4294967292
};

unsigned wasl_draw_weight(uint64_t identity, uint32_t draw)
{
	enum { CHANCES = sizeof chances / sizeof *chances, USUAL = 4 };
	uint64_t x = identity + ((uint64_t)draw + 1) * 0x9e3779b97f4a7c15u; /* splitmix64, Steele et al. 2014 */
	x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
	x = (x ^ x >> 27) * 0x94d049bb133111ebu;
	uint32_t chance = (uint32_t)((x ^ x >> 31) >> 32);
	unsigned weight = 0;
	for (unsigned i = 0; i < USUAL; i++)
		weight += chance >= chances[i];
	while (weight >= USUAL && weight < CHANCES && chance >= chances[weight])
		weight++;
	return weight;
}

static const uint8_t *weights_of(struct draws *draws)
{
	for (uint32_t i = 0; !draws->weighed && i < draws->drawing.draws; i++)
		draws->weights[i] = (uint8_t)wasl_draw_weight(draws->document, i);
	draws->weighed = true;
	return draws->weights;
}

wasl_status draws_open(struct draws **draws, const wasl_drawing *drawing, wasl_error *error)
{
	struct draws *fresh = wasl_alloc_zero(1, sizeof *fresh);
	if (fresh) {
		fresh->drawing = *drawing;
		fresh->weights = wasl_alloc_zero(drawing->draws, sizeof *fresh->weights);
		fresh->windows = wasl_alloc_zero(drawing->draws, sizeof *fresh->windows);
		fresh->documents = wasl_alloc_zero(drawing->draws, sizeof *fresh->documents);
	}
	if (!fresh || !fresh->weights || !fresh->windows || !fresh->documents) {
		draws_free(fresh);
		return wasl_fail_memory(error);
	}
	*draws = fresh;
	return WASL_OK;
}

void draws_free(struct draws *draws)
{
	if (!draws)
		return;
	for (size_t i = 0; i < draws->list_count; i++)
		wasl_free(draws->lists[i].as.documents);
	wasl_free(draws->lists);
	counts_clear(&draws->numbers);
	wasl_free(draws->weights);
	wasl_free(draws->windows);
	wasl_free(draws->documents);
	wasl_free(draws->keys);
	wasl_free(draws);
}

void draws_begin(struct draws *draws, uint64_t identity)
{
	draws->document = identity;
	draws->weighed = false;
}

/* From documents to sums; false without memory. */
static bool sum_up(struct draw_list *list, uint32_t draws)
{
	uint32_t *sums = wasl_alloc(draws, sizeof *sums);
	if (!sums)
		return false;
	for (uint32_t i = 0; i < draws; i++)
		sums[i] = (uint32_t)draws_sum(list, i);
	wasl_free(list->as.documents);
	*list = (struct draw_list){ .as.sums = sums, .summed = true };
	return true;
}

/* Room for one more document, where the list still keeps them: their number doubles at powers of two. */
static bool make_room(struct draw_list *list, uint32_t draws)
{
	if (list->summed)
		return true;
	if (list->count >= draws / 2)
		return sum_up(list, draws);
	if (list->count & (list->count - 1))
		return true;
	uint64_t *wider = wasl_realloc(list->as.documents, list->count ? (size_t)list->count * 2 : 1,
	                               sizeof *wider);
	if (!wider)
		return false;
	list->as.documents = wider;
	return true;
}

static bool add_document(struct draws *draws, struct draw_list *list, uint64_t times)
{
	uint32_t count = draws->drawing.draws;
	for (; times > TIMES; times -= TIMES)
		if (!add_document(draws, list, TIMES))
			return false;
	if (!make_room(list, count))
		return false;
	if (!list->summed) {
		list->as.documents[list->count++] = draws->document | times;
		return true;
	}
	const uint8_t *weights = weights_of(draws);
	for (uint32_t i = 0; i < count; i++)
		list->as.sums[i] += weights[i] * (uint32_t)times;
	return true;
}

/* The list of a key, a new one empty; NULL without memory. */
static struct draw_list *list_of(struct draws *draws, uint64_t key)
{
	struct count *number = counts_put(&draws->numbers, key);
	if (!number)
		return NULL;
	if (number->windows)
		return &draws->lists[number->windows - 1];
	if (!wasl_reserve(&draws->lists, &draws->list_capacity, draws->list_count + 1,
	                  sizeof *draws->lists))
		return NULL;
	draws->lists[draws->list_count] = (struct draw_list){ 0 };
	number->windows = ++draws->list_count;
	return &draws->lists[number->windows - 1];
}

static int by_key(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
	return (x > y) - (x < y);
}

static bool count_keys(struct draws *draws)
{
	size_t count = draws->key_count;
	if (count > 1)
		qsort(draws->keys, count, sizeof *draws->keys, by_key);
	for (size_t i = 0; i < count; i++)
		counts_expect(&draws->numbers, draws->keys[i]);
	for (size_t from = 0, to; from < count; from = to) {
		for (to = from + 1; to < count && draws->keys[to] == draws->keys[from]; to++)
			continue;
		struct draw_list *list = list_of(draws, draws->keys[from]);
		if (!list || !add_document(draws, list, to - from))
			return false;
	}
	draws->key_count = 0;
	return true;
}

bool draws_note(struct draws *draws, uint64_t key)
{
	if (draws->key_count == NOTED && !count_keys(draws))
		return false;
	if (!wasl_reserve(&draws->keys, &draws->key_capacity, draws->key_count + 1, sizeof *draws->keys))
		return false;
	draws->keys[draws->key_count++] = key;
	return true;
}

bool draws_count(struct draws *draws, uint64_t windows, bool continued)
{
	const uint8_t *weights = weights_of(draws);
	for (uint32_t i = 0; i < draws->drawing.draws; i++) {
		draws->windows[i] += weights[i] * windows;
		draws->documents[i] += continued ? 0 : weights[i];
	}
	return count_keys(draws);
}

static bool absorb_list(struct draws *draws, struct draw_list *list, struct draw_list *other)
{
	uint32_t count = draws->drawing.draws;
	if (!list->summed && !list->count) {
		*list = *other;
		*other = (struct draw_list){ 0 };
		return true;
	}
	for (uint32_t i = 0; !other->summed && i < other->count; i++) {
		draws_begin(draws, other->as.documents[i] & ~(uint64_t)TIMES);
		if (!add_document(draws, list, other->as.documents[i] & TIMES))
			return false;
	}
	if (!other->summed)
		return true;
	if (!list->summed && !sum_up(list, count))
		return false;
	for (uint32_t i = 0; i < count; i++)
		list->as.sums[i] += other->as.sums[i];
	return true;
}

bool draws_absorb(struct draws *draws, struct draws *other)
{
	for (uint32_t i = 0; i < draws->drawing.draws; i++) {
		draws->windows[i] += other->windows[i];
		draws->documents[i] += other->documents[i];
	}
	for (size_t i = 0; i < other->numbers.capacity; i++) {
		const struct count *number = &other->numbers.slots[i];
		if (number->key == UINT64_MAX)
			continue;
		struct draw_list *list = list_of(draws, number->key);
		if (!list || !absorb_list(draws, list, &other->lists[number->windows - 1]))
			return false;
	}
	return true;
}

const struct draw_list *draws_find(const struct draws *draws, uint64_t key)
{
	const struct count *number = counts_get(&draws->numbers, key);
	return number ? &draws->lists[number->windows - 1] : NULL;
}

uint64_t draws_sum(const struct draw_list *list, uint32_t draw)
{
	uint64_t sum = 0;
	if (list->summed)
		return list->as.sums[draw];
	for (uint32_t i = 0; i < list->count; i++)
		sum += (list->as.documents[i] & TIMES) *
		       wasl_draw_weight(list->as.documents[i] & ~(uint64_t)TIMES, draw);
	return sum;
}
