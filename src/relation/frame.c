/* Verbs and cue nouns -> statements: one cue, one agent, one patient. */
#include <math.h>

#include "../memory/alloc.h"
#include "reading.h"

/* What each way from a cue to its patient, or from a noun to its agent, is worth. */
static const float
	STEP = .96f, /* per word between */
	OBJECT = 1, LED = .95f, /* a bare object; one led to by a preposition of the cue */
	OF_BODY = .85f, OF = .5f, /* "soldiers of A", "the court of A" */
	THROUGH = .6f, /* "attacked a plan of B" */
	OWNER = .9f, LIGHT = .85f, /* "A's attack"; "A launched an attack" */
	SWITCHED = .8f, /* "A received threats from B" */
	PRONOUN = .6f, /* «واتهمه» */
	BEFORE = .5f, /* the last name before a noun, where no verb is known */
	BETWEEN = .95f, WEAK = .6f;

enum { REACH = 16, THROUGH_REACH = 5 }; /* words from a cue, or an object, to the patient at most */

static bool is_named_group(const wasl_relater *r, int group)
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

static bool add_hit(wasl_relater *r, struct hit hit)
{
	if (hit.agent == NONE || hit.patient == NONE)
		return true;
	hit.agent = owner_of(&hit.score, r, hit.agent);
	hit.patient = owner_of(&hit.score, r, hit.patient);
	if (hit.agent == hit.patient)
		return true;
	const struct cue *cue = cue_of(r, hit.cue);
	hit.score *= r->groups[hit.agent].factor * r->groups[hit.patient].factor;
	if (cue->flags & CUE_WEAK)
		hit.score *= WEAK;
	if (cue->flags & CUE_MUTUAL)
		hit.mutual = true;
	if (hit.score <= 0)
		return true;
	if (!wasl_reserve(&r->hits, &r->hit_capacity, (size_t)r->hit_count + 1, sizeof *r->hits))
		return false;
	r->hits[r->hit_count++] = hit;
	return true;
}

static float steps(const struct group *group, int cue)
{
	int gap = group->first > cue ? group->first - cue - 1 : cue - group->last - 1;
	return gap > 0 ? powf(STEP, (float)gap) : 1;
}

static bool takes(const struct cue *cue, unsigned preposition)
{
	return cue->takes >> preposition & 1;
}

/* The first group behind `at`, and before `to`, that one of the cue's prepositions leads to. */
static int led_group(const wasl_relater *r, const struct cue *cue, int at, int to)
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

/* The first group behind `at`, and before `to`, that any preposition leads to: "threats from B". */
static int any_led_group(const wasl_relater *r, int at, int to)
{
	for (int i = 0; i < r->group_count; i++) {
		const struct group *group = &r->groups[i];
		if (group->first > at && group->first < to && !group->place
		    && (group->preposition || group->by))
			return i;
	}
	return NONE;
}

/* The bare group that is nearest behind `at` and is not the subject. */
static int object_group(const wasl_relater *r, int at, int to, int subject)
{
	bool behind = subject != NONE && r->groups[subject].first > at;
	if (stands_alone(r, (behind ? r->groups[subject].last : at) + 1))
		return NONE;
	for (int i = 0; i < r->group_count; i++) {
		const struct group *group = &r->groups[i];
		if (group->last <= at || group->first >= to || group->factor == 0)
			continue;
		if (group->by || group->between || (group->preposition && group->first > at))
			continue;
		if (subject != NONE && r->groups[i].list == r->groups[subject].list)
			continue;
		return i;
	}
	return NONE;
}

/* A group behind `at` that a by-phrase makes the agent. */
static int by_group(const wasl_relater *r, int at, int to)
{
	for (int i = 0; i < r->group_count; i++)
		if (r->groups[i].first > at && r->groups[i].first < to && r->groups[i].by)
			return i;
	return NONE;
}

/*
 * Whom an object pronoun means: the object of the verb before, whose subject goes on («وصف أ ب ...
 * واتهمه»), else the other of the only two names before.
 */
static int other_before(const wasl_relater *r, int before, int subject)
{
	for (int i = r->verb_count - 1; i >= 0 && subject != NONE; i--) {
		const struct verb *last = &r->verbs[i];
		if (last->token >= before || last->subject != subject)
			continue;
		int object = object_group(r, last->token, last->to, subject);
		if (object != NONE)
			return object;
	}
	int other = NONE;
	for (int i = 0; i < r->group_count && r->groups[i].first < before; i++) {
		if (r->groups[i].factor == 0 || i == subject)
			continue;
		if (other != NONE)
			return NONE;
		other = i;
	}
	return other;
}

/* The name behind an unnamed object, or behind one that is a noun cue: "rejected an offer by B". */
static int through(const wasl_relater *r, const struct verb *verb, int object)
{
	if (!r->language->verbs_known || (object != NONE && is_named_group(r, object)))
		return NONE;
	int from = object == NONE ? verb->token : r->groups[object].last;
	int owner = any_led_group(r, from, verb->to);
	bool near = owner != NONE && r->groups[owner].first - from <= THROUGH_REACH;
	return near && is_named_group(r, owner) ? owner : NONE;
}

