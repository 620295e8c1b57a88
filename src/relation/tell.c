/* Tokens -> parts of speech: what unknown words are by their shape, nouns and verbs that are written alike. */
#include <string.h>

#include "reading.h"

static bool ends_in(const wasl_relater *r, int at, const char *tail)
{
	const struct token *token = &r->tokens[at];
	size_t length = token->span.end - token->span.begin, needed = tail ? strlen(tail) : 0;
	return tail && !token->capital && length > 2 * needed
		&& !memcmp(r->text + token->span.end - needed, tail, needed);
}

/* "Pressed by reporters, A ...": the first word, whose capital says nothing. */
static bool is_participle_first(const wasl_relater *r)
{
	const char *tail = r->language->verb_tail;
	size_t length = r->tokens->span.end - r->tokens->span.begin, needed = strlen(tail);
	return length > 2 * needed && !memcmp(r->text + r->tokens->span.end - needed, tail, needed)
		&& (token_leads(r, 1) || token_is(r, 1, WORD_BY) || token_is(r, 1, WORD_QUANTITY));
}

/* Whether an unknown word has the suffix of verbs, behind what may be a subject. */
static bool ends_like_verb(const wasl_relater *r, int at)
{
	const struct token *before = &r->tokens[at] - 1;
	if (at > 0 && before->class == WORD_BE && ends_in(r, at, r->language->gerund_tail))
		return true;
	if (at == 0)
		return r->language->verb_tail && is_participle_first(r);
	if (!ends_in(r, at, r->language->verb_tail))
		return false;
	return before->kind == TOKEN_NAME || before->mark == ',' || before->class == WORD_HELPER || before->class == WORD_WHO
		|| before->class == WORD_BE || before->class == WORD_ADVERB || before->class == WORD_PRONOUN
		|| before->class == WORD_SPEAKER
		|| (before->kind == TOKEN_WORD && before->class == WORD_OTHER && before->verb_cue == NO_CUE)
		|| before->class == WORD_BODY || before->class == WORD_AND;
}

/* Whether an unknown word has the prefix that only verbs have, and a place where they stand. */
static bool begins_like_verb(const wasl_relater *r, int at)
{
	const char *head = r->language->verb_head, *word = r->text + r->tokens[at].span.begin;
	size_t length = r->tokens[at].span.end - r->tokens[at].span.begin;
	const char *const joined = "\u0648"; /* «و» */
	if (ends_like_verb(r, at))
		return true;
	if (!head || token_leads(r, at - 1))
		return false;
	if (length > strlen(joined) && !memcmp(word, joined, strlen(joined)))
		word += strlen(joined), length -= strlen(joined);
	return length > 3 * strlen(head) && !memcmp(word, head, strlen(head));
}

/* "to" before the base of a verb. */
static void tell_infinitives(wasl_relater *r)
{
	for (int i = 0; i + 1 < r->token_count; i++) {
		const struct token *next = &r->tokens[i + 1];
		bool verb = next->kind == TOKEN_WORD && next->form & FORM_BASE
			&& (next->verb_cue != NO_CUE || next->class <= WORD_UNDO);
		if (r->tokens[i].infinitive && (verb || next->class == WORD_BE || next->class == WORD_HELPER))
			r->tokens[i].class = WORD_TO;
	}
}

/* What an unknown word is by its shape. */
static void guess(wasl_relater *r, int at)
{
	if (begins_like_verb(r, at))
		r->tokens[at].class = WORD_VERB;
	else if (ends_in(r, at, r->language->adverb_tail))
		r->tokens[at].class = WORD_ADVERB;
}

/* "recent calls by": behind a word that is no subject, and before who did it. */
static bool is_deed(const wasl_relater *r, int at)
{
	const struct token *token = &r->tokens[at];
	return r->language->verbs_known && at > 0 && token->kind == TOKEN_WORD && token->verb_cue == NO_CUE
		&& token->class >= WORD_VERB && token->class <= WORD_UNDO
		&& !(token->form & (FORM_PARTICIPLE | FORM_ING)) && r->tokens[at - 1].kind == TOKEN_WORD
		&& r->tokens[at - 1].class <= WORD_OTHER && !r->tokens[at - 1].sense
		&& (token_is(r, at + 1, WORD_BY) || token_is(r, at + 1, WORD_OF));
}

