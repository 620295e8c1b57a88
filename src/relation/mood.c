/* How a clause is said: as a fact, as someone's claim, as a possibility, or not to be. */
#include <string.h>

#include "reading.h"

/* The words before a verb that belong to it: "would not", «لن». */
static void read_helpers(const wasl_relater *r, struct verb *verb)
{
	for (int i = verb->begin; i < verb->token; i++) {
		verb->negated |= token_is(r, i, WORD_NOT);
		verb->hypothetical |= token_is(r, i, WORD_MODAL)
			|| (token_is(r, i, WORD_MAY) && r->tokens[verb->token].form & FORM_BASE);
	}
	verb->hypothetical |= (r->tokens[verb->token].form & FORM_FUTURE) != 0;
	verb->hypothetical |= token_is(r, verb->from - 1, WORD_IF)
		|| (token_is(r, verb->from - 1, WORD_THAT) && token_is(r, verb->from - 2, WORD_MODAL));
	verb->hypothetical |= r->asked;
}

/* "rejected claims that": what follows is said not to be. */
static bool rejects(const wasl_relater *r, const struct verb *verb)
{
	uint16_t cue = r->tokens[verb->token].verb_cue;
	return cue != NO_CUE && !strcmp(wasl_relation_type_get(cue_of(r, cue)->type)->name, "reject");
}

/* What the verb that this one hangs on makes of it. */
static void read_governor(const wasl_relater *r, struct verb *verb, const struct verb *governor)
{
	enum word_class class = r->tokens[governor->token].class;
	bool accuses = !verb->infinitive && r->tokens[governor->token].verb_cue != NO_CUE;
	bool claims = (class == WORD_SAY && !verb->infinitive) || accuses;
	verb->denied |= class == WORD_DENY || governor->denied || rejects(r, governor);
	bool stopped = class == WORD_UNDO && r->tokens[verb->token].form & FORM_ING;
	verb->hypothetical |= class == WORD_PLAN || stopped || (verb->infinitive && governor->hypothetical);
	verb->hypothetical |= verb->infinitive && r->tokens[governor->token].verb_cue != NO_CUE;
	verb->negated |= verb->infinitive && governor->negated;
	verb->reported |= claims || governor->reported;
	if (claims && governor->subject != NONE)
		verb->reported_by = r->tokens[r->groups[governor->subject].head].entity;
	else if (governor->reported)
		verb->reported_by = governor->reported_by;
}

/* "A said that", "A denied that"; and what is joined to that: "... and that". */
int governor_of(const wasl_relater *r, int number)
{
	const struct verb *verb = &r->verbs[number];
	if (verb->governor != NONE)
		return verb->governor;
	if (r->language->verb_first && r->tokens[verb->token].form & FORM_ING)
		return NONE; /* «قال أ إن ...، منتقدا ب»: he does */
	int barrier = verb->from - 1;
	if (number == 0 || barrier < 0)
		return NONE;
	if (token_is(r, barrier, WORD_THAT) || token_is(r, barrier, WORD_THAT_HE))
		return number - 1;
	enum word_class class = r->tokens[r->verbs[number - 1].token].class;
	if (class == WORD_SAY && r->tokens[barrier].verb == number - 1 && r->language->verbs_known)
		return number - 1;
	return class == WORD_DENY && (r->tokens[verb->token].form & FORM_ING) ? number - 1 : NONE;
}

/* "..., A said" and "according to A" at any place of the sentence. */
static void read_sources(wasl_relater *r)
{
	for (int i = 0; i < r->token_count; i++) {
		if (!token_is(r, i, WORD_ACCORDING))
			continue;
		uint32_t source = WASL_NO_ENTITY;
		for (int g = 0; g < r->group_count; g++)
			if (r->groups[g].first > i && r->groups[g].first <= i + 2)
				source = r->tokens[r->groups[g].head].entity;
		for (int v = 0; v < r->verb_count; v++) {
			r->verbs[v].reported = true;
			r->verbs[v].reported_by = source;
		}
	}
}

void read_moods(wasl_relater *r)
{
	read_sources(r);
	for (int i = 0; i < r->verb_count; i++) {
		struct verb *verb = &r->verbs[i];
		read_helpers(r, verb);
		int governor = governor_of(r, i);
		if (governor != NONE)
			read_governor(r, verb, &r->verbs[governor]);
	}
}