/* Whom a verb in the active acts on, and how surely. */
static int find_patient(float *factor, const wasl_relater *r, const struct verb *verb,
                        const struct cue *cue)
{
	const struct token *token = &r->tokens[verb->token];
	if (token->form & FORM_OBJECT) {
		*factor = verb->antecedent != NONE ? OBJECT : PRONOUN;
		return verb->antecedent != NONE ? verb->antecedent
			: other_before(r, verb->begin, verb->subject);
	}
	int at = verb->token;
	if (takes(cue, BARE)) {
		int object = object_group(r, at, verb->to, verb->subject);
		int owner = through(r, verb, object);
		if (owner != NONE) {
			*factor = THROUGH * steps(&r->groups[owner], at);
			return owner;
		}
		*factor = OBJECT;
		if (object != NONE && r->groups[object].first - at <= REACH) {
			*factor *= steps(&r->groups[object], at);
			return object;
		}
		if (verb->antecedent != NONE && verb->subject != verb->antecedent) {
			*factor = OBJECT; /* "whom A attacked" */
			return verb->antecedent;
		}
	}
	int led = led_group(r, cue, at, verb->to);
	*factor = led == NONE ? 0 : LED * steps(&r->groups[led], at);
	return led;
}

static struct hit verb_hit(const struct verb *verb, int number, uint16_t cue, int agent, int patient,
                           float score)
{
	return (struct hit){ .agent = agent, .patient = patient, .cue_token = verb->token,
	                     .verb = number, .cue = cue, .score = score };
}

/* "A and B met": a list that is the subject of a mutual verb. */
static bool hit_each_other(wasl_relater *r, int number, uint16_t cue)
{
	const struct verb *verb = &r->verbs[number];
	int next = verb->subject + 1;
	if (verb->subject == NONE || next >= r->group_count
	    || r->groups[next].list != r->groups[verb->subject].list)
		return true;
	struct hit hit = verb_hit(verb, number, cue, verb->subject, next, verb->subject_factor);
	hit.mutual = true;
	return add_hit(r, hit);
}

static bool read_verb(wasl_relater *r, int number)
{
	const struct verb *verb = &r->verbs[number];
	uint16_t number_of_cue = r->tokens[verb->token].verb_cue;
	if (number_of_cue == NO_CUE)
		return true;
	const struct cue *cue = cue_of(r, number_of_cue);
	int agent = verb->subject, patient;
	float factor, score = verb->subject_factor;
	int by = by_group(r, verb->token, verb->to);
	if (verb->passive || (r->language->verb_first && by != NONE)) {
		patient = verb->subject;
		agent = by;
		if (patient == NONE) {
			patient = bare_group(r, verb->from, verb->begin);
			score = 1;
		}
	} else {
		patient = find_patient(&factor, r, verb, cue);
		score *= factor;
		bool other = patient != NONE && is_named_group(r, patient);
		if (!other && cue->flags & (CUE_MUTUAL | CUE_JOINT))
			return hit_each_other(r, number, number_of_cue);
		if (cue->flags & CUE_REVERSED) {
			int subject = agent;
			agent = patient;
			patient = subject;
		}
	}
	return add_hit(r, verb_hit(verb, number, number_of_cue, agent, patient, score));
}

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
		if (r->groups[i].head < token && r->groups[i].last >= token && r->groups[i].factor > 0)
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

/* The agent of a noun that has no owner: a by-phrase, or the subject of its verb. */
static int find_actor(float *factor, const wasl_relater *r, int token, int verb, int to)
{
	int by = by_group(r, token, to);
	*factor = LED;
	if (by != NONE)
		return by;
	if (verb != NONE && r->verbs[verb].subject != NONE) {
		*factor = LIGHT * r->verbs[verb].subject_factor;
		return r->verbs[verb].subject;
	}
	*factor = BEFORE;
	return r->language->verbs_known ? NONE : last_bare_before(r, token);
}

/* "the end of sanctions"; "in order to end" has ended nothing. */
static bool is_undone(const wasl_relater *r, int noun)
{
	return token_is(r, noun - 1, WORD_UNDOING) && !r->tokens[noun - 1].preposition;
}

static bool read_noun(wasl_relater *r, int at)
{
	uint16_t number = r->tokens[at].noun_cue;
	const struct cue *cue = cue_of(r, number);
	int verb = clause_verb(r, at), to = noun_reach(r, at);
	enum word_class kind = verb == NONE ? WORD_OTHER : r->tokens[r->verbs[verb].token].class;
	struct hit hit = { .cue_token = at, .verb = verb, .cue = number, .score = 1,
	                   .undone = kind == WORD_UNDO || is_undone(r, at) };
	int pair = between_group(r, at, to);
	if (pair != NONE) {
		hit.agent = pair, hit.patient = pair + 1;
		hit.score = BETWEEN, hit.mutual = true;
		return add_hit(r, hit);
	}
	float factor;
	int owner = find_owner(r, at);
	hit.patient = led_group(r, cue, at, to);
	hit.agent = owner;
	hit.score = OWNER;
	bool of_patient = cue->flags & CUE_OF_PATIENT
		|| ((takes(cue, BARE) || by_group(r, at, to) != NONE) && hit.patient == NONE);
	if (of_patient && owner != NONE) {
		hit.patient = owner;
		hit.agent = NONE;
	}
	if (hit.agent == NONE) {
		hit.agent = find_actor(&factor, r, at, verb, to);
		hit.score = factor;
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

/* "A, a critic of B", "A's rival B", "A is an ally of B", «أ حليف ب». */
static bool read_person(wasl_relater *r, int at)
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
	return add_hit(r, hit);
}

bool read_hits(wasl_relater *r)
{
	r->hit_count = 0;
	for (int i = 0; i < r->verb_count; i++)
		if (!read_verb(r, i))
			return false;
	for (int i = 0; i < r->token_count; i++) {
		uint16_t cue = r->tokens[i].noun_cue;
		if (cue == NO_CUE)
			continue;
		if (!(cue_of(r, cue)->kind == CUE_PERSON ? read_person(r, i) : read_noun(r, i)))
			return false;
	}
	return true;
}
