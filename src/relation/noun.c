/* Cue nouns -> statements: "A's attack on B", "A launched an attack on B", "A, a critic of B". */
#include <string.h>

#include "reading.h"

static const float
	OWNER = .9f, /* "A's attack" */
	SWITCHED = .8f, /* "A received threats from B" */
	BETWEEN = .95f,
	PRONOUN = .8f; /* «تأييده له» */

/* «قام أ بقصف ب»: the owner suffers what the verb's subject does; not «قُتل أ بقصف ب». */
static bool is_means(const wasl_relater *r, int noun, int verb)
{
	if (verb == NONE || !r->tokens[noun].preposition || r->verbs[verb].subject == NONE)
		return false;
	uint16_t act = r->tokens[r->verbs[verb].token].verb_cue;
	return cue_of(r, r->tokens[noun].noun_cue)->sign < 0
		&& (act == NO_CUE || is_other_act(r, noun, verb));
}

/* "the help of B", «دعم ب», «دعم من ب»: who gives it; NONE behind "in", where he gets it. */
static int giver_of(const wasl_relater *r, int noun)
{
	for (int i = 0; i < r->group_count; i++) {
		const struct group *group = &r->groups[i];
		bool led = token_leads(r, group->first - 1) && group->first == noun + 2;
		bool of = r->language->verb_first ? led || group->first == noun + 1
			: led && token_is(r, noun + 1, WORD_OF) && !token_is(r, noun - 1, WORD_LOCATIVE);
		if (of && group->factor > 0)
			return i;
	}
	return NONE;
}

/* «لدعم ب» is done for B, «بدعم ب» by him. */
static bool is_purpose(const wasl_relater *r, const struct cue *cue, int noun)
{
	return r->language->verb_first && cue->flags & CUE_OF_AGENT && r->tokens[noun].preposition
		&& takes(cue, r->tokens[noun].preposition);
}

/* "with the help of B": B helps the subject of the clause.  Of "lost B's help" nothing is said. */
static bool read_help(wasl_relater *r, struct hit hit, int giver)
{
	const struct verb *verb = hit.verb == NONE ? NULL : &r->verbs[hit.verb];
	int at = hit.cue_token;
	enum word_class kind = verb ? r->tokens[verb->token].class : WORD_OTHER;
	if (!verb || verb->subject == NONE || verb->passive
	    || !(is_with(r, at) || kind == WORD_RECEIVE || kind == WORD_PLAN))
		return true;
	int promised = kind == WORD_PLAN ? object_group(r, verb->token, at, verb->subject) : NONE;
	hit.agent = giver;
	hit.patient = promised == NONE ? verb->subject : promised; /* "promised B the help of C" */
	hit.score = SWITCHED * verb->subject_factor;
	return add_hit(r, hit);
}

/* "A and B held talks", "A and B traded insults": what a list does, its members do to each other. */
static bool is_shared(const wasl_relater *r, const struct cue *cue, int noun, int verb)
{
	if (verb == NONE || next_in_list(r, r->verbs[verb].subject) == NONE
	    || r->tokens[noun].preposition || led_group(r, cue, noun, noun_reach(r, noun)) != NONE
	    || (token_leads(r, noun + 1) && takes(cue, r->tokens[noun + 1].preposition)))
		return false; /* "A and B held talks with C" */
	enum word_class kind = r->tokens[r->verbs[verb].token].class;
	for (int i = r->verbs[verb].token + 1; i < noun; i++)
		if (token_leads(r, i) || r->tokens[i].preposition)
			return false;
	bool mutual = cue->flags & (CUE_MUTUAL | CUE_JOINT);
	return kind == WORD_EXCHANGE || (kind == WORD_DO && mutual)
		|| is_reciprocal(r, noun, r->verbs[verb].to);
}

/* Whom a noun's verb names before the noun: "gave B its backing", «شن على ب هجوما». */
static int patient_before(const wasl_relater *r, const struct cue *cue, int noun, int verb)
{
	enum { NEAR = 3 };
	if (verb == NONE)
		return NONE;
	int at = r->verbs[verb].token, subject = r->verbs[verb].subject;
	bool gives = token_is(r, at, WORD_GIVE);
	const struct token *token = &r->tokens[noun];
	if ((!gives && r->tokens[at].verb_cue != NO_CUE) || token->joins || token->preposition
	    || token->form & FORM_DEFINITE
	    || (token_leads(r, noun + 1) && takes(cue, r->tokens[noun + 1].preposition)))
		return NONE;
	int patient = gives ? object_group(r, at, noun, subject) : NONE;
	if (patient == NONE && r->language->verb_first)
		patient = led_group(r, cue, at, noun);
	return patient != NONE && is_named_group(r, patient) && patient != subject
		&& !r->groups[patient].place && noun - r->groups[patient].last <= NEAR ? patient : NONE;
}

