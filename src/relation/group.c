/* Tokens -> groups: names with their titles and what leads to them; places, offices. */
#include <string.h>

#include "../memory/alloc.h"
#include "reading.h"

/* How surely a group that contains a name means its bearer. */
static const float
	AS_POSSESSOR = .85f, /* "A's speech" */
	AS_MODIFIER = .75f, /* "A officials" */
	AS_BODY = .95f, /* "A government", «حكومة أ» */
	AS_OWNER = .6f, /* «موقف أ» */
	AS_OFFICE = .55f, /* «رئيس أ» without the president's name */
	AS_NOBODY = 0;

static bool is_word(const wasl_relater *r, int i)
{
	return i >= 0 && i < r->token_count && r->tokens[i].kind == TOKEN_WORD;
}

static bool is_name(const wasl_relater *r, int i)
{
	return i >= 0 && i < r->token_count && r->tokens[i].kind == TOKEN_NAME;
}

/* A noun or an adjective that may stand in a group. */
static bool is_nominal(const wasl_relater *r, int i)
{
	if (!is_word(r, i))
		return false;
	const struct token *token = &r->tokens[i];
	if (token->verb_cue != NO_CUE
	    || (token->noun_cue != NO_CUE && cue_of(r, token->noun_cue)->kind == CUE_STATE))
		return false;
	if (token->class == WORD_TIME && r->language->verbs_known)
		return false; /* "A Monday met B" */
	return token->class == WORD_OTHER || (token->class >= WORD_TITLE && token->class <= WORD_QUANTITY)
		|| token->class == WORD_DETERMINER;
}

/* Whether the word was written with the article, as what belongs to a name is: «الأميركي». */
static bool is_definite(const wasl_relater *r, int i)
{
	return is_nominal(r, i) && r->tokens[i].noun_cue == NO_CUE && r->tokens[i].form & FORM_DEFINITE;
}

/* A number: «30», «عشرات», «ستة». */
static bool is_quantity(const wasl_relater *r, int i)
{
	return is_word(r, i) && (r->tokens[i].class == WORD_QUANTITY
	                         || (r->text[r->tokens[i].span.begin] >= '0'
	                             && r->text[r->tokens[i].span.begin] <= '9'));
}

static struct group *add_group(wasl_relater *r, int first, int last, int head)
{
	if (!wasl_reserve(&r->groups, &r->group_capacity, (size_t)r->group_count + 1,
	                  sizeof *r->groups))
		return NULL;
	struct group *group = &r->groups[r->group_count];
	*group = (struct group){ .first = first, .last = last, .head = head, .list = r->group_count,
	                         .factor = 1 };
	r->tokens[head].group = r->group_count++;
	return group;
}

bool is_verb_word(const wasl_relater *r, int i)
{
	return is_word(r, i) && (r->tokens[i].verb_cue != NO_CUE
	                         || (r->tokens[i].class >= WORD_VERB && r->tokens[i].class <= WORD_UNDO));
}

bool is_finite(const wasl_relater *r, int i)
{
	while (token_is(r, i, WORD_ADVERB) || token_is(r, i, WORD_TIME)
	       || (token_leads(r, i) && token_is(r, i + 1, WORD_TIME)))
		i++;
	if (token_is(r, i, WORD_BE) || token_is(r, i, WORD_HELPER) || token_is(r, i, WORD_MODAL))
		return true;
	return is_verb_word(r, i) && r->tokens[i].form & FORM_FINITE
		&& !(token_leads(r, i + 1) || token_is(r, i + 1, WORD_BY));
}

/* Read the preposition that leads to a group whose first token is known. */
static void read_preposition(wasl_relater *r, struct group *group)
{
	bool counted = is_quantity(r, group->first);
	for (int i = group->first; i <= group->head && !group->preposition; i++)
		if (!(counted && i == group->first + 1)) /* the "of" of "dozens of" */
			group->preposition = r->tokens[i].preposition;
	int before = group->first - 1;
	if (!is_word(r, before))
		return;
	struct token *token = &r->tokens[before];
	if (token->may_open && is_finite(r, group->last + 1))
		token->class = WORD_OPENER; /* "after A left" */
	group->by = token->class == WORD_BY;
	group->between = token->class == WORD_BETWEEN;
	group->place = token->class == WORD_LOCATIVE;
	if (!group->preposition && token_leads(r, before))
		group->preposition = token->preposition;
}

