#include "stating.h"

#include <stdlib.h>
#include <string.h>

#include "stated_date.h"
#include "../memory/alloc.h"

wasl_status stating_start(struct stating *stating, const wasl_cues *cues, wasl_error *error)
{
	return wasl_relater_new(&stating->relater, cues, error);
}

void stating_end(struct stating *stating)
{
	wasl_relater_free(stating->relater);
	wasl_relations_clear(&stating->found);
	wasl_spans_clear(&stating->sentences);
	wasl_mentions_clear(&stating->inside);
}

wasl_status stating_split(struct stating *stating, struct passage *passage,
                          const wasl_splitting *splitting, wasl_error *error)
{
	wasl_splitting sentences = *splitting;
	sentences.window = WASL_SENTENCE;
	stating->sentences.count = 0;
	passage->sentences = &stating->sentences;
	return wasl_windows_split(&stating->sentences, passage->document->text,
	                          passage->document->length, &sentences, error);
}

/* Whether two entities are named that are known and different. */
static bool names_two(const wasl_mentions *mentions)
{
	uint32_t first = WASL_NO_ENTITY;
	for (size_t i = 0; i < mentions->count; i++) {
		uint32_t entity = mentions->items[i].entity;
		if (first == WASL_NO_ENTITY)
			first = entity;
		else if (entity != WASL_NO_ENTITY && entity != first)
			return true;
	}
	return false;
}

/* The mentions that lie in the sentence; `*next` moves behind those that begin in it. */
static wasl_status gather(struct stating *stating, const wasl_mentions *mentions, size_t *next,
                          wasl_span sentence, wasl_error *error)
{
	wasl_mentions *inside = &stating->inside;
	inside->count = 0;
	for (; *next < mentions->count && mentions->items[*next].begin < sentence.end; ++*next) {
		const wasl_mention *mention = &mentions->items[*next];
		if (mention->begin < sentence.begin || mention->end > sentence.end)
			continue;
		if (!wasl_reserve(&inside->items, &inside->capacity, inside->count + 1,
		                  sizeof *inside->items))
			return wasl_fail_memory(error);
		inside->items[inside->count++] = *mention;
	}
	return WASL_OK;
}

/* Mutual statements have no first: the lesser id stands there, for rows follow no order. */
static void settle_ends(wasl_relation *relation, const wasl_catalogue *catalogue)
{
	const char *source = wasl_catalogue_id(catalogue, relation->source);
	const char *target = wasl_catalogue_id(catalogue, relation->target);
	if (relation->directed || strcmp(source, target) < 0)
		return;
	wasl_relation turned = *relation;
	turned.source = relation->target;
	turned.target = relation->source;
	turned.source_span = relation->target_span;
	turned.target_span = relation->source_span;
	*relation = turned;
}

static int by_number(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

/* In the order of the text; no row of an entity decides. */
static int by_place(const void *left, const void *right)
{
	const wasl_relation *a = left, *b = right;
	int order = by_number(a->source_span.begin, b->source_span.begin);
	if (!order)
		order = by_number(a->target_span.begin, b->target_span.begin);
	if (!order)
		order = by_number(a->cue.begin, b->cue.begin);
	if (!order)
		order = (a->p < b->p) - (a->p > b->p);
	if (!order)
		order = a->type - b->type;
	if (!order)
		order = a->sign - b->sign;
	return order ? order : a->mood - b->mood;
}

/* What the sentence says of its time, unless the document's date says it more closely. */
static wasl_date date_of(const struct passage *passage, wasl_span sentence)
{
	wasl_date stated = stated_date(passage->document->text, sentence);
	wasl_date document = passage->document->date;
	bool wider = document.from != WASL_UNDATED.from && stated.from <= document.from &&
	             stated.to >= document.to;
	return wider ? WASL_UNDATED : stated;
}

static wasl_status find_in_sentence(struct stating *stating, const struct passage *passage,
                                    size_t number, wasl_error *error)
{
	wasl_relations *found = &stating->found;
	wasl_span sentence = passage->sentences->items[number];
	size_t before = found->count;
	wasl_status status = wasl_relations_find(found, stating->relater, passage->document->text,
	                                         sentence, stating->inside.items,
	                                         stating->inside.count, error);
	wasl_date date = WASL_UNDATED;
	if (found->count > before)
		date = date_of(passage, sentence);
	for (size_t i = before; i < found->count; i++) {
		found->items[i].within = sentence;
		found->items[i].date = date;
		found->items[i].sentence = passage->first + (uint32_t)number;
		settle_ends(&found->items[i], passage->catalogue);
	}
	if (found->count > before)
		qsort(found->items + before, found->count - before, sizeof *found->items, by_place);
	return status;
}

wasl_status stating_find(struct stating *stating, const struct passage *passage, wasl_error *error)
{
	wasl_status status = WASL_OK;
	size_t next = 0;
	stating->found.count = 0;
	for (size_t i = 0; !status && i < passage->sentences->count; i++) {
		status = gather(stating, passage->mentions, &next, passage->sentences->items[i], error);
		if (!status && names_two(&stating->inside))
			status = find_in_sentence(stating, passage, i, error);
	}
	return status;
}
