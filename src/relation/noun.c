/* Cue nouns -> statements: "A's attack on B", "A launched an attack on B", "A, a critic of B". */
#include "reading.h"

static const float
	LED = .95f, /* a by-phrase */
	OWNER = .9f, LIGHT = .85f, /* "A's attack"; "A launched an attack" */
	SWITCHED = .8f, /* "A received threats from B" */
	OTHERS = .6f, /* "A warned B of an attack on C" */
	BEFORE = .5f, /* the last name before a noun, where no verb is known */
	BETWEEN = .95f;

/* The verb whose clause a token is in, or NONE. */
static int clause_verb(const wasl_relater *r, int token)
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

/* The end of the clause of a noun. */
static int noun_reach(const wasl_relater *r, int token)
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

/* The group written right behind a noun, its owner there: «هجوم أ على ب». */
static int owner_behind(const wasl_relater *r, int token)
{
	for (int i = 0; i < r->group_count; i++)
		if (r->groups[i].first == token + 1 && !r->groups[i].preposition && !r->groups[i].by)
			return i;
	return NONE;
}

/* The name that stands in the same run before a noun: "A's attack". */
static int owner_before(const wasl_relater *r, int token)
{
	for (int i = 0; i < r->group_count; i++)
		if (r->groups[i].head < token && r->groups[i].last >= token && r->groups[i].factor > 0
		    && (r->tokens[r->groups[i].head].entity != WASL_NO_ENTITY
		        || token_is_mark(r, r->groups[i].head + 1, '\''))) /* not "a Series B funding" */
			return i;
	return NONE;
}

static int find_owner(const wasl_relater *r, int token)
{
	if (!r->language->verb_first)
		return owner_before(r, token);
	int owner = owner_behind(r, token);
	return owner == NONE ? describer(r, token) : owner;
}