/* Whether a word says whence a name is: «الأهلي المصري». */
static bool is_origin(const wasl_relater *r, int i)
{
	const char *const *tail = r->language->origin_tails;
	if (!is_definite(r, i) || r->tokens[i].class != WORD_OTHER || r->tokens[i].joins)
		return false;
	for (; tail && *tail; tail++)
		if (r->tokens[i].span.end - r->tokens[i].span.begin > strlen(*tail)
		    && !memcmp(r->text + r->tokens[i].span.end - strlen(*tail), *tail, strlen(*tail)))
			return true;
	return false;
}

/* An unknown word between a title and a name: «الرئيس الأميركي باراك أ». */
static bool is_first_name(const wasl_relater *r, int i)
{
	if (!is_nominal(r, i) || r->tokens[i].sense || r->tokens[i].form || r->tokens[i].joins)
		return false;
	return token_is(r, i - 1, WORD_TITLE)
		|| (is_definite(r, i - 1) && token_is(r, i - 2, WORD_TITLE));
}

/* Whether an unknown word may begin with an "and" that is written onto it: «وفيديوهات». */
static bool may_join(const wasl_relater *r, const struct token *token)
{
	static const char and[] = "\u0648";
	return !token->sense && !memcmp(r->text + token->span.begin, and, sizeof and - 1);
}

/* Whether a noun that has nothing written onto it stands right behind a name and a comma. */
static bool opens_apposition(const wasl_relater *r, int i)
{
	return token_is_mark(r, i - 1, ',') && is_name(r, i - 2) && is_nominal(r, i)
		&& r->tokens[i].noun_cue == NO_CUE && !(r->tokens[i].form & FORM_DEFINITE)
		&& !r->tokens[i].joins && !may_join(r, &r->tokens[i]) && !r->tokens[i].preposition;
}

/* «نادر، زعيم حزب الوسط ...», «نادر، عضو حزب الوسط، ...»: what the name before the comma is. */
static bool is_apposition(const wasl_relater *r, int first, int name)
{
	if (r->tokens[first].class == WORD_TITLE && opens_apposition(r, first))
		return first + 1 == name || (first + 2 == name && token_is(r, first + 1, WORD_BODY));
	return opens_apposition(r, name - 1) && token_is_mark(r, name + 1, ',')
		&& !r->tokens[name].joins && !r->tokens[name].preposition;
}

/* Where verbs stand first: walk left over titles, bodies and definite words. */
static bool group_after_its_words(wasl_relater *r, int name)
{
	int first = name;
	float factor = 1;
	bool place = false, definite = true, office = false;
	if (is_first_name(r, first - 1) && !r->tokens[first].joins && !r->tokens[first].preposition)
		first--;
	while (first > 0 && is_nominal(r, first - 1) && !r->tokens[first].joins
	       && !r->tokens[first].preposition) {
		const struct token *token = &r->tokens[first - 1];
		if (token->noun_cue != NO_CUE || (token->class == WORD_OTHER && !is_definite(r, first - 1)))
			break;
		bool owned = token->form & FORM_OWNED; /* «ضيفه أ» */
		if (office && is_definite(r, first - 1))
			break;
		definite = is_definite(r, first - 1) || owned;
		if (token->class == WORD_BODY && factor == 1 && !definite)
			factor = AS_BODY;
		office |= token->class == WORD_TITLE && !definite && first == name;
		place |= token->class == WORD_PLACE;
		first--;
	}
	bool apposed = first > 0 && is_name(r, first - 1); /* "A, head of B" */
	if (office && !apposed && !is_name(r, name + 1))
		factor = AS_OFFICE;
	else if (office)
		factor = AS_NOBODY;
	bool apposition = is_apposition(r, first, name);
	if (apposition)
		factor = AS_NOBODY;
	if (is_quantity(r, first - 1) && !r->tokens[first].preposition)
		first--;
	else if (is_quantity(r, first - 2) && token_leads(r, first - 1))
		first -= 2;
	/* An unknown noun that owns the name, if a preposition leads to it: «من موقف أ». */
	if (first > 1 && is_nominal(r, first - 1) && !r->tokens[first].joins
	    && !r->tokens[first].preposition && r->tokens[first - 1].noun_cue == NO_CUE
	    && (r->tokens[first - 1].preposition || token_leads(r, first - 2)
	        || token_is(r, first - 2, WORD_BETWEEN))) {
		first--;
		factor *= AS_OWNER;
	}
	int last = name;
	while (is_origin(r, last + 1))
		last++;
	struct group *group = add_group(r, first, last, name);
	if (!group)
		return false;
	group->factor = factor;
	group->apposed = apposition;
	read_preposition(r, group);
	group->place |= place;
	return true;
}

