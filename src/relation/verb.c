/* Groups -> verbs: each with its clause, its subject, and what it hangs on. */
#include "../memory/alloc.h"
#include "reading.h"

/* What each way from a verb to its subject is worth. */
static const float
	BESIDE = 1, BEHIND = .95f, INFINITIVE = .9f, ASKED_TO = .8f, JOINED = .85f, RELATIVE = .85f,
	PARTICIPLE = .75f, PRONOUN = .55f;

static bool is_verbal(const wasl_relater *r, int i)
{
	const struct token *token = &r->tokens[i];
	if (token->kind != TOKEN_WORD)
		return false;
	return token->verb_cue != NO_CUE || (token->class >= WORD_VERB && token->class <= WORD_UNDO);
}

static bool is_helper(const wasl_relater *r, int i)
{
	if (i < 0 || r->tokens[i].kind != TOKEN_WORD)
		return false;
	switch (r->tokens[i].class) {
	case WORD_BE: case WORD_HELPER: case WORD_MODAL: case WORD_MAY: case WORD_NOT: case WORD_TO: case WORD_ADVERB:
		return true;
	default:
		return false;
	}
}

/* Whether a clause ends before this token. */
static bool is_barrier(const wasl_relater *r, int i)
{
	const struct token *token = &r->tokens[i];
	if (token->kind == TOKEN_MARK)
		return token->mark == ';' || token->mark == ':' || token->mark == '(' || token->mark == ')'
			|| token->mark == '?';
	if (token->kind != TOKEN_WORD)
		return false;
	return token->verb != NONE || token->class == WORD_THAT || token->class == WORD_WHO
		|| token->class == WORD_THAT_HE || token->class == WORD_WHOSE
		|| token->class == WORD_OPENER || token->class == WORD_IF;
}

static bool add_verb(wasl_relater *r, int token)
{
	if (!wasl_reserve(&r->verbs, &r->verb_capacity, (size_t)r->verb_count + 1, sizeof *r->verbs))
		return false;
	struct verb *verb = &r->verbs[r->verb_count];
	*verb = (struct verb){ .token = token, .begin = token, .governor = NONE, .subject = NONE,
	                       .antecedent = NONE, .reported_by = WASL_NO_ENTITY };
	bool be = false, helped = false;
	while (is_helper(r, verb->begin - 1)) {
		verb->begin--;
		be |= r->tokens[verb->begin].class == WORD_BE;
		helped |= r->tokens[verb->begin].class != WORD_ADVERB;
		verb->infinitive |= r->tokens[verb->begin].class == WORD_TO;
	}
	unsigned form = r->tokens[token].form;
	bool reduced = !helped && token_is(r, token + 1, WORD_BY);
	verb->passive = (form & FORM_PARTICIPLE) && (be || reduced);
	r->tokens[token].verb = r->verb_count++;
	return true;
}

/* A comma and an "and" written onto a word that is no name, where verbs stand first. */
static bool is_new_clause(const wasl_relater *r, int i)
{
	return r->language->verb_first && token_is_mark(r, i, ',') && i + 1 < r->token_count
		&& r->tokens[i + 1].joins && r->tokens[i + 1].kind == TOKEN_WORD
		&& r->tokens[i + 1].sense == 0 && !(r->tokens[i + 1].form & FORM_DEFINITE);
}

/* Whether a name that begins a clause of its own stands here. */
static bool is_new_subject(const wasl_relater *r, int i)
{
	int group = r->tokens[i].group;
	return group != NONE && r->groups[group].opens;
}

static void read_clause(wasl_relater *r, struct verb *verb)
{
	verb->from = verb->begin;
	while (verb->from > 0 && !is_barrier(r, verb->from - 1))
		verb->from--;
	verb->to = verb->token + 1;
	while (verb->to < r->token_count && !is_barrier(r, verb->to) && !is_new_clause(r, verb->to)
	       && !is_new_subject(r, verb->to))
		verb->to++;
	for (int next = verb->to; next < r->token_count && r->tokens[next].verb != NONE;) {
		int begin = r->verbs[r->tokens[next].verb].begin;
		if (begin < verb->to && begin > verb->token)
			verb->to = begin;
		break;
	}
}

int bare_group(const wasl_relater *r, int from, int to)
{
	for (int i = 0; i < r->group_count; i++) {
		const struct group *group = &r->groups[i];
		if (group->first >= from && group->last < to && !group->preposition && !group->by
		    && !group->between && group->factor > 0)
			return i;
	}
	return NONE;
}

/* The last comma or "and" between two tokens, or `from` - 1. */
static int last_break(const wasl_relater *r, int from, int to)
{
	for (int i = to - 1; i >= from; i--)
		if (token_is_mark(r, i, ',') || r->tokens[i].joins || token_is(r, i, WORD_AND))
			return i;
	return from - 1;
}

/* The verb whose token is the barrier before a clause, or NONE. */
static int verb_before(const wasl_relater *r, const struct verb *verb)
{
	return verb->from > 0 ? r->tokens[verb->from - 1].verb : NONE;
}

