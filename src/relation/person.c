/* Persons by what they are to others -> statements: "A, a critic of B", "A's rival B". */
#include <string.h>

#include "reading.h"

static const float OWNER = .9f; /* "A's critic" */

/* «هاجم أ أنصار ب»: the person is the object of a verb whose subject the group is. */
static bool has_verb_before(const wasl_relater *r, const struct group *group)
{
	if (is_owner(r, (int)(group - r->groups)))
		return true; /* «أنصار أ أنصار ب» */
	for (int i = 0; i < r->verb_count; i++)
		if (r->verbs[i].subject != NONE && &r->groups[r->verbs[i].subject] == group
		    && r->verbs[i].token < group->first)
			return true;
	return false;
}

/* Where "is" stands behind a group: "have never been", "n'est"; else the token behind it. */
static int being_behind(const wasl_relater *r, const struct group *group)
{
	int next = group->last + 1, at = next;
	while (token_is(r, at, WORD_HELPER) || token_is(r, at, WORD_MODAL) || token_is(r, at, WORD_NOT)
	       || token_is(r, at, WORD_ADVERB))
		at++;
	return token_is(r, at, WORD_BE) ? at : next;
}

/* "A, a critic", "A is a critic", and without verbs «أ حليف». */
static bool is_apposed(const wasl_relater *r, const struct group *group, int person)
{
	int next = being_behind(r, group);
	for (int i = next; token_is(r, next, WORD_BE) && i < person; i++)
		if (r->tokens[i].verb != NONE || token_is(r, i, WORD_OPENER) || token_is(r, i, WORD_WHO))
			return false; /* "A was closed when B's supporters came" */
	return token_is_mark(r, next, ',') || token_is(r, next, WORD_BE)
		|| (r->language->verb_first && next == person
		    && (r->tokens[person].form & FORM_DEFINITE || !has_verb_before(r, group)));
}

static bool is_former_word(const wasl_relater *r, int at)
{
	const wasl_span span = r->tokens[at].span;
	for (const char *const *word = r->language->former; word && *word; word++)
		if (strlen(*word) == span.end - span.begin && !memcmp(*word, r->text + span.begin, strlen(*word)))
			return true;
	return false;
}

/* "a former ally", "had been friends", «حليف سابق»: what they were is over; not "had become friends". */
static bool is_former(const wasl_relater *r, int person)
{
	enum { NEAR = 3 };
	int from = person > NEAR ? person - NEAR : 0;
	for (int i = from; i < person; i++)
		if (token_is(r, i, WORD_BECOME))
			from = i;
	for (int i = from; i < person + NEAR && i < r->token_count; i++)
		if (r->tokens[i].kind == TOKEN_WORD && (i < person || r->language->verb_first)
		    && is_former_word(r, i))
			return true;
	return false;
}

/* "was never a friend of": between whom it is said of and the person. */
static bool is_no_person(const wasl_relater *r, const struct hit *hit)
{
	for (int i = hit->agent == NONE ? hit->cue_token : r->groups[hit->agent].last + 1; i < hit->cue_token; i++)
		if (token_is(r, i, WORD_NOT))
			return true;
	return false;
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

/* "A and B would be rivals" */
static bool is_possible(const wasl_relater *r, const struct hit *hit)
{
	if (hit->agent == NONE)
		return false;
	int begin = r->groups[hit->agent].last + 1, at = being_behind(r, &r->groups[hit->agent]);
	while (at > begin && !token_is(r, at, WORD_MODAL))
		at--;
	return token_is(r, at, WORD_MODAL);
}

/* Whether a word may stand between "become" and what one becomes: "one of B's closest allies". */
static bool leads_to_complement(const wasl_relater *r, int at, const struct hit *hit)
{
	const struct token *token = &r->tokens[at];
	int group = token->group, subject = r->verbs[hit->verb].subject;
	if (token_is(r, at, WORD_QUANTITY) || (token_is(r, at, WORD_OF) && token_is(r, at - 1, WORD_QUANTITY)))
		return true;
	if (token_leads(r, at) || token->preposition || token_is_mark(r, at, ','))
		return false; /* "became president with the help of a rival" */
	return group == NONE || r->groups[group].last >= hit->cue_token
		|| r->groups[group].list == r->groups[subject].list;
}

/* "A became an ally", "A and B remain rivals": the subject of the verb that says what it is. */
static int complement_subject(const wasl_relater *r, const struct hit *hit)
{
	const struct verb *verb = hit->verb == NONE ? NULL : &r->verbs[hit->verb];
	if (!verb || !token_is(r, verb->token, WORD_BECOME) || verb->subject == NONE)
		return NONE;
	for (int i = verb->token + 1; i <= hit->cue_token; i++)
		if (!leads_to_complement(r, i, hit))
			return NONE;
	return verb->subject;
}

/* "A, B and C are rivals", "A and B, allies since 2019": of each other; behind a comma only of two. */
static void take_each_other(const wasl_relater *r, struct hit *hit)
{
	int first = r->groups[hit->agent].list, second = next_in_list(r, first), last = second;
	if (!(cue_of(r, hit->cue)->flags & CUE_MUTUAL) || second == NONE)
		return;
	while (next_in_list(r, last) != NONE)
		last = next_in_list(r, last);
	if (last != second && token_is_mark(r, r->groups[last].last + 1, ','))
		return;
	hit->agent = first;
	hit->patient = second;
}

/* "A, a critic of B", "A's rival B", "A is an ally of B", «أ حليف ب». */
bool read_person(wasl_relater *r, int at)
{
	if (r->tokens[at].form & FORM_DEFINITE && owner_behind(r, at) != NONE) /* «المعارض أ» */
		return true;
	if (is_former(r, at))
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
			&& group->first > at && group->first - r->groups[hit.patient].last <= 3
			&& !is_owner(r, i);
		if (i != hit.patient && (same_run || just_before))
			hit.agent = i;
	}
	hit.planned = is_possible(r, &hit);
	if (hit.agent == NONE && (hit.agent = complement_subject(r, &hit)) != NONE)
		hit.score *= r->verbs[hit.verb].subject_factor;
	if (hit.agent == NONE)
		hit.agent = listed_group(r, at);
	else if (hit.patient == NONE)
		take_each_other(r, &hit);
	hit.negated = is_no_person(r, &hit);
	return add_hit(r, hit);
}
