/* Who does what a noun says: its owner, whom "by" names, the subject of its verb. */
#include "reading.h"

static const float
	LED = .95f, /* a by-phrase */
	OTHERS = .6f, /* "A warned B of an attack on C" */
	BEFORE = .5f; /* the last name before a noun, where no verb is known */

const float LIGHT = .85f;

int clause_verb(const wasl_relater *r, int token)
{
	int found = NONE;
	for (int i = 0; i < r->verb_count; i++)
		if (r->verbs[i].token < token && token < r->verbs[i].to)
			found = i;
	return found;
}

/* Whether a verb only describes the noun before it: «هجوم شنه أ على ب», «الهجوم الذي شنه أ». */
static bool describes(const wasl_relater *r, int verb, int noun)
{
	const struct token *token = &r->tokens[r->verbs[verb].token];
	int gap = r->verbs[verb].token - noun - 1;
	return r->language->verb_first && token->form & FORM_OBJECT && gap >= 0 && gap <= 2
		&& token->verb_cue == NO_CUE;
}

int noun_reach(const wasl_relater *r, int token)
{
	int end = r->token_count;
	for (int i = 0; i < r->verb_count; i++)
		if (r->verbs[i].begin > token && r->verbs[i].begin < end && !describes(r, i, token))
			end = r->verbs[i].begin;
	return end;
}

/* The subject of the verb that describes a noun, or NONE. */
static int describer(const wasl_relater *r, int noun)
{
	for (int i = 0; i < r->verb_count; i++)
		if (describes(r, i, noun))
			return bare_group(r, r->verbs[i].token + 1, r->verbs[i].to);
	return NONE;
}

int owner_behind(const wasl_relater *r, int token)
{
	for (int i = 0; i < r->group_count; i++)
		if (r->groups[i].first == token + 1 && !r->groups[i].preposition && !r->groups[i].by)
			return i;
	return NONE;
}

int owner_before(const wasl_relater *r, int token)
{
	for (int i = 0; i < r->group_count; i++)
		if (r->groups[i].head < token && r->groups[i].last >= token && r->groups[i].factor > 0
		    && (r->tokens[r->groups[i].head].entity != WASL_NO_ENTITY
		        || token_is_mark(r, r->groups[i].head + 1, '\''))) /* not "a Series B funding" */
			return i;
	return NONE;
}

int find_owner(const wasl_relater *r, int token)
{
	if (!r->language->verb_first)
		return owner_before(r, token);
	int owner = owner_behind(r, token);
	if (owner == NONE)
		owner = leaver(r, token);
	return owner == NONE ? describer(r, token) : owner;
}

/* The last bare group before a token. */
static int last_bare_before(const wasl_relater *r, int token)
{
	int last = NONE;
	for (int i = 0; i < r->group_count && r->groups[i].last < token; i++)
		if (!r->groups[i].preposition && !r->groups[i].by && !r->groups[i].between
		    && r->groups[i].factor > 0)
			last = i;
	return last;
}

/* «عرض أ للاستحواذ على ب»: the owner of the noun before, which the purpose of this one follows. */
static int offerer_before(const wasl_relater *r, int token)
{
	for (int i = 0; i < r->group_count; i++)
		if (r->groups[i].last == token - 1 && r->language->verb_first && r->tokens[token].preposition
		    && r->groups[i].first > 0 && r->tokens[r->groups[i].first - 1].noun_cue != NO_CUE)
			return i;
	return NONE;
}

bool is_other_act(const wasl_relater *r, int noun, int verb)
{
	uint16_t number = r->tokens[r->verbs[verb].token].verb_cue;
	if (number == NO_CUE || token_is(r, r->verbs[verb].token, WORD_GIVE))
		return false;
	const struct cue *act = cue_of(r, number), *cue = cue_of(r, r->tokens[noun].noun_cue);
	if (act->sign > 0 && cue->sign > 0)
		for (int i = 0; i < r->group_count; i++)
			if (is_named_group(r, i) && r->groups[i].head > r->verbs[verb].token
			    && r->groups[i].head < noun)
				return true;
	return act->type != cue->type && !(act->sign > 0 && cue->sign > 0);
}

/* "A is at war with B", "A and B are in talks": the name before "be", no other word of weight between. */
static int copula_subject(const wasl_relater *r, int token)
{
	int at = token - 1;
	while (token_is(r, at, WORD_ADVERB) || token_is(r, at, WORD_DETERMINER) || token_leads(r, at))
		at--;
	while (token_is(r, at, WORD_BE) || token_is(r, at, WORD_HELPER) || token_is(r, at, WORD_ADVERB))
		at--;
	if (!token_is(r, at + 1, WORD_BE) && !token_is(r, at + 1, WORD_HELPER))
		return NONE;
	for (int i = 0; i < r->group_count; i++)
		if (r->groups[i].last == at && r->groups[i].list == i && !r->groups[i].preposition
		    && is_named_group(r, i))
			return i;
	return NONE;
}

bool is_with(const wasl_relater *r, int noun)
{
	int at = noun - 1;
	if (r->tokens[noun].preposition || r->language->verb_first)
		return r->tokens[noun].preposition;
	while (token_is(r, at, WORD_DETERMINER) || (at >= 0 && r->tokens[at].class == WORD_OTHER
	       && r->tokens[at].kind == TOKEN_WORD && r->language->verbs_known))
		at--;
	return token_is(r, at, WORD_PREPOSITION);
}

/* "put A at odds with B", "left A in conflict with B": whom the verb brings there; else the subject. */
static int brought_group(const wasl_relater *r, int token, int verb)
{
	const struct verb *brings = &r->verbs[verb];
	if (!token_is(r, brings->token, WORD_MAKE) || !(is_with(r, token) || token_leads(r, token - 1)))
		return brings->subject;
	int object = object_group(r, brings->token, token, brings->subject);
	bool named = object != NONE && !token_is(r, r->groups[object].head, WORD_DETERMINER);
	return named ? object : brings->subject; /* "A's decision put her at odds with B" */
}

int find_actor(float *factor, const wasl_relater *r, int token, int verb, int to)
{
	int by = by_group(r, token, to);
	*factor = LED;
	if (by != NONE)
		return by;
	int offerer = offerer_before(r, token);
	if (offerer != NONE)
		return offerer;
	if (verb != NONE && brought_group(r, token, verb) != NONE) {
		*factor = is_other_act(r, token, verb) ? OTHERS : LIGHT;
		if (r->verbs[verb].subject != NONE)
			*factor *= r->verbs[verb].subject_factor;
		return brought_group(r, token, verb);
	}
	*factor = r->language->verbs_known ? LIGHT : BEFORE;
	return r->language->verbs_known ? copula_subject(r, token) : last_bare_before(r, token);
}