static void take_subject(struct verb *verb, int subject, float factor)
{
	verb->subject = subject;
	verb->subject_factor = subject == NONE ? 0 : factor;
}

/* "A ... V": the first bare group of the clause; behind another verb, the one after its objects. */
static bool find_subject_before(wasl_relater *r, struct verb *verb)
{
	int from = verb->from, before = verb_before(r, verb);
	if (before != NONE && r->tokens[r->verbs[before].token].class != WORD_SAY) {
		int at = last_break(r, from, verb->begin);
		if (at < from)
			return false;
		from = token_is_mark(r, at, ',') || token_is(r, at, WORD_AND) ? at + 1 : at;
	}
	int subject = bare_group(r, from, verb->begin);
	if (subject == NONE)
		return false;
	take_subject(verb, subject, BESIDE);
	return true;
}

/* Whether a group owns the noun right before it: «مقتل أ» is no subject. */
bool is_owner(const wasl_relater *r, int group)
{
	int noun = r->groups[group].first - 1;
	return noun > 0 && r->tokens[noun].noun_cue != NO_CUE
		&& (cue_of(r, r->tokens[noun].noun_cue)->kind == CUE_NOUN
		    || (cue_of(r, r->tokens[noun].noun_cue)->kind == CUE_PERSON
		        && !(r->tokens[noun].form & FORM_DEFINITE)));
}

/* "V ... A", where verbs stand first. */
static bool find_subject_behind(wasl_relater *r, struct verb *verb)
{
	enum { FAR = 4 };
	if (!r->language->verb_first || stands_alone(r, verb->token + 1))
		return false;
	int subject = bare_group(r, verb->token + 1, verb->to);
	if (subject == NONE || r->groups[subject].first - verb->token > FAR
	    || is_owner(r, subject))
		return false;
	take_subject(verb, subject, BEHIND);
	return true;
}

/* Who is asked to: the object of the verb before, or the name right before "to". */
static int asked_group(const wasl_relater *r, int from, int to)
{
	int asked = bare_group(r, from, to);
	for (int i = 0; i < r->group_count && asked == NONE; i++)
		if (r->groups[i].last == to - 1 && r->groups[i].first >= from)
			asked = i;
	return asked;
}

static bool is_ing(const wasl_relater *r, const struct verb *verb)
{
	int begin = verb->begin;
	while (token_is(r, begin, WORD_ADVERB))
		begin++;
	return r->tokens[verb->token].form & FORM_ING && begin == verb->token;
}

/* The group that ends before "who", or NONE; a mark or «الجديد» may stand between. */
static int group_before(const wasl_relater *r, int who)
{
	int end = who - 1, found = NONE;
	if (end >= 0 && r->tokens[end].kind == TOKEN_MARK)
		end--;
	int least = r->language->verbs_known ? who - 3 : end;
	if (stands_alone(r, end))
		least = end - 1;
	for (int i = 0; i < r->group_count; i++)
		if (r->groups[i].last < who && r->groups[i].last >= least)
			found = i;
	return found;
}

/* "A, an ally of B, who": A, not B. */
static int behind_apposition(const wasl_relater *r, int antecedent, int who)
{
	if (antecedent == NONE || !token_is_mark(r, who - 1, ','))
		return antecedent;
	int first = r->groups[antecedent].first;
	for (int i = antecedent - 1; i >= 0; i--) {
		int comma = r->groups[i].last + 1;
		if (token_is_mark(r, comma, ',') && first > comma + 1 && first <= comma + 4)
			return i;
	}
	return antecedent;
}

static bool is_relative(const wasl_relater *r, const struct verb *verb)
{
	return token_is(r, verb->from - 1, WORD_WHO);
}

/* "A, whose son V, V": a verb right behind a comma goes on with whom the relative clause is about. */
static int resumed_subject(const wasl_relater *r, const struct verb *verb, const struct verb *last)
{
	int end = verb->begin - 1;
	if (!r->language->verbs_known || !token_is_mark(r, end, ',')
	    || !(r->tokens[verb->token].form & FORM_FINITE))
		return NONE;
	for (int i = last->from - 1; i > 0 && !token_is(r, i, WORD_THAT); i--)
		if ((token_is(r, i, WORD_WHO) || token_is(r, i, WORD_WHOSE)) && token_is_mark(r, i - 1, ','))
			return group_before(r, i);
	return NONE;
}

