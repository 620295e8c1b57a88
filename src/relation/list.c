/* Groups -> lists: "A, B and C"; and where "and" begins a clause instead. */
#include "reading.h"

/* "of A and of B", «مع أ ومع ب» */
static bool repeats_preposition(const wasl_relater *r, const struct group *group,
                                const struct group *next)
{
	int lead = next->first - 1, gap = lead - group->last;
	if (!group->preposition || !token_leads(r, lead))
		return false;
	if (next->preposition != group->preposition
	    && !(token_is(r, lead, WORD_OF) && token_is(r, group->first - 1, WORD_OF)))
		return false;
	return r->tokens[lead].joins ? gap == 1 : gap == 2 && token_is(r, lead - 1, WORD_AND);
}

/* "A sued B and C sued D", "A condemned the attack and C sued D": C begins a clause, since one ends before "and". */
static bool begins_clause(const wasl_relater *r, const struct group *group, const struct group *next)
{
	if (!r->language->verbs_known || group->between || next->preposition
	    || !is_finite(r, next->last + 1))
		return false;
	for (int i = next->first - 2; i >= 0; i--) {
		if (r->tokens[i].kind == TOKEN_MARK && r->tokens[i].mark != ',' && r->tokens[i].mark != '\'')
			return false;
		if (token_is(r, i, WORD_SAY) || (r->tokens[i].kind == TOKEN_WORD
		    && r->tokens[i].class >= WORD_THAT && r->tokens[i].class <= WORD_IF))
			return false;
		if (token_is(r, i, WORD_BE) || is_verb_word(r, i))
			return true;
	}
	return false;
}

/* Whether group `next` goes on with the list that `group` is in: "A, B and C". */
static bool continues(const wasl_relater *r, const struct group *group, const struct group *next)
{
	if (repeats_preposition(r, group, next))
		return true;
	if (begins_clause(r, group, next) || group->apposed || next->apposed)
		return false;
	const struct token *first = &r->tokens[next->first];
	int between = next->first - group->last - 1;
	if (next->by || (next->preposition && next->preposition != group->preposition))
		return false;
	if (between == 0)
		return first->joins;
	if (between == 1 && token_is(r, next->first - 1, WORD_AND))
		return true;
	if (between == 2 && token_is_mark(r, next->first - 2, ',') && token_is(r, next->first - 1, WORD_AND))
		return true;
	return between == 1 && token_is_mark(r, next->first - 1, ',') && first->joins;
}

/* Put group `next` into the list of the group before it. */
static void join_list(struct group *group, struct group *next)
{
	next->list = group->list;
	if (!next->preposition && !next->by) {
		next->preposition = group->preposition;
		next->by = group->by;
		next->between = group->between;
		next->place |= group->place;
	}
}

/* Whether what several do follows: "agreed", "remain". */
static bool begins_predicate(const wasl_relater *r, int i)
{
	return is_finite(r, i) || (is_verb_word(r, i) && r->tokens[i].form & FORM_BASE);
}

/* "In Rome, ...": a phrase before the clause that a comma ends. */
static bool leads_in(const wasl_relater *r, const struct group *group)
{
	int lead = group->first - 1;
	return token_leads(r, lead) && (lead == 0 || r->tokens[lead - 1].kind == TOKEN_MARK)
		&& token_is_mark(r, group->last + 1, ',');
}

/* "A, B and C": a comma joins only where "and" joins what follows; not "In A, B and C agree". */
static bool joins_next(const wasl_relater *r, int i)
{
	bool before_clause = leads_in(r, &r->groups[i]);
	for (; i + 1 < r->group_count; i++) {
		const struct group *group = &r->groups[i], *next = group + 1;
		if (group->first == next->first || group->apposed || next->apposed)
			return false;
		if (continues(r, group, next))
			return !before_clause || !begins_predicate(r, next->last + 1);
		if (next->first - group->last != 2 || !token_is_mark(r, next->first - 1, ',')
		    || next->preposition || next->by)
			return false;
	}
	return false;
}

void read_lists(wasl_relater *r)
{
	for (int i = 0; i + 1 < r->group_count; i++) {
		struct group *group = &r->groups[i], *next = group + 1;
		next->opens = token_is(r, next->first - 1, WORD_AND) && begins_clause(r, group, next);
		if (joins_next(r, i))
			join_list(group, next);
	}
}
