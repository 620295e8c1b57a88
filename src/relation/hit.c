/* Statements, and how cues are linked to the groups round them. */
#include <limits.h>
#include <math.h>
#include <stdlib.h>

#include "../memory/alloc.h"
#include "reading.h"

static const float
	STEP = .96f, /* per word between a cue and its patient */
	OF_BODY = .85f, OF = .5f, /* "soldiers of A", "the court of A" */
	CHAIN = .6f, /* "B was killed in an attack by A" */
	WEAK = .6f, GUESSED = .2f, FAINTLY_GUESSED = .1f;

bool is_named_group(const wasl_relater *r, int group)
{
	return r->tokens[r->groups[group].head].kind == TOKEN_NAME;
}

/* Who is meant by a group without a name: "rebels of A". Else the group itself. */
static int owner_of(float *factor, const wasl_relater *r, int group)
{
	int next = r->groups[group].last + 2;
	if (is_named_group(r, group) || !token_is(r, next - 1, WORD_OF))
		return group;
	for (int i = group + 1; i < r->group_count; i++)
		if (r->groups[i].first == next && r->groups[i].factor > 0) {
			enum word_class class = r->tokens[r->groups[group].head].class;
			*factor *= class == WORD_BODY || class == WORD_ROLE ? OF_BODY : OF;
			return i;
		}
	return group;
}

/* How surely a side of a statement is meant; the side becomes who is meant. */
static float factor_of(const wasl_relater *r, int *group)
{
	float factor = 1;
	if (*group == NONE)
		return factor;
	*group = owner_of(&factor, r, *group);
	return factor * r->groups[*group].factor;
}

/* "neither A nor B", "no A" */
static bool is_denied(const wasl_relater *r, int group)
{
	return group != NONE && token_is(r, r->groups[r->groups[group].list].first - 1, WORD_NOT);
}

bool add_hit(wasl_relater *r, struct hit hit)
{
	const struct cue *cue = cue_of(r, hit.cue);
	if (hit.agent == hit.patient)
		return true;
	hit.score *= factor_of(r, &hit.agent) * factor_of(r, &hit.patient);
	if (hit.agent == hit.patient)
		return true;
	if (cue->flags & CUE_WEAK)
		hit.score *= WEAK;
	if (cue->flags & CUE_MUTUAL && !hit.parting)
		hit.mutual = true;
	hit.negated |= is_denied(r, hit.agent) || is_denied(r, hit.patient);
	if (hit.score <= 0)
		return true;
	if (!wasl_reserve(&r->hits, &r->hit_capacity, (size_t)r->hit_count + 1, sizeof *r->hits))
		return false;
	r->hits[r->hit_count++] = hit;
	return true;
}

float steps(const struct group *group, int cue)
{
	int gap = group->first > cue ? group->first - cue - 1 : cue - group->last - 1;
	return gap > 0 ? powf(STEP, (float)gap) : 1;
}

bool takes(const struct cue *cue, unsigned preposition)
{
	return cue->takes >> preposition & 1;
}

int led_group(const wasl_relater *r, const struct cue *cue, int at, int to)
{
	for (int i = 0; i < r->group_count; i++) {
		const struct group *group = &r->groups[i];
		if (group->first <= at || group->first >= to || group->first - at > REACH)
			continue;
		if (group->preposition && takes(cue, group->preposition) && !group->by && group->list == i)
			return i;
	}
	return NONE;
}

int led_pronoun(const wasl_relater *r, const struct cue *cue, int at, int to)
{
	for (int i = at + 1; i < to && i < r->token_count; i++)
		if (token_is(r, i, WORD_LED_PRONOUN) && takes(cue, r->tokens[i].preposition))
			return i;
	return NONE;
}

int any_led_group(const wasl_relater *r, int at, int to)
{
	for (int i = 0; i < r->group_count; i++) {
		const struct group *group = &r->groups[i];
		if (group->first > at && group->first < to && !group->place
		    && (group->preposition || group->by))
			return i;
	}
	return NONE;
}

int by_group(const wasl_relater *r, int at, int to)
{
	for (int i = 0; i < r->group_count; i++)
		if (r->groups[i].first > at && r->groups[i].first < to && r->groups[i].by)
			return i;
	return NONE;
}

bool is_reciprocal(const wasl_relater *r, int from, int to)
{
	for (int i = from; i < to; i++)
		if (token_is(r, i, WORD_RECIPROCAL))
			return true;
	return false;
}

int next_in_list(const wasl_relater *r, int group)
{
	int next = group + 1;
	return group != NONE && next < r->group_count && r->groups[next].list == r->groups[group].list
		? next : NONE;
}

/* Whether the agent of hit `a` may be that of hit `b`: acts of one type that stand near. */
static bool completes(const wasl_relater *r, const struct hit *a, const struct hit *b)
{
	int gap = a->cue_token - b->cue_token;
	return a->patient == NONE && a->agent != b->patient && gap <= REACH && gap >= -REACH
		&& cue_of(r, a->cue)->type == cue_of(r, b->cue)->type && cue_of(r, b->cue)->sign < 0;
}