/* «أكد أ دعم ب لج»: behind a verb and its subject, the deed of B, whose preposition follows. */
static bool owns_deed(const wasl_relater *r, int at)
{
	const struct token *token = &r->tokens[at];
	if (!r->language->verb_first || at < 2 || at + 2 >= r->token_count || token->joins
	    || token[-1].kind != TOKEN_NAME || token[1].kind != TOKEN_NAME || token[1].preposition)
		return false;
	const struct token *led = &token[2], *verb = &token[-2];
	return led->preposition && takes(cue_of(r, token->noun_cue), led->preposition)
		&& verb->kind == TOKEN_WORD && verb->form & FORM_FINITE;
}

/* «وقع أ عقدا»: behind a verb and its subjects an object, though «عقدا» may be a verb of two. */
static bool is_object_form(const wasl_relater *r, int at)
{
	const struct token *token = &r->tokens[at];
	int verb = at - 1;
	if (!r->language->verb_first || token->joins || !ends_in_letter(r, token, "\u0627"))
		return false;
	while (verb > 0 && r->tokens[verb].kind == TOKEN_NAME)
		verb--;
	return verb >= 0 && verb < at - 1 && r->tokens[verb].form & FORM_FINITE;
}

/* "are not longtime rivals", "became the closest allies", "A's closest allies". */
static bool is_said_or_owned(const wasl_relater *r, int at)
{
	enum { BETWEEN = 3 };
	int i = at - 1;
	while (i > at - 1 - BETWEEN && i > 0 && r->tokens[i].kind == TOKEN_WORD && r->tokens[i].verb_cue == NO_CUE
	       && (r->tokens[i].class == WORD_NOT || r->tokens[i].class == WORD_OTHER
	           || r->tokens[i].class == WORD_DETERMINER))
		i--;
	return token_is(r, i, WORD_BE) || token_is(r, i, WORD_BECOME) || token_is(r, i, WORD_POSSESSIVE);
}

/* What about its neighbours, or what is written onto it, makes a noun of a word. */
static bool in_noun_place(const wasl_relater *r, int at)
{
	const struct token *token = &r->tokens[at], *before = at ? token - 1 : NULL;
	bool noun = token->noun_cue != NO_CUE;
	if (token->form & (FORM_DEFINITE | FORM_OWNED) || (token->preposition && noun))
		return true;
	if (noun && r->language->verbs_known && token->verb_cue != NO_CUE && token_leads(r, at + 1)) {
		unsigned lead = r->tokens[at + 1].preposition; /* "artillery shells at", "army attacks on" */
		if (takes(cue_of(r, token->noun_cue), lead) && !takes(cue_of(r, token->verb_cue), lead))
			return true;
	}
	if (noun && (owns_deed(r, at) || is_object_form(r, at)))
		return true;
	if (noun && !r->language->verbs_known
	    && (token_is(r, at + 1, WORD_BETWEEN) || token_is(r, at - 2, WORD_PLAN)))
		return true;
	if (!before || before->kind != TOKEN_WORD)
		return false;
	bool behind_verb = !token->joins
		&& (before->verb_cue != NO_CUE || (before->class >= WORD_VERB && before->class <= WORD_UNDO));
	bool plural = token->form & FORM_FINITE && !(token->form & (FORM_BASE | FORM_PARTICIPLE));
	if (r->language->verbs_known && behind_verb && plural)
		return true; /* "accepted demands" */
	if (r->language->verbs_known && plural && is_said_or_owned(r, at))
		return true;
	return (before->class == WORD_DETERMINER && r->language->verbs_known) || token_leads(r, at - 1)
		|| before->class == WORD_POSSESSIVE || before->class == WORD_BETWEEN
		|| before->class == WORD_BY || (behind_verb && noun);
}

