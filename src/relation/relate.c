/* The engine's door: one sentence in, what it states out. */
#include <stdlib.h>
#include <string.h>

#include "../memory/alloc.h"
#include "reading.h"

void wasl_relations_clear(wasl_relations *relations)
{
	wasl_free(relations->items);
	*relations = (wasl_relations)WASL_RELATIONS_INIT;
}

wasl_status wasl_relater_new(wasl_relater **result, const wasl_cues *cues, wasl_error *error)
{
	wasl_relater *relater = wasl_alloc_zero(1, sizeof *relater);
	if (!relater)
		return wasl_fail_memory(error);
	relater->cues = cues;
	*result = relater;
	return WASL_OK;
}

void wasl_relater_free(wasl_relater *relater)
{
	if (!relater)
		return;
	wasl_free(relater->tokens);
	wasl_free(relater->groups);
	wasl_free(relater->verbs);
	wasl_free(relater->hits);
	wasl_free(relater);
}

static double probability(const wasl_relater *r, float score)
{
	enum { BINS = sizeof r->language->probability / sizeof *r->language->probability };
	int bin = (int)(score * BINS);
	return r->language->probability[bin < BINS ? bin : BINS - 1];
}

static uint8_t type_named(const char *name)
{
	uint8_t i = 0;
	while (strcmp(wasl_relation_type_get(i)->name, name))
		i++;
	return i;
}

/* Ending a conflict reconciles; ending a tie breaks it. */
static void set_content(wasl_relation *relation, const struct cue *cue, bool undone)
{
	relation->type = cue->type;
	relation->sign = cue->sign;
	if (!undone || !cue->sign)
		return;
	relation->type = type_named(cue->sign < 0 ? "reconcile" : "break");
	relation->sign = (int8_t)-cue->sign;
}

static void set_mood(wasl_relation *relation, const wasl_relater *r, const struct hit *hit)
{
	const struct verb *verb = hit->verb == NONE ? NULL : &r->verbs[hit->verb];
	relation->reported_by = WASL_NO_ENTITY;
	relation->mood = hit->negated ? WASL_NEGATED : hit->planned ? WASL_HYPOTHETICAL : WASL_FACT;
	if (!verb)
		return;
	relation->mood = hit->negated || verb->negated || verb->denied ? WASL_NEGATED
		: verb->hypothetical || hit->planned ? WASL_HYPOTHETICAL
		: verb->reported || hit->claimed ? WASL_REPORTED
		: WASL_FACT;
	if (verb->reported)
		relation->reported_by = verb->reported_by;
	else if (hit->claimed && verb->subject != NONE)
		relation->reported_by = r->tokens[r->groups[verb->subject].head].entity;
}

static bool append(wasl_relations *relations, const wasl_relater *r, const struct hit *hit,
                   const struct token *agent, const struct token *patient)
{
	wasl_relation relation = {
		.source = agent->entity, .target = patient->entity,
		.source_span = agent->span, .target_span = patient->span,
		.cue = r->tokens[hit->cue_token].span, .date = WASL_UNDATED,
		.p = probability(r, hit->score), .directed = !hit->mutual, .asked = r->asked
	};
	if (hit->mutual && agent->entity > patient->entity) {
		relation.source = patient->entity, relation.target = agent->entity;
		relation.source_span = patient->span, relation.target_span = agent->span;
	}
	set_content(&relation, cue_of(r, hit->cue), hit->undone);
	set_mood(&relation, r, hit);
	if (r->asked && relation.mood == WASL_FACT)
		relation.mood = WASL_HYPOTHETICAL;
	if (!wasl_reserve(&relations->items, &relations->capacity, relations->count + 1,
	                  sizeof relation))
		return false;
	relations->items[relations->count++] = relation;
	return true;
}

static bool is_named(const struct token *token)
{
	return token->kind == TOKEN_NAME && token->entity != WASL_NO_ENTITY;
}

/* One statement for each agent of a list and each patient of a list. */
static bool append_lists(wasl_relations *relations, const wasl_relater *r, const struct hit *hit)
{
	int agents = r->groups[hit->agent].list, patients = r->groups[hit->patient].list;
	bool each_other = agents == patients;
	for (int a = 0; a < r->group_count; a++) {
		const struct token *agent = &r->tokens[r->groups[a].head];
		if (r->groups[a].list != agents || !is_named(agent))
			continue;
		for (int p = each_other ? a + 1 : 0; p < r->group_count; p++) {
			const struct token *patient = &r->tokens[r->groups[p].head];
			if (r->groups[p].list == patients && is_named(patient)
			    && agent->entity != patient->entity
			    && !append(relations, r, hit, agent, patient))
				return false;
		}
	}
	return true;
}

/* By pair, then the most probable first, then in the order of the text. */
static int compare(const void *left, const void *right)
{
	const wasl_relation *a = left, *b = right;
	if (a->source != b->source)
		return a->source < b->source ? -1 : 1;
	if (a->target != b->target)
		return a->target < b->target ? -1 : 1;
	if (a->p != b->p)
		return a->p > b->p ? -1 : 1;
	if (a->cue.begin != b->cue.begin)
		return a->cue.begin < b->cue.begin ? -1 : 1;
	if (a->source_span.begin != b->source_span.begin)
		return a->source_span.begin < b->source_span.begin ? -1 : 1;
	return (a->target_span.begin > b->target_span.begin)
		- (a->target_span.begin < b->target_span.begin);
}

static bool has_cue(const wasl_relater *r)
{
	for (int i = 0; i < r->token_count; i++)
		if (r->tokens[i].verb_cue != NO_CUE || r->tokens[i].noun_cue != NO_CUE)
			return true;
	return false;
}

wasl_status wasl_relations_find(wasl_relations *relations, wasl_relater *relater, const char *text,
                                wasl_span sentence, const wasl_mention *mentions, size_t count,
                                wasl_error *error)
{
	enum { TOKENS_MOST = 1000 }; /* more are a table or a list, not a sentence */
	size_t before = relations->count;
	relater->text = text;
	if (!read_tokens(relater, sentence, mentions, count))
		return wasl_fail_memory(error);
	if (!relater->may_state || relater->token_count > TOKENS_MOST || !has_cue(relater))
		return WASL_OK;
	if (!read_groups(relater) || !read_verbs(relater) || !read_hits(relater))
		return wasl_fail_memory(error);
	read_moods(relater);
	for (int i = 0; i < relater->hit_count; i++)
		if (!append_lists(relations, relater, &relater->hits[i])) {
			relations->count = before;
			return wasl_fail_memory(error);
		}
	if (relations->count > before)
		qsort(relations->items + before, relations->count - before,
		      sizeof *relations->items, compare);
	return WASL_OK;
}
