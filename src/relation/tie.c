/* What is said of two together -> statements: ties between them and their state, verdicts, "together". */
#include "reading.h"

static const float OWNER = .9f, TOGETHER = .6f;

int between_group(const wasl_relater *r, const struct cue *cue, int token, int to)
{
	bool joint = cue->flags & (CUE_MUTUAL | CUE_JOINT) && r->language->verbs_known;
	for (int i = 0; i < r->group_count; i++) {
		int first = r->groups[i].first;
		bool between = token_is(r, first - 1, WORD_BETWEEN) && first - token <= REACH;
		bool of = joint && token_is(r, first - 1, WORD_OF) && first - token == 2;
		if (first > token && first < to && (between || of) && next_in_list(r, i) != NONE
		    && r->groups[i].list == i)
			return i;
	}
	return NONE;
}

uint16_t find_state(const wasl_relater *r, int from, int to)
{
	for (int i = from; i < to && i < r->token_count; i++) {
		if (r->tokens[i].kind != TOKEN_WORD || token_is(r, i, WORD_OPENER))
			break;
		uint16_t state = r->tokens[i].noun_cue;
		if (state != NO_CUE && cue_of(r, state)->kind == CUE_STATE)
			return state;
	}
	return NO_CUE;
}

uint16_t state_of(const wasl_relater *r, int pair, int tie)
{
	uint16_t number = r->tokens[tie].noun_cue;
	const struct cue *cue = cue_of(r, number);
	int last = r->groups[next_in_list(r, pair)].last;
	if (!(cue->flags & CUE_BY_STATE) && cue->sign < 0)
		return number;
	uint16_t state = find_state(r, last + 1, last + REACH);
	if (state == NO_CUE && tie > 0)
		state = find_state(r, tie - 1, tie);
	return state != NO_CUE ? state : cue->flags & CUE_BY_STATE ? NO_CUE : number;
}

bool gathers(const wasl_relater *r, struct hit *hit)
{
	const struct cue *cue = cue_of(r, hit->cue);
	int at = hit->cue_token + 1;
	at += token_is(r, at, WORD_WHO);
	if (!r->language->verb_first || !(cue->flags & CUE_MUTUAL) || !token_is(r, at, WORD_INCLUDE))
		return false;
	const struct verb *verb = &r->verbs[r->tokens[at].verb];
	hit->agent = bare_group(r, at + 1, verb->to);
	hit->patient = next_in_list(r, hit->agent);
	if (hit->patient == NONE)
		hit->patient = led_group(r, cue, at, verb->to);
	hit->score = OWNER;
	hit->verb = r->tokens[at].verb;
	int sport = find_sport(r);
	if (sport != NONE) /* «قمة» of two clubs */
		hit->cue = r->tokens[sport].noun_cue;
	return hit->agent != NONE && hit->patient != NONE;
}

bool read_together(wasl_relater *r, int at)
{
	int verb = clause_verb(r, at);
	if (verb == NONE || r->verbs[verb].subject == NONE || r->verbs[verb].passive)
		return true;
	int first = r->groups[r->verbs[verb].subject].list;
	struct hit hit = { .agent = first, .patient = next_in_list(r, first), .cue_token = at, .verb = verb,
	                   .cue = r->tokens[at].noun_cue, .score = TOGETHER };
	return hit.patient == NONE || add_hit(r, hit);
}

bool read_verdict(wasl_relater *r, int at)
{
	bool claimed = token_is(r, at - 1, WORD_THAT_HE); /* «بأنه خائن» */
	int verb = clause_verb(r, claimed ? at - 2 : at);
	if (verb == NONE || !token_is(r, r->verbs[verb].token, WORD_CALL) || r->verbs[verb].subject == NONE)
		return true;
	const struct verb *calls = &r->verbs[verb];
	int object = object_group(r, calls->token, at, calls->subject);
	struct hit hit = { .agent = calls->subject, .patient = object, .cue_token = at, .verb = verb,
	                   .cue = r->tokens[at].noun_cue, .score = OWNER * calls->subject_factor };
	return add_hit(r, hit);
}