/* «اتهم أ ب بمهاجمة ج», «طالب أ ب بالاعتذار لج»: B, of whose deed the verb speaks. */
static int object_actor(const wasl_relater *r, int noun, int verb)
{
	if (verb == NONE || !r->language->verb_first
	    || !(r->tokens[noun].preposition || token_leads(r, noun - 1)))
		return NONE;
	const struct verb *speaks = &r->verbs[verb];
	uint16_t cue = r->tokens[speaks->token].verb_cue;
	bool of_object = cue != NO_CUE && cue_of(r, cue)->flags & CUE_OF_OBJECT;
	if (!of_object && !token_is(r, speaks->token, WORD_PLAN))
		return NONE;
	int object = object_group(r, speaks->token, noun, speaks->subject);
	return object != NONE && is_named_group(r, object) && object != speaks->subject ? object : NONE;
}

/* The statement of such a noun: about the object, as the subject says or wants it. */
static bool read_object_deed(wasl_relater *r, struct hit hit, int object, int owner, int to)
{
	const struct cue *cue = cue_of(r, hit.cue);
	uint16_t act = r->tokens[r->verbs[hit.verb].token].verb_cue;
	int sign = act == NO_CUE ? 0 : cue_of(r, act)->sign;
	const char *type = act == NO_CUE ? "" : wasl_relation_type_get(cue_of(r, act)->type)->name;
	hit.agent = object;
	hit.patient = led_group(r, cue, hit.cue_token, to);
	if (hit.patient == NONE)
		hit.patient = owner;
	hit.claimed = !strcmp(type, "accuse") || !strcmp(type, "criticise");
	hit.planned = !hit.claimed && sign <= 0;
	hit.score = LIGHT * r->verbs[hit.verb].subject_factor;
	return add_hit(r, hit);
}

/* Who acts in a noun's statement where it has no owner, and how surely. */
static void take_actor(struct hit *hit, const wasl_relater *r, int to)
{
	const struct verb *verb = hit->verb == NONE ? NULL : &r->verbs[hit->verb];
	hit->agent = find_actor(&hit->score, r, hit->cue_token, hit->verb, to);
	if (hit->agent == hit->patient)
		hit->agent = NONE;
	hit->parting = hit->undone && verb && hit->agent == verb->subject;
}

/* "A received threats from B", "A and B traded threats": the verb gives both sides. */
static bool read_with_verb(bool *done, wasl_relater *r, struct hit hit, int to)
{
	const struct verb *verb = hit.verb == NONE ? NULL : &r->verbs[hit.verb];
	enum word_class kind = verb ? r->tokens[verb->token].class : WORD_OTHER;
	*done = true;
	if (is_shared(r, cue_of(r, hit.cue), hit.cue_token, hit.verb)) {
		hit.agent = verb->subject, hit.patient = next_in_list(r, verb->subject);
		hit.mutual = true;
		hit.score = LIGHT * verb->subject_factor;
		return add_hit(r, hit);
	}
	*done = kind == WORD_RECEIVE || kind == WORD_EXCHANGE;
	if (!*done)
		return true;
	hit.patient = verb->subject;
	hit.agent = any_led_group(r, hit.cue_token, to);
	if (hit.agent == NONE)
		hit.agent = any_led_group(r, verb->token, hit.cue_token);
	hit.mutual = kind == WORD_EXCHANGE;
	hit.score = SWITCHED * verb->subject_factor;
	return add_hit(r, hit);
}

/* «رفع عليه دعوى», «تأييده له»: whom the pronoun beside a noun means. */
static int pronoun_patient(const wasl_relater *r, const struct hit *hit, int to)
{
	enum { NEAR = 3 };
	const struct cue *cue = cue_of(r, hit->cue);
	int at = hit->cue_token, from = hit->verb == NONE ? at : r->verbs[hit->verb].token;
	int pronoun = led_pronoun(r, cue, at, at + NEAR < to ? at + NEAR : to);
	if (pronoun == NONE && from < at)
		pronoun = led_pronoun(r, cue, from, at);
	if (pronoun == NONE)
		return NONE;
	if (hit->verb != NONE && r->verbs[hit->verb].antecedent != NONE)
		return r->verbs[hit->verb].antecedent;
	int begin = hit->agent < r->group_count && r->groups[hit->agent].first < at
		? r->groups[hit->agent].first : at;
	return other_before(r, begin > pronoun ? pronoun : at, hit->agent);
}

/* «أطلق أ ج لمنافسة ب»: what was launched does what it was launched for, as who launched it. */
static int launched(const wasl_relater *r, const struct hit *hit)
{
	const struct verb *verb = hit->verb == NONE ? NULL : &r->verbs[hit->verb];
	if (!r->language->verb_first || !verb || hit->agent != verb->subject
	    || !r->tokens[hit->cue_token].preposition)
		return NONE;
	uint16_t act = r->tokens[verb->token].verb_cue;
	if (act == NO_CUE || cue_of(r, act)->sign)
		return NONE;
	int object = object_group(r, verb->token, hit->cue_token, verb->subject);
	return object != NONE && is_named_group(r, object) ? object : NONE;
}

