/* Verbs -> statements: one cue, one agent, one patient; then nouns, and what both leave open. */
#include "reading.h"

/* What each way from a verb to its patient is worth. */
static const float
	OBJECT = 1, LED = .95f, /* a bare object; one led to by a preposition of the cue */
	THROUGH = .6f, /* "attacked a plan of B" */
	PRONOUN = .6f, /* «واتهمه» */
	SPEAKER = .85f; /* "A said B had betrayed him" */

enum { THROUGH_REACH = 5 }; /* words from an object to the patient behind it at most */

/* «هاجم أ أنصار ب», «حذر أ من هجوم ب»: B is not who it is done to. */
static bool is_others(const wasl_relater *r, int group)
{
	int noun = r->groups[group].first - 1;
	if (!is_owner(r, group))
		return false;
	return cue_of(r, r->tokens[noun].noun_cue)->kind == CUE_PERSON || r->tokens[noun].preposition
		|| token_leads(r, noun - 1);
}

int object_group(const wasl_relater *r, int at, int to, int subject)
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
		return r->language->verb_first && is_others(r, i) ? NONE : i;
	}
	return NONE;
}

/*
 * Whom an object pronoun means: the object of the verb before, whose subject goes on («وصف أ ب ...
 * واتهمه»), else the other of the only two names before.
 */
int other_before(const wasl_relater *r, int before, int subject)
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

static bool has_cue(const wasl_relater *r, int verb)
{
	return r->tokens[r->verbs[verb].token].verb_cue != NO_CUE;
}

/* The name behind an unnamed object, or behind one that is a noun cue: "rejected an offer by B". */
static int through(const wasl_relater *r, const struct verb *verb, int object)
{
	if (object != NONE && is_named_group(r, object))
		return NONE;
	int from = object == NONE ? verb->token : r->groups[object].last;
	int owner = any_led_group(r, from, verb->to);
	if (!r->language->verbs_known && (owner == NONE || !token_is(r, r->groups[owner].first - 1, WORD_OF)))
		return NONE; /* «قصف مواقع تابعة لب» */
	int next = verb->to < r->token_count ? r->tokens[verb->to].verb : NONE;
	if (owner == NONE && next != NONE && r->verbs[next].passive && !has_cue(r, next))
		owner = by_group(r, verb->to, r->verbs[next].to); /* "positions held by B" */
	bool near = owner != NONE && r->groups[owner].first - from <= THROUGH_REACH;
	return near && is_named_group(r, owner) ? owner : NONE;
}

/* "A said that B had betrayed him": A, if the pronoun can be no one else. */
static int speaker(const wasl_relater *r, const struct verb *verb)
{
	int number = r->tokens[verb->token].verb, at = verb->token + 1;
	if (token_leads(r, at))
		at++;
	bool her = token_is(r, at, WORD_DETERMINER) && (token_leads(r, at + 1) || at + 1 == r->token_count);
	int governor = her || token_is(r, at, WORD_PRONOUN) ? governor_of(r, number) : NONE;
	if (governor == NONE || !token_is(r, r->verbs[governor].token, WORD_SAY))
		return NONE;
	int subject = r->verbs[governor].subject;
	return subject != verb->subject ? subject : NONE;
}

/* Whom a verb in the active acts on, and how surely. */
static int find_patient(float *factor, const wasl_relater *r, const struct verb *verb,
                        const struct cue *cue)
{
	const struct token *token = &r->tokens[verb->token];
	int said = speaker(r, verb);
	*factor = SPEAKER;
	if (said != NONE)
		return said;
	if (verb->describes)
		return NONE;
	if (token->form & FORM_OBJECT) {
		*factor = verb->antecedent != NONE ? OBJECT : PRONOUN;
		return verb->antecedent != NONE ? verb->antecedent
			: other_before(r, verb->begin, verb->subject);
	}
	int at = verb->token;
	if (led_pronoun(r, cue, at, at + 3) != NONE) {
		*factor = verb->antecedent != NONE ? OBJECT : PRONOUN; /* «الذي حكمت عليه أ» */
		return verb->antecedent != NONE && verb->antecedent != verb->subject ? verb->antecedent
			: other_before(r, verb->begin, verb->subject);
	}
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
	const struct verb *governor = verb->governor == NONE ? NULL : &r->verbs[verb->governor];
	if (led != NONE || !governor || !takes(cue, BARE) || governor->antecedent == governor->subject)
		return led;
	*factor = OBJECT; /* "whom A had promised to destroy" */
	return governor->antecedent;
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
	int next = next_in_list(r, verb->subject);
	if (next == NONE)
		return true;
	struct hit hit = verb_hit(verb, number, cue, verb->subject, next, verb->subject_factor);
	hit.mutual = true;
	return add_hit(r, hit);
}

