/* Lists of fixtures -> statements: in a text on sport, names that stand side by side play each other. */
#include "reading.h"

static const float FIXTURE = .8f;

int find_sport(const wasl_relater *r)
{
	for (int i = 0; i < r->token_count; i++) {
		uint16_t number = r->tokens[i].noun_cue;
		if (number != NO_CUE && cue_of(r, number)->kind == CUE_SPORT)
			return i;
	}
	return NONE;
}

/* Whether «مع» stands between two groups, with nothing but words that say more of the names. */
static bool plays(const wasl_relater *r, const struct cue *cue, int from, int to)
{
	enum { WORDS = 10 };
	int joints = 0;
	if (to - from > WORDS)
		return false;
	for (int i = from; i < to; i++) {
		const struct token *token = &r->tokens[i];
		if (token->kind != TOKEN_WORD || token->verb != NONE || token->joins
		    || token->class >= WORD_BY)
			return false;
		joints += token_leads(r, i) && takes(cue, token->preposition);
	}
	return joints == 1;
}

/* Whether a verb stands between the beginning of a list, behind a colon, and a token. */
static bool has_verb_before(const wasl_relater *r, int to)
{
	for (int i = to - 1; i >= 0 && !token_is_mark(r, i, ':'); i--)
		if (r->tokens[i].verb != NONE)
			return true;
	return false;
}

bool read_fixtures(wasl_relater *r)
{
	int sport = find_sport(r);
	if (sport == NONE)
		return true;
	const struct cue *cue = cue_of(r, r->tokens[sport].noun_cue);
	for (int i = 0; i + 1 < r->group_count; i++) {
		int from = r->groups[i].last + 1, to = r->groups[i + 1].first;
		bool dash = to - from == 1 && (token_is_mark(r, from, '-') || token_is_mark(r, from, '_'));
		if (!is_named_group(r, i) || !is_named_group(r, i + 1)
		    || !(dash || plays(r, cue, from, to)) || has_verb_before(r, to))
			continue;
		struct hit hit = { .agent = i, .patient = i + 1, .cue_token = sport, .verb = NONE,
		                   .cue = r->tokens[sport].noun_cue, .score = FIXTURE };
		if (!add_hit(r, hit))
			return false;
	}
	return true;
}