/* "A, who V" and "threatened to V" and "... and V": the subject is another's. */
static void inherit_subject(wasl_relater *r, struct verb *verb, int number)
{
	int barrier = verb->from - 1;
	if (token_is(r, barrier, WORD_WHO)) {
		verb->antecedent = behind_apposition(r, group_before(r, barrier), barrier);
		take_subject(verb, verb->antecedent, RELATIVE);
		return;
	}
	if (number == 0)
		return;
	const struct verb *last = &r->verbs[number - 1];
	bool joined = token_is(r, verb->begin - 1, WORD_AND) || r->tokens[verb->begin].joins
		|| (token_is(r, verb->begin - 1, WORD_OPENER) && r->language->verbs_known);
	bool pronoun = token_is(r, verb->begin - 1, WORD_PRONOUN) || token_is(r, barrier, WORD_THAT_HE);
	if (verb->infinitive) {
		int asked = asked_group(r, last->token + 1, verb->begin);
		verb->governor = number - 1;
		if (asked != NONE && asked != last->subject)
			take_subject(verb, asked, ASKED_TO);
		else
			take_subject(verb, last->subject, INFINITIVE * last->subject_factor);
	} else if (joined || pronoun) {
		bool resumes = token_is_mark(r, verb->begin - 1, ',')
			|| (token_is(r, verb->begin - 1, WORD_AND) && token_is_mark(r, verb->begin - 2, ','));
		while (number > 1 && (last->subject == NONE || (resumes && is_relative(r, last))))
			last = &r->verbs[--number - 1]; /* "A met B, who left, and praised C" */
		take_subject(verb, last->subject, (pronoun ? PRONOUN : JOINED) * last->subject_factor);
	} else if (is_ing(r, verb) && token_leads(r, verb->begin - 1)
	           && bare_group(r, last->token + 1, verb->begin) != NONE) {
		verb->governor = number - 1; /* "accused A of -ing" */
		take_subject(verb, bare_group(r, last->token + 1, verb->begin), ASKED_TO);
	} else if (r->tokens[last->token].class == WORD_DENY && last->token == verb->begin - 1) {
		verb->governor = number - 1; /* "denied having" */
		take_subject(verb, last->subject, INFINITIVE * last->subject_factor);
	} else if (r->language->verbs_known && is_ing(r, last) && last->subject != NONE
	           && r->groups[last->subject].last == last->begin - 1
	           && r->tokens[verb->token].form & FORM_FINITE) {
		take_subject(verb, last->subject, RELATIVE); /* "A using C attacked B" */
	} else if (resumed_subject(r, verb, last) != NONE) {
		take_subject(verb, resumed_subject(r, verb, last), RELATIVE);
	} else if (is_ing(r, verb) && last->subject != NONE) {
		take_subject(verb, last->subject, PARTICIPLE * last->subject_factor);
	}
}

/* Where verbs stand first, a subject before its verb stands right before it. */
static bool is_far(const wasl_relater *r, const struct verb *verb)
{
	enum { NEAR = 2 };
	return r->language->verb_first
		&& (verb->begin - r->groups[verb->subject].last - 1 > NEAR
		    || token_is_mark(r, verb->begin - 1, ','));
}

/* «..., وهددت أ»: where verbs stand first, a name right behind a joined verb is its subject. */
static bool opens_clause(const wasl_relater *r, const struct verb *verb)
{
	int next = verb->token + 1;
	if (!r->language->verb_first || !r->tokens[verb->token].joins || next >= r->token_count
	    || r->tokens[verb->token].form & FORM_OBJECT)
		return false;
	for (int i = 0; i < r->group_count; i++)
		if (r->groups[i].first == next)
			return true;
	return false;
}

/* «أ ... سباق ترعاه ب»: the pronoun means the unknown noun right before. */
static bool describes_noun(const wasl_relater *r, const struct verb *verb)
{
	if (verb->begin == 0)
		return false;
	const struct token *before = &r->tokens[verb->begin - 1];
	return before->kind == TOKEN_WORD && before->class == WORD_OTHER
		&& before->group == NONE && !(before->form & FORM_DEFINITE) && !before->joins;
}

static void find_subject(wasl_relater *r, int number)
{
	struct verb *verb = &r->verbs[number];
	bool clitic = r->tokens[verb->token].form & FORM_OBJECT
		|| token_is(r, verb->token + 1, WORD_LED_PRONOUN); /* «الذي سخر منه أ» */
	if (verb->infinitive || is_ing(r, verb)) {
		if (!(verb->infinitive && find_subject_behind(r, verb)))
			inherit_subject(r, verb, number);
		if (verb->subject == NONE)
			find_subject_before(r, verb);
		return;
	}
	if (find_subject_before(r, verb)) {
		int topic = verb->subject;
		if (r->language->verbs_known && token_is(r, verb->from - 1, WORD_WHO))
			verb->antecedent = group_before(r, verb->from - 1); /* "whom A attacked" */
		verb->describes = clitic && describes_noun(r, verb);
		if (clitic && find_subject_behind(r, verb) && !verb->describes) /* «أ هاجمه ب» */
			verb->antecedent = topic;
		else if (is_far(r, verb))
			find_subject_behind(r, verb);
		return;
	}
	if (opens_clause(r, verb) && find_subject_behind(r, verb))
		return;
	inherit_subject(r, verb, number);
	bool relative = verb->antecedent != NONE;
	if ((relative && clitic) || (verb->subject == NONE && !relative))
		find_subject_behind(r, verb);
}

bool read_verbs(wasl_relater *r)
{
	r->verb_count = 0;
	for (int i = 0; i < r->token_count; i++)
		if (is_verbal(r, i) && !add_verb(r, i))
			return false;
	for (int i = 0; i < r->verb_count; i++)
		read_clause(r, &r->verbs[i]);
	for (int i = 0; i < r->verb_count; i++)
		find_subject(r, i);
	return true;
}