/* What a name is in a run of nominal words: its head, an owner, a modifier. */
static float factor_in_run(const wasl_relater *r, int name, int last, int head)
{
	if (name == head)
		return 1;
	if (is_name(r, head))
		return AS_NOBODY;
	if (r->tokens[head].class == WORD_BODY)
		return AS_BODY;
	bool owns = token_is_mark(r, name + 1, '\'') && name < last;
	return owns ? AS_POSSESSOR : AS_MODIFIER;
}

/* Where other words are nouns: a group is the whole run of them. Returns its last token. */
static int run_end(const wasl_relater *r, int at)
{
	while (!(is_quantity(r, at + 1) && is_name(r, at)) && !token_is(r, at + 1, WORD_DETERMINER)
	       && (is_nominal(r, at + 1) || is_name(r, at + 1) || token_is(r, at + 1, WORD_POSSESSIVE)
	       || (token_is_mark(r, at + 1, '\'') && token_is(r, at + 2, WORD_POSSESSIVE))
	       || (token_is_mark(r, at + 1, '-') && (is_name(r, at + 2) || is_nominal(r, at + 2)))))
		at++;
	return at;
}

/* Whether a noun is a deed or a tie to someone, and no actor: "attack", "critic"; "a liar" is one. */
static bool is_deed(const wasl_relater *r, int i)
{
	uint16_t number = r->tokens[i].noun_cue;
	const struct cue *cue = number == NO_CUE ? NULL : cue_of(r, number);
	return cue && cue->kind < CUE_VERDICT && cue->sign;
}

static bool group_run(wasl_relater *r, int first, int last)
{
	int head = last;
	while (head > first && !is_word(r, head) && !is_name(r, head))
		head--;
	bool named = false;
	for (int i = first; i <= last; i++) {
		if (!is_name(r, i))
			continue;
		struct group *group = add_group(r, first, last, i);
		if (!group)
			return false;
		named = true;
		group->factor = factor_in_run(r, i, last, head);
		read_preposition(r, group);
	}
	if (!named && !is_deed(r, head)) {
		struct group *group = add_group(r, first, last, head);
		if (!group)
			return false;
		read_preposition(r, group);
	}
	return true;
}

/* "(Reuters)", a dateline, a name that only says where. */
static void strike_sources(wasl_relater *r)
{
	for (int i = 0; i < r->group_count; i++) {
		struct group *group = &r->groups[i];
		bool bracketed = token_is_mark(r, group->first - 1, '(')
			&& token_is_mark(r, group->last + 1, ')');
		bool dateline = group->first == 0
			&& (token_is_mark(r, group->last + 1, '(') || token_is_mark(r, group->last + 1, '_')
			    || token_is_mark(r, group->last + 1, ':'));
		bool source = token_is(r, group->first - 1, WORD_ACCORDING);
		if (bracketed || dateline || source)
			group->factor = AS_NOBODY;
	}
}

bool stands_alone(const wasl_relater *r, int token)
{
	if (!r->language->verb_first || token < 0 || token >= r->token_count || !is_definite(r, token)
	    || r->tokens[token].preposition || r->tokens[token].joins)
		return false;
	for (int i = 0; i < r->group_count; i++)
		if (r->groups[i].first <= token && token <= r->groups[i].last)
			return false;
	return true;
}

/* «المسلحون»; but «مواطنه أ» is A. */
static bool is_unnamed_actor(const wasl_relater *r, int i)
{
	return is_word(r, i) && r->tokens[i].class == WORD_ROLE && r->tokens[i].noun_cue == NO_CUE
		&& !(r->tokens[i].form & FORM_OWNED && is_name(r, i + 1));
}

bool read_groups(wasl_relater *r)
{
	r->group_count = 0;
	for (int i = 0; i < r->token_count; i++) {
		if (r->language->verbs_known) {
			if (!is_nominal(r, i) && !is_name(r, i))
				continue;
			int last = run_end(r, i);
			if (!group_run(r, i, last))
				return false;
			i = last;
		} else if (is_name(r, i) || is_unnamed_actor(r, i)) {
			if (!group_after_its_words(r, i))
				return false;
		}
	}
	strike_sources(r);
	read_lists(r);
	return true;
}