/* "between A and B" */
static int between_group(const wasl_relater *r, int token, int to)
{
	for (int i = 0; i < r->group_count; i++) {
		int first = r->groups[i].first;
		if (first > token && first < to && first - token <= REACH && token_is(r, first - 1, WORD_BETWEEN)
		    && i + 1 < r->group_count && r->groups[i + 1].list == i)
			return i;
	}
	return NONE;
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

/* Whether a verb states a thing of its own, which the noun need not be its subject's. */
static bool is_other_act(const wasl_relater *r, int noun, int verb)
{
	uint16_t act = r->tokens[r->verbs[verb].token].verb_cue;
	return act != NO_CUE && cue_of(r, act)->type != cue_of(r, r->tokens[noun].noun_cue)->type;
}

/* The agent of a noun that has no owner: a by-phrase, or the subject of its verb. */
static int find_actor(float *factor, const wasl_relater *r, int token, int verb, int to)
{
	int by = by_group(r, token, to);
	*factor = LED;
	if (by != NONE)
		return by;
	int offerer = offerer_before(r, token);
	if (offerer != NONE)
		return offerer;
	if (verb != NONE && r->verbs[verb].subject != NONE) {
		*factor = (is_other_act(r, token, verb) ? OTHERS : LIGHT) * r->verbs[verb].subject_factor;
		return r->verbs[verb].subject;
	}
	*factor = BEFORE;
	return r->language->verbs_known ? NONE : last_bare_before(r, token);
}

/* "the end of the sanctions", "a suspension of air links"; "in order to end" has ended nothing. */
static bool is_undone(const wasl_relater *r, int noun)
{
	enum { WORDS = 4 };
	int at = noun - 1;
	if (r->language->verbs_known) {
		int least = noun - WORDS;
		while (at > least && at > 0 && r->tokens[at].kind == TOKEN_WORD && !token_is(r, at, WORD_OF))
			at--;
		at -= token_is(r, at, WORD_OF) ? 1 : noun;
	}
	return at >= 0 && token_is(r, at, WORD_UNDOING) && !r->tokens[at].preposition;
}

/* «قام أ بقصف ب»: the owner suffers what the verb's subject does; not «قُتل أ بقصف ب». */
static bool is_means(const wasl_relater *r, int noun, int verb)
{
	if (verb == NONE || !r->tokens[noun].preposition || r->verbs[verb].subject == NONE)
		return false;
	uint16_t act = r->tokens[r->verbs[verb].token].verb_cue;
	return cue_of(r, r->tokens[noun].noun_cue)->sign < 0
		&& (act == NO_CUE || is_other_act(r, noun, verb));
}

bool read_noun(wasl_relater *r, int at)
{
	uint16_t number = r->tokens[at].noun_cue;
	const struct cue *cue = cue_of(r, number);
	int verb = clause_verb(r, at), to = noun_reach(r, at);
	enum word_class kind = verb == NONE ? WORD_OTHER : r->tokens[r->verbs[verb].token].class;
	struct hit hit = { .cue_token = at, .verb = verb, .cue = number, .score = 1,
	                   .undone = (kind == WORD_UNDO && !r->tokens[at].preposition) || is_undone(r, at),
	                   .negated = token_is(r, at - 1, WORD_NOT) };
	int pair = between_group(r, at, to);
	if (pair != NONE) {
		if (kind == WORD_UNDO && cue->sign < 0 && r->verbs[verb].infinitive)
			hit.undone = false, hit.verb = NONE; /* "talks to end the war between": there is one */
		hit.agent = pair, hit.patient = pair + 1;
		hit.score = BETWEEN, hit.mutual = true;
		return add_hit(r, hit);
	}
	float factor;
	int owner = find_owner(r, at);
	hit.patient = led_group(r, cue, at, to);
	hit.agent = owner;
	hit.score = OWNER;
	bool of_patient = hit.patient == NONE
		&& (cue->flags & CUE_OF_PATIENT || takes(cue, BARE) || by_group(r, at, to) != NONE
		    || is_means(r, at, verb));
	if (of_patient && owner != NONE) {
		hit.patient = owner;
		hit.agent = NONE;
	}
	if (hit.agent == NONE) {
		hit.agent = find_actor(&factor, r, at, verb, to);
		hit.score = factor;
		if (hit.agent == hit.patient)
			hit.agent = NONE;
		hit.parting = hit.undone && verb != NONE && hit.agent == r->verbs[verb].subject;
	}
	if (kind == WORD_RECEIVE && owner == NONE) {
		hit.patient = r->verbs[verb].subject;
		hit.agent = any_led_group(r, at, to);
		hit.score = SWITCHED * r->verbs[verb].subject_factor;
		return add_hit(r, hit);
	}
	if (hit.patient != NONE)
		hit.score *= steps(&r->groups[hit.patient], at);
	return add_hit(r, hit);
}

/* "A, a critic", "A is a critic", and without verbs «أ حليف». */
static bool is_apposed(const wasl_relater *r, const struct group *group, int person)
{
	int next = group->last + 1;
	return token_is_mark(r, next, ',') || token_is(r, next, WORD_BE)
		|| (r->language->verb_first && next == person);
}

/* Who "A's rivals are" and "A's rivals include". */
static int listed_group(const wasl_relater *r, int person)
{
	enum { WORDS = 6 };
	for (int at = person + 1; at < person + WORDS && at < r->token_count; at++)
		if (token_is(r, at, WORD_INCLUDE) || token_is(r, at, WORD_BE)) {
			int listed = bare_group(r, at + 1, r->token_count);
			return listed != NONE && r->groups[listed].first <= at + 3 ? listed : NONE;
		}
	return NONE;
}

/* "A, a critic of B", "A's rival B", "A is an ally of B", «أ حليف ب». */
bool read_person(wasl_relater *r, int at)
{
	if (r->tokens[at].form & FORM_DEFINITE && owner_behind(r, at) != NONE) /* «المعارض أ» */
		return true;
	uint16_t number = r->tokens[at].noun_cue;
	const struct cue *cue = cue_of(r, number);
	struct hit hit = { .agent = NONE, .patient = NONE, .cue_token = at, .cue = number,
	                   .verb = clause_verb(r, at), .score = OWNER };
	int to = noun_reach(r, at);
	hit.patient = r->language->verb_first ? owner_behind(r, at) : owner_before(r, at);
	if (hit.patient == NONE)
		hit.patient = led_group(r, cue, at, to);
	for (int i = 0; i < r->group_count; i++) {
		const struct group *group = &r->groups[i];
		bool same_run = group->first <= at && group->head > at && group->last >= group->head
			&& r->language->verbs_known;
		bool just_before = group->last < at && group->last >= at - 6 && is_apposed(r, group, at);
		just_before |= r->language->verb_first && hit.patient != NONE && hit.agent == NONE
			&& group->first > at && group->first - r->groups[hit.patient].last <= 3;
		if (i != hit.patient && (same_run || just_before))
			hit.agent = i;
	}
	if (hit.agent == NONE)
		hit.agent = listed_group(r, at);
	return add_hit(r, hit);
}