/* "funding B" is a deed with an object; "its Series B funding" is a noun. */
static bool is_gerund(const wasl_relater *r, int at)
{
	const struct token *token = &r->tokens[at], *before = at ? token - 1 : NULL;
	if (!(token->form & FORM_ING) || !before || token->noun_cue == NO_CUE)
		return token->form & FORM_ING;
	return !(before->kind == TOKEN_NAME || (before->kind == TOKEN_WORD && before->class == WORD_OTHER)
	         || before->class == WORD_DETERMINER || before->class == WORD_POSSESSIVE);
}

/* "did not attack", "will never attack"; not "no attack". */
static bool is_negated_verb(const wasl_relater *r, int at)
{
	return token_is(r, at - 1, WORD_NOT)
		&& (token_is(r, at - 2, WORD_HELPER) || token_is(r, at - 2, WORD_MODAL)
		    || token_is(r, at - 2, WORD_NOT) || token_is(r, at - 2, WORD_TO));
}

/* Whether a word that may be both stands where verbs do. */
static bool in_verb_place(const wasl_relater *r, int at)
{
	const struct token *token = &r->tokens[at], *before = at ? token - 1 : NULL;
	if (!r->language->verbs_known || !before || before->kind == TOKEN_NAME
	    || !(token->form & FORM_BASE) || is_negated_verb(r, at))
		return true;
	switch (before->class) {
	case WORD_TO: case WORD_MODAL: case WORD_HELPER: case WORD_PRONOUN: case WORD_SPEAKER:
	case WORD_ADVERB: case WORD_WHO:
		return true;
	default:
		return false;
	}
}

/* Whether a noun may be written like a verb of this class. */
static bool may_be_noun(const wasl_relater *r, enum word_class class)
{
	switch (class) {
	case WORD_VERB: case WORD_DO: case WORD_GIVE: case WORD_EXCHANGE: case WORD_CALL:
		return true;
	default:
		return r->language->verbs_known && class >= WORD_VERB && class <= WORD_UNDO;
	}
}

/* «..., منتقدة أ» goes on with a sentence; «أوعية مختلفة» only describes. */
static bool only_describes(const wasl_relater *r, int at)
{
	const struct token *token = &r->tokens[at];
	return r->language->verb_first && token->form & FORM_ING && !token_is_mark(r, at - 1, ',')
		&& !memcmp(r->text + token->span.end - 2, "\u0629", 2);
}

/* A word is a noun or a verb; where the tables allow both, its neighbours decide. */
static void tell_verb_from_noun(wasl_relater *r, int at)
{
	struct token *token = &r->tokens[at];
	if (token->kind != TOKEN_WORD)
		return;
	if (!token->sense)
		guess(r, at);
	if (is_deed(r, at))
		token->class = token->class == WORD_UNDO ? WORD_UNDOING : WORD_OTHER;
	bool noun_or_verb = may_be_noun(r, token->class);
	if (token->verb_cue == NO_CUE && !noun_or_verb)
		return;
	bool gerund = is_gerund(r, at);
	if (only_describes(r, at)) {
		token->verb_cue = NO_CUE;
		token->class = WORD_OTHER;
	} else if (token->form & FORM_ING && !gerund && token->noun_cue != NO_CUE) {
		token->verb_cue = NO_CUE;
	} else if (in_noun_place(r, at) && !gerund) {
		token->verb_cue = NO_CUE;
		if (noun_or_verb)
			token->class = token->class == WORD_UNDO ? WORD_UNDOING : WORD_OTHER; /* "the end of" */
	} else if (token->noun_cue != NO_CUE && in_verb_place(r, at)) {
		token->noun_cue = NO_CUE;
	} else if (token->noun_cue != NO_CUE) {
		token->verb_cue = NO_CUE;
	}
}

void tell_verbs_from_nouns(wasl_relater *r)
{
	if (r->token_count > 0 && r->language->verb_tail && !r->tokens->sense && is_participle_first(r))
		r->tokens->kind = TOKEN_WORD; /* no name */
	tell_infinitives(r);
	for (int i = 0; i < r->token_count; i++)
		tell_verb_from_noun(r, i);
}