/* Whether a verb that has a subject and no object may be a passive that its letters do not show. */
static bool leaves_patient(const wasl_relater *r, const struct verb *verb, const struct cue *cue)
{
	for (int i = 0; i < r->group_count; i++)
		if (r->groups[i].first > verb->token && r->groups[i].first < verb->to
		    && !r->groups[i].preposition && is_owner(r, i) && is_others(r, i))
			return false; /* «هاجم أ أنصار ب» */
	return r->language->verb_first && takes(cue, BARE) && !(cue->flags & CUE_MUTUAL)
		&& !(r->tokens[verb->token].form & FORM_OBJECT);
}

/*
 * The verb's cue; where the clause has no patient for it, or only something that one owns, that of
 * the verb that is written alike.
 */
static uint16_t fitting_cue(const wasl_relater *r, const struct verb *verb)
{
	const struct token *token = &r->tokens[verb->token];
	float factor;
	if (token->verb_cue == NO_CUE || verb->passive)
		return token->verb_cue;
	const struct cue *cue = cue_of(r, token->verb_cue);
	if (token->other_verb_cue == NO_CUE && !(cue->flags & CUE_PERSONAL))
		return token->verb_cue;
	int patient = find_patient(&factor, r, verb, cue);
	bool owned = patient != NONE && cue->flags & CUE_PERSONAL
		&& (factor <= THROUGH || r->groups[patient].factor < 1);
	return patient == NONE || owned ? token->other_verb_cue : token->verb_cue;
}

/* "B was backed by A", "B was spied on by A"; not "A is allied with B", "A was voted best". */
static bool is_passive(const wasl_relater *r, const struct verb *verb, const struct cue *cue)
{
	int next = verb->token + 1;
	return verb->passive && (takes(cue, BARE)
	                         || (token_leads(r, next) && takes(cue, r->tokens[next].preposition)
	                             && token_is(r, next + 1, WORD_BY)));
}

/* Both sides of a passive: «قُتل ب», "B was killed by A". */
static bool hit_in_passive(wasl_relater *r, int number, uint16_t cue)
{
	const struct verb *verb = &r->verbs[number];
	struct hit hit = verb_hit(verb, number, cue, by_group(r, verb->token, verb->to), verb->subject,
	                          verb->subject_factor);
	if (hit.patient == NONE) {
		hit.patient = bare_group(r, verb->from, verb->begin);
		hit.score = 1;
	}
	return add_hit(r, hit);
}

static bool read_verb(wasl_relater *r, int number)
{
	const struct verb *verb = &r->verbs[number];
	uint16_t number_of_cue = fitting_cue(r, verb);
	if (number_of_cue == NO_CUE)
		return true;
	if (is_reciprocal(r, verb->token, verb->to))
		return hit_each_other(r, number, number_of_cue);
	const struct cue *cue = cue_of(r, number_of_cue);
	bool joint = cue->flags & (CUE_MUTUAL | CUE_JOINT);
	if (is_passive(r, verb, cue)
	    || (r->language->verb_first && by_group(r, verb->token, verb->to) != NONE))
		return hit_in_passive(r, number, number_of_cue);
	float factor;
	int agent = verb->subject, patient = find_patient(&factor, r, verb, cue);
	if (verb->passive && (!joint || patient == NONE))
		return true;
	if (joint && (patient == NONE || !is_named_group(r, patient)))
		return hit_each_other(r, number, number_of_cue);
	struct hit hit = verb_hit(verb, number, number_of_cue, agent, patient,
	                          verb->subject_factor * factor);
	if (patient == NONE && leaves_patient(r, verb, cue)) { /* «قُتل ب»: nothing marks the passive */
		hit.agent = NONE, hit.patient = agent;
		hit.score = verb->subject_factor;
	} else if (cue->flags & CUE_REVERSED) {
		hit.agent = patient, hit.patient = agent;
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
		enum cue_kind kind = cue_of(r, cue)->kind;
		bool ok = kind == CUE_PERSON ? read_person(r, i)
			: kind == CUE_VERDICT ? read_verdict(r, i)
			: kind == CUE_TOGETHER ? read_together(r, i)
			: kind != CUE_NOUN || read_noun(r, i);
		if (!ok)
			return false;
	}
	join_halves(r);
	merge_acts(r);
	return read_fixtures(r);
}