static int cue_sign(const wasl_relater *r, uint16_t cue)
{
	return cue == NO_CUE ? 0 : cue_of(r, cue)->sign;
}

static bool joins_names(const wasl_relater *r, const struct hit *hit)
{
	return hit->agent != NONE && hit->patient != NONE && is_named_group(r, hit->agent)
		&& is_named_group(r, hit->patient);
}

/* Two names, nothing stated between them, and no verb of cooperation. */
static bool may_guess(const wasl_relater *r)
{
	int named = 0;
	for (int i = 0; i < r->group_count; i++)
		named += is_named_group(r, i) && r->groups[i].list == i;
	for (int i = 0; i < r->hit_count; i++)
		if (joins_names(r, &r->hits[i]))
			return false;
	for (int i = 0; i < r->token_count; i++)
		if (cue_sign(r, r->tokens[i].verb_cue) > 0)
			return false;
	return named == 2;
}

/* Force with one side known is given the nearest name as the other, at the lowest score. */
static void guess_side(const wasl_relater *r, struct hit *hit)
{
	int *side = hit->agent == NONE ? &hit->agent : &hit->patient;
	int known = hit->agent == NONE ? hit->patient : hit->agent, best = INT_MAX;
	if (*side != NONE || hit->undone || !(cue_of(r, hit->cue)->flags & CUE_LOOSE))
		return;
	for (int i = 0; i < r->group_count; i++) {
		int gap = abs(r->groups[i].head - hit->cue_token) + r->groups[i].place * r->token_count;
		if (is_named_group(r, i) && r->groups[i].factor > 0 && gap < best
		    && r->groups[i].list != r->groups[known].list) {
			best = gap;
			*side = i;
		}
	}
	bool faint = cue_of(r, hit->cue)->flags & CUE_FAINT || (*side != NONE && r->groups[*side].place);
	hit->score = faint ? FAINTLY_GUESSED : GUESSED;
}

void join_halves(wasl_relater *r)
{
	int kept = 0;
	for (int i = 0; i < r->hit_count; i++) {
		struct hit *hit = &r->hits[i];
		for (int j = 0; j < r->hit_count && hit->agent == NONE; j++)
			if (completes(r, &r->hits[j], hit)) {
				hit->agent = r->hits[j].agent;
				hit->score *= CHAIN * r->hits[j].score;
			}
	}
	for (int i = 0; i < r->hit_count && may_guess(r); i++)
		guess_side(r, &r->hits[i]);
	for (int i = 0; i < r->hit_count; i++)
		if (r->hits[i].agent != NONE && r->hits[i].patient != NONE)
			r->hits[kept++] = r->hits[i];
	r->hit_count = kept;
}

/* The verb that a hit's cue is, or goes with ("together"), or is the object of: nothing leads to it or parts them. */
static int act_of(const wasl_relater *r, const struct hit *hit)
{
	if (cue_of(r, hit->cue)->kind == CUE_TOGETHER)
		return hit->verb;
	int cue = hit->cue_token, verb = r->tokens[cue].verb != NONE ? r->tokens[cue].verb : clause_verb(r, cue);
	for (int i = verb == NONE ? cue : r->verbs[verb].token + 1; i <= cue; i++) {
		const struct token *token = &r->tokens[i];
		bool word = token->kind == TOKEN_WORD;
		if (token_leads(r, i) || (word && (token->preposition || token->joins)) || token_is(r, i, WORD_AND)
		    || token_is_mark(r, i, ','))
			return NONE;
	}
	return verb;
}

static bool is_same_act(const wasl_relater *r, const struct hit *a, const struct hit *b)
{
	const struct group *groups = r->groups;
	int act = act_of(r, a);
	return act != NONE && act == act_of(r, b) && a->undone == b->undone
		&& groups[a->agent].list == groups[b->agent].list
		&& groups[a->patient].list == groups[b->patient].list
		&& cue_of(r, a->cue)->sign == cue_of(r, b->cue)->sign;
}

/* Of equals the head of the phrase, which stands at the end where verbs do not stand first. */
static bool is_better(const wasl_relater *r, const struct hit *a, const struct hit *b)
{
	if (a->score != b->score)
		return a->score > b->score;
	return r->language->verb_first ? a->cue_token < b->cue_token : a->cue_token > b->cue_token;
}

void merge_acts(wasl_relater *r)
{
	int kept = 0;
	for (int i = 0; i < r->hit_count; i++) {
		int same = 0;
		while (same < kept && !is_same_act(r, &r->hits[same], &r->hits[i]))
			same++;
		if (same == kept || is_better(r, &r->hits[i], &r->hits[same]))
			r->hits[same] = r->hits[i];
		kept += same == kept;
	}
	r->hit_count = kept;
}