/* Both sides of a noun, where no verb gives them. */
static bool read_sides(wasl_relater *r, struct hit hit, int owner, int to)
{
	int at = hit.cue_token;
	const struct cue *cue = cue_of(r, hit.cue);
	hit.patient = led_group(r, cue, at, to);
	if (r->tokens[at].form & FORM_OWNED && r->language->verb_first && hit.patient == NONE) {
		hit.patient = owner; /* «لقائه ب» */
		owner = NONE;
	}
	hit.agent = owner;
	hit.score = OWNER;
	bool of_patient = hit.patient == NONE
		&& (cue->flags & CUE_OF_PATIENT || is_purpose(r, cue, at) || takes(cue, BARE) || by_group(r, at, to) != NONE
		    || is_means(r, at, hit.verb));
	if (of_patient && owner != NONE) {
		hit.patient = owner;
		hit.agent = NONE;
	}
	uint16_t state = hit.patient != NONE && cue->sign > 0 && cue->flags & CUE_JOINT
		? find_state(r, r->groups[hit.patient].last + 1, r->groups[hit.patient].last + REACH) : NO_CUE;
	if (state != NO_CUE)
		hit.cue = state; /* "its ties with B are strained" */
	if (hit.patient == NONE && owner == NONE)
		hit.patient = patient_before(r, cue, at, hit.verb);
	if (hit.agent == NONE)
		take_actor(&hit, r, to);
	if (hit.patient == NONE && hit.agent != NONE && (owner != NONE || hit.verb != NONE)) {
		hit.patient = pronoun_patient(r, &hit, to);
		hit.score *= hit.patient == NONE ? 1 : PRONOUN;
	}
	if (hit.patient != NONE)
		hit.score *= steps(&r->groups[hit.patient], at);
	else if (hit.agent != NONE && cue->flags & (CUE_MUTUAL | CUE_JOINT) && hit.verb == NONE)
		hit.patient = next_in_list(r, hit.agent); /* "A and B are at war" */
	struct hit second = hit;
	second.agent = launched(r, &hit);
	if (second.agent != NONE && second.patient != NONE && !add_hit(r, second))
		return false;
	return add_hit(r, hit);
}

/* "no talks with B", "not in talks with B" */
static bool is_no_noun(const wasl_relater *r, int noun)
{
	int at = noun - 1;
	while (token_leads(r, at) || token_is(r, at, WORD_DETERMINER) || token_is(r, at, WORD_ADVERB))
		at--;
	return token_is(r, at, WORD_NOT);
}

bool read_noun(wasl_relater *r, int at)
{
	uint16_t number = r->tokens[at].noun_cue;
	const struct cue *cue = cue_of(r, number);
	int verb = clause_verb(r, at), to = noun_reach(r, at);
	enum word_class kind = verb == NONE ? WORD_OTHER : r->tokens[r->verbs[verb].token].class;
	struct hit hit = { .agent = NONE, .patient = NONE, .cue_token = at, .verb = verb, .cue = number,
	                   .score = 1, .planned = kind == WORD_PLAN, .negated = is_no_noun(r, at),
	                   .undone = (kind == WORD_UNDO && !r->tokens[at].preposition) || is_undone(r, at) };
	int pair = between_group(r, cue, at, to);
	if (pair != NONE) {
		hit.cue = state_of(r, pair, at);
		if (hit.cue == NO_CUE)
			return true;
		if (kind == WORD_UNDO && cue->sign < 0 && r->verbs[verb].infinitive)
			hit.undone = false, hit.verb = NONE; /* "talks to end the war between": there is one */
		hit.agent = pair, hit.patient = next_in_list(r, pair);
		hit.score = BETWEEN, hit.mutual = true;
		return add_hit(r, hit);
	}
	if (cue->flags & CUE_BY_STATE)
		return true;
	if (gathers(r, &hit))
		return add_hit(r, hit);
	bool done = false;
	int owner = find_owner(r, at), object = object_actor(r, at, verb);
	if (object != NONE)
		return read_object_deed(r, hit, object, owner, to);
	if (hit.undone && kind == WORD_UNDO && owner != NONE && is_ended_by_another(r, verb, owner))
		return true;
	int giver = cue->flags & CUE_OF_AGENT ? giver_of(r, at) : NONE;
	if (giver != NONE && !is_purpose(r, cue, at) && (owner == NONE || owner == giver) && led_group(r, cue, at, to) == NONE)
		return read_help(r, hit, giver);
	if (owner == NONE && !read_with_verb(&done, r, hit, to))
		return false;
	return done || read_sides(r, hit, owner, to);
}

